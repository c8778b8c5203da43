import type { Deps } from '../deps.ts';
import { type InvalidCredentials, type InvalidInput, invalidCredentials, invalidInput } from '../platform/failures.ts';
import { passwordProblem } from '../user/password.rule.ts';
import type { User } from '../user/user.entity.ts';
import { replacePasswordHash } from '../user/user.store.ts';
import { type Caller, requireUser } from './caller.ts';
import { endAccess } from './end-access.ts';
import { openSession } from './open-session.ts';

export type ChangePasswordOutcome =
  | { __typename: 'ChangePasswordSuccess'; sessionToken: string; expiresAt: number; user: User }
  | InvalidCredentials
  | InvalidInput;

/** Changes one's own password, ends all that was opened or made with the old one, and opens a new session. */
export async function changePassword(
  deps: Deps,
  caller: Caller,
  input: { readonly currentPassword: string; readonly newPassword: string },
): Promise<ChangePasswordOutcome> {
  const { user } = requireUser(caller.actor);
  const problem = passwordProblem(input.newPassword, user.username);
  if (problem !== null) return invalidInput('newPassword', problem);
  const tried = await deps.limits.count({ address: caller.address, username: user.username });
  const matches = await deps.hasher.verify('password', user.passwordHash, input.currentPassword);
  const newHash = matches ? await deps.hasher.hash('password', input.newPassword) : user.passwordHash;

  const outcome = await deps.db.write(async (tx): Promise<ChangePasswordOutcome> => {
    const subject = { kind: 'USER' as const, id: user.id };
    if (!matches || !(await replacePasswordHash(tx, user.id, user.passwordHash, newHash))) {
      deps.audit.record(tx, caller, { action: 'CHANGE_PASSWORD', subject, reason: 'wrong password' });
      return invalidCredentials();
    }
    await endAccess(tx, user.id, deps.clock.now());
    const session = await openSession(deps, tx, user.id);
    deps.audit.record(tx, caller, { action: 'CHANGE_PASSWORD', subject });
    return { __typename: 'ChangePasswordSuccess', ...session, user };
  });
  if (outcome.__typename === 'ChangePasswordSuccess') await tried.forgive();
  return outcome;
}
