// The same package by another name, with the same types.
declare module 'better-sqlite3-13' {
  import BetterSqlite3 from 'better-sqlite3';

  export = BetterSqlite3;
}
