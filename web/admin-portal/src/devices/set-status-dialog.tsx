import { Button, NativeSelect, Stack, Text } from '@mantine/core';
import { type DeviceRowFragment, type DeviceStatus, SetDeviceStatusDocument } from '@pinportal/client';
import { type Problem, runMutation, useUiMessages } from '@pinportal/ui';
import { DialogFooter } from '@pinportal/ui/dialog';
import { useState } from 'react';
import { type Client, useClient } from 'urql';
import { BulkProgress } from '../bulk/bulk-progress.tsx';
import { UnsavedChanges } from '../changes/unsaved-changes.tsx';
import type { LastChange } from '../changes/use-last-change.ts';
import type { Run } from '../bulk/run-in-steps.ts';
import { useBulk } from '../bulk/use-bulk.ts';
import { keysOf } from '../list/search.ts';
import { useNames } from '../names/index.ts';
import { useDeviceMessages } from './messages/index.ts';
import { SelectedDevicesDialog } from './selected-devices-dialog.tsx';
import { DEVICES_PER_STEP, type DeviceScope } from './selected-devices.ts';

export interface SetStatusDialogProps {
  readonly scope: DeviceScope;
  readonly onClose: () => void;
  readonly onChanged: LastChange['tell'];
}

/** *Actions > Change status*. */
export default function SetStatusDialog({ scope, onClose, onChanged }: SetStatusDialogProps) {
  const messages = useDeviceMessages().setStatus;
  return (
    <SelectedDevicesDialog scope={scope} title={messages.title} onClose={onClose}>
      {(devices) => <StatusForm devices={devices} onClose={onClose} onChanged={onChanged} />}
    </SelectedDevicesDialog>
  );
}

type Device = Pick<DeviceRowFragment, 'id' | 'status'>;

/** Gives devices a status, one after the other. Returns what prevents it. */
async function setStatus(
  client: Client,
  devices: readonly Device[],
  statusOf: (device: Device) => DeviceStatus,
): Promise<Problem | null> {
  for (const device of devices) {
    const input = { id: device.id, status: statusOf(device) };
    const { problem } = await runMutation(client, SetDeviceStatusDocument, { input });
    if (problem !== null) return problem;
  }
  return null;
}

interface StatusFormProps extends Omit<SetStatusDialogProps, 'scope'> {
  readonly devices: readonly DeviceRowFragment[];
}

function StatusForm({ devices, onClose, onChanged }: StatusFormProps) {
  const messages = useDeviceMessages().setStatus;
  const { deviceStatuses } = useNames();
  const ui = useUiMessages();
  const client = useClient();
  const [status, setChosen] = useState<DeviceStatus | null>(null);
  const bulk = useBulk<DeviceRowFragment>({
    size: 1,
    send: (step) => setStatus(client, step, (device) => status ?? device.status),
  });
  const finish = (run: Run<DeviceRowFragment> | null) => {
    if (run === null || status === null) return;
    const isUndoable = run.total <= DEVICES_PER_STEP && run.changed === run.total;
    const undo = { run: () => setStatus(client, devices, (device) => device.status) };
    if (run.changed > 0) onChanged(messages.done(run.changed, deviceStatuses[status]), isUndoable ? undo : null);
    if (run.changed === run.total) onClose();
  };
  const able = devices.filter(({ canGenerateOneTimePin }) => canGenerateOneTimePin).length;
  return (
    <Stack>
      <UnsavedChanges hasChanges={status !== null && bulk.run === null} />
      {bulk.run === null ? (
        <>
          <NativeSelect
            label={messages.label}
            data-autofocus
            value={status ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setChosen(keysOf(deviceStatuses).find((each) => each === value) ?? null);
            }}
            data={[
              { value: '', label: '' },
              ...keysOf(deviceStatuses).map((each) => ({ value: each, label: deviceStatuses[each] })),
            ]}
          />
          {status === null ? null : (
            <Text role="status">
              {messages.effects[status]} {status === 'ACTIVE' ? null : messages.losses(able)}
            </Text>
          )}
        </>
      ) : (
        <BulkProgress
          bulk={bulk}
          nameOf={({ name, user }) => `${name} (${user.username})`}
          onResume={() => void bulk.resume().then(finish)}
        />
      )}
      <DialogFooter>
        <Button variant="default" onClick={onClose} disabled={bulk.isRunning}>
          {bulk.run === null ? ui.cancel : ui.close}
        </Button>
        {bulk.run === null ? (
          <Button disabled={status === null} onClick={() => void bulk.start(devices).then(finish)}>
            {messages.confirm(devices.length)}
          </Button>
        ) : null}
      </DialogFooter>
    </Stack>
  );
}
