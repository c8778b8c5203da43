import { type Caller, requireUser } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { CreateRegistrationPinInput } from '../generated/types.ts';
import { type Outcome, notFound } from '../outcome.ts';
import { randomDigits } from '../platform/security/random.ts';
import { lockUser } from '../user/user.store.ts';
import { insertRegistrationPin, supersedeRegistrationPin } from './registration-pin.store.ts';

/** Creates a registration PIN: for the caller (`REGISTER_DEVICE`), or for any user (`MANAGE_DEVICES`). */
export async function createRegistrationPin(
  deps: Deps,
  caller: Caller,
  input: CreateRegistrationPinInput,
): Promise<Outcome<'CreateRegistrationPinResult'>> {
  const { platform } = input;
  const userId = input.userId ?? requireUser(caller.actor).user.id;
  if (!deps.ids.isOf('User', userId)) return notFound('userId');
  const registrationPin = randomDigits(deps.random, deps.settings.registrationPinLength);
  const pinHash = await deps.hasher.hash('registration-pin', registrationPin);

  return writeAs(deps, caller, async (tx, { actor }): Promise<Outcome<'CreateRegistrationPinResult'>> => {
    const { user, roles } = requireUser(actor);
    if (userId !== user.id && !roles.has('MANAGE_DEVICES')) return notFound('userId');
    const owner = await lockUser(tx, userId);
    if (owner === null) return notFound('userId');
    const subject = { kind: 'USER', id: owner.id } as const;
    if (owner.status !== 'ACTIVE') {
      deps.audit.record(tx, caller, { action: 'CREATE_REGISTRATION_PIN', subject, reason: 'user disabled' });
      return { __typename: 'UserDisabled' };
    }
    const now = deps.clock.now();
    const expiresAt = now + deps.settings.registrationPinLifetime;
    await supersedeRegistrationPin(tx, { userId: owner.id, platform, now });
    await insertRegistrationPin(tx, {
      id: deps.ids.next('RegistrationPin'),
      userId: owner.id,
      platform,
      pinHash,
      status: 'ACTIVE',
      failedAttempts: 0,
      issuedAt: now,
      expiresAt,
    });
    deps.audit.record(tx, caller, {
      action: 'CREATE_REGISTRATION_PIN',
      subject,
      details: { platform, expiresAt: new Date(expiresAt).toISOString() },
    });
    return { __typename: 'CreateRegistrationPinSuccess', registrationPin, expiresAt };
  });
}
