import {
  AssignRolesDialogDocument,
  type AssignRolesDialogQuery,
  type UserFilter,
  type UserRolesFragment,
  UsersDocument,
} from '@pinportal/client';
import type { Client, CombinedError } from 'urql';

/** The users whom an action is for: the ones with these IDs, or all that match a filter. */
export type UserScope =
  { readonly ids: readonly string[] } | { readonly filter: UserFilter; readonly count: number | null };

export type RoleChoice = AssignRolesDialogQuery['roles'][number];

export interface SelectedUsers {
  readonly roles: readonly RoleChoice[];
  readonly users: readonly UserRolesFragment[];
}

/** The most users that one request may name. */
export const USERS_PER_STEP = 100;

export interface ReadOptions {
  readonly isOver: () => boolean;
  /** Called with the number of users who were read so far. */
  readonly onProgress: (done: number) => void;
}

type ReadResult<Value> =
  { readonly value: Value; readonly error: null } | { readonly value: null; readonly error: CombinedError };

const FRESH = { requestPolicy: 'network-only' } as const;

/** Reads the selected users with their roles, and every role with its description. */
export async function readSelectedUsers(
  client: Client,
  scope: UserScope,
  options: ReadOptions,
): Promise<ReadResult<SelectedUsers>> {
  const listed = 'ids' in scope ? { value: scope.ids, error: null } : await readIds(client, scope.filter, options);
  if (listed.error !== null) return listed;
  const ids = listed.value;
  const users: UserRolesFragment[] = [];
  let roles: readonly RoleChoice[] = [];
  for (let start = 0; start === 0 || (start < ids.length && !options.isOver()); start += USERS_PER_STEP) {
    const userIds = ids.slice(start, start + USERS_PER_STEP);
    const { data, error } = await client.query(AssignRolesDialogDocument, { userIds }, FRESH).toPromise();
    if (error !== undefined) return { value: null, error };
    roles = data?.roles ?? [];
    users.push(...(data?.nodes ?? []).flatMap((node) => (node?.__typename === 'User' ? [node] : [])));
    if ('ids' in scope) options.onProgress(users.length);
  }
  return { value: { roles, users }, error: null };
}

async function readIds(
  client: Client,
  filter: UserFilter,
  { isOver, onProgress }: ReadOptions,
): Promise<ReadResult<readonly string[]>> {
  const ids: string[] = [];
  let after: string | null | undefined;
  do {
    const variables = {
      filter,
      orderBy: { field: 'USERNAME', direction: 'ASC' },
      first: USERS_PER_STEP,
      after,
      count: false,
    } as const;
    const { data, error } = await client.query(UsersDocument, variables, FRESH).toPromise();
    if (error !== undefined) return { value: null, error };
    ids.push(...(data?.users.nodes ?? []).map(({ id }) => id));
    onProgress(ids.length);
    after = data?.users.pageInfo.hasNextPage === true ? data.users.pageInfo.endCursor : null;
  } while (after !== null && !isOver());
  return { value: ids, error: null };
}
