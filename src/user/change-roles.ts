import type { Caller } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { AssignRolesInput, AuditAction, RoleCode } from '../generated/types.ts';
import { type Failure, invalidInput, isFailure, notFound } from '../outcome.ts';
import type { Planning } from '../planning.ts';
import type { Reader } from '../platform/database/database.ts';
import { countProblem } from '../platform/input-problem.ts';
import { holdsAdminRoles } from '../role/holds-admin-roles.ts';
import { changedRoles, inOrder } from '../role/role.rule.ts';
import { hasOtherUserManager, replaceRoles, rolesOfUsers } from '../role/user-role.store.ts';
import type { User } from './user.entity.ts';
import { lockUsers } from './user.store.ts';

/** The roles of a user before and after a change. */
export interface RoleChange {
  readonly user: User;
  readonly from: readonly RoleCode[];
  readonly to: readonly RoleCode[];
}

interface RolePlan {
  readonly changes: readonly RoleChange[];
}

type Refusals = Failure<'LastUserManager'>;

interface Kind<Success extends string, Refusal extends Refusals> {
  readonly action: AuditAction;
  readonly success: Success;
  /** The roles of a user after the change. */
  readonly after: (before: readonly RoleCode[], given: readonly RoleCode[]) => readonly RoleCode[];
  /** Checks the result of the change before it is written. */
  readonly check: (db: Reader, changes: readonly RoleChange[]) => Promise<Refusal | null>;
}

type Failures = Failure<'NotFound'> | Failure<'InvalidInput'> | Failure<'RoleNotHeld'>;

/** Gives each user exactly these roles, as the Assign Roles dialog does. */
export const ASSIGN_ROLES: Kind<'AssignRolesSuccess', Refusals> = {
  action: 'ASSIGN_ROLES',
  success: 'AssignRolesSuccess',
  after: (_before, given) => given,
  check: keepAUserManager,
};

/** Gives each user these roles in addition to their own. */
export const ADD_ROLES: Kind<'AddRolesSuccess', never> = {
  action: 'ADD_ROLES',
  success: 'AddRolesSuccess',
  after: (before, given) => [...before, ...given],
  check: () => Promise.resolve(null),
};

/** Takes these roles from each user. */
export const REMOVE_ROLES: Kind<'RemoveRolesSuccess', Refusals> = {
  action: 'REMOVE_ROLES',
  success: 'RemoveRolesSuccess',
  after: (before, given) => before.filter((role) => !given.includes(role)),
  check: keepAUserManager,
};

export const assignRoles = changeRoles(ASSIGN_ROLES);
export const addRoles = changeRoles(ADD_ROLES);
export const removeRoles = changeRoles(REMOVE_ROLES);

/** The use case for a kind of change. All users are changed, or none. */
function changeRoles<Success extends string, Refusal extends Refusals>(kind: Kind<Success, Refusal>) {
  const { action, success } = kind;
  return (deps: Deps, caller: Caller, input: AssignRolesInput) =>
    writeAs(
      deps,
      caller,
      async (tx, { actor }): Promise<{ __typename: Success; users: User[] } | Failures | Refusal> => {
        const plan = await planRoles(kind, { deps, db: tx, actor }, input);
        if (!isRolePlan(plan)) {
          if (plan.__typename === 'RoleNotHeld') {
            for (const id of new Set(input.userIds)) {
              deps.audit.record(tx, caller, { action, subject: { kind: 'USER', id }, reason: 'role not held' });
            }
          }
          return plan;
        }
        for (const { user, from, to } of plan.changes) {
          await replaceRoles(tx, user.id, to);
          const details = { from: from.join(' '), to: to.join(' ') };
          deps.audit.record(tx, caller, { action, subject: { kind: 'USER', id: user.id }, details });
        }
        return { __typename: success, users: plan.changes.map(({ user }) => user) };
      },
    );
}

function isRolePlan(plan: RolePlan | { readonly __typename: string }): plan is RolePlan {
  return !isFailure(plan);
}

export async function planRoles<Refusal extends Refusals>(
  { after, check }: Pick<Kind<string, Refusal>, 'after' | 'check'>,
  { deps, db, actor }: Planning,
  input: AssignRolesInput,
): Promise<RolePlan | Failures | Refusal> {
  const userIds = [...new Set(input.userIds)];
  const invalid = invalidInput({ userIds: countProblem(userIds, 'users', [1, 100]) });
  if (invalid !== null) return invalid;
  if (!userIds.every((id) => deps.ids.isOf('User', id))) return notFound('userIds');
  const users = new Map((await lockUsers(db, userIds)).map((user) => [user.id, user]));
  if (users.size !== userIds.length) return notFound('userIds');
  const held = await rolesOfUsers(db, userIds);
  const changes = userIds.flatMap((id): RoleChange[] => {
    const user = users.get(id);
    const from = held.get(id) ?? [];
    return user === undefined ? [] : [{ user, from, to: inOrder(after(from, input.roles)) }];
  });
  const roles = changes.flatMap(({ from, to }) => changedRoles(from, to));
  if (!holdsAdminRoles(actor, roles)) return { __typename: 'RoleNotHeld' };
  return (await check(db, changes)) ?? { changes };
}

/** The failure of a change after which no active user would have `MANAGE_USERS`, or null. */
async function keepAUserManager(db: Reader, changes: readonly RoleChange[]): Promise<Refusals | null> {
  if (changes.some(({ user, to }) => user.status === 'ACTIVE' && to.includes('MANAGE_USERS'))) return null;
  const userIds = changes.map(({ user }) => user.id);
  return (await hasOtherUserManager(db, userIds)) ? null : { __typename: 'LastUserManager' };
}
