import { Text } from '@mantine/core';
import type { OneTimePinRequirementCode, RoleCode } from '@pinportal/client';
import { useNames } from '../names/index.ts';
import { PageLink } from '../shell/link.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { useEligibilityMessages } from './messages/index.ts';
import type { WhyProps } from './why.tsx';
import classes from './why.module.css';

/** The role with which each requirement can be met. A device cannot be made an iPhone. */
const ROLE_FOR: Readonly<Record<OneTimePinRequirementCode, RoleCode | null>> = {
  ACCOUNT_ACTIVE: 'MANAGE_USERS',
  DEVICE_ACTIVE: 'MANAGE_DEVICES',
  DEVICE_IS_IOS: null,
  ROLE_ASSIGNED: 'MANAGE_USERS',
  PRODUCT_LICENSED: 'MANAGE_LICENSED_PRODUCTS',
  PASSCODE_REQUIRED: 'MANAGE_POLICIES',
  RECOVERY_ALLOWED: 'MANAGE_POLICIES',
};

interface MendProps {
  readonly code: OneTimePinRequirementCode;
  readonly device: WhyProps['device'];
}

/** Leads to exactly the place where an unmet requirement is set, or says who can set it. */
export function Mend({ code, device }: MendProps) {
  const messages = useEligibilityMessages();
  const names = useNames();
  const { hasRole } = useViewer();
  const role = ROLE_FOR[code];
  if (role === null) return null;
  if (!hasRole(role)) {
    return (
      <Text span size="sm" c="dimmed" className={classes.mend}>
        {messages.needsRole(names.roles[role])}
      </Text>
    );
  }
  const link = { className: classes.mend, children: messages.mend[code] };
  switch (code) {
    case 'ACCOUNT_ACTIVE':
      return <PageLink to="/users/$id" params={{ id: device.user.id }} hash="status" {...link} />;
    case 'DEVICE_ACTIVE':
      return <PageLink to="/devices/$id" params={{ id: device.id }} hash="status" {...link} />;
    case 'ROLE_ASSIGNED':
      return (
        <PageLink to="/users" search={{ search: device.user.username, assignRolesTo: device.user.id }} {...link} />
      );
    case 'PRODUCT_LICENSED':
      return <PageLink to="/settings/licensed-products" {...link} />;
    case 'PASSCODE_REQUIRED':
    case 'RECOVERY_ALLOWED':
      return (
        <PageLink to="/policies" search={{ policy: device.appConnectGlobalPolicy.id, dialog: 'edit' }} {...link} />
      );
    case 'DEVICE_IS_IOS':
      return null;
  }
}
