import { Column, type ColumnOptions, DefaultNamingStrategy, PrimaryColumn } from 'typeorm';

/** The column name of a property: `usernameKey` becomes `username_key`. */
export function columnName(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Names columns. Constraints and indexes have explicit names. */
export class ColumnNaming extends DefaultNamingStrategy {
  override columnName(property: string, customName: string | undefined): string {
    return customName ?? columnName(property);
  }
}

/* Column decorators with types that both databases have. Explicit types make decorator metadata unnecessary. */
export const TextColumn = (options: ColumnOptions = {}) => Column({ type: 'text', ...options });
export const IntegerColumn = (options: ColumnOptions = {}) => Column({ type: 'integer', ...options });
/** A time, in milliseconds since 1970-01-01T00:00:00Z. */
export const InstantColumn = (options: ColumnOptions = {}) => Column({ type: 'bigint', ...options });
export const FlagColumn = (options: ColumnOptions = {}) => Column({ type: 'boolean', ...options });
export const KeyColumn = () => PrimaryColumn({ type: 'text' });
export const IntegerKeyColumn = () => PrimaryColumn({ type: 'integer' });
