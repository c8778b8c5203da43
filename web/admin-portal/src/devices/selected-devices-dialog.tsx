import { Stack, Text } from '@mantine/core';
import type { DeviceRowFragment } from '@pinportal/client';
import { LoadFailure, LoadingRows } from '@pinportal/ui';
import { Dialog } from '@pinportal/ui/dialog';
import type { ReactNode } from 'react';
import { useBulkMessages } from '../bulk/messages/index.ts';
import { useDeviceMessages } from './messages/index.ts';
import { type DeviceScope, useSelectedDevices } from './selected-devices.ts';

export interface SelectedDevicesDialogProps {
  readonly scope: DeviceScope;
  readonly title: (count: number) => string;
  readonly onClose: () => void;
  readonly children: (devices: readonly DeviceRowFragment[]) => ReactNode;
}

/** A dialog for the selected devices, which reads them first if they are all that match a filter. */
export function SelectedDevicesDialog({ scope, title, onClose, children }: SelectedDevicesDialogProps) {
  const messages = useDeviceMessages();
  const bulk = useBulkMessages();
  const { devices, done, error, retry } = useSelectedDevices(scope);
  const known = devices?.length ?? ('count' in scope ? scope.count : null);
  return (
    <Dialog title={known === null ? messages.list : title(known)} onClose={onClose} isWide>
      {error === null ? null : <LoadFailure error={error} retry={retry} />}
      {devices === null && error === null ? (
        <Stack>
          <Text>{bulk.loading(done, known)}</Text>
          <LoadingRows count={2} height={56} />
        </Stack>
      ) : null}
      {devices?.length === 0 ? <Text>{messages.gone}</Text> : null}
      {devices === null || devices.length === 0 ? null : children(devices)}
    </Dialog>
  );
}
