import { type Database, type Reader, type Tx, entities } from '../platform/database/database.ts';
import { type List, type ListOrder, listRows, orderBy } from '../platform/database/page.ts';
import { columns, entityFrom, idList, select, sql, type Sql } from '../platform/database/rows.ts';
import { groupBy } from '../platform/group-by.ts';
import { AppConnectGlobalPolicy, AppConnectGlobalPolicyLabel } from './app-connect-global-policy.entity.ts';

/** Greater than every priority, so that the default policy comes last. */
const PRIORITY_OF_DEFAULT = 2_147_483_647;
const BY_PRIORITY: ListOrder<AppConnectGlobalPolicy> = {
  keys: [
    {
      sql: `COALESCE(priority, ${PRIORITY_OF_DEFAULT})`,
      of: (policy) => policy.priority ?? PRIORITY_OF_DEFAULT,
      type: 'integer',
    },
  ],
};

/**
 * The policy in effect for a device `devices`: the policy with the highest priority (1 is the highest) of the ACTIVE
 * policies that share a label with the device, or the default policy if there is none. No other code decides this.
 */
const EFFECTIVE_POLICY_ID = sql`COALESCE(
    (SELECT ranked.id FROM app_connect_global_policies ranked
      JOIN app_connect_global_policy_labels pl ON pl.policy_id = ranked.id
      JOIN device_labels dl ON dl.label_id = pl.label_id
      WHERE dl.device_id = devices.id AND ranked.status = 'ACTIVE' AND NOT ranked.is_default
      ORDER BY ranked.priority LIMIT 1),
    (SELECT fallback.id FROM app_connect_global_policies fallback WHERE fallback.is_default))`;

/**
 * Stores the policy in effect with the devices that meet a condition. Every change of the labels or the policies that
 * decide it calls this in its own transaction, after `lockPolicies`: two such changes at a time would miss each other.
 */
export async function refreshEffectivePolicies(tx: Tx, which: Sql): Promise<void> {
  await tx.query(
    sql`UPDATE devices SET app_connect_global_policy_id = ${EFFECTIVE_POLICY_ID}
        WHERE ${which} AND app_connect_global_policy_id <> ${EFFECTIVE_POLICY_ID}`,
  );
}

export function devicesWithIds(ids: readonly string[]): Sql {
  return sql`id IN (${idList(ids)})`;
}

/** The devices that a change of a policy can affect: those that have it, and those that share a label with it. */
export function devicesNearPolicy(policyId: string): Sql {
  return sql`(app_connect_global_policy_id = ${policyId} OR id IN (
    SELECT dl.device_id FROM device_labels dl JOIN app_connect_global_policy_labels pl ON pl.label_id = dl.label_id
    WHERE pl.policy_id = ${policyId}))`;
}

export async function defaultPolicyId(db: Reader): Promise<string> {
  const [row] = await db.query(sql`SELECT id FROM app_connect_global_policies WHERE is_default`);
  return String(row?.id);
}

/** The policy in effect for each device. */
export async function effectivePolicies(
  db: Reader,
  deviceIds: readonly string[],
): Promise<Map<string, AppConnectGlobalPolicy>> {
  const rows = await db.query(
    sql`SELECT d.id AS device_id, ${columns(AppConnectGlobalPolicy, 'p')} FROM devices d
        JOIN app_connect_global_policies p ON p.id = d.app_connect_global_policy_id
        WHERE d.id IN (${idList(deviceIds)})`,
  );
  return new Map(rows.map((row) => [String(row.device_id), entityFrom(AppConnectGlobalPolicy, row)]));
}

/** The policy in effect for one device. Throws if the device does not exist. */
export async function effectivePolicy(db: Reader, deviceId: string): Promise<AppConnectGlobalPolicy> {
  const policy = (await effectivePolicies(db, [deviceId])).get(deviceId);
  if (policy === undefined) throw new Error(`No AppConnect global policy is in effect for the device ${deviceId}.`);
  return policy;
}

