import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** A choice from 0 to `below - 1`. */
export type Choose = (below: number) => number;

/** Of the selected lists, some have this many items, and the others as many as `$size` says. */
const PAGE_SIZES = ['$size', '$size', '100', '5'];
/** Values of `$size`, largest first. */
const SIZES = [100, 70, 50, 35, 25, 18, 12, 8, 6, 5, 4, 3, 2, 1];

/** Tries a query with smaller and smaller pages, until the server accepts it. Returns null if it never does. */
export async function largestAccepted<T>(
  send: (size: number) => Promise<T>,
  isAccepted: (response: T) => boolean,
): Promise<T | null> {
  for (const size of SIZES) {
    const response = await send(size);
    if (isAccepted(response)) return response;
  }
  return null;
}

/**
 * A query that selects what the choices say, at most `depth` levels deep. Long texts and lists are preferred, because
 * the search is for the response that is the largest for its number of fields.
 */
export function queryOf(schema: GraphQLSchema, choose: Choose): string {
  const root = schema.getQueryType();
  if (!root) throw new Error('The schema has no queries.');
  const lists = Object.values(root.getFields()).filter(({ args }) => args.every(isOptional));
  const field = lists[choose(lists.length)];
  const selection = field === undefined ? '__typename' : selectionOf(field, { choose, depth: 10 });
  return selection.includes('$size') ? `query ($size: Int!) { ${selection} }` : `{ ${selection} }`;
}

interface Way {
  readonly choose: Choose;
  readonly depth: number;
}

function selectionOf(field: GraphQLField<unknown, unknown>, { choose, depth }: Way): string {
  const first = field.args.some(({ name }) => name === 'first')
    ? `(first: ${PAGE_SIZES[choose(PAGE_SIZES.length)]})`
    : '';
  const type = getNamedType(field.type);
  return `${field.name}${first}${isCompositeType(type) ? ` { ${fieldsOf(type, { choose, depth: depth - 1 })} }` : ''}`;
}

function fieldsOf(type: GraphQLCompositeType, { choose, depth }: Way): string {
  const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  const usable = fields.filter(({ args }) => args.every(isOptional));
  const leaves = usable.filter((each) => !isCompositeType(getNamedType(each.type)));
  const branches = depth > 1 ? usable.filter((each) => isCompositeType(getNamedType(each.type))) : [];
  const all = choose(2) === 0 ? leaves : leaves.filter(() => choose(3) === 0);
  const some = branches.filter(() => choose(branches.length > 3 ? 3 : 2) === 0);
  const selected = [...all, ...some].map((each) => selectionOf(each, { choose, depth }));
  return selected.length > 0 ? selected.join(' ') : '__typename';
}

function isOptional({ type, defaultValue }: { readonly type: unknown; readonly defaultValue?: unknown }): boolean {
  return !isNonNullType(type) || defaultValue !== undefined;
}

/** The number of fields in the data of a response; the fields of each item of a list count. */
export function countFields(data: unknown): number {
  if (Array.isArray(data)) return data.reduce<number>((total, item) => total + 1 + countFields(item), 0);
  if (typeof data !== 'object' || data === null) return 0;
  return Object.values(data).reduce<number>((total, value) => total + 1 + countFields(value), 0);
}
