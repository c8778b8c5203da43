import { defaultPolicyId } from '../app-connect-global-policy/app-connect-global-policy.store.ts';
import { AUDIT_LANES, touchLane } from '../audit/audit-event.store.ts';
import type { Caller } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { Platform, RegisterDeviceInput } from '../generated/types.ts';
import { type Failure, type Outcome, invalidInput } from '../outcome.ts';
import type { Tx } from '../platform/database/database.ts';
import { newToken } from '../platform/security/tokens.ts';
import { lineProblem, tidy } from '../platform/text.ts';
import {
  countRegistrationAttempt,
  forgiveRegistrationAttempt,
  redeemRegistrationPin,
} from '../registration-pin/registration-pin.store.ts';
import type { User } from '../user/user.entity.ts';
import { findUserByUsername, lockUser } from '../user/user.store.ts';
import { countManagedDevices, insertDevice, searchable } from './device.store.ts';

/** A credential that was correct when it was compared: the password's hash, or the ID of the registration PIN. */
type Proof =
  | { readonly method: 'PASSWORD'; readonly passwordHash: string }
  | { readonly method: 'REGISTRATION_PIN'; readonly pinId: string };

/**
 * Registers a device for a user who proves their identity with the account password or a registration PIN. The response
 * and the work are the same for every incorrect credential.
 */
export async function registerDevice(
  deps: Deps,
  caller: Caller,
  input: Omit<RegisterDeviceInput, 'delivery'>,
): Promise<Outcome<'RegisterDeviceResult'>> {
  const invalid = invalidInput({
    name: lineProblem(input.name, 100),
    model: lineProblem(input.model, 100),
    osVersion: lineProblem(input.osVersion, 50),
  });
  if (invalid !== null) return invalid;

  const attempt = await deps.limits.count({ address: caller.address, username: input.username });
  const known = await findUserByUsername(deps.db, input.username);
  const { password, registrationPin } = input.proof;
  const proof =
    registrationPin === undefined
      ? await proveByPassword(deps, known, password)
      : await proveByRegistrationPin(deps, known, { registrationPin, platform: input.platform });
  const { token, hash } = newToken(deps.random, 'device');

  const outcome = await writeAs(deps, caller, async (tx): Promise<Outcome<'RegisterDeviceResult'>> => {
    const now = deps.clock.now();
    const user = await lockUser(tx, known?.id ?? null);
    const record = (reason: string) => {
      const subject = user === null ? null : ({ kind: 'USER', id: user.id } as const);
      deps.audit.record(tx, caller, { action: 'REGISTER_DEVICE', subject, reason });
    };
    const refuse = (reason: string): Failure<'InvalidCredentials'> => {
      record(reason);
      return { __typename: 'InvalidCredentials' };
    };
    if (user === null) return refuse('unknown user');
    if (proof === null) return refuse(registrationPin === undefined ? 'wrong password' : 'wrong registration PIN');
    if (user.status !== 'ACTIVE') return refuse('user disabled');
    const limit = deps.settings.devicesPerUser;
    const isFull = (await countManagedDevices(tx, user.id)) >= limit;
    const invalid = await useProof(tx, user, { proof, now, isFull });
    if (invalid !== null) return refuse(invalid);
    if (proof.method === 'PASSWORD' && user.mustChangePassword) {
      record('password change required');
      return { __typename: 'PasswordChangeRequired' };
    }
    if (isFull) {
      record('device limit reached');
      return { __typename: 'DeviceLimitReached', limit };
    }
    const device = searchable({
      id: deps.ids.next('Device'),
      userId: user.id,
      name: tidy(input.name),
      model: tidy(input.model),
      osVersion: tidy(input.osVersion),
      platform: input.platform,
      status: 'ACTIVE',
      registrationMethod: proof.method,
      registeredAt: now,
      tokenHash: hash,
      appConnectGlobalPolicyId: await defaultPolicyId(tx), // a new device has no label
    });
    await insertDevice(tx, device);
    deps.audit.record(tx, caller, {
      action: 'REGISTER_DEVICE',
      subject: { kind: 'DEVICE', id: device.id },
      details: { user: user.id, registrationMethod: device.registrationMethod, platform: device.platform },
    });
    return { __typename: 'RegisterDeviceSuccess', device, deviceToken: token };
  });
  if (outcome.__typename !== 'InvalidCredentials') {
    await (proof?.method === 'PASSWORD' ? attempt.passwordMatched() : attempt.takeBack());
  }
  return outcome;
}

async function proveByPassword({ hasher }: Deps, user: User | null, password: string): Promise<Proof | null> {
  const matches = await hasher.verify('password', user?.passwordHash ?? null, password);
  return user !== null && matches ? { method: 'PASSWORD', passwordHash: user.passwordHash } : null;
}

async function proveByRegistrationPin(
  { db, clock, random, hasher }: Deps,
  user: User | null,
  { platform, registrationPin }: { readonly platform: Platform; readonly registrationPin: string },
): Promise<Proof | null> {
  // The attempt is counted and committed before the PIN is compared.
  const pin = await db.write(async (tx) => {
    const counted = await countRegistrationAttempt(tx, { userId: user?.id ?? null, platform, now: clock.now() });
    // If nothing was counted, the commit must take as long: its duration must not reveal whether there is a PIN.
    if (counted === null) await touchLane(tx, random.integer(AUDIT_LANES));
    return counted;
  });
  const matches = await hasher.verify('registration-pin', pin?.pinHash ?? null, registrationPin);
  return pin !== null && matches ? { method: 'REGISTRATION_PIN', pinId: pin.id } : null;
}

/**
 * Uses a proof in the transaction that registers the device. Returns the reason if it is no longer valid, or null. If the
 * user has no room for a device, a registration PIN stays valid.
 */
async function useProof(
  tx: Tx,
  user: User,
  { proof, now, isFull }: { readonly proof: Proof; readonly now: number; readonly isFull: boolean },
): Promise<string | null> {
  if (proof.method === 'PASSWORD') return user.passwordHash === proof.passwordHash ? null : 'wrong password';
  const use = isFull ? forgiveRegistrationAttempt : redeemRegistrationPin;
  return (await use(tx, proof.pinId, now)) ? null : 'registration PIN used or expired';
}
