import type { Deps } from '../deps.ts';
import type { DeviceStatus } from '../generated/resolvers.ts';
import { type NotFound, notFound } from '../platform/failures.ts';
import { isIdOf } from '../platform/ids.ts';
import { type Caller, requireRole } from '../session/caller.ts';
import type { Device } from './device.entity.ts';
import { lockDevice, updateDeviceStatus } from './device.store.ts';

export type SetDeviceStatusOutcome = { __typename: 'SetDeviceStatusSuccess'; device: Device } | NotFound;

/** Sets the status of a device. Whatever waits on the device reads it again at its next step. */
export async function setDeviceStatus(
  deps: Deps,
  caller: Caller,
  input: { readonly id: string; readonly status: DeviceStatus },
): Promise<SetDeviceStatusOutcome> {
  requireRole(caller.actor, 'MANAGE_DEVICES');
  if (!isIdOf('Device', input.id)) return notFound('id');
  return deps.db.write(async (tx): Promise<SetDeviceStatusOutcome> => {
    const device = await lockDevice(tx, input.id);
    if (device === null) return notFound('id');
    await updateDeviceStatus(tx, device.id, input.status);
    deps.audit.record(tx, caller, {
      action: 'SET_DEVICE_STATUS',
      subject: { kind: 'DEVICE', id: device.id },
      details: { from: device.status, to: input.status },
    });
    return { __typename: 'SetDeviceStatusSuccess', device: { ...device, status: input.status } };
  });
}
