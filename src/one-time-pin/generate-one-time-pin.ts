import { type Caller, requireUser } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import { lockDevice } from '../device/device.store.ts';
import type { GenerateOneTimePinInput } from '../generated/types.ts';
import { type Outcome, notFound } from '../outcome.ts';
import { randomDigits } from '../platform/security/random.ts';
import { eligibility } from './eligibility.rule.ts';
import { factsOfDevice } from './eligibility.store.ts';
import type { OneTimePin } from './one-time-pin.entity.ts';
import { ATTEMPTS_WINDOW, ONE_TIME_PIN_LIFETIME, attemptsForNewPin } from './one-time-pin.rule.ts';
import { attemptsSince, insertOneTimePin, supersedeOneTimePin } from './one-time-pin.store.ts';

type Result = Outcome<'GenerateOneTimePinResult'>;

/** Generates a one-time PIN for one of the caller's devices. The result contains the digits, which are not stored. */
export async function generateOneTimePin(
  deps: Deps,
  caller: Caller,
  { deviceId }: GenerateOneTimePinInput,
): Promise<Result> {
  const { user } = requireUser(caller.actor);
  if (!deps.ids.isOf('Device', deviceId)) return notFound('deviceId');
  const pin = randomDigits(deps.random, deps.settings.oneTimePinLength);
  const pinHash = await deps.hasher.hash('one-time-pin', pin);

  const outcome = await writeAs(deps, caller, async (tx): Promise<Result> => {
    // The lock prevents concurrent requests from each creating a PIN with the same remaining attempts.
    const device = await lockDevice(tx, deviceId);
    if (device?.userId !== user.id) return notFound('deviceId');
    const subject = { kind: 'DEVICE', id: device.id } as const;
    const recordRefusal = (reason: string) => {
      deps.audit.record(tx, caller, { action: 'GENERATE_ONE_TIME_PIN', subject, reason });
    };

    const decision = eligibility(await factsOfDevice(tx, device.id));
    if (!decision.canGenerate) {
      const unmet = decision.requirements.flatMap(({ code, satisfied }) => (satisfied ? [] : [code]));
      recordRefusal(`requirements not met: ${unmet.join(' ')}`);
      return { __typename: 'OneTimePinNotAvailable', eligibility: decision };
    }

    const now = deps.clock.now();
    const attempts = await attemptsSince(tx, device.id, now - ATTEMPTS_WINDOW);
    const maximumAttempts = attemptsForNewPin(attempts.length, deps.settings.oneTimePinAttempts);
    if (maximumAttempts === 0) {
      recordRefusal('attempts exhausted');
      return { __typename: 'OneTimePinAttemptsExhausted', retryAt: (attempts[0] ?? now) + ATTEMPTS_WINDOW };
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
