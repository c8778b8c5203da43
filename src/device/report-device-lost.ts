import { type Caller, requireUser } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { ReportDeviceLostInput } from '../generated/types.ts';
import { type Outcome, notFound } from '../outcome.ts';
import { lockDevice, updateDeviceStatus } from './device.store.ts';

/** Sets the status of one of the caller's devices to LOST, with the same effect as `setDeviceStatus`. */
export async function reportDeviceLost(
  deps: Deps,
  caller: Caller,
  { id }: ReportDeviceLostInput,
): Promise<Outcome<'ReportDeviceLostResult'>> {
  if (!deps.ids.isOf('Device', id)) return notFound('id');
  return writeAs(deps, caller, async (tx, { actor }): Promise<Outcome<'ReportDeviceLostResult'>> => {
    const device = await lockDevice(tx, id);
    if (device?.userId !== requireUser(actor).user.id) return notFound('id');
    if (device.status !== 'ACTIVE') return { __typename: 'DeviceNotActive' };
    const lost = { ...device, status: 'LOST' } as const;
    await updateDeviceStatus(tx, { id, status: lost.status, now: deps.clock.now() });
    deps.audit.record(tx, caller, {
      action: 'REPORT_DEVICE_LOST',
      subject: { kind: 'DEVICE', id },
      details: { from: device.status, to: lost.status },
    });
    return { __typename: 'ReportDeviceLostSuccess', device: lost };
  });
}
