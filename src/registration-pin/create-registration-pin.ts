import type { Deps } from '../deps.ts';
import type { Platform } from '../generated/resolvers.ts';
import { type NotFound, notFound } from '../platform/failures.ts';
import { isIdOf } from '../platform/ids.ts';
import { randomDigits } from '../platform/security/random.ts';
import { type Caller, requireRole } from '../session/caller.ts';
import { lockUsers } from '../user/user.store.ts';
import { insertRegistrationPin, supersedeRegistrationPin } from './registration-pin.store.ts';

export interface UserDisabled {
  readonly __typename: 'UserDisabled';
  readonly code: 'USER_DISABLED';
  readonly message: string;
}

export type CreateRegistrationPinOutcome =
  { __typename: 'CreateRegistrationPinSuccess'; registrationPin: string; expiresAt: number } | NotFound | UserDisabled;

/** Creates a registration PIN, for oneself with `REGISTER_DEVICE` or for another user with `MANAGE_DEVICES`. */
export async function createRegistrationPin(
  deps: Deps,
  caller: Caller,
  input: { readonly userId?: string | null; readonly platform: Platform },
): Promise<CreateRegistrationPinOutcome> {
  const { user, roles } = requireRole(caller.actor, 'REGISTER_DEVICE', 'MANAGE_DEVICES');
  const userId = input.userId ?? user.id;
  if (userId !== user.id && !roles.has('MANAGE_DEVICES')) return notFound('userId');
  if (!isIdOf('User', userId)) return notFound('userId');
  const registrationPin = randomDigits(deps.random, deps.settings.registrationPinLength);
  const pinHash = await deps.hasher.hash('registration-pin', registrationPin);

  return deps.db.write(async (tx): Promise<CreateRegistrationPinOutcome> => {
    const [owner] = await lockUsers(tx, [userId]);
    if (owner === undefined) return notFound('userId');
    const subject = { kind: 'USER' as const, id: owner.id };
    if (owner.status !== 'ACTIVE') {
      deps.audit.record(tx, caller, { action: 'CREATE_REGISTRATION_PIN', subject, reason: 'user disabled' });
      return {
        __typename: 'UserDisabled',
        code: 'USER_DISABLED',
        message: 'The user is disabled. Make the user active first.',
      };
    }
    const now = deps.clock.now();
    const expiresAt = now + deps.settings.registrationPinLifetime;
    await supersedeRegistrationPin(tx, owner.id, input.platform);
    await insertRegistrationPin(tx, {
      id: deps.ids.next('RegistrationPin'),
      userId: owner.id,
      platform: input.platform,
      pinHash,
      status: 'ACTIVE',
      failedAttempts: 0,
      issuedAt: now,
      expiresAt,
    });
    deps.audit.record(tx, caller, {
      action: 'CREATE_REGISTRATION_PIN',
      subject,
      details: { platform: input.platform, expiresAt: new Date(expiresAt).toISOString() },
    });
    return { __typename: 'CreateRegistrationPinSuccess', registrationPin, expiresAt };
  });
}
