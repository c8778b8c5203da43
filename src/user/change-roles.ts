import type { Caller } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { AssignRolesInput, AuditAction, RoleCode } from '../generated/types.ts';
import { type Failure, invalidInput, notFound } from '../outcome.ts';
import type { Tx } from '../platform/database/database.ts';
import { countProblem } from '../platform/input-problem.ts';
import { holdsAdminRoles } from '../role/holds-admin-roles.ts';
import { changedRoles, inOrder } from '../role/role.rule.ts';
import { replaceRoles, rolesOfUsers } from '../role/user-role.store.ts';
import { keepAUserManager, orLastUserManager } from './last-user-manager.ts';
import type { User } from './user.entity.ts';
import { lockUsers } from './user.store.ts';

interface Change<Success extends string> {
  readonly input: AssignRolesInput;
  readonly action: AuditAction;
  /** The roles of a user after the change. */
  readonly after: (before: readonly RoleCode[], given: readonly RoleCode[]) => readonly RoleCode[];
  readonly success: Success;
  /** Checks the result of the change, in its transaction. */
  readonly check?: (tx: Tx) => Promise<void>;
}

type Failures = Failure<'NotFound'> | Failure<'InvalidInput'> | Failure<'RoleNotHeld'>;

/** Gives each user exactly these roles, as the Assign Roles dialog does. */
export function assignRoles(deps: Deps, caller: Caller, input: AssignRolesInput) {
  const after = (_before: readonly RoleCode[], given: readonly RoleCode[]) => given;
  const change = {
    input,
    action: 'ASSIGN_ROLES',
    after,
    success: 'AssignRolesSuccess',
    check: keepAUserManager,
  } as const;
  return orLastUserManager(changeRoles(deps, caller, change));
}

/** Gives each user these roles in addition to their own. */
export function addRoles(deps: Deps, caller: Caller, input: AssignRolesInput) {
  const after = (before: readonly RoleCode[], given: readonly RoleCode[]) => [...before, ...given];
  return changeRoles(deps, caller, { input, action: 'ADD_ROLES', after, success: 'AddRolesSuccess' });
}

/** Takes these roles from each user. */
export function removeRoles(deps: Deps, caller: Caller, input: AssignRolesInput) {
  const after = (before: readonly RoleCode[], given: readonly RoleCode[]) =>
    before.filter((role) => !given.includes(role));
  const change = {
    input,
    action: 'REMOVE_ROLES',
    after,
    success: 'RemoveRolesSuccess',
    check: keepAUserManager,
  } as const;
  return orLastUserManager(changeRoles(deps, caller, change));
}

/** Changes the roles of users. All users are changed, or none. */
async function changeRoles<Success extends string>(
  deps: Deps,
  caller: Caller,
  { input, action, after, success, check }: Change<Success>,
): Promise<{ __typename: Success; users: User[] } | Failures> {
  const userIds = [...new Set(input.userIds)];
  const invalid = invalidInput({ userIds: countProblem(userIds, 'users', [1, 100]) });
  if (invalid !== null) return invalid;
  if (!userIds.every((id) => deps.ids.isOf('User', id))) return notFound('userIds');
  return writeAs(deps, caller, async (tx, { actor }): Promise<{ __typename: Success; users: User[] } | Failures> => {
    const users = await lockUsers(tx, userIds);
    if (users.length !== userIds.length) return notFound('userIds');
    const held = await rolesOfUsers(tx, userIds);
    const changes = userIds.map((id) => {
      const from = held.get(id) ?? [];
      return { id, from, to: inOrder(after(from, input.roles)) };
    });
    if (
      !holdsAdminRoles(
        actor,
        changes.flatMap(({ from, to }) => changedRoles(from, to)),
      )
    ) {
      for (const { id } of changes) {
        deps.audit.record(tx, caller, { action, subject: { kind: 'USER', id }, reason: 'role not held' });
      }
      return { __typename: 'RoleNotHeld' };
    }
    for (const { id, from, to } of changes) {
      await replaceRoles(tx, id, to);
      const details = { from: from.join(' '), to: to.join(' ') };
      deps.audit.record(tx, caller, { action, subject: { kind: 'USER', id }, details });
    }
    await check?.(tx);
    const byId = new Map(users.map((user) => [user.id, user]));
    return { __typename: success, users: userIds.flatMap((id) => byId.get(id) ?? []) };
  });
}
