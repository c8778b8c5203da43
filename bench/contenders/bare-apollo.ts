/** The smallest server with Apollo Server: one field. Its argument is the port. */
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

const apollo = new ApolloServer({
  typeDefs: 'type Query { hello: String! }',
  resolvers: { Query: { hello: () => 'hello' } },
});
await startStandaloneServer(apollo, { listen: { host: '127.0.0.1', port: Number(process.argv[2]) } });
