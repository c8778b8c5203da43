import { Text } from '@mantine/core';
import type { DeviceRowFragment } from '@pinportal/client';
import { PLATFORM_NAMES, StatusLine, useFormat } from '@pinportal/ui';
import type { Column } from '../list/index-table.tsx';
import { useNames } from '../names/index.ts';
import { PageLink } from '../shell/link.tsx';
import { useViewer } from '../shell/viewer.tsx';
import type { DEVICE_COLUMNS } from './device-search.ts';
import { DeviceStatusLine } from './device-status-line.tsx';
import { useDeviceMessages } from './messages/index.ts';

/** The columns of the list of devices. */
export function useDeviceColumns(): readonly Column<
  DeviceRowFragment,
  (typeof DEVICE_COLUMNS)[number],
  'REGISTERED_AT' | 'NAME'
>[] {
  const messages = useDeviceMessages();
  const names = useNames();
  const format = useFormat();
  const { hasRole } = useViewer();
  const { columns } = messages;
  return [
    {
      name: 'name',
      title: columns.name,
      sort: 'NAME',
      cell: ({ id, name, model }) => (
        <div>
          <PageLink to="/devices/$id" params={{ id }} fw={600}>
            {name}
          </PageLink>
          <Text size="sm" c="dimmed">
            {model}
          </Text>
        </div>
      ),
    },
    {
      name: 'user',
      title: columns.user,
      cell: ({ user: { id, displayName } }) => (
        <PageLink to="/users/$id" params={{ id }}>
          {displayName}
        </PageLink>
      ),
    },
    {
      name: 'platform',
      title: columns.platform,
      cell: ({ platform, osVersion }) => `${PLATFORM_NAMES[platform]} ${osVersion}`,
    },
    { name: 'status', title: columns.status, cell: ({ status }) => <DeviceStatusLine status={status} /> },
    {
      name: 'labels',
      title: columns.labels,
      cell: ({ labels }) => (labels.length === 0 ? messages.noLabels : labels.map(({ name }) => name).join(', ')),
    },
    {
      name: 'policy',
      title: columns.policy,
      cell: ({ appConnectGlobalPolicy: { id, name } }) =>
        hasRole('MANAGE_POLICIES') ? (
          <PageLink to="/policies" search={{ policy: id }}>
            {name}
          </PageLink>
        ) : (
          name
        ),
    },
    {
      name: 'registered',
      title: columns.registered,
      sort: 'REGISTERED_AT',
      cell: ({ registeredAt }) => format.date(registeredAt),
    },
    {
      name: 'passcode',
      title: columns.passcode,
      cell: ({ secureAppsPasscode: { isSet, isLocked } }) => {
        if (isLocked) {
          return (
            <StatusLine icon="lock" tone="attention">
              {messages.passcode.locked}
            </StatusLine>
          );
        }
        return isSet ? messages.passcode.set : messages.passcode.notSet;
      },
    },
    {
      name: 'canGenerate',
      title: columns.canGenerate,
      cell: ({ canGenerateOneTimePin }) => (canGenerateOneTimePin ? names.yes : names.no),
    },
  ];
}
