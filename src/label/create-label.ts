import type { Caller } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { CreateLabelInput } from '../generated/types.ts';
import { type Outcome, invalidInput, orNameTaken } from '../outcome.ts';
import { lineProblem, nameKey, tidy } from '../platform/text.ts';
import type { Label } from './label.entity.ts';
import { insertLabel } from './label.store.ts';

/** Creates a label. Returns `NameTaken` if the name exists already. */
export async function createLabel(
  deps: Deps,
  caller: Caller,
  input: CreateLabelInput,
): Promise<Outcome<'CreateLabelResult'>> {
  const invalid = invalidInput({ name: lineProblem(input.name, 100) });
  if (invalid !== null) return invalid;
  const name = tidy(input.name);
  const label: Label = { id: deps.ids.next('Label'), name, nameKey: nameKey(name) };
  return orNameTaken(
    'name',
    writeAs(deps, caller, async (tx) => {
      await insertLabel(tx, label);
      deps.audit.record(tx, caller, {
        action: 'CREATE_LABEL',
        subject: { kind: 'LABEL', id: label.id },
        details: { name },
      });
      return { __typename: 'CreateLabelSuccess', label };
    }),
  );
}
