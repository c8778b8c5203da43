import { type Caller, userIdOf } from './auth/caller.ts';
import type { Deps } from './deps.ts';
import type { Loaders } from './loaders.ts';

/** The part of the context that can change during a request. */
export interface RequestState {
  caller: Caller;
  loaders: Loaders;
}

/** Identifies the caller and creates new loaders. */
export type Refresh = () => Promise<RequestState>;

/**
 * The context of the resolvers of one request. Apollo passes a copy of it to resolvers, so the state that can change is
 * in one object that the copies share.
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

  /** The ID of the user whose token, or whose device's token, was sent; null for an unauthenticated client. */
  get principal(): string | null {
    return userIdOf(this.caller.actor);
  }

  /** Call before each mutation field. From the second one on, clears the loaders and re-authenticates the caller. */
  async beforeMutation(): Promise<void> {
    if (!this.request.isFirstMutation) this.request.state = await this.request.refresh();
    this.request.isFirstMutation = false;
  }
}
