import {
  lockPolicies,
  refreshEffectivePolicies,
} from '../app-connect-global-policy/app-connect-global-policy.store.ts';
import type { Caller } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import { findDevices } from '../device/device.store.ts';
import type { LabelDevicesInput, UnlabelDevicesInput } from '../generated/types.ts';
import { type Failure, type Outcome, invalidInput, isFailure, notFound } from '../outcome.ts';
import type { Planning } from '../planning.ts';
import { idList } from '../platform/database/rows.ts';
import { countProblem } from '../platform/input-problem.ts';
import type { Label } from './label.entity.ts';
import { LABELS_PER_DEVICE } from './label.rule.ts';
import { addLabelTo, devicesWithoutRoom, lockLabels, removeLabelFrom } from './label.store.ts';

/** Adds a label to devices. All devices are changed, or none. */
export function labelDevices(
  deps: Deps,
  caller: Caller,
  input: LabelDevicesInput,
): Promise<Outcome<'LabelDevicesResult'>> {
  return writeAs(deps, caller, async (tx, { actor }): Promise<Outcome<'LabelDevicesResult'>> => {
    const plan = await planLabelling({ deps, db: tx, actor }, input);
    if (isFailure(plan)) return plan;
    await addLabelTo(tx, plan.label.id, plan.deviceIds);
    await refreshEffectivePolicies(tx, idList(plan.deviceIds));
    deps.audit.record(tx, caller, { action: 'LABEL_DEVICES', ...auditDetails(plan) });
    return { __typename: 'LabelDevicesSuccess', label: plan.label };
  });
}

/** Removes a label from devices. All devices are changed, or none. */
export function unlabelDevices(
  deps: Deps,
  caller: Caller,
  input: UnlabelDevicesInput,
): Promise<Outcome<'UnlabelDevicesResult'>> {
  return writeAs(deps, caller, async (tx, { actor }): Promise<Outcome<'UnlabelDevicesResult'>> => {
    const plan = await findLabelAndDevices({ deps, db: tx, actor }, input);
    if (isFailure(plan)) return plan;
    await removeLabelFrom(tx, plan.label.id, plan.deviceIds);
    await refreshEffectivePolicies(tx, idList(plan.deviceIds));
    deps.audit.record(tx, caller, { action: 'UNLABEL_DEVICES', ...auditDetails(plan) });
    return { __typename: 'UnlabelDevicesSuccess', label: plan.label };
  });
}

function auditDetails({ label, deviceIds }: LabelChange) {
  return { subject: { kind: 'LABEL', id: label.id }, details: { devices: deviceIds.join(' ') } } as const;
}

/** The label and the devices to add it to, or to remove it from. */
export interface LabelChange {
  readonly label: Label;
  readonly deviceIds: readonly string[];
}

/** Plans to add a label to devices, which must have room for it. */
export async function planLabelling(
  planning: Planning,
  input: LabelDevicesInput,
): Promise<LabelChange | Failure<'NotFound' | 'InvalidInput' | 'LabelLimitReached'>> {
  const plan = await findLabelAndDevices(planning, input);
  if (isFailure(plan)) return plan;
  const { label, deviceIds } = plan;
  const limit = LABELS_PER_DEVICE;
  const full = await devicesWithoutRoom(planning.db, { labelId: label.id, deviceIds, limit });
  if (full.length === 0) return plan;
  const devices = await findDevices(planning.db, full);
  return { __typename: 'LabelLimitReached', limit, devices: devices.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** Finds the label and the devices of an input: the plan to remove it from them. */
export async function findLabelAndDevices(
  { deps, db }: Planning,
  input: UnlabelDevicesInput,
): Promise<LabelChange | Failure<'NotFound' | 'InvalidInput'>> {
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
