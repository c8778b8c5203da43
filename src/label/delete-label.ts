import {
  devicesNearPolicy,
  lockPolicies,
  policiesWithLabel,
  refreshEffectivePolicies,
} from '../app-connect-global-policy/app-connect-global-policy.store.ts';
import type { Caller } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { DeleteLabelInput } from '../generated/types.ts';
import { type Outcome, notFound } from '../outcome.ts';
import { deleteLabelRow } from './label.store.ts';

/** Deletes a label and removes it from every device and policy. */
export async function deleteLabel(
  deps: Deps,
  caller: Caller,
  { id }: DeleteLabelInput,
): Promise<Outcome<'DeleteLabelResult'>> {
  if (!deps.ids.isOf('Label', id)) return notFound('id');
  return writeAs(deps, caller, async (tx): Promise<Outcome<'DeleteLabelResult'>> => {
    await lockPolicies(tx);
    const policyIds = await policiesWithLabel(tx, id);
    if (!(await deleteLabelRow(tx, id))) return notFound('id');
    for (const policyId of policyIds) await refreshEffectivePolicies(tx, devicesNearPolicy(policyId));
    deps.audit.record(tx, caller, { action: 'DELETE_LABEL', subject: { kind: 'LABEL', id } });
    return { __typename: 'DeleteLabelSuccess', deletedId: id };
  });
}
