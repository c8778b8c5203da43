import { Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { Section } from '../details/section.tsx';
import { useEligibilityMessages } from '../eligibility/messages/index.ts';
import { Pager } from '../list/pager.tsx';
import { useUserMessages } from './messages/index.ts';
import type { DetailedUser } from './user-account.tsx';
import { UserDevice } from './user-device.tsx';

const route = getRouteApi('/users/$id');

export interface UserDevicesProps {
  readonly user: DetailedUser;
  /** The number of devices for which a one-time PIN can be generated, or null until it is known. */
  readonly eligible: number | null;
}

/** The devices of a user, each with its requirements for a one-time PIN. */
export function UserDevices({ user, eligible }: UserDevicesProps) {
  const messages = useUserMessages().user;
  const { summary } = useEligibilityMessages();
  const navigate = route.useNavigate();
  const { nodes, totalCount, pageInfo } = user.devices;
  return (
    <Section id="devices" title={messages.devices}>
      {totalCount === 0 ? (
        <>
          <Text fw={600}>{messages.noDevices}</Text>
          <Text>{messages.noDevicesExplanation}</Text>
        </>
      ) : (
        <Text fw={600}>{eligible === null ? '\u00A0' : summary(eligible, totalCount)}</Text>
      )}
      {nodes.map((device) => (
        <UserDevice key={device.id} device={device} />
      ))}
      <Pager pageInfo={pageInfo} onPage={(page) => void navigate({ search: page, hash: 'devices' })} />
    </Section>
  );
}
