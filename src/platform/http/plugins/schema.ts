import { printSchemaWithDirectives } from '@graphql-tools/utils';
import plugin from 'fastify-plugin';
import { type GraphQLSchema, lexicographicSortSchema } from 'graphql';
import { ONE_OF } from '../../graphql/one-of.ts';

export interface SchemaOptions {
  readonly enabled: boolean;
  readonly schema: GraphQLSchema;
}

/** `GET /schema.graphql` returns the SDL where introspection is on: the same text as in `packages/client`. */
export const schemaPlugin = plugin(async (server, { enabled, schema }: SchemaOptions) => {
  if (!enabled) return;
  let sdl: string | undefined;
  server.get('/schema.graphql', async (_request, reply) => {
    sdl ??= `${ONE_OF}\n${printSchemaWithDirectives(lexicographicSortSchema(schema))}`;
    return reply.type('text/plain; charset=utf-8').send(sdl);
  });
});
