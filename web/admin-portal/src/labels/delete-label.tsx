import { DeleteLabelDocument, type LabelRowFragment } from '@pinportal/client';
import { ConfirmButton, useAction } from '@pinportal/ui';
import type { LastChange } from '../changes/use-last-change.ts';
import { labelNameId } from './label-name-id.ts';
import { useLabelMessages } from './messages/index.ts';

export interface DeleteLabelProps {
  readonly label: LabelRowFragment;
  readonly onDeleted: LastChange['tell'];
}

/** Deletes a label. Which devices had it is not kept, so that cannot be undone. */
export function DeleteLabel({ label, onDeleted }: DeleteLabelProps) {
  const { remove } = useLabelMessages();
  const action = useAction(DeleteLabelDocument);
  const { id, name, deviceCount, policies } = label;
  const run = async () => {
    const isDeleted = (await action.run({ input: { id } })) !== null;
    if (isDeleted) onDeleted(remove.done(name));
    return isDeleted;
  };
  return (
    <ConfirmButton
      label={remove.action}
      describedBy={labelNameId(label)}
      title={remove.title(name)}
      explanation={remove.explanation(
        deviceCount ?? 0,
        (policies ?? []).map((policy) => policy.name),
      )}
      confirm={remove.confirm(name)}
      action={action}
      onConfirm={run}
    />
  );
}
