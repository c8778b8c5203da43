import type { Deps } from '../deps.ts';
import { type InvalidCredentials, invalidCredentials } from '../platform/failures.ts';
import type { User } from '../user/user.entity.ts';
import { findUserByUsername, lockUsers } from '../user/user.store.ts';
import type { Caller } from './caller.ts';
import { openSession } from './open-session.ts';

export type SignInOutcome =
  { __typename: 'SignInSuccess'; sessionToken: string; expiresAt: number; viewer: User } | InvalidCredentials;

/** Signs a user in. Every refusal is the same answer after the same work. */
export async function signIn(
  deps: Deps,
  caller: Caller,
  input: { readonly username: string; readonly password: string },
): Promise<SignInOutcome> {
  const tried = await deps.limits.count({ address: caller.address, username: input.username });
  const user = await findUserByUsername(deps.db, input.username);
  const passwordHash = user?.passwordHash ?? null;
  const matches = await deps.hasher.verify('password', passwordHash, input.password);

  const outcome = await deps.db.write(async (tx): Promise<SignInOutcome> => {
    // Read again, under a lock: the account may have been disabled, or its password changed, while we hashed.
    // Of nobody, too: it is the same work for every refusal.
    const [current] = await lockUsers(tx, [user?.id ?? '']);
    const subject = current === undefined ? null : { kind: 'USER' as const, id: current.id };
    const refuse = (reason: string): InvalidCredentials => {
      deps.audit.record(tx, caller, { action: 'SIGN_IN', subject, reason });
      return invalidCredentials();
    };
    if (current === undefined) return refuse('unknown user');
    if (!matches || current.passwordHash !== passwordHash) return refuse('wrong password');
    if (current.status !== 'ACTIVE') return refuse('user disabled');
    const session = await openSession(deps, tx, current.id);
    deps.audit.record(tx, caller, { action: 'SIGN_IN', subject });
    return { __typename: 'SignInSuccess', ...session, viewer: current };
  });
  if (outcome.__typename === 'SignInSuccess') await tried.forgive();
  return outcome;
}
