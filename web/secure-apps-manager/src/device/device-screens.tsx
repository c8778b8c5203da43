import { ThisDeviceDocument } from '@pinportal/client';
import { BACKGROUND, LoadFailure, LoadingRows, usePolling } from '@pinportal/ui';
import { useClient, useQuery } from 'urql';
import { ActiveDevice } from './active-device.tsx';
import { Unavailable } from './unavailable.tsx';

/** How often to look whether an administrator has changed something, in milliseconds. */
const INTERVAL = 5_000;

/** The screens of a registered device, by what the server says of it. */
export function DeviceScreens({ onRegisterAgain }: { readonly onRegisterAgain: () => void }) {
  const client = useClient();
  const [{ data, error, fetching }, reload] = useQuery({ query: ThisDeviceDocument });
  usePolling(() => void client.query(ThisDeviceDocument, {}, BACKGROUND).toPromise(), {
    interval: INTERVAL,
    isActive: data !== undefined,
  });
  if (!data) {
    return error === undefined || fetching ? (
      <LoadingRows count={3} height={150} />
    ) : (
      <LoadFailure error={error} retry={() => reload({ requestPolicy: 'network-only' })} />
    );
  }
  const { thisDevice: device } = data;
  return device.status === 'ACTIVE' ? (
    <ActiveDevice device={device} />
  ) : (
    <Unavailable status={device.status} onRegisterAgain={onRegisterAgain} />
  );
}
