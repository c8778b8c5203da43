import type { Caller } from '../auth/caller.ts';
import type { Deps } from '../deps.ts';
import type { NewUserInput, RoleCode } from '../generated/types.ts';
import { type Failure, invalidInput } from '../outcome.ts';
import type { Tx } from '../platform/database/database.ts';
import { emailProblem, lineProblem, nameKey, tidy, usernameProblem } from '../platform/text.ts';
import { inOrder } from '../role/role.rule.ts';
import { replaceRoles } from '../role/user-role.store.ts';
import { passwordProblem } from './password.rule.ts';
import type { User } from './user.entity.ts';
import { insertUser, searchable } from './user.store.ts';

/** The failure for what is wrong with a new user, or null. `parents` is the path of the user in the input. */
export function invalidUser(
  { settings }: Pick<Deps, 'settings'>,
  { username, displayName, email, password }: NewUserInput,
  parents: readonly string[] = [],
): Failure<'InvalidInput'> | null {
  const name = displayName ?? username;
  const problems = {
    username: usernameProblem(username),
    // A user name has its own check. In decomposed form, it may exceed the limit for display names.
    displayName: name === username ? null : lineProblem(name, 200),
    email: email === undefined || email === null ? null : emailProblem(email),
    password: password === undefined || password === null ? null : passwordProblem(password, { username, ...settings }),
  };
  return invalidInput(problems, parents);
}

/** An active user, with a new ID. */
export function newUser(deps: Pick<Deps, 'ids' | 'clock'>, input: NewUserInput, passwordHash: string): User {
  const { username, displayName, email } = input;
  return searchable({
    id: deps.ids.next('User'),
    username: username.normalize('NFC'),
    usernameKey: nameKey(username),
    displayName: tidy(displayName ?? username),
    email: email === undefined || email === null ? null : tidy(email),
    status: 'ACTIVE',
    passwordHash,
    mustChangePassword: input.mustChangePassword ?? true,
    createdAt: deps.clock.now(),
  });
}

/** Records that a caller may not give the roles of a new user. */
export function recordRoleNotHeld({ audit }: Pick<Deps, 'audit'>, tx: Tx, caller: Caller): void {
  audit.record(tx, caller, { action: 'CREATE_USER', subject: null, reason: 'role not held' });
}

/** Stores a new user with their roles. Throws if the user name is taken: see `orNameTaken`. */
export async function addUser(
  { audit }: Pick<Deps, 'audit'>,
  tx: Tx,
  { caller, user, roles }: { readonly caller: Caller; readonly user: User; readonly roles: readonly RoleCode[] },
): Promise<void> {
  await insertUser(tx, user);
  await replaceRoles(tx, user.id, roles);
  audit.record(tx, caller, {
    action: 'CREATE_USER',
    subject: { kind: 'USER', id: user.id },
    details: {
      username: user.username,
      roles: inOrder(roles).join(' '),
      ...(user.mustChangePassword ? {} : { mustChangePassword: 'false' }),
    },
  });
}
