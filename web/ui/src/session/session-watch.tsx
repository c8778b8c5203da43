import { CurrentSessionDocument, type SessionTimesFragment, millisecondsUntilWarning } from '@pinportal/client';
import { Suspense, lazy, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { BACKGROUND } from '../api/client.ts';
import { serverClock } from '../time/server-clock.ts';

const SessionDialog = lazy(() => import('./session-dialog.tsx'));

/** Another tab may have used the session, so the server is asked before a person is. Not more often than this, in milliseconds. */
const SHORTEST_WAIT = 5_000;

/** Asks, a minute before the session ends for lack of use, whether to stay signed in. */
export function SessionWatch({ session }: { readonly session: SessionTimesFragment }) {
  const client = useClient();
  const [checks, setChecks] = useState(0);
  const [isAsking, setAsking] = useState(false);
  const { idleExpiresAt, expiresAt } = session;
  useEffect(() => {
    const check = async () => {
      const { data } = await client.query(CurrentSessionDocument, {}, BACKGROUND).toPromise();
      const current = data?.currentSession;
      setAsking(current !== undefined && millisecondsUntilWarning(current, serverClock.now()) <= 0);
      setChecks((count) => count + 1);
    };
    const wait = millisecondsUntilWarning({ idleExpiresAt, expiresAt }, serverClock.now());
    const timer = setTimeout(() => void check(), Math.max(wait, SHORTEST_WAIT));
    return () => clearTimeout(timer);
  }, [client, idleExpiresAt, expiresAt, checks]);
  if (!isAsking) return null;
  return (
    <Suspense>
      <SessionDialog session={session} onClose={() => setAsking(false)} />
    </Suspense>
  );
}
