import {
  lockPolicies,
  refreshEffectivePolicies,
} from '../app-connect-global-policy/app-connect-global-policy.store.ts';
import type { Caller } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import { findDevices } from '../device/device.store.ts';
import type { AuditAction, LabelDevicesInput, UnlabelDevicesInput } from '../generated/types.ts';
import { type Failure, invalidInput, isFailure, notFound } from '../outcome.ts';
import type { Planning } from '../planning.ts';
import type { Tx } from '../platform/database/database.ts';
import { idList } from '../platform/database/rows.ts';
import { countProblem } from '../platform/input-problem.ts';
import type { Label } from './label.entity.ts';
import { addLabelTo, lockLabels, removeLabelFrom } from './label.store.ts';

interface Change<Success extends string> {
  readonly input: LabelDevicesInput;
  readonly action: AuditAction;
  readonly apply: (tx: Tx, labelId: string, deviceIds: readonly string[]) => Promise<void>;
  readonly success: Success;
}

type Failures = Failure<'NotFound'> | Failure<'InvalidInput'>;

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
): Promise<{ __typename: Success; label: Label } | Failures> {
  return writeAs(deps, caller, async (tx, { actor }): Promise<{ __typename: Success; label: Label } | Failures> => {
    const plan = await planLabels({ deps, db: tx, actor }, input);
    if (isFailure(plan)) return plan;
    const { label, deviceIds } = plan;
    await apply(tx, label.id, deviceIds);
    await refreshEffectivePolicies(tx, idList(deviceIds));
    deps.audit.record(tx, caller, {
      action,
      subject: { kind: 'LABEL', id: label.id },
      details: { devices: deviceIds.join(' ') },
    });
    return { __typename: success, label };
  });
}

/** The label and the devices to add it to, or to remove it from. */
export interface LabelChange {
  readonly label: Label;
  readonly deviceIds: readonly string[];
}

export async function planLabels({ deps, db }: Planning, input: LabelDevicesInput): Promise<LabelChange | Failures> {
  const deviceIds = [...new Set(input.deviceIds)];
  const invalid = invalidInput({ deviceIds: countProblem(deviceIds, 'devices', [1, 100]) });
  if (invalid !== null) return invalid;
  if (!deps.ids.isOf('Label', input.id)) return notFound('id');
  if (!deviceIds.every((id) => deps.ids.isOf('Device', id))) return notFound('deviceIds');
  await lockPolicies(db);
  const [label] = await lockLabels(db, [input.id]);
  if (label === undefined) return notFound('id');
  if ((await findDevices(db, deviceIds)).length !== deviceIds.length) return notFound('deviceIds');
  return { label, deviceIds };
}
