import type { Caller } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { UpdateLabelInput } from '../generated/types.ts';
import { type Outcome, invalidInput, notFound, orNameTaken } from '../outcome.ts';
import { lineProblem, nameKey, tidy } from '../platform/text.ts';
import { lockLabels, updateLabelRow } from './label.store.ts';

/** Changes the name of a label. Returns `NameTaken` if another label has the name. */
export async function updateLabel(
  deps: Deps,
  caller: Caller,
  input: UpdateLabelInput,
): Promise<Outcome<'UpdateLabelResult'>> {
  if (!deps.ids.isOf('Label', input.id)) return notFound('id');
  const invalid = invalidInput({ name: lineProblem(input.name, 100) });
  if (invalid !== null) return invalid;
  const name = tidy(input.name);
  return orNameTaken(
    'name',
    writeAs(deps, caller, async (tx): Promise<Outcome<'UpdateLabelResult'>> => {
      const [before] = await lockLabels(tx, [input.id]);
      if (before === undefined) return notFound('id');
      const label = { ...before, name, nameKey: nameKey(name) };
      await updateLabelRow(tx, label);
      deps.audit.record(tx, caller, {
        action: 'UPDATE_LABEL',
        subject: { kind: 'LABEL', id: label.id },
        details: { from: before.name, to: name },
      });
      return { __typename: 'UpdateLabelSuccess', label };
    }),
  );
}
