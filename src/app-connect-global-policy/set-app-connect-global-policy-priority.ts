import type { Caller } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { SetAppConnectGlobalPolicyPriorityInput } from '../generated/types.ts';
import { type Outcome, invalidInput, notFound } from '../outcome.ts';
import { rangeProblem } from '../platform/input-problem.ts';
import {
  countRankedPolicies,
  devicesNearPolicy,
  findPolicy,
  lockPolicies,
  refreshEffectivePolicies,
  setRank,
  shiftRanks,
} from './app-connect-global-policy.store.ts';

type Result = Outcome<'SetAppConnectGlobalPolicyPriorityResult'>;

/** Moves a policy to a priority. The other policies keep their relative order. */
export async function setAppConnectGlobalPolicyPriority(
  deps: Deps,
  caller: Caller,
  { id, priority: to }: SetAppConnectGlobalPolicyPriorityInput,
): Promise<Result> {
  if (!deps.ids.isOf('AppConnectGlobalPolicy', id)) return notFound('id');
  return writeAs(deps, caller, async (tx): Promise<Result> => {
    await lockPolicies(tx);
    const policy = await findPolicy(tx, id);
    if (policy === null) return notFound('id');
    const from = policy.priority;
    if (from === null) return { __typename: 'DefaultPolicyProtected' };
    const last = await countRankedPolicies(tx);
    const invalid = invalidInput({ priority: rangeProblem(to, 1, last) });
    if (invalid !== null) return invalid;
    if (to < from) await shiftRanks(tx, { from: to, to: from - 1, by: 1 });
    if (to > from) await shiftRanks(tx, { from: from + 1, to, by: -1 });
    await setRank(tx, id, to);
    await refreshEffectivePolicies(tx, devicesNearPolicy(id));
    deps.audit.record(tx, caller, {
      action: 'SET_APP_CONNECT_GLOBAL_POLICY_PRIORITY',
      subject: { kind: 'APP_CONNECT_GLOBAL_POLICY', id },
      details: { from: String(from), to: String(to) },
    });
    return { __typename: 'SetAppConnectGlobalPolicyPrioritySuccess', policy: { ...policy, priority: to } };
  });
}
