import { Button } from '@mantine/core';
import { Suspense, lazy, useState } from 'react';
import type { LastChange } from '../changes/use-last-change.ts';
import { useUserMessages } from './messages/index.ts';

const AddUserDialog = lazy(() => import('./add-user-dialog.tsx'));

/** The button that opens the dialog for a new user. */
export function AddUser({ onChanged }: { readonly onChanged: LastChange['tell'] }) {
  const messages = useUserMessages().add;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {messages.action}
      </Button>
      {isOpen ? (
        <Suspense>
          <AddUserDialog onClose={() => setOpen(false)} onChanged={onChanged} />
        </Suspense>
      ) : null}
    </>
  );
}
