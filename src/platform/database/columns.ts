import { Column, type ColumnOptions, DefaultNamingStrategy, PrimaryColumn } from 'typeorm';

/** `usernameKey` is the column `username_key`. */
export function columnName(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Every constraint and index is named by hand, so only columns are left to a strategy. */
export class ColumnNaming extends DefaultNamingStrategy {
  override columnName(property: string, customName: string | undefined): string {
    return customName ?? columnName(property);
  }
}

/* Column helpers. Each gives an explicit type, so no decorator metadata is needed, and one that is the same on both
   databases. The migrations take the same types from COLUMN_TYPE. */
export const COLUMN_TYPE = { text: 'text', integer: 'integer', instant: 'bigint', flag: 'boolean' } as const;

export const TextColumn = (options: ColumnOptions = {}) => Column({ type: COLUMN_TYPE.text, ...options });
export const IntegerColumn = (options: ColumnOptions = {}) => Column({ type: COLUMN_TYPE.integer, ...options });
/** Milliseconds since 1970-01-01T00:00:00Z, by the application's clock. */
export const InstantColumn = (options: ColumnOptions = {}) => Column({ type: COLUMN_TYPE.instant, ...options });
export const FlagColumn = (options: ColumnOptions = {}) => Column({ type: COLUMN_TYPE.flag, ...options });
/** `options` wider than a primary column's are never needed. */
export const KeyColumn = () => PrimaryColumn({ type: COLUMN_TYPE.text });
export const IntegerKeyColumn = () => PrimaryColumn({ type: COLUMN_TYPE.integer });
