import type { Deps } from '../deps.ts';
import { isUniqueViolation } from '../platform/database/database.ts';
import { type InvalidInput, type NameTaken, invalidInput, nameTaken } from '../platform/failures.ts';
import { lineProblem, nameKey, tidy } from '../platform/text.ts';
import { type Caller, requireRole } from '../session/caller.ts';
import type { Label } from './label.entity.ts';
import { insertLabel } from './label.store.ts';

export type CreateLabelOutcome = { __typename: 'CreateLabelSuccess'; label: Label } | InvalidInput | NameTaken;

export async function createLabel(
  deps: Deps,
  caller: Caller,
  input: { readonly name: string },
): Promise<CreateLabelOutcome> {
  requireRole(caller.actor, 'MANAGE_DEVICES');
  const problem = lineProblem(input.name, 100);
  if (problem !== null) return invalidInput('name', problem);
  const name = tidy(input.name);
  const label: Label = { id: deps.ids.next('Label'), name, nameKey: nameKey(name) };
  try {
    await deps.db.write(async (tx) => {
      await insertLabel(tx, label);
      deps.audit.record(tx, caller, {
        action: 'CREATE_LABEL',
        subject: { kind: 'LABEL', id: label.id },
        details: { name },
      });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return nameTaken('name');
    throw error;
  }
  return { __typename: 'CreateLabelSuccess', label };
}
