import type { Deps } from '../deps.ts';
import { type InvalidInput, type NotFound, invalidInput, notFound } from '../platform/failures.ts';
import { isIdOf } from '../platform/ids.ts';
import { type Caller, requireRole } from '../session/caller.ts';
import type { AppConnectGlobalPolicy } from './app-connect-global-policy.entity.ts';
import {
  countRankedPolicies,
  findPolicy,
  lockRanking,
  setRank,
  shiftRanks,
} from './app-connect-global-policy.store.ts';
import { type DefaultPolicyProtected, defaultPolicyProtected } from './policy-failures.ts';

export type SetPolicyPriorityOutcome =
  | { __typename: 'SetAppConnectGlobalPolicyPrioritySuccess'; policy: AppConnectGlobalPolicy }
  | NotFound
  | InvalidInput
  | DefaultPolicyProtected;

/** Moves a policy to a place in the ranking; the others keep their order around it. */
export async function setAppConnectGlobalPolicyPriority(
  deps: Deps,
  caller: Caller,
  input: { readonly id: string; readonly priority: number },
): Promise<SetPolicyPriorityOutcome> {
  requireRole(caller.actor, 'MANAGE_POLICIES');
  if (!isIdOf('AppConnectGlobalPolicy', input.id)) return notFound('id');
  return deps.db.write(async (tx): Promise<SetPolicyPriorityOutcome> => {
    await lockRanking(tx);
    const policy = await findPolicy(tx, input.id);
    if (policy === null) return notFound('id');
    const from = policy.priority;
    if (from === null) return defaultPolicyProtected('ranked');
    const to = input.priority;
    const last = await countRankedPolicies(tx);
    if (to < 1 || to > last) return invalidInput('priority', `must be from 1 to ${last}`);
    if (to < from) await shiftRanks(tx, to, from - 1, 1);
    if (to > from) await shiftRanks(tx, from + 1, to, -1);
    await setRank(tx, policy.id, to);
    deps.audit.record(tx, caller, {
      action: 'SET_APP_CONNECT_GLOBAL_POLICY_PRIORITY',
      subject: { kind: 'APP_CONNECT_GLOBAL_POLICY', id: policy.id },
      details: { from: String(from), to: String(to) },
    });
    return { __typename: 'SetAppConnectGlobalPolicyPrioritySuccess', policy: { ...policy, priority: to } };
  });
}
