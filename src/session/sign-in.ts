import type { Caller } from '../auth/caller.ts';
import { endAccess } from '../auth/end-access.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { SignInInput } from '../generated/types.ts';
import { type Failure, type Outcome, invalidInput } from '../outcome.ts';
import type { InputProblem } from '../platform/input-problem.ts';
import { normalizeSecret } from '../platform/security/secret-hasher.ts';
import { passwordProblem } from '../user/password.rule.ts';
import { findUserByUsername, lockUser, replacePasswordHash } from '../user/user.store.ts';
import { openSession } from './open-session.ts';

const UNCHANGED: InputProblem = { code: 'TOO_WEAK', text: 'must differ from the current password' };

/**
 * Signs a user in, with a new password if one is given. The response and the work are the same for every incorrect
 * credential.
 */
export async function signIn(
  deps: Deps,
  caller: Caller,
  input: Omit<SignInInput, 'delivery'>,
): Promise<Outcome<'SignInResult'>> {
  const { username, password } = input;
  const newPassword = input.newPassword ?? null;
  if (newPassword !== null) {
    const isSame = normalizeSecret(newPassword) === normalizeSecret(password);
    const problem = isSame ? UNCHANGED : passwordProblem(newPassword, { username, ...deps.settings });
    const invalid = invalidInput({ newPassword: problem });
    if (invalid !== null) return invalid;
  }
  const attempt = await deps.limits.count({ address: caller.address, username });
  const known = await findUserByUsername(deps.db, username);
  const passwordHash = known?.passwordHash ?? null;
  const matches = await deps.hasher.verify('password', passwordHash, password);
  const newHash = newPassword === null ? null : await deps.hasher.hash('password', newPassword);

  const outcome = await writeAs(deps, caller, async (tx): Promise<Outcome<'SignInResult'>> => {
    // Read again with the row locked: the account may have been disabled, or its password changed, during hashing.
    const user = await lockUser(tx, known?.id ?? null);
    const subject = user === null ? null : ({ kind: 'USER', id: user.id } as const);
    const refuse = (reason: string): Failure<'InvalidCredentials'> => {
      deps.audit.record(tx, caller, { action: 'SIGN_IN', subject, reason });
      return { __typename: 'InvalidCredentials' };
    };
    if (user === null) return refuse('unknown user');
    if (!matches || user.passwordHash !== passwordHash) return refuse('wrong password');
    if (user.status !== 'ACTIVE') return refuse('user disabled');
    if (newHash === null && user.mustChangePassword) {
      deps.audit.record(tx, caller, { action: 'SIGN_IN', subject, reason: 'password change required' });
      return { __typename: 'PasswordChangeRequired' };
    }
    if (newHash !== null) {
      await replacePasswordHash(tx, user, newHash);
      await endAccess(tx, user.id, deps.clock.now());
      deps.audit.record(tx, caller, { action: 'CHANGE_PASSWORD', subject });
    }
    const session = await openSession(deps, tx, { userId: user.id, address: caller.address });
    deps.audit.record(tx, caller, { action: 'SIGN_IN', subject });
    return { __typename: 'SignInSuccess', ...session, viewer: user };
  });
  if (outcome.__typename !== 'InvalidCredentials') await attempt.passwordMatched();
  return outcome;
}
