// Version 13 of better-sqlite3, installed under another name, has the same types.
declare module 'better-sqlite3-13' {
  import BetterSqlite3 from 'better-sqlite3';

  export = BetterSqlite3;
}
