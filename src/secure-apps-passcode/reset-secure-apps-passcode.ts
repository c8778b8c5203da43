import { effectivePolicy } from '../app-connect-global-policy/app-connect-global-policy.store.ts';
import type { Device } from '../device/device.entity.ts';
import { lockDevice } from '../device/device.store.ts';
import type { Deps } from '../deps.ts';
import type { Reader, Tx } from '../platform/database/database.ts';
import { hashToken } from '../platform/security/tokens.ts';
import { type Caller, requireDevice } from '../session/caller.ts';
import { mayAuthorize } from './authorize-passcode-reset.ts';
import { type PasscodeRejected, passcodeRejected } from './passcode-failures.ts';
import {
  type PasscodeRules,
  type PasscodeViolation,
  historyViolation,
  passcodeRules,
  passcodeViolations,
} from './passcode.rule.ts';
import type { ResetTicket } from './reset-ticket.entity.ts';
import { findResetTicket, spendResetTicket } from './reset-ticket.store.ts';
import { latestPasscodes, storePasscode } from './secure-apps-passcode.store.ts';

export type ResetSecureAppsPasscodeOutcome =
  | { __typename: 'ResetSecureAppsPasscodeSuccess'; device: Device }
  | PasscodeRejected
  | { __typename: 'ResetTicketInvalid'; code: 'RESET_TICKET_INVALID'; message: string };

/** What a passcode was judged by, to see whether that still holds when it is stored. */
interface Verdict {
  readonly violations: PasscodeViolation[];
  readonly policy: string;
  readonly passcodeHash: string;
}

/** Sets a new passcode in place of a forgotten one. What had to hold to get the ticket is asked again. */
export async function resetSecureAppsPasscode(
  deps: Deps,
  caller: Caller,
  input: { readonly resetTicket: string; readonly newPasscode: string },
): Promise<ResetSecureAppsPasscodeOutcome> {
  const { device } = requireDevice(caller.actor);
  // A passcode that is refused costs as many hashes as its history has, and tells whether it is one of them.
  const tried = await deps.limits.count({ device: device.id });
  const tokenHash = hashToken(input.resetTicket);
  for (;;) {
    const isUsable = (await usableTicket(deps.db, tokenHash, device.id, deps.clock.now())) !== null;
    const verdict = isUsable ? await judge(deps, device.id, input.newPasscode) : null;
    const outcome = await deps.db.write((tx) => decide(deps, tx, caller, device, tokenHash, verdict));
    if (outcome === 'judge again') continue;
    if (outcome.__typename === 'ResetSecureAppsPasscodeSuccess') await tried.forgive();
    return outcome;
  }
}

/** An administrator may change the policy while hashes are computed; then the passcode is judged again. */
async function decide(
  deps: Deps,
  tx: Tx,
  caller: Caller,
  device: Device,
  tokenHash: string,
  verdict: Verdict | null,
): Promise<ResetSecureAppsPasscodeOutcome | 'judge again'> {
  const subject = { kind: 'DEVICE' as const, id: device.id };
  const refuse = (reason: string) =>
    deps.audit.record(tx, caller, { action: 'RESET_SECURE_APPS_PASSCODE', subject, reason });
  await lockDevice(tx, device.id);
  const now = deps.clock.now();
  const ticket = await usableTicket(tx, tokenHash, device.id, now);
  if (ticket === null || verdict === null) {
    refuse('ticket not valid');
    return {
      __typename: 'ResetTicketInvalid',
      code: 'RESET_TICKET_INVALID',
      message: 'This reset can no longer be completed. Start again with your user name and password or PIN.',
    };
  }
  if (verdict.policy !== JSON.stringify(await rulesOf(tx, device.id))) return 'judge again';
  if (verdict.violations.length > 0) {
    refuse(`passcode rejected: ${verdict.violations.map(({ code }) => code).join(' ')}`);
    return passcodeRejected(verdict.violations);
  }
  await spendResetTicket(tx, ticket.id, now);
  await storePasscode(tx, deps.ids.next('SecureAppsPasscode'), device.id, verdict.passcodeHash, now);
  deps.audit.record(tx, caller, { action: 'RESET_SECURE_APPS_PASSCODE', subject, details: { ticket: ticket.id } });
  return { __typename: 'ResetSecureAppsPasscodeSuccess', device };
}

/** The ticket, if it is for this device, unspent and in time, and what had to hold to get it holds now. */
async function usableTicket(db: Reader, tokenHash: string, deviceId: string, now: number): Promise<ResetTicket | null> {
  const ticket = await findResetTicket(db, tokenHash);
  if (ticket?.deviceId !== deviceId || ticket.usedAt !== null || ticket.expiresAt <= now) return null;
  return (await mayAuthorize(db, deviceId, ticket.method)) ? ticket : null;
}

async function judge(deps: Deps, deviceId: string, passcode: string): Promise<Verdict> {
  const rules = await rulesOf(deps.db, deviceId);
  const violations = passcodeViolations(passcode, rules);
  // One that is refused anyway is compared with the old ones all the same, so that every broken rule is listed. The
  // list of old ones cannot change meanwhile: it takes a ticket, and a device has one.
  for (const past of await latestPasscodes(deps.db, deviceId, rules.passcodeHistoryLength)) {
    if (await deps.hasher.verify('passcode', past.passcodeHash, passcode)) {
      violations.push(historyViolation(rules));
      break;
    }
  }
  return {
    violations,
    policy: JSON.stringify(rules),
    passcodeHash: await deps.hasher.hash('passcode', passcode),
  };
}

async function rulesOf(db: Reader, deviceId: string): Promise<PasscodeRules> {
  return passcodeRules(await effectivePolicy(db, deviceId));
}
