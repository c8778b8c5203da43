import { type ReactNode, createContext, use, useMemo, useSyncExternalStore } from 'react';
import { Provider } from 'urql';
import type { SessionPeriods, SessionState } from './session-periods.ts';

export interface SessionContextValue {
  readonly state: SessionState;
  /** Whether a sign-in, a sign-out or the end of a session has been noticed since the page was opened, in any tab. */
  readonly hasChanged: boolean;
  /** Call after a sign-in in this tab. */
  readonly signedIn: () => void;
  /** Call after a sign-out in this tab. */
  readonly signedOut: () => void;
}

const SessionContext = createContext<SessionContextValue | null>(null);

export function useSession(): SessionContextValue {
  const session = use(SessionContext);
  if (session === null) throw new Error('useSession was called outside a SessionProvider. Wrap the component in one.');
  return session;
}

export interface SessionProviderProps {
  readonly periods: SessionPeriods;
  readonly children: ReactNode;
}

/** Gives its children the state of the session, and the client for the GraphQL API. */
export function SessionProvider({ periods, children }: SessionProviderProps) {
  const { number, state, client } = useSyncExternalStore(periods.subscribe, periods.current);
  const value = useMemo(
    () => ({ state, hasChanged: number > 0, signedIn: periods.signedIn, signedOut: periods.signedOut }),
    [state, number, periods],
  );
  return (
    <SessionContext value={value}>
      {/* A new key creates the components anew, so that no data of the previous user stays on the page. */}
      <Provider key={number} value={client}>
        {children}
      </Provider>
    </SessionContext>
  );
}
