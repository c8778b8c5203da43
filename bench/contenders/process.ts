/** What every contender gets from the measurement that starts it, and tells it. */
import { createRequire } from 'node:module';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type SqliteDatabase from 'better-sqlite3';

const HOST = '127.0.0.1';

const [, , databaseFile = '', schemaFolder = ''] = process.argv;
export { databaseFile, schemaFolder };

// The same driver as the server: version 12 aborts on later versions of Node.js.
const driver = Number(process.versions.node.split('.')[0]) >= 22 ? 'better-sqlite3-13' : 'better-sqlite3';
export const Sqlite = createRequire(import.meta.url)(driver) as typeof SqliteDatabase;

/** How the server sets its connections up, besides WAL. */
export function configureConnection(connection: { pragma(text: string): unknown }): void {
  connection.pragma('synchronous = FULL');
}

/** Listens on a free port, and says on which. */
export function listen(server: Server): void {
  server.listen(0, HOST, () => {
    announce(`http://${HOST}:${(server.address() as AddressInfo).port}`);
  });
}

export function announce(address: string): void {
  console.log(JSON.stringify({ address }));
}

/** Ends the process when the measurement no longer needs it. */
process.on('SIGTERM', () => process.exit(0));
