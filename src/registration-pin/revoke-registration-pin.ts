import { type Caller, requireUser } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { RevokeRegistrationPinInput } from '../generated/types.ts';
import { type Outcome, notFound } from '../outcome.ts';
import { findRegistrationPins, revokeActiveRegistrationPin } from './registration-pin.store.ts';

/** Revokes a registration PIN of the caller (`REGISTER_DEVICE`), or of any user (`MANAGE_DEVICES`). */
export async function revokeRegistrationPin(
  deps: Deps,
  caller: Caller,
  { id }: RevokeRegistrationPinInput,
): Promise<Outcome<'RevokeRegistrationPinResult'>> {
  if (!deps.ids.isOf('RegistrationPin', id)) return notFound('id');
  return writeAs(deps, caller, async (tx, { actor }): Promise<Outcome<'RevokeRegistrationPinResult'>> => {
    const { user, roles } = requireUser(actor);
    const [known] = await findRegistrationPins(tx, [id]);
    if (known === undefined || (known.userId !== user.id && !roles.has('MANAGE_DEVICES'))) return notFound('id');
    const registrationPin = await revokeActiveRegistrationPin(tx, id, deps.clock.now());
    if (registrationPin === null) return { __typename: 'RegistrationPinNotActive' };
    deps.audit.record(tx, caller, {
      action: 'REVOKE_REGISTRATION_PIN',
      subject: { kind: 'USER', id: registrationPin.userId },
      details: { registrationPin: id, platform: registrationPin.platform },
    });
    return { __typename: 'RevokeRegistrationPinSuccess', registrationPin };
  });
}
