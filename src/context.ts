import { type Caller, userIdOf } from './auth/caller.ts';
import type { Deps } from './deps.ts';
import type { Loaders } from './loaders.ts';

/** The part of the context that can change during a request. */
export interface RequestState {
  caller: Caller;
  loaders: Loaders;
}

/** Identifies the caller by an `Authorization` header and creates new loaders. */
export type Identify = (authorization: string | undefined) => Promise<RequestState>;

interface Request {
  state: RequestState;
  isFirstMutation: boolean;
  readonly authorization: string | undefined;
  readonly identify: Identify;
}

/**
 * The context of the resolvers of one request. Apollo passes a copy of it to resolvers, so the state that can change is
 * in one object that the copies share.
 */
export class RequestContext {
  readonly deps: Deps;
  private readonly request: Request;

  private constructor(deps: Deps, request: Request) {
    this.deps = deps;
    this.request = request;
  }

  static async create(deps: Deps, authorization: string | undefined, identify: Identify): Promise<RequestContext> {
    const state = await identify(authorization);
    return new RequestContext(deps, { state, isFirstMutation: true, authorization, identify });
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
    const { isFirstMutation, authorization, identify } = this.request;
    if (!isFirstMutation) this.request.state = await identify(authorization);
    this.request.isFirstMutation = false;
  }

  /**
   * Call after a mutation that issued a token. The fields under the mutation are judged for the new caller; the next
   * mutation of the request is judged by the header again. An error here must not hide a token that is already valid, so
   * the fields are then judged for the old caller.
   */
  async continueWith(token: string): Promise<void> {
    const { request } = this;
    request.state = await request.identify(`Bearer ${token}`).catch(() => request.state);
  }
}
