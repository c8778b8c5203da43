import type { Deps } from '../deps.ts';
import { type NotFound, notFound } from '../platform/failures.ts';
import { isIdOf } from '../platform/ids.ts';
import { type Caller, requireRole } from '../session/caller.ts';
import { deleteLabelRow } from './label.store.ts';

export type DeleteLabelOutcome = { __typename: 'DeleteLabelSuccess'; deletedId: string } | NotFound;

/** Deletes a label and takes it off every device and policy. */
export async function deleteLabel(
  deps: Deps,
  caller: Caller,
  input: { readonly id: string },
): Promise<DeleteLabelOutcome> {
  requireRole(caller.actor, 'MANAGE_DEVICES');
  if (!isIdOf('Label', input.id)) return notFound('id');
  return deps.db.write(async (tx): Promise<DeleteLabelOutcome> => {
    if (!(await deleteLabelRow(tx, input.id))) return notFound('id');
    deps.audit.record(tx, caller, { action: 'DELETE_LABEL', subject: { kind: 'LABEL', id: input.id } });
    return { __typename: 'DeleteLabelSuccess', deletedId: input.id };
  });
}
