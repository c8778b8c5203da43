import { type Caller, principalOf, userIdOf } from './auth/caller.ts';
import type { Deps } from './deps.ts';
import type { Loaders } from './loaders.ts';
import type { ListReader } from './platform/database/database.ts';
import { deadlineExceeded } from './platform/graphql/errors.ts';
import { beginTurn } from './platform/graphql/loader.ts';
import type { TokenCookie } from './platform/http/token-cookie.ts';
import { networkOf } from './platform/security/attempt-limits.ts';

/** The part of the context that can change during a request. */
export interface RequestState {
  caller: Caller;
  loaders: Loaders;
}

/** Identifies the caller by an `Authorization` header, or what stands for it, and creates new loaders, which read with the reader. */
export type Identify = (authorization: string | undefined, reader: ListReader) => Promise<RequestState>;

/** The user or device behind a token, or the network of the address of a client without one. */
interface Party {
  readonly id: string;
  readonly hasToken: boolean;
}

interface Life {
  isCancelled: boolean;
}

/** What a caller is identified by. */
export interface Credentials {
  /** The header `Authorization`. */
  readonly authorization: string | undefined;
  /** The cookie that the request may use. It holds the token if there is no such header. */
  readonly cookie: TokenCookie | null;
}

interface Request {
  state: RequestState;
  isFirstMutation: boolean;
  readonly life: Life;
  readonly reader: ListReader;
  readonly authorization: string | undefined;
  readonly identify: (authorization: string | undefined) => Promise<RequestState>;
}

/**
 * The context of the resolvers of one request. Apollo passes a copy of it to resolvers, so the state that can change is
 * in one object that the copies share.
 */
export class RequestContext {
  readonly deps: Deps;
  /** Who shares the limit on concurrent operations. A mutation that issues a token does not change it. */
  readonly party: Party;
  /** The cookie that the request may use; null for other clients than the portals of this server. */
  readonly cookie: TokenCookie | null;
  private readonly request: Request;

  private constructor(deps: Deps, cookie: TokenCookie | null, request: Request) {
    this.deps = deps;
    this.cookie = cookie;
    this.party = partyOf(request.state.caller);
    this.request = request;
  }

  static async create(deps: Deps, credentials: Credentials, identify: Identify): Promise<RequestContext> {
    beginTurn();
    const { cookie } = credentials;
    const authorization = credentials.authorization ?? (cookie?.token == null ? undefined : `Bearer ${cookie.token}`);
    const life: Life = { isCancelled: false };
    let party: string | null = null;
    const reader = deps.readers.of(
      () => party,
      () => {
        if (life.isCancelled) throw deadlineExceeded();
      },
    );
    const state = await identify(authorization, reader);
    party = partyOf(state.caller).id;
    return new RequestContext(deps, cookie, {
      state,
      reader,
      isFirstMutation: true,
      life,
      authorization,
      identify: (header) => identify(header, reader),
    });
  }

  /** For the reads of resolvers. */
  get db(): ListReader {
    return this.request.reader;
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

  /** Whether a mutation of the request has begun. */
  get hasMutated(): boolean {
    return !this.request.isFirstMutation;
  }

  /** Ends the reads of a request that takes too long. Returns false if a mutation has begun: it is always finished. */
  cancel(): boolean {
    this.request.life.isCancelled = this.request.isFirstMutation;
    return this.request.life.isCancelled;
  }

  /** Call before each mutation field. From the second one on, clears the loaders and re-authenticates the caller. */
  async beforeMutation(): Promise<void> {
    const { isFirstMutation, life, authorization, identify } = this.request;
    if (life.isCancelled) throw deadlineExceeded();
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

function partyOf({ actor, address }: Caller): Party {
  // A device is not counted with its user: the thief of a device would keep the user out of the portals.
  const id = principalOf(actor);
  return id === null ? { id: networkOf(address ?? ''), hasToken: false } : { id, hasToken: true };
}
