import { Checkbox, Stack, Text, Title } from '@mantine/core';
import type { Portal, RoleCode } from '@pinportal/client';
import { useId } from 'react';
import { useNames } from '../names/index.ts';
import { useViewer } from '../shell/viewer.tsx';
import { useUserMessages } from './messages/index.ts';
import type { RoleState, RoleStates } from './role-choices.ts';
import type { RoleChoice } from './selected-users.ts';

export interface RoleBoxesProps {
  readonly roles: readonly RoleChoice[];
  readonly states: RoleStates;
  readonly onTouch: (code: RoleCode, state: RoleState) => void;
}

const PORTALS: readonly Portal[] = ['USER_PORTAL', 'ADMIN_PORTAL'];

/** The roles of the user portal and those of the admin portal, each with what it allows. */
export function RoleBoxes({ roles, states, onTouch }: RoleBoxesProps) {
  return (
    <>
      {PORTALS.map((portal) => (
        <Group key={portal} portal={portal} roles={roles} states={states} onTouch={onTouch} />
      ))}
    </>
  );
}

function Group({ portal, roles, states, onTouch }: RoleBoxesProps & { readonly portal: Portal }) {
  const messages = useUserMessages().assignRoles;
  const names = useNames();
  const { hasRole } = useViewer();
  const id = useId();
  const shown = roles.filter((role) => role.portal === portal);
  const isLimited = portal === 'ADMIN_PORTAL' && shown.some(({ code }) => !hasRole(code));
  return (
    <Stack gap="xs" role="group" aria-labelledby={id}>
      <Title order={3} size="h5" id={id}>
        {messages.portals[portal]}
      </Title>
      {isLimited ? <Text size="sm">{messages.notHeld}</Text> : null}
      {shown.map((role) => {
        const state = states.get(role.code) ?? false;
        return (
          <Checkbox
            key={role.code}
            label={names.roles[role.code]}
            description={names.roleDescription(role)}
            checked={state === true}
            indeterminate={state === 'mixed'}
            disabled={portal === 'ADMIN_PORTAL' && !hasRole(role.code)}
            onChange={() => onTouch(role.code, state)}
          />
        );
      })}
    </Stack>
  );
}
