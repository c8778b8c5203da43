import type { Deps } from './deps.ts';
import { type Loaders, makeLoaders } from './loaders.ts';
import { authenticate } from './session/authenticate.ts';
import type { Caller } from './session/caller.ts';

/** What a resolver is handed. Made for each request. */
export interface RequestContext {
  readonly deps: Deps;
  readonly caller: Caller;
  readonly loaders: Loaders;
  /** Whose token was sent: the id of a user or a device; null for a stranger. */
  principal(): string | null;
  /** To be called ahead of each mutation field: what the one before it changed is read again, who is asking too. */
  beforeMutation(): Promise<void>;
}

/** Finds out who is asking, by the `Authorization` header. */
export async function makeContext(
  deps: Deps,
  request: { readonly requestId: string; readonly authorization: string | undefined; readonly address: string },
): Promise<RequestContext> {
  const { requestId, authorization, address } = request;
  const identify = async (): Promise<Caller> => ({
    actor: await authenticate(deps, authorization),
    requestId,
    address,
  });
  let isFirst = true;
  return {
    deps,
    caller: await identify(),
    loaders: makeLoaders(deps.db),
    principal(this: { readonly caller: Caller }) {
      const { actor } = this.caller;
      return actor.kind === 'user' ? actor.user.id : actor.kind === 'device' ? actor.device.id : null;
    },
    // `this`: Apollo hands resolvers a copy of what is returned here.
    async beforeMutation(this: { caller: Caller; loaders: Loaders }) {
      if (!isFirst) this.caller = await identify();
      isFirst = false;
      this.loaders = makeLoaders(deps.db);
    },
  };
}
