import { Button } from '@mantine/core';
import { Suspense, lazy, useState } from 'react';
import { useUserMessages } from './messages/index.ts';
import type { UserAccountProps } from './user-account.tsx';

const EditUserDialog = lazy(() => import('./edit-user-dialog.tsx'));

/** The button that opens the dialog for the account of a user. */
export function EditUser({ user, onChanged }: UserAccountProps) {
  const messages = useUserMessages().edit;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {messages.action}
      </Button>
      {isOpen ? (
        <Suspense>
          <EditUserDialog user={user} onClose={() => setOpen(false)} onChanged={onChanged} />
        </Suspense>
      ) : null}
    </>
  );
}
