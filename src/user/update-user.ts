import type { Caller } from '../auth/caller.ts';
import { endAccess } from '../auth/end-access.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { UpdateUserInput } from '../generated/types.ts';
import { type Outcome, invalidInput, notFound } from '../outcome.ts';
import { emailProblem, lineProblem, tidy } from '../platform/text.ts';
import { holdsAdminRoles } from '../role/holds-admin-roles.ts';
import { rolesOfUsers } from '../role/user-role.store.ts';
import { passwordProblem } from './password.rule.ts';
import { findUser, lockUser, updateUserRow } from './user.store.ts';

/** Changes an account. A new password ends everything that was opened or created with the old one. */
export async function updateUser(
  deps: Deps,
  caller: Caller,
  input: UpdateUserInput,
): Promise<Outcome<'UpdateUserResult'>> {
  const { email } = input; // null removes it; undefined leaves it unchanged
  const displayName = input.displayName ?? undefined;
  const password = input.password ?? undefined;
  const known = deps.ids.isOf('User', input.id) ? await findUser(deps.db, input.id) : null;
  if (known === null) return notFound('id');
  const invalid = invalidInput({
    displayName: displayName === undefined ? null : lineProblem(displayName, 200),
    email: email === undefined || email === null ? null : emailProblem(email),
    password: password === undefined ? null : passwordProblem(password, { ...known, ...deps.settings }),
  });
  if (invalid !== null) return invalid;
  const passwordHash = password === undefined ? undefined : await deps.hasher.hash('password', password);

  return writeAs(deps, caller, async (tx, { actor }): Promise<Outcome<'UpdateUserResult'>> => {
    const user = await lockUser(tx, known.id);
    if (user === null) return notFound('id'); // deleted by purge meanwhile
    const roles = passwordHash === undefined ? [] : ((await rolesOfUsers(tx, [user.id])).get(user.id) ?? []);
    if (!holdsAdminRoles(actor, roles)) {
      deps.audit.record(tx, caller, {
        action: 'UPDATE_USER',
        subject: { kind: 'USER', id: user.id },
        reason: 'role not held',
      });
      return { __typename: 'RoleNotHeld' };
    }
    if (displayName !== undefined) user.displayName = tidy(displayName);
    if (email !== undefined) user.email = email === null ? null : tidy(email);
    if (passwordHash !== undefined) {
      user.passwordHash = passwordHash;
      user.mustChangePassword = input.mustChangePassword ?? true;
      await endAccess(tx, user.id, deps.clock.now());
      await deps.limits.forgetFailures(tx, user.username);
    }
    await updateUserRow(tx, user);
    const changed = Object.entries({ displayName, email, password }).filter(([, value]) => value !== undefined);
    deps.audit.record(tx, caller, {
      action: 'UPDATE_USER',
      subject: { kind: 'USER', id: user.id },
      details: {
        changed: changed.map(([field]) => field).join(' '),
        ...(passwordHash === undefined || user.mustChangePassword ? {} : { mustChangePassword: 'false' }),
      },
    });
    return { __typename: 'UpdateUserSuccess', user };
  });
}
