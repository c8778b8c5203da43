import { Button } from '@mantine/core';
import { type LabelRowFragment, UpdateLabelDocument } from '@pinportal/client';
import { useAction, useUiMessages } from '@pinportal/ui';
import { Suspense, lazy, useState } from 'react';
import { undoWith } from '../changes/undo.ts';
import { UnsavedChanges } from '../changes/unsaved-changes.tsx';
import type { LastChange } from '../changes/use-last-change.ts';
import { labelNameId } from './label-name-id.ts';
import { useLabelMessages } from './messages/index.ts';

const NameDialog = lazy(() => import('@pinportal/ui/name-dialog'));

export interface RenameLabelProps {
  readonly label: LabelRowFragment;
  readonly onRenamed: LastChange['tell'];
}

export function RenameLabel({ label, onRenamed }: RenameLabelProps) {
  const messages = useLabelMessages();
  const { save } = useUiMessages();
  const action = useAction(UpdateLabelDocument);
  const [isOpen, setOpen] = useState(false);
  const { id, name: before } = label;
  const close = () => {
    setOpen(false);
    action.forget();
  };
  const rename = async (name: string) => {
    const success = await action.run({ input: { id, name } });
    if (success === null) return;
    const undo = undoWith(UpdateLabelDocument, { input: { id, name: before } }, messages.renameUndone(before));
    onRenamed(messages.renamed(before, success.label.name), undo);
    close();
  };
  return (
    <>
      <Button variant="subtle" size="compact-md" onClick={() => setOpen(true)} aria-describedby={labelNameId(label)}>
        {messages.rename}
      </Button>
      {isOpen ? (
        <Suspense>
          <NameDialog
            guard={UnsavedChanges}
            label={messages.name}
            title={messages.renameTitle(before)}
            name={before}
            submit={save}
            action={action}
            onSubmit={(name) => void rename(name)}
            onClose={close}
          />
        </Suspense>
      ) : null}
    </>
  );
}
