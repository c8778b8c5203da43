import { type Caller, principalOf } from './auth/caller.ts';
import type { Deps } from './deps.ts';
import type { Loaders } from './loaders.ts';

/** What changes within a request. */
export interface RequestState {
  caller: Caller;
  loaders: Loaders;
}

/** Creates the state of a request: identifies the caller again, with new loaders. */
export type Refresh = () => Promise<RequestState>;

/**
 * The context of the resolvers of one request. Apollo hands resolvers a copy of it, so all that changes is in one
 * object that the copies share.
 */
export class RequestContext {
  readonly deps: Deps;
  private readonly request: { state: RequestState; isFirstMutation: boolean; readonly refresh: Refresh };

  private constructor(deps: Deps, state: RequestState, refresh: Refresh) {
    this.deps = deps;
    this.request = { state, isFirstMutation: true, refresh };
  }

  static async create(deps: Deps, refresh: Refresh): Promise<RequestContext> {
    return new RequestContext(deps, await refresh(), refresh);
  }

  get caller(): Caller {
    return this.request.state.caller;
  }

  get loaders(): Loaders {
    return this.request.state.loaders;
  }

  /** The id of the user or device whose token was sent; null for an unauthenticated client. */
  get principal(): string | null {
    return principalOf(this.caller.actor);
  }

  /** Call before each mutation field: clears the loaders and re-authenticates the caller. */
  async beforeMutation(): Promise<void> {
    if (!this.request.isFirstMutation) this.request.state = await this.request.refresh();
    this.request.isFirstMutation = false;
  }
}
