export * from './app.ts';
export * from './databases.ts';
export * from './fixtures.ts';
export * from './graphql.ts';
export * from './lists.ts';
export * from './server.ts';
export * from './story.ts';
