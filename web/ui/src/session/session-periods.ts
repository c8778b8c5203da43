import type { Client } from 'urql';
import { type PortalName, type RequestOutcome, createPortalClient } from '../api/client.ts';
import { type TabChannel, openTabChannel } from './tab-channel.ts';

/** Why nobody is signed in: not yet, by choice, or because the session has ended. */
export type SignedOutReason = 'not-yet' | 'by-choice' | 'ended';

/** Until the first response, the cookie, which scripts cannot read, is taken for valid. */
export type SessionState =
  { readonly kind: 'signed-in' } | { readonly kind: 'signed-out'; readonly reason: SignedOutReason };

const SIGNED_IN: SessionState = { kind: 'signed-in' };
const SIGNED_OUT: SessionState = { kind: 'signed-out', reason: 'by-choice' };

/**
 * A time in which the same user, or nobody, is signed in. The cache of its client has only that user's data. In the Secure
 * Apps Manager, the token in the cookie is that of a device, and signed in means registered.
 */
export interface Period {
  readonly number: number;
  readonly state: SessionState;
  readonly client: Client;
}

/** The periods of a page, one after the other: those of a person in this tab, and what other tabs tell. */
export class SessionPeriods {
  readonly #portal: PortalName;
  readonly #onOutcome: ((outcome: RequestOutcome) => void) | undefined;
  readonly #tabs: TabChannel;
  readonly #listeners = new Set<() => void>();
  #current: Period;

  constructor(portal: PortalName, onOutcome?: (outcome: RequestOutcome) => void) {
    this.#portal = portal;
    this.#onOutcome = onOutcome;
    this.#current = this.#create(SIGNED_IN, 0);
    this.#tabs = openTabChannel(portal, (message) => this.#begin(message === 'signed-in' ? SIGNED_IN : SIGNED_OUT));
  }

  readonly current = (): Period => this.#current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Call after a sign-in in this tab. */
  readonly signedIn = (): void => {
    this.#tabs.tell('signed-in');
    this.#begin(SIGNED_IN);
  };

  /** Call after a sign-out in this tab. */
  readonly signedOut = (): void => {
    this.#tabs.tell('signed-out');
    this.#begin(SIGNED_OUT);
  };

  #begin(state: SessionState): void {
    this.#current = this.#create(state, this.#current.number + 1);
    for (const listener of this.#listeners) listener();
  }

  #create(state: SessionState, number: number): Period {
    const client = createPortalClient({
      portal: this.#portal,
      onOutcome: this.#onOutcome,
      onUnauthenticated: (wasSignedIn) => {
        // A response that arrives late, to a request of an earlier period, ends nothing.
        if (this.#current.number !== number || state.kind === 'signed-out') return;
        this.#begin({ kind: 'signed-out', reason: wasSignedIn ? 'ended' : 'not-yet' });
      },
    });
    return { number, state, client };
  }
}
