import { Button } from '@mantine/core';
import { Suspense, lazy, useState } from 'react';
import type { Change } from '../bulk/change-notice.tsx';
import { useUserMessages } from './messages/index.ts';

const AddUserDialog = lazy(() => import('./add-user-dialog.tsx'));

/** The button that opens the dialog for a new user. */
export function AddUser({ onChanged }: { readonly onChanged: (change: Change) => void }) {
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
