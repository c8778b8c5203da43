import { lockDevice } from '../device/device.store.ts';
import type { Deps } from '../deps.ts';
import { type NotFound, notFound } from '../platform/failures.ts';
import { isIdOf } from '../platform/ids.ts';
import { type Caller, requireUser } from '../session/caller.ts';
import type { OneTimePin } from './one-time-pin.entity.ts';
import { revokeActiveOneTimePin } from './one-time-pin.store.ts';

export type RevokeOneTimePinOutcome =
  | { __typename: 'RevokeOneTimePinSuccess'; oneTimePin: OneTimePin }
  | { __typename: 'NoActiveOneTimePin'; code: 'NO_ACTIVE_ONE_TIME_PIN'; message: string }
  | NotFound;

/** Makes the active one-time PIN of a device worthless: one's own, or any with `MANAGE_DEVICES`. */
export async function revokeOneTimePin(
  deps: Deps,
  caller: Caller,
  input: { readonly deviceId: string },
): Promise<RevokeOneTimePinOutcome> {
  const { user, roles } = requireUser(caller.actor);
  if (!isIdOf('Device', input.deviceId)) return notFound('deviceId');
  return deps.db.write(async (tx): Promise<RevokeOneTimePinOutcome> => {
    const device = await lockDevice(tx, input.deviceId);
    if (device === null || (device.userId !== user.id && !roles.has('MANAGE_DEVICES'))) return notFound('deviceId');
    const oneTimePin = await revokeActiveOneTimePin(tx, device.id, deps.clock.now());
    if (oneTimePin === null) {
      return {
        __typename: 'NoActiveOneTimePin',
        code: 'NO_ACTIVE_ONE_TIME_PIN',
        message: 'This device has no active one-time PIN. There is nothing to revoke.',
      };
    }
    deps.audit.record(tx, caller, {
      action: 'REVOKE_ONE_TIME_PIN',
      subject: { kind: 'DEVICE', id: device.id },
      details: { oneTimePin: oneTimePin.id },
    });
    return { __typename: 'RevokeOneTimePinSuccess', oneTimePin };
  });
}
