/** Mercurius on Fastify, which compiles a query from its second use on. */
import Fastify from 'fastify';
import mercurius from 'mercurius';
import { createContext } from './context.ts';
import { openDataSource } from './entities.ts';
import { announce, databaseFile, schemaFolder } from './process.ts';
import { createSchema } from './schema.ts';

const source = await openDataSource(databaseFile);
const app = Fastify();
await app.register(mercurius, {
  schema: createSchema(schemaFolder),
  jit: 1,
  context: (request) => createContext(source, request.headers.authorization),
});
announce(await app.listen({ host: '127.0.0.1', port: 0 }));
