import { type Caller, requireRole } from '../auth/caller.ts';
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
  requireRole(caller.actor, 'MANAGE_DEVICES');
  if (!deps.ids.isOf('Label', id)) return notFound('id');
  return deps.db.write(async (tx): Promise<Outcome<'DeleteLabelResult'>> => {
    if (!(await deleteLabelRow(tx, id))) return notFound('id');
    deps.audit.record(tx, caller, { action: 'DELETE_LABEL', subject: { kind: 'LABEL', id } });
    return { __typename: 'DeleteLabelSuccess', deletedId: id };
  });
}
