import type { Caller } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { DeleteAppConnectGlobalPolicyInput } from '../generated/types.ts';
import { type Outcome, notFound } from '../outcome.ts';
import {
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

/** Deletes a policy and moves each policy with a lower priority up by one. */
export async function deleteAppConnectGlobalPolicy(
  deps: Deps,
  caller: Caller,
  { id }: DeleteAppConnectGlobalPolicyInput,
): Promise<Result> {
  if (!deps.ids.isOf('AppConnectGlobalPolicy', id)) return notFound('id');
  return writeAs(deps, caller, async (tx): Promise<Result> => {
    await lockPolicies(tx);
    const policy = await findPolicy(tx, id);
    if (policy === null) return notFound('id');
    if (policy.priority === null) return { __typename: 'DefaultPolicyProtected' };
    const last = await countRankedPolicies(tx);
    await replacePolicyLabels(tx, id, []);
    await refreshEffectivePolicies(tx, devicesNearPolicy(id));
    await deletePolicyRow(tx, id);
    await shiftRanks(tx, { from: policy.priority + 1, to: last, by: -1 });
    deps.audit.record(tx, caller, {
      action: 'DELETE_APP_CONNECT_GLOBAL_POLICY',
      subject: { kind: 'APP_CONNECT_GLOBAL_POLICY', id },
      details: { name: policy.name },
    });
    return { __typename: 'DeleteAppConnectGlobalPolicySuccess', deletedId: id };
  });
}
