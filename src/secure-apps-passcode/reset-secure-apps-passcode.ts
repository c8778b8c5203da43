import { effectivePolicy } from '../app-connect-global-policy/app-connect-global-policy.store.ts';
import type { Device } from '../device/device.entity.ts';
import { lockDevice } from '../device/device.store.ts';
import type { Deps } from '../deps.ts';
import type { Reader, Tx } from '../platform/database/database.ts';
import { hashToken } from '../platform/security/tokens.ts';
import { type Caller, requireDevice } from '../session/caller.ts';
import { mayAuthorize } from './authorize-passcode-reset.ts';
import { type PasscodeRejected, passcodeRejected } from './passcode-failures.ts';
import { type PasscodeViolation, historyViolation, passcodeRules, passcodeViolations } from './passcode.rule.ts';
import type { ResetTicket } from './reset-ticket.entity.ts';
import { findResetTicket, useResetTicket } from './reset-ticket.store.ts';
import { latestPasscodes, storePasscode } from './secure-apps-passcode.store.ts';

export type ResetSecureAppsPasscodeOutcome =
  | { __typename: 'ResetSecureAppsPasscodeSuccess'; device: Device }
  | PasscodeRejected
  | { __typename: 'ResetTicketInvalid'; code: 'RESET_TICKET_INVALID'; message: string };

/** What a passcode was judged by, to see whether that still holds when it is stored. */
interface Verdict {
  readonly violations: PasscodeViolation[];
  readonly policy: string;
  readonly history: string;
}

/** A policy or the passcode itself may change while hashes are computed; then they are computed again. */
const ROUNDS = 3;

/** Sets a new passcode in place of a forgotten one. What had to hold to get the ticket is asked again. */
export async function resetSecureAppsPasscode(
  deps: Deps,
  caller: Caller,
  input: { readonly resetTicket: string; readonly newPasscode: string },
): Promise<ResetSecureAppsPasscodeOutcome> {
  const { device } = requireDevice(caller.actor);
  // A passcode that is refused costs as many hashes as its history has, and tells whether it is one of them.
  const tried = await deps.limits.count({ device: device.id });
  for (let round = 1; round <= ROUNDS; round++) {
    const ticket = await findResetTicket(deps.db, hashToken(input.resetTicket));
    const usable = await isUsable(deps, deps.db, ticket, device);
    const verdict = usable ? await judge(deps, device.id, input.newPasscode) : null;
    const passcodeHash =
      verdict?.violations.length === 0 ? await deps.hasher.hash('passcode', input.newPasscode) : null;
    const outcome = await deps.db.write((tx) => decide(deps, tx, caller, device, ticket, verdict, passcodeHash));
    if (outcome === null) continue;
    if (outcome.__typename === 'ResetSecureAppsPasscodeSuccess') await tried.forgive();
    return outcome;
  }
  throw new Error('the policy or the passcode kept changing while the passcode was reset');
}

/** Null: what was judged by has changed; judge again. */
async function decide(
  deps: Deps,
  tx: Tx,
  caller: Caller,
  device: Device,
  ticket: ResetTicket | null,
  verdict: Verdict | null,
  passcodeHash: string | null,
): Promise<ResetSecureAppsPasscodeOutcome | null> {
  const subject = { kind: 'DEVICE' as const, id: device.id };
  const refuse = (reason: string): ResetSecureAppsPasscodeOutcome => {
    deps.audit.record(tx, caller, { action: 'RESET_SECURE_APPS_PASSCODE', subject, reason });
    return {
      __typename: 'ResetTicketInvalid',
      code: 'RESET_TICKET_INVALID',
      message: 'This reset can no longer be completed. Start again with your user name and password or PIN.',
    };
  };
  await lockDevice(tx, device.id);
  if (ticket === null || verdict === null || !(await isUsable(deps, tx, ticket, device)))
    return refuse('ticket not valid');
  const current = await basis(tx, device.id);
  if (current.policy !== verdict.policy || current.history !== verdict.history) return null;
  if (verdict.violations.length > 0 || passcodeHash === null) {
    const codes = verdict.violations.map(({ code }) => code).join(' ');
    deps.audit.record(tx, caller, {
      action: 'RESET_SECURE_APPS_PASSCODE',
      subject,
      reason: `passcode rejected: ${codes}`,
    });
    return passcodeRejected(verdict.violations);
  }
  const now = deps.clock.now();
  if (!(await useResetTicket(tx, ticket.id, now))) return refuse('ticket not valid');
  await storePasscode(tx, deps.ids.next('SecureAppsPasscode'), device.id, passcodeHash, now);
  deps.audit.record(tx, caller, { action: 'RESET_SECURE_APPS_PASSCODE', subject, details: { ticket: ticket.id } });
  return { __typename: 'ResetSecureAppsPasscodeSuccess', device };
}

/** Whether a ticket is for this device, unspent and in time, and what had to hold to get it holds now. */
async function isUsable(deps: Deps, db: Reader, ticket: ResetTicket | null, device: Device): Promise<boolean> {
  if (ticket?.deviceId !== device.id || ticket.userId !== device.userId) return false;
  if (ticket.usedAt !== null || ticket.expiresAt <= deps.clock.now()) return false;
  return mayAuthorize(db, device.id, ticket.method);
}

async function judge(deps: Deps, deviceId: string, passcode: string): Promise<Verdict> {
  const { rules, history, ...judgedBy } = await basis(deps.db, deviceId);
  const violations = passcodeViolations(passcode, rules);
  // One that is refused anyway is compared with the old ones all the same, so that every broken rule is listed.
  if (!violations.some(({ code }) => code === 'MAXIMUM_LENGTH')) {
    for (const past of judgedBy.passcodes) {
      if (await deps.hasher.verify('passcode', past, passcode)) {
        violations.push(historyViolation(rules));
        break;
      }
    }
  }
  return { violations, policy: judgedBy.policy, history };
}

async function basis(db: Reader, deviceId: string) {
  const rules = passcodeRules(await effectivePolicy(db, deviceId));
  const past = await latestPasscodes(db, deviceId, rules.passcodeHistoryLength);
  return {
    rules,
    passcodes: past.map((passcode) => passcode.passcodeHash),
    policy: JSON.stringify(rules),
    history: past.map((passcode) => passcode.id).join(' '),
  };
}
