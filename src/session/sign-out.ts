import { type Caller, requireUser } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { SignOutInput } from '../generated/types.ts';
import type { Outcome } from '../outcome.ts';
import { deleteSession, deleteSessions } from './session.store.ts';

/** Ends the session of the request, or all sessions of the user. */
export async function signOut(
  deps: Deps,
  caller: Caller,
  { everywhere }: SignOutInput,
): Promise<Outcome<'SignOutResult'>> {
  const { user, sessionId } = requireUser(caller.actor);
  await writeAs(deps, caller, async (tx) => {
    if (everywhere) await deleteSessions(tx, user.id);
    else await deleteSession(tx, sessionId);
    deps.audit.record(tx, caller, {
      action: 'SIGN_OUT',
      subject: { kind: 'USER', id: user.id },
      details: { everywhere: String(everywhere) },
    });
  });
  return { __typename: 'SignOutSuccess', user };
}
