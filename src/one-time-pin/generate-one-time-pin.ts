import { lockDevice } from '../device/device.store.ts';
import type { Deps } from '../deps.ts';
import { type NotFound, notFound } from '../platform/failures.ts';
import { isIdOf } from '../platform/ids.ts';
import { randomDigits } from '../platform/security/random.ts';
import { type Caller, requireUser } from '../session/caller.ts';
import { type Eligibility, eligibility } from './eligibility.rule.ts';
import { factsOfDevice } from './eligibility.store.ts';
import type { OneTimePin } from './one-time-pin.entity.ts';
import { ATTEMPTS_WINDOW, ONE_TIME_PIN_LIFETIME, attemptsForNewPin } from './one-time-pin.rule.ts';
import { attemptsSince, insertOneTimePin, supersedeOneTimePin } from './one-time-pin.store.ts';

export type GenerateOneTimePinOutcome =
  | { __typename: 'GenerateOneTimePinSuccess'; pin: string; oneTimePin: OneTimePin }
  | {
      __typename: 'OneTimePinNotAvailable';
      code: 'ONE_TIME_PIN_NOT_AVAILABLE';
      message: string;
      eligibility: Eligibility;
    }
  | {
      __typename: 'OneTimePinAttemptsExhausted';
      code: 'ONE_TIME_PIN_ATTEMPTS_EXHAUSTED';
      message: string;
      retryAt: number;
    }
  | NotFound;

/** Generates a one-time PIN for one of one's own devices. The digits are in the answer and nowhere else. */
export async function generateOneTimePin(
  deps: Deps,
  caller: Caller,
  input: { readonly deviceId: string },
): Promise<GenerateOneTimePinOutcome> {
  const { user } = requireUser(caller.actor);
  if (!isIdOf('Device', input.deviceId)) return notFound('deviceId');
  const pin = randomDigits(deps.random, deps.settings.oneTimePinLength);
  const pinHash = await deps.hasher.hash('one-time-pin', pin);

  const outcome = await deps.db.write(async (tx): Promise<GenerateOneTimePinOutcome> => {
    // One at a time for each device, so that one PIN is active afterwards and the tries are counted once.
    const device = await lockDevice(tx, input.deviceId);
    if (device?.userId !== user.id) return notFound('deviceId');
    const subject = { kind: 'DEVICE' as const, id: device.id };
    const refuse = (reason: string) =>
      deps.audit.record(tx, caller, { action: 'GENERATE_ONE_TIME_PIN', subject, reason });

    const decision = eligibility(await factsOfDevice(tx, device.id));
    if (!decision.canGenerate) {
      const unmet = decision.requirements.flatMap(({ code, satisfied }) => (satisfied ? [] : [code]));
      refuse(`requirements not met: ${unmet.join(' ')}`);
      return {
        __typename: 'OneTimePinNotAvailable',
        code: 'ONE_TIME_PIN_NOT_AVAILABLE',
        message: 'A one-time PIN cannot be generated for this device now. Ask your administrator.',
        eligibility: decision,
      };
    }

    const now = deps.clock.now();
    const attempts = await attemptsSince(tx, device.id, now - ATTEMPTS_WINDOW);
    const maximumAttempts = attemptsForNewPin(attempts.length, deps.settings.oneTimePinAttempts);
    if (maximumAttempts === 0) {
      refuse('attempts exhausted');
      return {
        __typename: 'OneTimePinAttemptsExhausted',
        code: 'ONE_TIME_PIN_ATTEMPTS_EXHAUSTED',
        message: 'Too many wrong one-time PINs were tried on this device. Try again later, or ask your administrator.',
        retryAt: (attempts[0] ?? now) + ATTEMPTS_WINDOW,
      };
    }

    const oneTimePin: OneTimePin = {
      id: deps.ids.next('OneTimePin'),
      deviceId: device.id,
      userId: user.id,
      pinHash,
      status: 'ACTIVE',
      issuedAt: now,
      expiresAt: now + ONE_TIME_PIN_LIFETIME,
      redeemedAt: null,
      failedAttempts: 0,
      maximumAttempts,
    };
    await supersedeOneTimePin(tx, device.id, now);
    await insertOneTimePin(tx, oneTimePin);
    deps.audit.record(tx, caller, { action: 'GENERATE_ONE_TIME_PIN', subject, details: { oneTimePin: oneTimePin.id } });
    return { __typename: 'GenerateOneTimePinSuccess', pin, oneTimePin };
  });
  if (outcome.__typename === 'GenerateOneTimePinSuccess') deps.metrics.oneTimePins.inc({ event: 'generated' });
  return outcome;
}
