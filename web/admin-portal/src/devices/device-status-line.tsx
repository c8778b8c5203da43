import type { DeviceStatus } from '@pinportal/client';
import { StatusLine } from '@pinportal/ui';
import { useNames } from '../names/index.ts';

/** The status of a device in words, with an icon and a colour. */
export function DeviceStatusLine({ status }: { readonly status: DeviceStatus }) {
  const { deviceStatuses } = useNames();
  return (
    <StatusLine icon={status === 'ACTIVE' ? 'check' : 'blocked'} tone={status === 'ACTIVE' ? 'good' : 'bad'}>
      {deviceStatuses[status]}
    </StatusLine>
  );
}
