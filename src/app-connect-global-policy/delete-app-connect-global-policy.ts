import type { Caller } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { DeleteAppConnectGlobalPolicyInput } from '../generated/types.ts';
import { type Outcome, isFailure, notFound } from '../outcome.ts';
import type { Planning } from '../planning.ts';
import type { AppConnectGlobalPolicy } from './app-connect-global-policy.entity.ts';
import {
  type PolicyChange,
  type RankShift,
  countRankedPolicies,
  deletePolicyRow,
  devicesNearPolicy,
  findPolicy,
  lockPolicies,
  refreshEffectivePolicies,
  replacePolicyLabels,
  shiftRanks,
} from './app-connect-global-policy.store.ts';

type Result = Outcome<'DeleteAppConnectGlobalPolicyResult'>;
type Success = Extract<Result, { __typename: 'DeleteAppConnectGlobalPolicySuccess' }>;

/** Deletes a policy and moves each policy with a lower priority up by one. */
export async function deleteAppConnectGlobalPolicy(
  deps: Deps,
  caller: Caller,
  input: DeleteAppConnectGlobalPolicyInput,
): Promise<Result> {
  return writeAs(deps, caller, async (tx, { actor }): Promise<Result> => {
    const plan = await planPolicyDeletion({ deps, db: tx, actor }, input);
    if (isFailure(plan)) return plan;
    const { before: policy, labelIds, shift } = plan;
    await replacePolicyLabels(tx, policy.id, labelIds);
    await refreshEffectivePolicies(tx, devicesNearPolicy(policy.id));
    await deletePolicyRow(tx, policy.id);
    await shiftRanks(tx, shift);
    deps.audit.record(tx, caller, {
      action: 'DELETE_APP_CONNECT_GLOBAL_POLICY',
      subject: { kind: 'APP_CONNECT_GLOBAL_POLICY', id: policy.id },
      details: { name: policy.name },
    });
    return { __typename: 'DeleteAppConnectGlobalPolicySuccess', deletedId: policy.id };
  });
}

interface PolicyDeletion extends PolicyChange {
  readonly before: AppConnectGlobalPolicy;
  readonly labelIds: readonly string[];
  readonly shift: RankShift;
}

export async function planPolicyDeletion(
  { deps, db }: Planning,
  { id }: DeleteAppConnectGlobalPolicyInput,
): Promise<PolicyDeletion | Exclude<Result, Success>> {
  if (!deps.ids.isOf('AppConnectGlobalPolicy', id)) return notFound('id');
  await lockPolicies(db);
  const before = await findPolicy(db, id);
  if (before === null) return notFound('id');
  if (before.priority === null) return { __typename: 'DefaultPolicyProtected' };
  const last = await countRankedPolicies(db);
  return { before, after: null, labelIds: [], shift: { from: before.priority + 1, to: last, by: -1 } };
}
