import { type Caller, requireUser } from '../auth/caller.ts';
import { endAccess } from '../auth/end-access.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { ChangePasswordInput } from '../generated/types.ts';
import { type Outcome, invalidInput } from '../outcome.ts';
import { passwordProblem } from '../user/password.rule.ts';
import { replacePasswordHash } from '../user/user.store.ts';
import { openSession } from './open-session.ts';

/** Changes the caller's password, ends everything that was opened or created with the old one, and opens a session. */
export async function changePassword(
  deps: Deps,
  caller: Caller,
  { currentPassword, newPassword }: ChangePasswordInput,
): Promise<Outcome<'ChangePasswordResult'>> {
  const { user } = requireUser(caller.actor);
  const invalid = invalidInput({ newPassword: passwordProblem(newPassword, { ...user, ...deps.settings }) });
  if (invalid !== null) return invalid;
  const attempt = await deps.limits.count({ address: caller.address, username: user.username, hasSession: true });
  const matches = await deps.hasher.verify('password', user.passwordHash, currentPassword);
  const newHash = matches ? await deps.hasher.hash('password', newPassword) : null;

  const outcome = await writeAs(deps, caller, async (tx): Promise<Outcome<'ChangePasswordResult'>> => {
    const subject = { kind: 'USER', id: user.id } as const;
    if (newHash === null || !(await replacePasswordHash(tx, user, newHash))) {
      deps.audit.record(tx, caller, { action: 'CHANGE_PASSWORD', subject, reason: 'wrong password' });
      return { __typename: 'InvalidCredentials' };
    }
    await endAccess(tx, user.id, deps.clock.now());
    const session = await openSession(deps, tx, { userId: user.id, address: caller.address });
    deps.audit.record(tx, caller, { action: 'CHANGE_PASSWORD', subject });
    return { __typename: 'ChangePasswordSuccess', ...session, user };
  });
  if (outcome.__typename === 'ChangePasswordSuccess') await attempt.passwordMatched();
  return outcome;
}
