import { Button, Group } from '@mantine/core';
import { Suspense, lazy, useState } from 'react';
import type { LastChange } from '../changes/use-last-change.ts';
import { useUserMessages } from './messages/index.ts';

const AssignRolesDialog = lazy(() => import('./assign-roles-dialog.tsx'));

export interface AssignRolesButtonProps {
  readonly userId: string;
  readonly onChanged: LastChange['tell'];
}

/** Opens the dialog for the roles of one user. */
export function AssignRolesButton({ userId, onChanged }: AssignRolesButtonProps) {
  const messages = useUserMessages().user;
  const [isOpen, setOpen] = useState(false);
  return (
    <Group>
      <Button variant="default" onClick={() => setOpen(true)}>
        {messages.assignRoles}
      </Button>
      {isOpen ? (
        <Suspense>
          <AssignRolesDialog scope={{ ids: [userId] }} onClose={() => setOpen(false)} onChanged={onChanged} />
        </Suspense>
      ) : null}
    </Group>
  );
}
