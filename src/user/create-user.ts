import type { Caller } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { CreateUserInput } from '../generated/types.ts';
import { type Outcome, firstProblem, orNameTaken } from '../outcome.ts';
import { emailProblem, lineProblem, nameKey, tidy, usernameProblem } from '../platform/text.ts';
import { holdsAdminRoles } from '../role/holds-admin-roles.ts';
import { inOrder } from '../role/role.rule.ts';
import { replaceRoles } from '../role/user-role.store.ts';
import { passwordProblem } from './password.rule.ts';
import { insertUser, searchable } from './user.store.ts';

/** Creates an account. */
export async function createUser(
  deps: Deps,
  caller: Caller,
  input: CreateUserInput,
): Promise<Outcome<'CreateUserResult'>> {
  const { username, password } = input;
  const displayName = input.displayName ?? username;
  const email = input.email ?? null;
  const problem = firstProblem({
    username: usernameProblem(username),
    // A user name has its own check. In decomposed form, it may exceed the limit for display names.
    displayName: displayName === username ? null : lineProblem(displayName, 200),
    email: email === null ? null : emailProblem(email),
    password: passwordProblem(password, { username, ...deps.settings }),
  });
  if (problem !== null) return problem;

  const user = searchable({
    id: deps.ids.next('User'),
    username: username.normalize('NFC'),
    usernameKey: nameKey(username),
    displayName: tidy(displayName),
    email: email === null ? null : tidy(email),
    status: 'ACTIVE',
    passwordHash: await deps.hasher.hash('password', password),
    mustChangePassword: input.mustChangePassword ?? true,
    createdAt: deps.clock.now(),
  });
  const roles = inOrder(input.roles ?? []);
  return orNameTaken(
    'username',
    writeAs(deps, caller, async (tx, { actor }): Promise<Outcome<'CreateUserResult'>> => {
      if (!holdsAdminRoles(actor, roles)) {
        deps.audit.record(tx, caller, { action: 'CREATE_USER', subject: null, reason: 'role not held' });
        return { __typename: 'RoleNotHeld' };
      }
      await insertUser(tx, user);
      await replaceRoles(tx, user.id, roles);
      deps.audit.record(tx, caller, {
        action: 'CREATE_USER',
        subject: { kind: 'USER', id: user.id },
        details: {
          username: user.username,
          roles: roles.join(' '),
          ...(user.mustChangePassword ? {} : { mustChangePassword: 'false' }),
        },
      });
      return { __typename: 'CreateUserSuccess', user };
    }),
  );
}
