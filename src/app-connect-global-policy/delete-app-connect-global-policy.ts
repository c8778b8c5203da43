import type { Deps } from '../deps.ts';
import { type NotFound, notFound } from '../platform/failures.ts';
import { isIdOf } from '../platform/ids.ts';
import { type Caller, requireRole } from '../session/caller.ts';
import {
  countRankedPolicies,
  deletePolicyRow,
  findPolicy,
  lockRanking,
  shiftRanks,
} from './app-connect-global-policy.store.ts';
import { type DefaultPolicyProtected, defaultPolicyProtected } from './policy-failures.ts';

export type DeletePolicyOutcome =
  { __typename: 'DeleteAppConnectGlobalPolicySuccess'; deletedId: string } | NotFound | DefaultPolicyProtected;

/** Deletes a policy and closes the gap in the ranking. */
export async function deleteAppConnectGlobalPolicy(
  deps: Deps,
  caller: Caller,
  input: { readonly id: string },
): Promise<DeletePolicyOutcome> {
  requireRole(caller.actor, 'MANAGE_POLICIES');
  if (!isIdOf('AppConnectGlobalPolicy', input.id)) return notFound('id');
  return deps.db.write(async (tx): Promise<DeletePolicyOutcome> => {
    await lockRanking(tx);
    const policy = await findPolicy(tx, input.id);
    if (policy === null) return notFound('id');
    if (policy.priority === null) return defaultPolicyProtected('deleted');
    const last = await countRankedPolicies(tx);
    await deletePolicyRow(tx, policy.id);
    await shiftRanks(tx, policy.priority + 1, last, -1);
    deps.audit.record(tx, caller, {
      action: 'DELETE_APP_CONNECT_GLOBAL_POLICY',
      subject: { kind: 'APP_CONNECT_GLOBAL_POLICY', id: policy.id },
      details: { name: policy.name },
    });
    return { __typename: 'DeleteAppConnectGlobalPolicySuccess', deletedId: policy.id };
  });
}
