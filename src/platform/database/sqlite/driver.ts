import type Sqlite from 'better-sqlite3';

/**
 * Version 12 of better-sqlite3 runs on Node.js 20, but from Node.js 24.19 on, its finalizers abort the process
 * (https://github.com/nodejs/node/issues/65446). Version 13 uses Node-API, which avoids that, and needs Node.js 22.
 */
const hasNodeApiBuild = Number(process.versions.node.split('.')[0]) >= 22;

/** The name of the package. */
export const DRIVER = hasNodeApiBuild ? 'better-sqlite3-13' : 'better-sqlite3';

const driver = hasNodeApiBuild ? await import('better-sqlite3-13') : await import('better-sqlite3');

export const sqliteDriver: typeof Sqlite = driver.default;
