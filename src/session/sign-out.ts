import type { Deps } from '../deps.ts';
import type { User } from '../user/user.entity.ts';
import { type Caller, requireUser } from './caller.ts';
import { endSession, endSessions } from './session.store.ts';

/** Ends the session of the request, or all of the user's. */
export async function signOut(
  deps: Deps,
  caller: Caller,
  input: { readonly everywhere: boolean },
): Promise<{ __typename: 'SignOutSuccess'; user: User }> {
  const { user, sessionId } = requireUser(caller.actor);
  await deps.db.write(async (tx) => {
    if (input.everywhere) await endSessions(tx, user.id);
    else await endSession(tx, sessionId);
    deps.audit.record(tx, caller, {
      action: 'SIGN_OUT',
      subject: { kind: 'USER', id: user.id },
      details: { everywhere: String(input.everywhere) },
    });
  });
  return { __typename: 'SignOutSuccess', user };
}
