import type { DeviceFilter, DeviceRowFragment } from '@pinportal/client';
import { Suspense, lazy, useState } from 'react';
import { ActionMenu } from '../bulk/action-menu.tsx';
import type { LastChange } from '../changes/use-last-change.ts';
import { useBulkMessages } from '../bulk/messages/index.ts';
import type { Selection } from '../list/use-selection.ts';
import { useDeviceMessages } from './messages/index.ts';
import type { DeviceScope } from './selected-devices.ts';

const LabelDialog = lazy(() => import('./label-dialog.tsx'));
const SetStatusDialog = lazy(() => import('./set-status-dialog.tsx'));

export interface DeviceActionsProps {
  readonly selection: Selection<DeviceRowFragment>;
  readonly filter: DeviceFilter;
  /** The number of devices that match the filter, or null if it is not known. */
  readonly count: number | null;
  readonly onChanged: LastChange['tell'];
}

type Action = 'add' | 'remove' | 'status';

/** The menu *Actions* for the selected devices. */
export function DeviceActions({ selection, filter, count, onChanged }: DeviceActionsProps) {
  const { labels, setStatus } = useDeviceMessages();
  const { actions } = useBulkMessages();
  // The devices of an open dialog stay the same, even if the selection changes with what it does.
  const [open, setOpen] = useState<{ readonly action: Action; readonly scope: DeviceScope } | null>(null);
  const choose = (action: Action) => () =>
    setOpen({ action, scope: selection.isAll ? { filter, count } : { devices: [...selection.rows.values()] } });
  const close = () => setOpen(null);
  return (
    <>
      <ActionMenu
        label={actions}
        actions={[
          { name: 'add', label: labels.add, onSelect: choose('add') },
          { name: 'remove', label: labels.remove, onSelect: choose('remove') },
          { name: 'status', label: setStatus.action, onSelect: choose('status') },
        ]}
      />
      <Suspense>
        {open?.action === 'add' || open?.action === 'remove' ? (
          <LabelDialog kind={open.action} scope={open.scope} onClose={close} onChanged={onChanged} />
        ) : null}
        {open?.action === 'status' ? (
          <SetStatusDialog scope={open.scope} onClose={close} onChanged={onChanged} />
        ) : null}
      </Suspense>
    </>
  );
}
