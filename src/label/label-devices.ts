import type { Deps } from '../deps.ts';
import { findDevices } from '../device/device.store.ts';
import type { Tx } from '../platform/database/database.ts';
import { type InvalidInput, type NotFound, invalidInput, notFound } from '../platform/failures.ts';
import { isIdOf } from '../platform/ids.ts';
import { type Caller, requireRole } from '../session/caller.ts';
import type { Label } from './label.entity.ts';
import { lockLabels, putLabelOn, takeLabelOff } from './label.store.ts';

interface LabelDevicesInput {
  readonly id: string;
  readonly deviceIds: readonly string[];
}

export type LabelDevicesOutcome = { __typename: 'LabelDevicesSuccess'; label: Label } | NotFound | InvalidInput;
export type UnlabelDevicesOutcome = { __typename: 'UnlabelDevicesSuccess'; label: Label } | NotFound | InvalidInput;

/** Puts a label on devices. All of them, or none. */
export async function labelDevices(deps: Deps, caller: Caller, input: LabelDevicesInput): Promise<LabelDevicesOutcome> {
  const changed = await changeLabel(deps, caller, input, 'LABEL_DEVICES', putLabelOn);
  return '__typename' in changed ? changed : { __typename: 'LabelDevicesSuccess', label: changed.label };
}

/** Takes a label off devices. All of them, or none. */
export async function unlabelDevices(
  deps: Deps,
  caller: Caller,
  input: LabelDevicesInput,
): Promise<UnlabelDevicesOutcome> {
  const changed = await changeLabel(deps, caller, input, 'UNLABEL_DEVICES', takeLabelOff);
  return '__typename' in changed ? changed : { __typename: 'UnlabelDevicesSuccess', label: changed.label };
}

async function changeLabel(
  deps: Deps,
  caller: Caller,
  input: LabelDevicesInput,
  action: 'LABEL_DEVICES' | 'UNLABEL_DEVICES',
  change: (tx: Tx, labelId: string, deviceIds: readonly string[]) => Promise<void>,
): Promise<{ label: Label } | NotFound | InvalidInput> {
  requireRole(caller.actor, 'MANAGE_DEVICES');
  const deviceIds = [...new Set(input.deviceIds)];
  if (deviceIds.length === 0 || deviceIds.length > 100) return invalidInput('deviceIds', 'must name 1 to 100 devices');
  if (!isIdOf('Label', input.id)) return notFound('id');
  if (!deviceIds.every((id) => isIdOf('Device', id))) return notFound('deviceIds');
  return deps.db.write(async (tx) => {
    const [label] = await lockLabels(tx, [input.id]);
    if (label === undefined) return notFound('id');
    if ((await findDevices(tx, deviceIds)).length !== deviceIds.length) return notFound('deviceIds');
    await change(tx, label.id, deviceIds);
    deps.audit.record(tx, caller, {
      action,
      subject: { kind: 'LABEL', id: label.id },
      details: { devices: deviceIds.join(' ') },
    });
    return { label };
  });
}
