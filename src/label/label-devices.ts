import { type Caller, requireRole } from '../auth/caller.ts';
import type { Deps } from '../deps.ts';
import { findDevices } from '../device/device.store.ts';
import type { LabelDevicesInput, UnlabelDevicesInput } from '../generated/types.ts';
import { type Failure, type Outcome, invalidInput, notFound } from '../outcome.ts';
import type { Tx } from '../platform/database/database.ts';
import type { Label } from './label.entity.ts';
import { addLabelTo, lockLabels, removeLabelFrom } from './label.store.ts';

interface Change {
  readonly action: 'LABEL_DEVICES' | 'UNLABEL_DEVICES';
  readonly input: LabelDevicesInput;
  readonly apply: (tx: Tx, labelId: string, deviceIds: readonly string[]) => Promise<void>;
}

/** Adds a label to devices. All devices are changed, or none. */
export async function labelDevices(
  deps: Deps,
  caller: Caller,
  input: LabelDevicesInput,
): Promise<Outcome<'LabelDevicesResult'>> {
  const changed = await changeDevices(deps, caller, { action: 'LABEL_DEVICES', input, apply: addLabelTo });
  return '__typename' in changed ? changed : { __typename: 'LabelDevicesSuccess', label: changed };
}

/** Removes a label from devices. All devices are changed, or none. */
export async function unlabelDevices(
  deps: Deps,
  caller: Caller,
  input: UnlabelDevicesInput,
): Promise<Outcome<'UnlabelDevicesResult'>> {
  const changed = await changeDevices(deps, caller, { action: 'UNLABEL_DEVICES', input, apply: removeLabelFrom });
  return '__typename' in changed ? changed : { __typename: 'UnlabelDevicesSuccess', label: changed };
}

async function changeDevices(
  deps: Deps,
  caller: Caller,
  { action, input, apply }: Change,
): Promise<Label | Failure<'NotFound'> | Failure<'InvalidInput'>> {
  requireRole(caller.actor, 'MANAGE_DEVICES');
  const deviceIds = [...new Set(input.deviceIds)];
  if (deviceIds.length === 0 || deviceIds.length > 100) return invalidInput('deviceIds', 'must name 1 to 100 devices');
  if (!deps.ids.isOf('Label', input.id)) return notFound('id');
  if (!deviceIds.every((id) => deps.ids.isOf('Device', id))) return notFound('deviceIds');
  return deps.db.write(async (tx) => {
    const [label] = await lockLabels(tx, [input.id]);
    if (label === undefined) return notFound('id');
    if ((await findDevices(tx, deviceIds)).length !== deviceIds.length) return notFound('deviceIds');
    await apply(tx, label.id, deviceIds);
    deps.audit.record(tx, caller, {
      action,
      subject: { kind: 'LABEL', id: label.id },
      details: { devices: deviceIds.join(' ') },
    });
    return label;
  });
}
