import type { Caller } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { SetAppConnectGlobalPolicyPriorityInput } from '../generated/types.ts';
import { type Outcome, invalidInput, isFailure, notFound } from '../outcome.ts';
import type { Planning } from '../planning.ts';
import { rangeProblem } from '../platform/input-problem.ts';
import type { AppConnectGlobalPolicy } from './app-connect-global-policy.entity.ts';
import {
  type PolicyChange,
  countRankedPolicies,
  devicesNearPolicy,
  findPolicy,
  lockPolicies,
  refreshEffectivePolicies,
  setRank,
  shiftRanks,
} from './app-connect-global-policy.store.ts';

type Result = Outcome<'SetAppConnectGlobalPolicyPriorityResult'>;
type Success = Extract<Result, { __typename: 'SetAppConnectGlobalPolicyPrioritySuccess' }>;

/** Moves a policy to a priority. The other policies keep their relative order. */
export async function setAppConnectGlobalPolicyPriority(
  deps: Deps,
  caller: Caller,
  input: SetAppConnectGlobalPolicyPriorityInput,
): Promise<Result> {
  return writeAs(deps, caller, async (tx, { actor }): Promise<Result> => {
    const plan = await planPolicyMove({ deps, db: tx, actor }, input);
    if (isFailure(plan)) return plan;
    const { before, after: policy, shift } = plan;
    if (shift !== null) await shiftRanks(tx, shift);
    await setRank(tx, policy.id, input.priority);
    await refreshEffectivePolicies(tx, devicesNearPolicy(policy.id));
    deps.audit.record(tx, caller, {
      action: 'SET_APP_CONNECT_GLOBAL_POLICY_PRIORITY',
      subject: { kind: 'APP_CONNECT_GLOBAL_POLICY', id: policy.id },
      details: { from: String(before.priority), to: String(policy.priority) },
    });
    return { __typename: 'SetAppConnectGlobalPolicyPrioritySuccess', policy };
  });
}

interface PolicyMove extends PolicyChange {
  readonly before: AppConnectGlobalPolicy;
  readonly after: AppConnectGlobalPolicy;
}

export async function planPolicyMove(
  { deps, db }: Planning,
  { id, priority: to }: SetAppConnectGlobalPolicyPriorityInput,
): Promise<PolicyMove | Exclude<Result, Success>> {
  if (!deps.ids.isOf('AppConnectGlobalPolicy', id)) return notFound('id');
  await lockPolicies(db);
  const before = await findPolicy(db, id);
  if (before === null) return notFound('id');
  const from = before.priority;
  if (from === null) return { __typename: 'DefaultPolicyProtected' };
  const last = await countRankedPolicies(db);
  const invalid = invalidInput({ priority: rangeProblem(to, 1, last) });
  if (invalid !== null) return invalid;
  const change = { before, after: { ...before, priority: to }, labelIds: null };
  if (to < from) return { ...change, shift: { from: to, to: from - 1, by: 1 } };
  return { ...change, shift: to > from ? { from: from + 1, to, by: -1 } : null };
}
