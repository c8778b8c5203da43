import type { Caller } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { SignInInput } from '../generated/types.ts';
import type { Failure, Outcome } from '../outcome.ts';
import { findUserByUsername, lockUser } from '../user/user.store.ts';
import { openSession } from './open-session.ts';

/** Signs a user in. The response and the work are the same for every failure. */
export async function signIn(deps: Deps, caller: Caller, input: SignInInput): Promise<Outcome<'SignInResult'>> {
  const attempt = await deps.limits.count({ address: caller.address, username: input.username });
  const known = await findUserByUsername(deps.db, input.username);
  const passwordHash = known?.passwordHash ?? null;
  const matches = await deps.hasher.verify('password', passwordHash, input.password);

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
    const session = await openSession(deps, tx, user.id);
    deps.audit.record(tx, caller, { action: 'SIGN_IN', subject });
    return { __typename: 'SignInSuccess', ...session, viewer: user };
  });
  if (outcome.__typename === 'SignInSuccess') await attempt.forgive();
  return outcome;
}
