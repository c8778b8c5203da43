import {
  devicesWithIds,
  lockPolicies,
  refreshEffectivePolicies,
} from '../app-connect-global-policy/app-connect-global-policy.store.ts';
import type { Caller } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import { findDevices } from '../device/device.store.ts';
import type { AuditAction, LabelDevicesInput, UnlabelDevicesInput } from '../generated/types.ts';
import { type Failure, invalidInput, notFound } from '../outcome.ts';
import type { Tx } from '../platform/database/database.ts';
import { countProblem } from '../platform/input-problem.ts';
import type { Label } from './label.entity.ts';
import { addLabelTo, lockLabels, removeLabelFrom } from './label.store.ts';

interface Change<Success extends string> {
  readonly input: LabelDevicesInput;
  readonly action: AuditAction;
  readonly apply: (tx: Tx, labelId: string, deviceIds: readonly string[]) => Promise<void>;
  readonly success: Success;
}

/** Adds a label to devices. All devices are changed, or none. */
export function labelDevices(deps: Deps, caller: Caller, input: LabelDevicesInput) {
  const success = 'LabelDevicesSuccess';
  return changeDevices(deps, caller, { input, action: 'LABEL_DEVICES', apply: addLabelTo, success });
}

/** Removes a label from devices. All devices are changed, or none. */
export function unlabelDevices(deps: Deps, caller: Caller, input: UnlabelDevicesInput) {
  const success = 'UnlabelDevicesSuccess';
  return changeDevices(deps, caller, { input, action: 'UNLABEL_DEVICES', apply: removeLabelFrom, success });
}

async function changeDevices<Success extends string>(
  deps: Deps,
  caller: Caller,
  { input, action, apply, success }: Change<Success>,
): Promise<{ __typename: Success; label: Label } | Failure<'NotFound'> | Failure<'InvalidInput'>> {
  const deviceIds = [...new Set(input.deviceIds)];
  const invalid = invalidInput({ deviceIds: countProblem(deviceIds, 'devices', [1, 100]) });
  if (invalid !== null) return invalid;
  if (!deps.ids.isOf('Label', input.id)) return notFound('id');
  if (!deviceIds.every((id) => deps.ids.isOf('Device', id))) return notFound('deviceIds');
  return writeAs(deps, caller, async (tx) => {
    await lockPolicies(tx);
    const [label] = await lockLabels(tx, [input.id]);
    if (label === undefined) return notFound('id');
    if ((await findDevices(tx, deviceIds)).length !== deviceIds.length) return notFound('deviceIds');
    await apply(tx, label.id, deviceIds);
    await refreshEffectivePolicies(tx, devicesWithIds(deviceIds));
    deps.audit.record(tx, caller, {
      action,
      subject: { kind: 'LABEL', id: label.id },
      details: { devices: deviceIds.join(' ') },
    });
    return { __typename: success, label };
  });
}
