import type { Reader, Tx } from '../platform/database/database.ts';
import { type Sql, columns, entityFrom, join, raw, sql } from '../platform/database/rows.ts';
import { type Page, type PageRequest, page } from '../platform/graphql/connection.ts';
import { groupBy } from '../platform/group-by.ts';
import { AppConnectGlobalPolicy, AppConnectGlobalPolicyLabel } from './app-connect-global-policy.entity.ts';

/**
 * The one place that says which policy is in effect for a device: of the ACTIVE ones that share a label with it the
 * one with the highest priority (1 is the highest), else the default one. A scalar subquery; `deviceId` is a column
 * of the statement around it.
 */
export function effectivePolicyId(deviceId: string): Sql {
  return sql`COALESCE(
    (SELECT ranked.id FROM app_connect_global_policies ranked
      JOIN app_connect_global_policy_labels pl ON pl.policy_id = ranked.id
      JOIN device_labels dl ON dl.label_id = pl.label_id
      WHERE dl.device_id = ${raw(deviceId)} AND ranked.status = 'ACTIVE' AND NOT ranked.is_default
      ORDER BY ranked.priority LIMIT 1),
    (SELECT fallback.id FROM app_connect_global_policies fallback WHERE fallback.is_default))`;
}

/** The policy in effect for each of the devices. */
export async function effectivePolicies(
  db: Reader,
  deviceIds: readonly string[],
): Promise<Map<string, AppConnectGlobalPolicy>> {
  const rows = await db.rows(
    sql`SELECT d.id AS device_id, ${columns(AppConnectGlobalPolicy, 'p')} FROM devices d
        JOIN app_connect_global_policies p ON p.id = ${effectivePolicyId('d.id')}
        WHERE d.id IN (${join([...deviceIds])})`,
  );
  return new Map(rows.map((row) => [String(row.device_id), entityFrom(AppConnectGlobalPolicy, row)]));
}

/** The policy in effect for one device that exists. */
export async function effectivePolicy(db: Reader, deviceId: string): Promise<AppConnectGlobalPolicy> {
  const policy = (await effectivePolicies(db, [deviceId])).get(deviceId);
  if (policy === undefined) throw new Error(`no AppConnect global policy is in effect for ${deviceId}`);
  return policy;
}

/** For how many devices each policy is in effect; a policy that is missing has none. One statement for all. */
export async function countDevicesOfPolicies(db: Reader): Promise<Map<string, number>> {
  const rows = await db.rows(
    sql`SELECT policy_id, count(*) AS count FROM (SELECT ${effectivePolicyId('d.id')} AS policy_id FROM devices d) AS effective
        GROUP BY policy_id`,
  );
  return new Map(rows.map((row) => [String(row.policy_id), Number(row.count)]));
}

/**
 * The ranked policies by priority, then the default one. The key of a row in this order is `policyOrderKey`; the key
 * of a request has passed `isPolicyOrderKey`.
 */
export async function listPolicies(db: Reader, request: PageRequest): Promise<Page<AppConnectGlobalPolicy>> {
  const place = raw(`COALESCE(priority, ${DEFAULT_PLACE})`);
  const behind = request.after === null ? sql`` : sql`WHERE ${place} > ${Number(request.after[0])}`;
  const policies = await db.entities(
    AppConnectGlobalPolicy,
    sql`SELECT ${columns(AppConnectGlobalPolicy)} FROM app_connect_global_policies ${behind} ORDER BY ${place} LIMIT ${request.first + 1}`,
  );
  return page(policies, request.first);
}

/** Behind every rank there can be. */
const DEFAULT_PLACE = 2_147_483_647;

export function policyOrderKey(policy: AppConnectGlobalPolicy): string[] {
  return [String(policy.priority ?? DEFAULT_PLACE)];
}

/** Whether a key out of a cursor can be one that `policyOrderKey` gave. */
export function isPolicyOrderKey([place = '']: readonly string[]): boolean {
  return /^[1-9]\d{0,9}$/.test(place) && Number(place) <= DEFAULT_PLACE;
}