/** All policies except the default policy in order of priority, then the default policy. */
export function listPolicies(db: Database): List<AppConnectGlobalPolicy> {
  return listRows(db, AppConnectGlobalPolicy, { order: BY_PRIORITY });
}

/** The policies of each label, in order of priority. */
export async function policiesOfLabels(
  db: Reader,
  labelIds: readonly string[],
): Promise<Map<string, AppConnectGlobalPolicy[]>> {
  const rows = await db.query(
    sql`SELECT pl.label_id, ${columns(AppConnectGlobalPolicy, 'p')} FROM app_connect_global_policy_labels pl
        JOIN app_connect_global_policies p ON p.id = pl.policy_id
        WHERE pl.label_id IN (${idList(labelIds)})${orderBy(BY_PRIORITY)}`,
  );
  const byLabel = groupBy(rows, (row) => String(row.label_id));
  return new Map(
    [...byLabel].map(([labelId, of]) => [labelId, of.map((row) => entityFrom(AppConnectGlobalPolicy, row))]),
  );
}

export async function policiesWithLabel(db: Reader, labelId: string): Promise<string[]> {
  const rows = await db.query(sql`SELECT policy_id FROM app_connect_global_policy_labels WHERE label_id = ${labelId}`);
  return rows.map((row) => String(row.policy_id));
}

export async function findPolicies(db: Reader, ids: readonly string[]): Promise<AppConnectGlobalPolicy[]> {
  return entities(db, AppConnectGlobalPolicy, sql`${select(AppConnectGlobalPolicy)} WHERE id IN (${idList(ids)})`);
}

export async function findPolicy(db: Reader, id: string): Promise<AppConnectGlobalPolicy | null> {
  return (await findPolicies(db, [id]))[0] ?? null;
}

/**
 * Locks the default policy, which always exists, so that only one transaction at a time changes policies, or labels of
 * devices.
 */
export async function lockPolicies(tx: Tx): Promise<void> {
  await tx.query(sql`SELECT id FROM app_connect_global_policies WHERE is_default${tx.forUpdate}`);
}

export async function countRankedPolicies(tx: Tx): Promise<number> {
  const [row] = await tx.query(sql`SELECT count(*) AS count FROM app_connect_global_policies WHERE NOT is_default`);
  return Number(row?.count);
}

interface RankShift {
  /** The first and last priorities to change. */
  readonly from: number;
  readonly to: number;
  readonly by: 1 | -1;
}

/** Adds `by` to the priority of each policy from `from` to `to`. */
export async function shiftRanks(tx: Tx, { from, to, by }: RankShift): Promise<void> {
  await tx.query(
    sql`UPDATE app_connect_global_policies SET priority = priority + ${by} WHERE priority >= ${from} AND priority <= ${to}`,
  );
}

export async function setRank(tx: Tx, id: string, priority: number): Promise<void> {
  await tx.query(sql`UPDATE app_connect_global_policies SET priority = ${priority} WHERE id = ${id}`);
}

export async function insertPolicy(tx: Tx, policy: AppConnectGlobalPolicy): Promise<void> {
  await tx.insert(AppConnectGlobalPolicy, [policy]);
}

export async function updatePolicyRow(tx: Tx, policy: AppConnectGlobalPolicy): Promise<void> {
  await tx.query(
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
  await tx.query(sql`DELETE FROM app_connect_global_policies WHERE id = ${id}`);
}

export async function replacePolicyLabels(tx: Tx, policyId: string, labelIds: readonly string[]): Promise<void> {
  await tx.query(sql`DELETE FROM app_connect_global_policy_labels WHERE policy_id = ${policyId}`);
  await tx.insert(
    AppConnectGlobalPolicyLabel,
    labelIds.map((labelId) => ({ policyId, labelId })),
  );
}
