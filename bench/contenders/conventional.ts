/** Apollo Server on Express, as its documentation sets it up. */
import http from 'node:http';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import cors from 'cors';
import express from 'express';
import { type Context, createContext } from './context.ts';
import { openDataSource } from './entities.ts';
import { databaseFile, listen, schemaFolder } from './process.ts';
import { createSchema } from './schema.ts';

const source = await openDataSource(databaseFile);
const app = express();
const httpServer = http.createServer(app);
const apollo = new ApolloServer<Context>({
  schema: createSchema(schemaFolder),
  plugins: [ApolloServerPluginDrainHttpServer({ httpServer })],
});
await apollo.start();
app.use(
  '/graphql',
  cors<cors.CorsRequest>(),
  express.json(),
  expressMiddleware(apollo, { context: ({ req }) => createContext(source, req.headers.authorization) }),
);
listen(httpServer);
