import type { RoleCode, UserRolesFragment } from '@pinportal/client';

/** Whether users have a role. `mixed`: some of them have it, and stay as they are. */
export type RoleState = boolean | 'mixed';
export type RoleStates = ReadonlyMap<RoleCode, RoleState>;

const has = ({ roles }: UserRolesFragment, code: RoleCode): boolean => roles.some((role) => role.code === code);

/** What the boxes show before anyone has touched them. */
export function statesOf(users: readonly UserRolesFragment[], codes: readonly RoleCode[]): RoleStates {
  return new Map(
    codes.map((code): [RoleCode, RoleState] => {
      const count = users.filter((user) => has(user, code)).length;
      return [code, count === 0 ? false : count === users.length || 'mixed'];
    }),
  );
}

/** The state of a box after it is touched. A box that was mixed can be mixed again. */
export function nextState(state: RoleState, initial: RoleState): RoleState {
  if (state === 'mixed') return true;
  return state ? false : initial === 'mixed' ? 'mixed' : true;
}

/** A mutation without its users. */
export interface RoleChange {
  readonly mutation: 'assignRoles' | 'removeRoles' | 'addRoles';
  readonly roles: readonly RoleCode[];
}

/**
 * The mutations that make the users have what the boxes show. If all of them had the same roles, each has the whole set
 * afterwards; otherwise only the touched boxes count.
 */
export function changesOf(initial: RoleStates, states: RoleStates): readonly RoleChange[] {
  const touched = [...states].filter(([code, state]) => state !== initial.get(code));
  if (touched.length === 0) return [];
  const ticked = [...states].filter(([, state]) => state === true).map(([code]) => code);
  if (![...initial.values()].includes('mixed')) return [{ mutation: 'assignRoles', roles: ticked }];
  const added = touched.filter(([, state]) => state === true).map(([code]) => code);
  const removed = touched.filter(([, state]) => state === false).map(([code]) => code);
  // Removing is rejected more often: nothing has been changed then.
  return [
    ...(removed.length === 0 ? [] : [{ mutation: 'removeRoles' as const, roles: removed }]),
    ...(added.length === 0 ? [] : [{ mutation: 'addRoles' as const, roles: added }]),
  ];
}
