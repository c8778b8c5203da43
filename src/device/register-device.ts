import { AUDIT_LANES, touchLane } from '../audit/audit-event.store.ts';
import type { Deps } from '../deps.ts';
import type { Platform } from '../generated/resolvers.ts';
import {
  type InvalidCredentials,
  type InvalidInput,
  firstProblem,
  invalidCredentials,
  invalidInput,
} from '../platform/failures.ts';
import { newToken } from '../platform/security/tokens.ts';
import { lineProblem, tidy } from '../platform/text.ts';
import { countRegistrationAttempt, redeemRegistrationPin } from '../registration-pin/registration-pin.store.ts';
import type { Caller } from '../session/caller.ts';
import type { User } from '../user/user.entity.ts';
import { findUserByUsername, lockUsers } from '../user/user.store.ts';
import type { Device } from './device.entity.ts';
import { insertDevice } from './device.store.ts';

export interface RegisterDeviceInput {
  readonly username: string;
  readonly password?: string | null;
  readonly registrationPin?: string | null;
  readonly name: string;
  readonly model: string;
  readonly osVersion: string;
  readonly platform: Platform;
}

export type RegisterDeviceOutcome =
  { __typename: 'RegisterDeviceSuccess'; device: Device; deviceToken: string } | InvalidCredentials | InvalidInput;

/** A credential that was right when it was compared. */
type Proof = { method: 'PASSWORD'; passwordHash: string | null } | { method: 'REGISTRATION_PIN'; id: string };

/** Registers a device for a user who gives the account password or a registration PIN. Every refusal is the same answer. */
export async function registerDevice(
  deps: Deps,
  caller: Caller,
  input: RegisterDeviceInput,
): Promise<RegisterDeviceOutcome> {
  const password = input.password ?? null;
  const registrationPin = input.registrationPin ?? null;
  if ((password === null) === (registrationPin === null)) {
    return invalidInput('registrationPin', 'or "password" must be given, and not both');
  }
  const problem = firstProblem({
    name: lineProblem(input.name, 100),
    model: lineProblem(input.model, 100),
    osVersion: lineProblem(input.osVersion, 50),
  });
  if (problem !== null) return problem;

  const tried = await deps.limits.count({ address: caller.address, username: input.username });
  const user = await findUserByUsername(deps.db, input.username);
  const proof =
    password === null
      ? await proveByRegistrationPin(deps, user, registrationPin ?? '', input.platform)
      : await proveByPassword(deps, user, password);
  const { token, hash } = newToken(deps.random, 'device');

  const outcome = await deps.db.write(async (tx): Promise<RegisterDeviceOutcome> => {
    const now = deps.clock.now();
    // Of nobody, too: it is the same work for every refusal.
    const [current] = await lockUsers(tx, [user?.id ?? '']);
    const refuse = (reason: string): InvalidCredentials => {
      const subject = current === undefined ? null : { kind: 'USER' as const, id: current.id };
      deps.audit.record(tx, caller, { action: 'REGISTER_DEVICE', subject, reason });
      return invalidCredentials();
    };
    if (current === undefined) return refuse('unknown user');
    if (proof === null) return refuse(password === null ? 'wrong registration PIN' : 'wrong password');
    if (current.status !== 'ACTIVE') return refuse('user disabled');
    if (proof.method === 'PASSWORD') {
      if (current.passwordHash !== proof.passwordHash) return refuse('wrong password');
    } else if (!(await redeemRegistrationPin(tx, proof.id, now))) return refuse('registration PIN used or expired');
    const device: Device = {
      id: deps.ids.next('Device'),
      userId: current.id,
      name: tidy(input.name),
      model: tidy(input.model),
      osVersion: tidy(input.osVersion),
      platform: input.platform,
      status: 'ACTIVE',
      registrationMethod: proof.method,
      registeredAt: now,
      tokenHash: hash,
    };
    await insertDevice(tx, device);
    deps.audit.record(tx, caller, {
      action: 'REGISTER_DEVICE',
      subject: { kind: 'DEVICE', id: device.id },
      details: { user: current.id, registrationMethod: device.registrationMethod, platform: device.platform },
    });
    return { __typename: 'RegisterDeviceSuccess', device, deviceToken: token };
  });
  if (outcome.__typename === 'RegisterDeviceSuccess') await tried.forgive();
  return outcome;
}

async function proveByPassword(deps: Deps, user: User | null, password: string): Promise<Proof | null> {
  const passwordHash = user?.passwordHash ?? null;
  return (await deps.hasher.verify('password', passwordHash, password)) ? { method: 'PASSWORD', passwordHash } : null;
}

async function proveByRegistrationPin(
  deps: Deps,
  user: User | null,
  pin: string,
  platform: Platform,
): Promise<Proof | null> {
  // The try is counted and committed before it is compared. Nobody's id is no user's.
  const counted = await deps.db.write(async (tx) => {
    const pin = await countRegistrationAttempt(tx, user?.id ?? '', platform, deps.clock.now());
    // Where nothing was counted the commit has to take as long: it would tell that there is a PIN to try.
    if (pin === null) await touchLane(tx, deps.random.integer(AUDIT_LANES));
    return pin;
  });
  const matches = await deps.hasher.verify('registration-pin', counted?.pinHash ?? null, pin);
  return counted !== null && matches ? { method: 'REGISTRATION_PIN', id: counted.id } : null;
}
