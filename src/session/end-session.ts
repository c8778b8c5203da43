import { type Caller, requireUser } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { EndSessionInput } from '../generated/types.ts';
import { type Outcome, notFound } from '../outcome.ts';
import { deleteSession, findLiveSessions } from './session.store.ts';

/** Ends one of the caller's sessions. */
export async function endSession(
  deps: Deps,
  caller: Caller,
  { id }: EndSessionInput,
): Promise<Outcome<'EndSessionResult'>> {
  if (!deps.ids.isOf('Session', id)) return notFound('id');
  return writeAs(deps, caller, async (tx, { actor }): Promise<Outcome<'EndSessionResult'>> => {
    const { user } = requireUser(actor);
    const [session] = await findLiveSessions(tx, [id], deps.clock.now());
    if (session?.userId !== user.id) return notFound('id');
    await deleteSession(tx, id);
    deps.audit.record(tx, caller, {
      action: 'END_SESSION',
      subject: { kind: 'USER', id: user.id },
      details: { session: id },
    });
    return { __typename: 'EndSessionSuccess', deletedId: id, user };
  });
}
