/** GraphQL Yoga on node:http, as its documentation sets it up. */
import { createServer } from 'node:http';
import { createYoga } from 'graphql-yoga';
import { createContext } from './context.ts';
import { openDataSource } from './entities.ts';
import { databaseFile, listen, schemaFolder } from './process.ts';
import { createSchema } from './schema.ts';

const source = await openDataSource(databaseFile);
const yoga = createYoga({
  schema: createSchema(schemaFolder),
  context: ({ request }) => createContext(source, request.headers.get('authorization') ?? undefined),
});
listen(createServer((request, response) => void yoga(request, response)));
