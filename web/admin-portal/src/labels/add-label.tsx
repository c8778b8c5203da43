import { Button } from '@mantine/core';
import { CreateLabelDocument, DeleteLabelDocument } from '@pinportal/client';
import { useAction } from '@pinportal/ui';
import { Suspense, lazy, useState } from 'react';
import { undoWith } from '../changes/undo.ts';
import { UnsavedChanges } from '../changes/unsaved-changes.tsx';
import type { LastChange } from '../changes/use-last-change.ts';
import { useLabelMessages } from './messages/index.ts';

const NameDialog = lazy(() => import('@pinportal/ui/name-dialog'));

export function AddLabel({ onAdded }: { readonly onAdded: LastChange['tell'] }) {
  const messages = useLabelMessages();
  const action = useAction(CreateLabelDocument);
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    action.forget();
  };
  const add = async (name: string) => {
    const success = await action.run({ input: { name } });
    if (success === null) return;
    const { label } = success;
    const undo = undoWith(DeleteLabelDocument, { input: { id: label.id } }, messages.addUndone(label.name));
    onAdded(messages.added(label.name), undo);
    close();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{messages.add}</Button>
      {isOpen ? (
        <Suspense>
          <NameDialog
            guard={UnsavedChanges}
            label={messages.name}
            title={messages.addTitle}
            name=""
            submit={messages.add}
            action={action}
            onSubmit={(name) => void add(name)}
            onClose={close}
          />
        </Suspense>
      ) : null}
    </>
  );
}
