import { type Caller, principalOf } from './auth/caller.ts';
import type { Deps } from './deps.ts';
import type { Loaders } from './loaders.ts';
import type { Reader } from './platform/database/database.ts';
import { deadlineExceeded } from './platform/graphql/errors.ts';
import { networkOf } from './platform/security/attempt-limits.ts';

/** The part of the context that can change during a request. */
export interface RequestState {
  caller: Caller;
  loaders: Loaders;
}

/** Identifies the caller and creates new loaders, which read with the reader. */
export type Refresh = (reader: Reader) => Promise<RequestState>;

interface Life {
  isCancelled: boolean;
}

/**
 * The context of the resolvers of one request. Apollo passes a copy of it to resolvers, so the state that can change is
 * in one object that the copies share.
 */
export class RequestContext {
  readonly deps: Deps;
  private readonly request: {
    state: RequestState;
    isFirstMutation: boolean;
    readonly life: Life;
    readonly refresh: () => Promise<RequestState>;
  };

  private constructor(deps: Deps, request: RequestContext['request']) {
    this.deps = deps;
    this.request = request;
  }

  static async create(deps: Deps, refresh: Refresh): Promise<RequestContext> {
    const life: Life = { isCancelled: false };
    const reader: Reader = {
      async query(statement) {
        if (life.isCancelled) throw deadlineExceeded();
        return deps.db.query(statement);
      },
    };
    const state = await refresh(reader);
    return new RequestContext(deps, { state, isFirstMutation: true, life, refresh: () => refresh(reader) });
  }

  get caller(): Caller {
    return this.request.state.caller;
  }

  get loaders(): Loaders {
    return this.request.state.loaders;
  }

  /** The ID of the user or device whose token was sent; null for an unauthenticated client. */
  get principal(): string | null {
    return principalOf(this.caller.actor);
  }

  /** Who shares the limit on concurrent operations: the user behind the token, or the network of the address. */
  get party(): { readonly id: string; readonly isUser: boolean } {
    const { actor, address } = this.caller;
    if (actor.kind === 'user') return { id: actor.user.id, isUser: true };
    if (actor.kind === 'device') return { id: actor.device.userId, isUser: true };
    return { id: networkOf(address ?? ''), isUser: false };
  }

  /** Ends the reads of a request that takes too long. Returns false if a mutation has begun: it is always finished. */
  cancel(): boolean {
    this.request.life.isCancelled = this.request.isFirstMutation;
    return this.request.life.isCancelled;
  }

  /** Call before each mutation field. From the second one on, clears the loaders and re-authenticates the caller. */
  async beforeMutation(): Promise<void> {
    if (this.request.life.isCancelled) throw deadlineExceeded();
    if (!this.request.isFirstMutation) this.request.state = await this.request.refresh();
    this.request.isFirstMutation = false;
  }
}
