import type { Deps } from './deps.ts';
import { type Loaders, makeLoaders } from './loaders.ts';
import { authenticate } from './session/authenticate.ts';
import type { Caller } from './session/caller.ts';

/** What a resolver is handed. Made for each request. */
export interface RequestContext {
  readonly deps: Deps;
  readonly caller: Caller;
  readonly loaders: Loaders;
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
  const context = {
    deps,
    caller: await identify(),
    loaders: makeLoaders(deps.db),
    async beforeMutation() {
      if (!isFirst) context.caller = await identify();
      isFirst = false;
      context.loaders = makeLoaders(deps.db);
    },
  };
  return context;
}