export async function policiesOfLabels(
  db: Reader,
  labelIds: readonly string[],
): Promise<Map<string, AppConnectGlobalPolicy[]>> {
  const rows = await db.rows(
    sql`SELECT pl.label_id, ${columns(AppConnectGlobalPolicy, 'p')} FROM app_connect_global_policy_labels pl
        JOIN app_connect_global_policies p ON p.id = pl.policy_id
        WHERE pl.label_id IN (${join([...labelIds])}) ORDER BY p.priority`,
  );
  const byLabel = groupBy(rows, (row) => String(row.label_id));
  return new Map(
    [...byLabel].map(([labelId, of]) => [labelId, of.map((row) => entityFrom(AppConnectGlobalPolicy, row))]),
  );
}

export async function findPolicy(db: Reader, id: string): Promise<AppConnectGlobalPolicy | null> {
  const [policy] = await db.entities(
    AppConnectGlobalPolicy,
    sql`SELECT ${columns(AppConnectGlobalPolicy)} FROM app_connect_global_policies WHERE id = ${id}`,
  );
  return policy ?? null;
}

/** Lets one unit of work at a time change the ranking, by locking the default policy, which is always there. */
export async function lockRanking(tx: Tx): Promise<void> {
  await tx.rows(sql`SELECT id FROM app_connect_global_policies WHERE is_default${tx.forUpdate}`);
}

export async function countRankedPolicies(tx: Tx): Promise<number> {
  const [row] = await tx.rows(sql`SELECT count(*) AS count FROM app_connect_global_policies WHERE NOT is_default`);
  return Number(row?.count);
}

/** Moves the policies ranked `from` to `to` (both included) by `by` places. */
export async function shiftRanks(tx: Tx, from: number, to: number, by: 1 | -1): Promise<void> {
  await tx.run(
    sql`UPDATE app_connect_global_policies SET priority = priority + ${by} WHERE priority >= ${from} AND priority <= ${to}`,
  );
}

export async function setRank(tx: Tx, id: string, priority: number): Promise<void> {
  await tx.run(sql`UPDATE app_connect_global_policies SET priority = ${priority} WHERE id = ${id}`);
}

export async function insertPolicy(tx: Tx, policy: AppConnectGlobalPolicy): Promise<void> {
  await tx.insert(AppConnectGlobalPolicy, [policy]);
}

export async function updatePolicyRow(tx: Tx, policy: AppConnectGlobalPolicy): Promise<void> {
  await tx.run(
    sql`UPDATE app_connect_global_policies SET name = ${policy.name}, name_key = ${policy.nameKey},
          description = ${policy.description}, status = ${policy.status},
          passcode_required_for_ios = ${policy.passcodeRequiredForIos},
          allow_ios_passcode_recovery = ${policy.allowIosPasscodeRecovery},
          passcode_required_for_android = ${policy.passcodeRequiredForAndroid}, passcode_type = ${policy.passcodeType},
          minimum_passcode_length = ${policy.minimumPasscodeLength},
          passcode_history_length = ${policy.passcodeHistoryLength},
          disallow_simple_passcodes = ${policy.disallowSimplePasscodes},
          maximum_failed_attempts = ${policy.maximumFailedAttempts}, auto_lock_minutes = ${policy.autoLockMinutes}
        WHERE id = ${policy.id}`,
  );
}

export async function deletePolicyRow(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`DELETE FROM app_connect_global_policies WHERE id = ${id}`);
}

export async function replacePolicyLabels(tx: Tx, policyId: string, labelIds: readonly string[]): Promise<void> {
  await tx.run(sql`DELETE FROM app_connect_global_policy_labels WHERE policy_id = ${policyId}`);
  await tx.insert(
    AppConnectGlobalPolicyLabel,
    labelIds.map((labelId) => ({ policyId, labelId })),
  );
}
