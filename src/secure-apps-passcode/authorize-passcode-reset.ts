import { effectivePolicy } from '../app-connect-global-policy/app-connect-global-policy.store.ts';
import type { Device } from '../device/device.entity.ts';
import { lockDevice } from '../device/device.store.ts';
import type { Deps } from '../deps.ts';
import { eligibility, mayResetWithPassword } from '../one-time-pin/eligibility.rule.ts';
import { factsOfDevice } from '../one-time-pin/eligibility.store.ts';
import { type CountedAttempt, countAttempt, redeemOneTimePin } from '../one-time-pin/one-time-pin.store.ts';
import { MINUTE } from '../platform/clock.ts';
import type { Reader, Tx } from '../platform/database/database.ts';
import { newToken } from '../platform/security/tokens.ts';
import { type Caller, requireDevice } from '../session/caller.ts';
import type { User } from '../user/user.entity.ts';
import { findUserByUsername, lockUsers } from '../user/user.store.ts';
import { type PasscodeRules, passcodeRules } from './passcode.rule.ts';
import type { AuthorizationMethod } from './reset-ticket.entity.ts';
import { insertResetTicket, voidTicketsOfDevice } from './reset-ticket.store.ts';

/** Long enough to choose a passcode, short enough not to lie around. */
export const RESET_TICKET_LIFETIME = 10 * MINUTE;

export type AuthorizePasscodeResetOutcome =
  | { __typename: 'PasscodeResetAuthorized'; resetTicket: string; expiresAt: number; passcodeRules: PasscodeRules }
  | { __typename: 'PasscodeResetDenied'; code: 'PASSCODE_RESET_DENIED'; message: string };

/** A credential that was right when it was compared. What it buys is decided in the unit of work that spends it. */
type Proof = { method: 'PASSWORD'; passwordHash: string | null } | { method: 'ONE_TIME_PIN'; attempt: CountedAttempt };

/**
 * Lets the user of a device reset its passcode, with the account password (only where the device was registered with
 * it) or a one-time PIN, which is spent. Every refusal is the same answer after the same work.
 */
export async function authorizePasscodeReset(
  deps: Deps,
  caller: Caller,
  input: { readonly username: string; readonly credential: string },
): Promise<AuthorizePasscodeResetOutcome> {
  const { device } = requireDevice(caller.actor);
  const tried = await deps.limits.count({ device: device.id });
  const user = await findUserByUsername(deps.db, input.username);
  const owner = user?.id === device.userId ? user : null;
  const proof = await prove(deps, device, owner, input.credential);

  const outcome = await deps.db.write(async (tx): Promise<AuthorizePasscodeResetOutcome> => {
    const spent = await spend(deps, tx, device, owner, proof);
    const subject = { kind: 'DEVICE' as const, id: device.id };
    if (typeof spent === 'string') {
      deps.audit.record(tx, caller, { action: 'AUTHORIZE_PASSCODE_RESET', subject, reason: spent });
      return {
        __typename: 'PasscodeResetDenied',
        code: 'PASSCODE_RESET_DENIED',
        message:
          'The user name, password or PIN is wrong, or may not be used now. Check them, or generate a new PIN in the user portal.',
      };
    }
    const now = deps.clock.now();
    const { token, hash } = newToken(deps.random, 'resetTicket');
    const expiresAt = now + RESET_TICKET_LIFETIME;
    await voidTicketsOfDevice(tx, device.id); // one at a time: an earlier one may be in other hands
    await insertResetTicket(tx, {
      id: deps.ids.next('ResetTicket'),
      tokenHash: hash,
      deviceId: device.id,
      userId: device.userId,
      method: spent.method,
      issuedAt: now,
      expiresAt,
      usedAt: null,
    });
    deps.audit.record(tx, caller, {
      action: 'AUTHORIZE_PASSCODE_RESET',
      subject,
      details: {
        method: spent.method,
        user: device.userId,
        ...(spent.method === 'ONE_TIME_PIN' ? { oneTimePin: spent.attempt.pin.id } : {}),
      },
    });
    return {
      __typename: 'PasscodeResetAuthorized',
      resetTicket: token,
      expiresAt,
      passcodeRules: passcodeRules(await effectivePolicy(tx, device.id)),
    };
  });
  if (outcome.__typename === 'PasscodeResetDenied') {
    deps.metrics.oneTimePins.inc({ event: 'refused' });
    return outcome;
  }
  await tried.forgive();
  if (proof?.method === 'ONE_TIME_PIN') deps.metrics.oneTimePins.inc({ event: 'redeemed' });
  return outcome;
}

/**
 * Compares the credential: with the password on a device registered with one, then with the one-time PIN. As many
 * hashes are computed where there is nothing to compare with.
 */
async function prove(deps: Deps, device: Device, owner: User | null, credential: string): Promise<Proof | null> {
  if (device.registrationMethod === 'PASSWORD') {
    const passwordHash = owner?.passwordHash ?? null;
    if (await deps.hasher.verify('password', passwordHash, credential)) return { method: 'PASSWORD', passwordHash };
  }
  const attempt = await deps.db.write(async (tx) => {
    // The device first, as everywhere else: the PIN first and then its device would deadlock with who spends the PIN.
    await lockDevice(tx, device.id);
    // A PIN that may not be used now is not compared, so no try is spent on it. Nobody's device has no PIN.
    const mayTry = (await mayAuthorize(tx, device.id, 'ONE_TIME_PIN')) && owner !== null;
    return countAttempt(tx, device.id, mayTry, deps.ids.next('OneTimePinAttempt'), deps.clock.now());
  });
  const matches = await deps.hasher.verify('one-time-pin', attempt?.pin.pinHash ?? null, credential);
  return matches && attempt !== null ? { method: 'ONE_TIME_PIN', attempt } : null;
}

/** Spends what was proved, or says why it does not authorize after all, for the audit log. */
async function spend(
  deps: Deps,
  tx: Tx,
  device: Device,
  owner: User | null,
  proof: Proof | null,
): Promise<Proof | string> {
  await lockDevice(tx, device.id);
  // Asked whoever it is, so that every refusal does the same work.
  const mayBe = await mayAuthorize(tx, device.id, proof?.method ?? 'PASSWORD');
  if (owner === null) return 'not the user of the device';
  if (!mayBe) return 'requirements not met';
  if (proof === null) return 'wrong credential';
  if (proof.method === 'ONE_TIME_PIN') {
    const isSpent = await redeemOneTimePin(tx, proof.attempt, deps.clock.now());
    return isSpent ? proof : 'one-time PIN used or expired';
  }
  const [current] = await lockUsers(tx, [owner.id]);
  return current?.passwordHash === proof.passwordHash ? proof : 'wrong credential';
}

/** Whether what the method needs holds for a device now. */
export async function mayAuthorize(db: Reader, deviceId: string, method: AuthorizationMethod): Promise<boolean> {
  const facts = await factsOfDevice(db, deviceId);
  return method === 'ONE_TIME_PIN' ? eligibility(facts).canGenerate : mayResetWithPassword(facts);
}
