/** Reads a value of the address. Undefined if it is missing or makes no sense: people edit addresses, and links grow old. */
type Reader<Value> = (value: unknown) => Value | undefined;

type Search<Readers> = { [Name in keyof Readers]?: Readers[Name] extends Reader<infer Value> ? Value : never };

/**
 * What the address says after `?`, for a page. A value that makes no sense becomes undefined: the router adds what this
 * returns to the values in the address, so a name without a value here would keep the value that it has in the address.
 */
export function searchOf<Readers extends Record<string, Reader<unknown>>>(readers: Readers) {
  return (raw: Record<string, unknown>): Search<Readers> => {
    const entries = Object.entries(readers).map(([name, read]) => [name, read(raw[name])] as const);
    return Object.fromEntries(entries) as Search<Readers>;
  };
}

export const text: Reader<string> = (value) => {
  // The address has a text of digits as a number.
  const read = typeof value === 'number' ? String(value) : value;
  return typeof read === 'string' && read !== '' ? read : undefined;
};

export const flag: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

export const oneOf =
  <const Value extends string>(values: readonly Value[]): Reader<Value> =>
  (value) =>
    values.find((each) => each === value);

export const someOf =
  <const Value extends string>(values: readonly Value[]): Reader<readonly Value[]> =>
  (value) =>
    Array.isArray(value) ? values.filter((each) => value.includes(each)) : undefined;

/** The part of an address that says which page of a list is shown. Without it, the first one. */
export const PAGE_READERS = { after: text, before: text };

export const readPageSearch = searchOf(PAGE_READERS);

export type PageSearch = ReturnType<typeof readPageSearch>;

/** The first page again, for a list whose filter or order changes. */
export const FIRST_PAGE = { after: undefined, before: undefined } as const;

export const ROWS_PER_PAGE = 50;

/** The arguments of a list for the page that the address names. */
export function pageArguments({ after, before }: PageSearch, rows: number = ROWS_PER_PAGE) {
  if (before !== undefined) return { last: rows, before, count: false };
  return { first: rows, after, count: after === undefined };
}

/** The keys of a record that names every value of an enum, such as a part of a catalogue of messages. */
export const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] =>
  Object.keys(record) as Key[];

/** The part of an address that says how a list is sorted. */
export interface SortSearch<Field extends string> {
  readonly sort?: Field | undefined;
  readonly descending?: boolean | undefined;
}

/** The argument `orderBy` of a list. */
export function orderArgument<Field extends string>({ sort, descending }: SortSearch<Field>, standard: Field) {
  return { field: sort ?? standard, direction: descending === true ? ('DESC' as const) : ('ASC' as const) };
}
