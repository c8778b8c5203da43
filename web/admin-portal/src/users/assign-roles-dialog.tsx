import { Dialog } from '@pinportal/ui/dialog';
import type { LastChange } from '../changes/use-last-change.ts';
import { useUserMessages } from './messages/index.ts';
import { RolesForm } from './roles-form.tsx';
import { SelectedUsersLoader } from './selected-users-loader.tsx';
import type { UserScope } from './selected-users.ts';

export interface AssignRolesDialogProps {
  readonly scope: UserScope;
  readonly onClose: () => void;
  readonly onChanged: LastChange['tell'];
}

/** *Actions > Assign Roles*. */
export default function AssignRolesDialog({ scope, onClose, onChanged }: AssignRolesDialogProps) {
  const messages = useUserMessages().assignRoles;
  return (
    <Dialog title={messages.title} onClose={onClose} isWide>
      <SelectedUsersLoader scope={scope}>
        {(selected) => <RolesForm selected={selected} onClose={onClose} onChanged={onChanged} />}
      </SelectedUsersLoader>
    </Dialog>
  );
}
