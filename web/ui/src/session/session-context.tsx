import { type ReactNode, createContext, use, useMemo, useSyncExternalStore } from 'react';
import { Provider } from 'urql';
import type { SessionPeriods, SessionState } from './session-periods.ts';

export interface SessionContextValue {
  readonly state: SessionState;
  /** Whether a person has signed in or out since the page was opened. */
  readonly hasChanged: boolean;
  /** Call after a sign-in of this tab. */
  readonly signedIn: () => void;
  /** Call after a sign-out of this tab. */
  readonly signedOut: () => void;
}

const SessionContext = createContext<SessionContextValue | null>(null);

export function useSession(): SessionContextValue {
  const session = use(SessionContext);
  if (session === null) throw new Error('There is no SessionProvider.');
  return session;
}

export interface SessionProviderProps {
  readonly periods: SessionPeriods;
  readonly children: ReactNode;
}

/** Knows whether somebody is signed in. */
export function SessionProvider({ periods, children }: SessionProviderProps) {
  const { number, state, client } = useSyncExternalStore(periods.subscribe, periods.current);
  const value = useMemo(
    () => ({ state, hasChanged: number > 0, signedIn: periods.signedIn, signedOut: periods.signedOut }),
    [state, number, periods],
  );
  return (
    <SessionContext value={value}>
      {/* A new period begins with new components, so that nothing of another user stays on the page. */}
      <Provider key={number} value={client}>
        {children}
      </Provider>
    </SessionContext>
  );
}
