import { type ReactNode, createContext, use, useEffect, useMemo, useRef, useState } from 'react';
import { type Client, Provider } from 'urql';
import { type PortalName, createPortalClient } from '../api/client.ts';
import { type TabChannel, openTabChannel } from './tab-channel.ts';

/** Why nobody is signed in: not yet, by choice, or because the session has ended. */
export type SignedOutReason = 'not-yet' | 'by-choice' | 'ended';

/** Until the first response, the cookie, which scripts cannot read, is taken for valid. */
export type SessionState =
  { readonly kind: 'signed-in' } | { readonly kind: 'signed-out'; readonly reason: SignedOutReason };

export interface SessionContextValue {
  readonly state: SessionState;
  /** Whether a person has signed in or out since the page was opened. */
  readonly hasChanged: boolean;
  /** Call after a sign-in of this tab. */
  signedIn(): void;
  /** Call after a sign-out of this tab. */
  signedOut(): void;
}

const SessionContext = createContext<SessionContextValue | null>(null);

export function useSession(): SessionContextValue {
  const session = use(SessionContext);
  if (session === null) throw new Error('There is no SessionProvider.');
  return session;
}

/** One period in which the same user, or nobody, is signed in, with a client whose cache has only that user's data. */
interface Period {
  readonly number: number;
  readonly state: SessionState;
  readonly client: Client;
}

export interface SessionProviderProps {
  readonly portal: PortalName;
  readonly children: ReactNode;
}

/** Knows whether somebody is signed in, and follows the other tabs. */
export function SessionProvider({ portal, children }: SessionProviderProps) {
  const tabs = useRef<TabChannel | null>(null);
  const [start] = useState(() => (state: SessionState, number: number): Period => {
    const client = createPortalClient({
      portal,
      onUnauthenticated: (wasSignedIn) =>
        end(number, { kind: 'signed-out', reason: wasSignedIn ? 'ended' : 'not-yet' }),
    });
    return { number, state, client };
  });
  const [period, setPeriod] = useState(() => start({ kind: 'signed-in' }, 0));
  /** A response that arrives late, from an earlier period, ends nothing. */
  function end(number: number, state: SessionState): void {
    setPeriod((current) =>
      current.number === number && current.state.kind === 'signed-in' ? start(state, number + 1) : current,
    );
  }
  useEffect(() => {
    const channel = openTabChannel(portal, (message) => {
      const state: SessionState =
        message === 'signed-in' ? { kind: 'signed-in' } : { kind: 'signed-out', reason: 'by-choice' };
      setPeriod(({ number }) => start(state, number + 1));
    });
    tabs.current = channel;
    return () => channel.close();
  }, [portal, start]);
  const value = useMemo(
    () => ({
      state: period.state,
      hasChanged: period.number > 0,
      signedIn() {
        tabs.current?.tell('signed-in');
        setPeriod(({ number }) => start({ kind: 'signed-in' }, number + 1));
      },
      signedOut() {
        tabs.current?.tell('signed-out');
        setPeriod(({ number }) => start({ kind: 'signed-out', reason: 'by-choice' }, number + 1));
      },
    }),
    [period.state, period.number, start],
  );
  return (
    <SessionContext value={value}>
      {/* A new period begins with new components, so that nothing of another user stays on the page. */}
      <Provider key={period.number} value={period.client}>
        {children}
      </Provider>
    </SessionContext>
  );
}
