import type { LastChange } from '../changes/use-last-change.ts';
import { LabelForm, type LabelFormProps } from './label-form.tsx';
import { useDeviceMessages } from './messages/index.ts';
import { SelectedDevicesDialog } from './selected-devices-dialog.tsx';
import type { DeviceScope } from './selected-devices.ts';

export interface LabelDialogProps {
  readonly kind: LabelFormProps['kind'];
  readonly scope: DeviceScope;
  readonly onClose: () => void;
  readonly onChanged: LastChange['tell'];
}

/** *Actions > Add label* and *Remove label*. */
export default function LabelDialog({ kind, scope, onClose, onChanged }: LabelDialogProps) {
  const messages = useDeviceMessages().labels;
  return (
    <SelectedDevicesDialog
      scope={scope}
      title={kind === 'add' ? messages.addTitle : messages.removeTitle}
      onClose={onClose}
    >
      {(devices) => <LabelForm kind={kind} devices={devices} onClose={onClose} onChanged={onChanged} />}
    </SelectedDevicesDialog>
  );
}
