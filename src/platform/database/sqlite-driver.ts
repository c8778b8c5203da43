/**
 * better-sqlite3 12 is for Node.js 20; from Node.js 24.19 on its finalizers abort the process
 * (https://github.com/nodejs/node/issues/65446). 13 is built on Node-API, which mends that, and needs Node.js 22.
 */
const isModern = Number(process.versions.node.split('.')[0]) >= 22;

export const { default: sqliteDriver } = isModern ? await import('better-sqlite3-13') : await import('better-sqlite3');
