import { isDeepStrictEqual } from 'node:util';
import { effectivePolicy } from '../app-connect-global-policy/app-connect-global-policy.store.ts';
import { type Caller, requireDevice } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { Device } from '../device/device.entity.ts';
import type { ResetSecureAppsPasscodeInput } from '../generated/types.ts';
import type { Outcome } from '../outcome.ts';
import type { Reader } from '../platform/database/database.ts';
import { hashToken } from '../platform/security/tokens.ts';
import { mayAuthorize } from './requirements.ts';
import {
  type PasscodeRules,
  type PasscodeViolation,
  historyViolation,
  passcodeRules,
  passcodeViolations,
} from './passcode.rule.ts';
import type { ResetTicket } from './reset-ticket.entity.ts';
import { findResetTicket, useResetTicket } from './reset-ticket.store.ts';
import { latestPasscodes, storePasscode } from './secure-apps-passcode.store.ts';

type Result = Outcome<'ResetSecureAppsPasscodeResult'>;

/** The result of checking a passcode, and the rules against which it was checked. */
interface CheckedPasscode {
  readonly rules: PasscodeRules;
  readonly violations: PasscodeViolation[];
  readonly passcodeHash: string;
}

/** The rules changed while hashes were computed, so the passcode must be checked again. */
interface RulesChanged {
  readonly __typename: 'RulesChanged';
}

/** Replaces a forgotten passcode. Checks again that the requirements for the ticket are met. */
export async function resetSecureAppsPasscode(
  deps: Deps,
  caller: Caller,
  input: ResetSecureAppsPasscodeInput,
): Promise<Result> {
  const { device } = requireDevice(caller.actor);
  // Limited, because a rejected passcode costs a hash for each one in the history, and reveals whether it is there.
  const attempt = await deps.limits.count({ device: device.id });
  for (;;) {
    const outcome = await tryReset(deps, caller, { ...input, device });
    if (outcome.__typename === 'RulesChanged') continue;
    if (outcome.__typename === 'ResetSecureAppsPasscodeSuccess') await attempt.takeBack();
    return outcome;
  }
}

async function tryReset(
  deps: Deps,
  caller: Caller,
  { device, resetTicket, newPasscode }: ResetSecureAppsPasscodeInput & { readonly device: Device },
): Promise<Result | RulesChanged> {
  const action = 'RESET_SECURE_APPS_PASSCODE';
  const subject = { kind: 'DEVICE', id: device.id } as const;
  const tokenHash = hashToken(resetTicket);
  const findTicket = (db: Reader) => usableTicket(db, { tokenHash, deviceId: device.id, now: deps.clock.now() });

  const checked = (await findTicket(deps.db)) === null ? null : await checkPasscode(deps, device.id, newPasscode);
  return writeAs(deps, caller, async (tx): Promise<Result | RulesChanged> => {
    const ticket = await findTicket(tx);
    if (ticket === null || checked === null) {
      deps.audit.record(tx, caller, { action, subject, reason: 'ticket not valid' });
      return { __typename: 'ResetTicketInvalid' };
    }
    const { rules, violations, passcodeHash } = checked;
    if (!isDeepStrictEqual(rules, await rulesOf(tx, device.id))) return { __typename: 'RulesChanged' };
    if (violations.length > 0) {
      const reason = `passcode rejected: ${violations.map(({ code }) => code).join(' ')}`;
      deps.audit.record(tx, caller, { action, subject, reason });
      return { __typename: 'PasscodeRejected', violations };
    }
    const now = deps.clock.now();
    await useResetTicket(tx, ticket.id, now);
    const id = deps.ids.next('SecureAppsPasscode');
    await storePasscode(tx, { id, deviceId: device.id, passcodeHash, setAt: now });
    deps.audit.record(tx, caller, { action, subject, details: { ticket: ticket.id } });
    return { __typename: 'ResetSecureAppsPasscodeSuccess', device };
  });
}

/** The ticket, if it is for this device, unused and not expired, and its requirements are still met; else null. */
async function usableTicket(
  db: Reader,
  { tokenHash, deviceId, now }: { tokenHash: string; deviceId: string; now: number },
): Promise<ResetTicket | null> {
  const ticket = await findResetTicket(db, tokenHash);
  if (ticket?.deviceId !== deviceId || ticket.usedAt !== null || ticket.expiresAt <= now) return null;
  return (await mayAuthorize(db, deviceId, ticket.method)) ? ticket : null;
}

async function checkPasscode({ db, hasher }: Deps, deviceId: string, passcode: string): Promise<CheckedPasscode> {
  const rules = await rulesOf(db, deviceId);
  const violations = passcodeViolations(passcode, rules);
  // Compared with the history even if another rule is broken, so that the response lists every broken rule. The history
  // cannot change meanwhile: a change needs a ticket, and a device has only one.
  for (const past of await latestPasscodes(db, deviceId, rules.passcodeHistoryLength)) {
    if (await hasher.verify('passcode', past.passcodeHash, passcode)) {
      violations.push(historyViolation(rules));
      break;
    }
  }
  return { rules, violations, passcodeHash: await hasher.hash('passcode', passcode) };
}

async function rulesOf(db: Reader, deviceId: string): Promise<PasscodeRules> {
  return passcodeRules(await effectivePolicy(db, deviceId));
}
