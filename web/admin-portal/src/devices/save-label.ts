import {
  type DeviceRowFragment,
  type EligibilityChange,
  LabelDevicesDocument,
  UnlabelDevicesDocument,
} from '@pinportal/client';
import { type Problem, runMutation } from '@pinportal/ui';
import type { Client } from 'urql';

export type LabelChange = 'add' | 'remove';

type Devices = readonly Pick<DeviceRowFragment, 'id'>[];

/** Gives at most 100 devices a label, or takes it. Returns what prevents it. */
export async function saveLabel(
  client: Client,
  devices: Devices,
  { kind, labelId }: { readonly kind: LabelChange; readonly labelId: string },
): Promise<Problem | null> {
  if (devices.length === 0) return null;
  const input = { id: labelId, deviceIds: devices.map(({ id }) => id) };
  const { problem } =
    kind === 'add'
      ? await runMutation(client, LabelDevicesDocument, { input })
      : await runMutation(client, UnlabelDevicesDocument, { input });
  return problem;
}

/** The change to preview. */
export function previewOfLabel(devices: Devices, kind: LabelChange, labelId: string): EligibilityChange {
  const input = { id: labelId, deviceIds: devices.map(({ id }) => id) };
  return kind === 'add' ? { labelDevices: input } : { unlabelDevices: input };
}
