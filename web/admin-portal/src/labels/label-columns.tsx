import { Group, Text } from '@mantine/core';
import type { LabelRowFragment } from '@pinportal/client';
import type { LastChange } from '../changes/use-last-change.ts';
import type { Column } from '../list/index-table.tsx';
import { PageLink } from '../shell/link.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { DeleteLabel } from './delete-label.tsx';
import { labelNameId } from './label-name-id.ts';
import { useLabelMessages } from './messages/index.ts';
import { RenameLabel } from './rename-label.tsx';

type LabelColumn = Column<LabelRowFragment, 'name' | 'devices' | 'policies' | 'actions', never>;

/** The columns of the table of labels. Only a user who may change labels sees the number of devices and the actions. */
export function useLabelColumns(mayChange: boolean, onChanged: LastChange['tell']): readonly LabelColumn[] {
  const messages = useLabelMessages();
  const { columns } = messages;
  const mayOpenPolicies = useViewer().hasRole('MANAGE_POLICIES');
  const name: LabelColumn = {
    name: 'name',
    title: columns.name,
    cell: (label) => (
      <Text fw={600} id={labelNameId(label)}>
        {label.name}
      </Text>
    ),
  };
  const devices: LabelColumn = {
    name: 'devices',
    title: columns.devices,
    isNumber: true,
    cell: ({ id, name: labelName, deviceCount }) =>
      deviceCount === null || deviceCount === 0 ? (
        deviceCount
      ) : (
        <PageLink to="/devices" search={{ label: id }} aria-label={messages.devicesWith(deviceCount, labelName)}>
          {deviceCount}
        </PageLink>
      ),
  };
  const policies: LabelColumn = {
    name: 'policies',
    title: columns.policies,
    cell: (label) => {
      if (label.policies === null || label.policies.length === 0) return messages.noPolicies;
      return label.policies.map((policy) => (
        <div key={policy.id}>
          {mayOpenPolicies ? (
            <PageLink to="/policies" search={{ policy: policy.id }}>
              {policy.name}
            </PageLink>
          ) : (
            policy.name
          )}
        </div>
      ));
    },
  };
  const actions: LabelColumn = {
    name: 'actions',
    title: columns.actions,
    cell: (label) => (
      <Group gap="xs">
        <RenameLabel label={label} onRenamed={onChanged} />
        <DeleteLabel label={label} onDeleted={onChanged} />
      </Group>
    ),
  };
  return mayChange ? [name, devices, policies, actions] : [name, policies];
}
