import type { Deps } from '../deps.ts';
import type { RoleCode } from '../generated/resolvers.ts';
import { isUniqueViolation } from '../platform/database/database.ts';
import { type InvalidInput, type NameTaken, firstProblem, nameTaken } from '../platform/failures.ts';
import { emailProblem, lineProblem, nameKey, tidy, usernameProblem } from '../platform/text.ts';
import { inOrder } from '../role/roles.ts';
import { replaceRoles } from '../role/user-role.store.ts';
import { type Caller, requireRole } from '../session/caller.ts';
import { passwordProblem } from './password.rule.ts';
import { requireUserManager } from './require-user-manager.ts';
import type { User } from './user.entity.ts';
import { insertUser } from './user.store.ts';

export interface CreateUserInput {
  readonly username: string;
  readonly password: string;
  readonly displayName?: string | null;
  readonly email?: string | null;
  readonly roles?: readonly RoleCode[] | null;
}

export type CreateUserOutcome = { __typename: 'CreateUserSuccess'; user: User } | InvalidInput | NameTaken;

/** Creates an account. For `MANAGE_USERS`, and for an operator on the command line. */
export async function createUser(deps: Deps, caller: Caller, input: CreateUserInput): Promise<CreateUserOutcome> {
  if (caller.actor.kind !== 'operator') requireRole(caller.actor, 'MANAGE_USERS');
  const { username, password } = input;
  const displayName = input.displayName ?? username;
  const email = input.email ?? null;
  const problem = firstProblem({
    username: usernameProblem(username),
    // The user name was judged above; decomposed, it may be the longer of the two.
    displayName: displayName === username ? null : lineProblem(displayName, 200),
    email: email === null ? null : emailProblem(email),
    password: passwordProblem(password, username),
  });
  if (problem !== null) return problem;

  const user: User = {
    id: deps.ids.next('User'),
    username: username.normalize('NFC'),
    usernameKey: nameKey(username),
    displayName: tidy(displayName),
    email: email === null ? null : tidy(email),
    status: 'ACTIVE',
    passwordHash: await deps.hasher.hash('password', password),
    createdAt: deps.clock.now(),
  };
  const roles = inOrder(input.roles ?? []);
  try {
    await deps.db.write(async (tx) => {
      await requireUserManager(tx, caller.actor);
      await insertUser(tx, user);
      await replaceRoles(tx, user.id, roles);
      deps.audit.record(tx, caller, {
        action: 'CREATE_USER',
        subject: { kind: 'USER', id: user.id },
        details: { username: user.username, roles: roles.join(' ') },
      });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return nameTaken('username');
    throw error;
  }
  return { __typename: 'CreateUserSuccess', user };
}
