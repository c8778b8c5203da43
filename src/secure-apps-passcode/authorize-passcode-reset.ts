import { effectivePolicy } from '../app-connect-global-policy/app-connect-global-policy.store.ts';
import { type Caller, requireDevice } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { Device } from '../device/device.entity.ts';
import type { AuthorizePasscodeResetInput } from '../generated/types.ts';
import {
  type CountedAttempt as PinAttempt,
  countAttempt,
  redeemOneTimePin,
} from '../one-time-pin/one-time-pin.store.ts';
import type { Outcome } from '../outcome.ts';
import type { Tx } from '../platform/database/database.ts';
import { newToken } from '../platform/security/tokens.ts';
import type { User } from '../user/user.entity.ts';
import { findUser, isNamed, lockUser } from '../user/user.store.ts';
import { mayAuthorize } from './requirements.ts';
import { RESET_TICKET_LIFETIME, passcodeRules } from './passcode.rule.ts';
import { deleteTicketsOfDevice, insertResetTicket } from './reset-ticket.store.ts';

type Result = Outcome<'AuthorizePasscodeResetResult'>;

/** A credential that was correct when it was compared. The transaction that uses it decides what it authorizes. */
type Proof =
  | { readonly method: 'PASSWORD'; readonly passwordHash: string }
  | { readonly method: 'ONE_TIME_PIN'; readonly attempt: PinAttempt };

/** The device that sends the request, and its user. The user is null if the input has another user name. */
interface Claim {
  readonly device: Device;
  readonly owner: User | null;
  /** Whether the credential may be the account password. */
  readonly mayBePassword: boolean;
}

/**
 * Authorizes the reset of a device's passcode with a one-time PIN, which can be used once, or with the account
 * password, if the device was registered with it. The response and the work are the same for every denial.
 */
export async function authorizePasscodeReset(
  deps: Deps,
  caller: Caller,
  { username, credential }: AuthorizePasscodeResetInput,
): Promise<Result> {
  const { device } = requireDevice(caller.actor);
  const user = await findUser(deps.db, device.userId);
  const attempt = await deps.limits.count({
    device: device.id,
    passwordOf: device.registrationMethod === 'PASSWORD' ? user?.username : undefined,
  });
  const owner = user !== null && isNamed(user, username) ? user : null;
  const claim: Claim = { device, owner, mayBePassword: attempt.mayBePassword };
  const proof = await prove(deps, caller, { ...claim, credential });

  const outcome = await writeAs(deps, caller, async (tx): Promise<Result> => {
    const use = await useProof(tx, claim, { proof, now: deps.clock.now() });
    const subject = { kind: 'DEVICE', id: device.id } as const;
    if (!use.isAuthorized) {
      deps.audit.record(tx, caller, { action: 'AUTHORIZE_PASSCODE_RESET', subject, reason: use.reason });
      return { __typename: 'PasscodeResetDenied' };
    }
    const now = deps.clock.now();
    const { token, hash } = newToken(deps.random, 'resetTicket');
    const expiresAt = now + RESET_TICKET_LIFETIME;
    await deleteTicketsOfDevice(tx, device.id); // an attacker may have an earlier ticket
    await insertResetTicket(tx, {
      id: deps.ids.next('ResetTicket'),
      tokenHash: hash,
      deviceId: device.id,
      userId: device.userId,
      method: use.proof.method,
      issuedAt: now,
      expiresAt,
      usedAt: null,
    });
    deps.audit.record(tx, caller, {
      action: 'AUTHORIZE_PASSCODE_RESET',
      subject,
      details: {
        method: use.proof.method,
        user: device.userId,
        ...(use.proof.method === 'ONE_TIME_PIN' ? { oneTimePin: use.proof.attempt.pin.id } : {}),
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
  if (proof?.method === 'ONE_TIME_PIN') {
    await attempt.takeBack();
    deps.metrics.oneTimePins.inc({ event: 'redeemed' });
  } else {
    await attempt.passwordMatched();
  }
  return outcome;
}

/**
 * Compares the credential with the account password, if the device was registered with it, and then with the one-time
 * PIN. If there is nothing to compare with, the same number of hashes is computed.
 */
async function prove(
  deps: Deps,
  caller: Caller,
  { device, owner, mayBePassword, credential }: Claim & { readonly credential: string },
): Promise<Proof | null> {
  if (device.registrationMethod === 'PASSWORD') {
    const hash = mayBePassword && owner !== null ? owner.passwordHash : null;
    const matches = await deps.hasher.verify('password', hash, credential);
    // A password that must be changed authorizes nothing, with the same work as an incorrect one.
    if (owner !== null && matches && !owner.mustChangePassword) {
      return { method: 'PASSWORD', passwordHash: owner.passwordHash };
    }
  }
  const attempt = await writeAs(deps, caller, async (tx) => {
    // If a requirement is not met or the user name is not that of the device's user, no attempt counts.
    const mayCompare = (await mayAuthorize(tx, device.id, 'ONE_TIME_PIN')) && owner !== null;
    const id = deps.ids.next('OneTimePinAttempt');
    return countAttempt(tx, { id, deviceId: device.id, mayCompare, now: deps.clock.now() });
  });
  const matches = await deps.hasher.verify('one-time-pin', attempt?.pin.pinHash ?? null, credential);
  return matches && attempt !== null ? { method: 'ONE_TIME_PIN', attempt } : null;
}

type ProofUse =
  { readonly isAuthorized: true; readonly proof: Proof } | { readonly isAuthorized: false; readonly reason: string };

/** Uses the proof. If it does not authorize the reset, returns the reason for the audit log. */
async function useProof(
  tx: Tx,
  { device, owner, mayBePassword }: Claim,
  { proof, now }: { readonly proof: Proof | null; readonly now: number },
): Promise<ProofUse> {
  const denied = (reason: string) => ({ isAuthorized: false, reason }) as const;
  // Checked for every user name, so that every denial takes the same work.
  const isAllowed = await mayAuthorize(tx, device.id, proof?.method ?? 'PASSWORD');
  if (owner === null) return denied('not the user of the device');
  if (!isAllowed) return denied('requirements not met');
  if (proof === null) {
    const isWithheld = device.registrationMethod === 'PASSWORD' && !mayBePassword;
    return denied(isWithheld ? 'wrong credential, and the account password is not accepted now' : 'wrong credential');
  }
  if (proof.method === 'ONE_TIME_PIN') {
    const isUsed = await redeemOneTimePin(tx, proof.attempt, now);
    return isUsed ? { isAuthorized: true, proof } : denied('one-time PIN used or expired');
  }
  const current = await lockUser(tx, owner.id);
  return current?.passwordHash === proof.passwordHash ? { isAuthorized: true, proof } : denied('wrong credential');
}
