import { DeviceDetailsDocument } from '@pinportal/client';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { ChangeNotice } from '../changes/change-notice.tsx';
import { useLastChange } from '../changes/use-last-change.ts';
import { DetailsState } from '../details/details-state.tsx';
import { PageLink } from '../shell/link.tsx';
import { Page } from '../shell/page.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { DeviceDetails } from './device-details.tsx';
import { useDeviceMessages } from './messages/index.ts';
import { RenameDevice } from './rename-device.tsx';

const route = getRouteApi('/devices/$id');

/** A device: its requirements for a one-time PIN, the policy in effect, the labels, the status and the one-time PINs. */
export function DevicePage(): ReactNode {
  const messages = useDeviceMessages().device;
  const { hasRole } = useViewer();
  const { id } = route.useParams();
  const last = useLastChange();
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
      actions={
        device !== null && hasRole('MANAGE_DEVICES') ? <RenameDevice device={device} onChanged={last.tell} /> : null
      }
    >
      <DetailsState
        isLoaded={data !== undefined}
        isFound={device !== null}
        error={error}
        retry={() => reload({ requestPolicy: 'network-only' })}
        notFound={{ title: messages.notFound, explanation: messages.notFoundExplanation }}
        listLink={<PageLink to="/devices">{messages.toList}</PageLink>}
      />
      {device === null ? null : <DeviceDetails device={device} onChanged={last.tell} />}
      <ChangeNotice last={last} />
    </Page>
  );
}
