import { Text } from '@mantine/core';
import { DeviceDetailsDocument } from '@pinportal/client';
import { EmptyState, LoadFailure, LoadingRows } from '@pinportal/ui';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { ChangeNotice } from '../bulk/change-notice.tsx';
import { useChanges } from '../bulk/use-changes.ts';
import { PageLink } from '../shell/link.tsx';
import { Page } from '../shell/page.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { DeviceDetails } from './device-details.tsx';
import { useDeviceMessages } from './messages/index.ts';
import { RenameDevice } from './rename-device.tsx';

const route = getRouteApi('/devices/$id');

/** A device: *Why?*, the policy in effect, the labels, the status and the one-time PINs. */
export function DevicePage(): ReactNode {
  const messages = useDeviceMessages().device;
  const { hasRole } = useViewer();
  const { id } = route.useParams();
  const { latest, add, hide } = useChanges();
  const [{ data, error }, reload] = useQuery({
    query: DeviceDetailsDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const device = data?.node?.__typename === 'Device' ? data.node : null;
  const isMissing = data !== undefined && device === null;
  return (
    <Page
      name="devices"
      title={device?.name ?? (isMissing ? messages.notFound : messages.title)}
      actions={device !== null && hasRole('MANAGE_DEVICES') ? <RenameDevice device={device} onChanged={add} /> : null}
    >
      {latest === null ? null : <ChangeNotice key={latest.number} change={latest.change} onClose={hide} />}
      {device === null && error !== undefined ? (
        <LoadFailure error={error} retry={() => reload({ requestPolicy: 'network-only' })} />
      ) : null}
      {data === undefined && error === undefined ? <LoadingRows count={4} height={160} /> : null}
      {isMissing ? (
        <EmptyState title={messages.notFound}>
          <Text>{messages.notFoundExplanation}</Text>
          <PageLink to="/devices">{messages.toList}</PageLink>
        </EmptyState>
      ) : null}
      {device === null ? null : <DeviceDetails device={device} onChanged={add} />}
    </Page>
  );
}
