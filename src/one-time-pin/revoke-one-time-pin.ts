import { type Caller, requireUser } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import { lockDevice } from '../device/device.store.ts';
import type { RevokeOneTimePinInput } from '../generated/types.ts';
import { type Outcome, notFound } from '../outcome.ts';
import { revokeActiveOneTimePin } from './one-time-pin.store.ts';

/** Revokes the active one-time PIN of one of the caller's devices, or of any device with `MANAGE_DEVICES`. */
export async function revokeOneTimePin(
  deps: Deps,
  caller: Caller,
  { deviceId }: RevokeOneTimePinInput,
): Promise<Outcome<'RevokeOneTimePinResult'>> {
  if (!deps.ids.isOf('Device', deviceId)) return notFound('deviceId');
  return writeAs(deps, caller, async (tx, { actor }): Promise<Outcome<'RevokeOneTimePinResult'>> => {
    const { user, roles } = requireUser(actor);
    const device = await lockDevice(tx, deviceId);
    if (device === null || (device.userId !== user.id && !roles.has('MANAGE_DEVICES'))) return notFound('deviceId');
    const oneTimePin = await revokeActiveOneTimePin(tx, device.id, deps.clock.now());
    if (oneTimePin === null) return { __typename: 'NoActiveOneTimePin' };
    deps.audit.record(tx, caller, {
      action: 'REVOKE_ONE_TIME_PIN',
      subject: { kind: 'DEVICE', id: device.id },
      details: { oneTimePin: oneTimePin.id },
    });
    return { __typename: 'RevokeOneTimePinSuccess', oneTimePin };
  });
}
