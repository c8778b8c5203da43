import type { Caller } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { SetDeviceStatusInput } from '../generated/types.ts';
import { type Outcome, notFound } from '../outcome.ts';
import { lockDevice, updateDeviceStatus } from './device.store.ts';

/** Sets the status of a device. It applies immediately: each step of a passcode reset reads the status again. */
export async function setDeviceStatus(
  deps: Deps,
  caller: Caller,
  { id, status }: SetDeviceStatusInput,
): Promise<Outcome<'SetDeviceStatusResult'>> {
  if (!deps.ids.isOf('Device', id)) return notFound('id');
  return writeAs(deps, caller, async (tx): Promise<Outcome<'SetDeviceStatusResult'>> => {
    const device = await lockDevice(tx, id);
    if (device === null) return notFound('id');
    await updateDeviceStatus(tx, { id, status, now: deps.clock.now() });
    deps.audit.record(tx, caller, {
      action: 'SET_DEVICE_STATUS',
      subject: { kind: 'DEVICE', id },
      details: { from: device.status, to: status },
    });
    return { __typename: 'SetDeviceStatusSuccess', device: { ...device, status } };
  });
}
