import { type DeviceDetail, detailOf } from '../device/device-details.ts';
import { type ListReader, type LockingReader, type Reader, type Tx, entities } from '../platform/database/database.ts';
import { type List, type ListOrder, listRows, orderBy } from '../platform/database/page.ts';
import { columns, entityFrom, idList, raw, renamed, select, sql, type Sql } from '../platform/database/rows.ts';
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

/** The names of the tables that decide the policy in effect. A preview uses tables that have the state after the change. */
export interface PolicyTables {
  /** `devices`, or its alias. */
  readonly devices: string;
  readonly deviceLabels: string;
  readonly policies: string;
  readonly policyLabels: string;
}

export const POLICY_TABLES: PolicyTables = {
  devices: 'devices',
  deviceLabels: 'device_labels',
  policies: 'app_connect_global_policies',
  policyLabels: 'app_connect_global_policy_labels',
};

/**
 * Definitions for a WITH clause. The policy in effect for a device is the one with the highest priority (1 is the highest)
 * of the ACTIVE policies that share a label with the device, or the default policy if there is none. `policy_ranks` has the
 * rank of each policy: its priority, or the last rank for the default policy. `label_ranks` has the best rank of the active
 * policies with each label. Only this function and `rankInEffect` decide this.
 */
export function policyRanks({ policies, policyLabels }: PolicyTables): Sql {
  return sql`policy_ranks AS MATERIALIZED (
      SELECT id, passcode_required_for_ios, allow_ios_passcode_recovery,
        COALESCE(priority, ${raw(String(PRIORITY_OF_DEFAULT))}) AS rank
      FROM ${raw(policies)}),
    label_ranks AS MATERIALIZED (
      SELECT pl.label_id, min(ranked.priority) AS rank
      FROM ${raw(policyLabels)} pl JOIN ${raw(policies)} ranked ON ranked.id = pl.policy_id
      WHERE ranked.status = 'ACTIVE' AND NOT ranked.is_default GROUP BY pl.label_id)`;
}

/** The rank of the policy in effect for a device. The CROSS JOIN makes SQLite begin with the labels of the device. */
export function rankInEffect({ devices, deviceLabels }: PolicyTables): Sql {
  return sql`COALESCE((SELECT min(l.rank) FROM ${raw(deviceLabels)} dl CROSS JOIN label_ranks l
    WHERE dl.device_id = ${raw(devices)}.id AND l.label_id = dl.label_id), ${raw(String(PRIORITY_OF_DEFAULT))})`;
}

/**
 * Stores the policy in effect for the devices in `deviceIds`, a list or a SELECT. Every change of the labels or the
 * policies that decide it calls this in its own transaction, after `lockPolicies`: otherwise, two concurrent changes would
 * miss each other.
 */
export async function refreshEffectivePolicies(tx: Tx, deviceIds: Sql): Promise<void> {
  await tx.query(
    sql`WITH ${policyRanks(POLICY_TABLES)}
        UPDATE devices SET app_connect_global_policy_id = q.id FROM policy_ranks q
        WHERE devices.id IN (${deviceIds}) AND q.rank = ${rankInEffect(POLICY_TABLES)} AND devices.app_connect_global_policy_id <> q.id`,
  );
}

/**
 * A SELECT of the IDs of the devices that a change of a policy can affect: those for which it is in effect, and those with one
 * of its labels afterwards.
 */
export function devicesNearPolicy(policyId: string, { deviceLabels, policyLabels } = POLICY_TABLES): Sql {
  return sql`SELECT near.id FROM devices near WHERE near.app_connect_global_policy_id = ${policyId} UNION ALL
    SELECT dl.device_id FROM ${raw(deviceLabels)} dl JOIN ${raw(policyLabels)} pl ON pl.label_id = dl.label_id
    WHERE pl.policy_id = ${policyId}`;
}

export async function defaultPolicyId(db: Reader): Promise<string> {
  const [row] = await db.query(sql`SELECT id FROM app_connect_global_policies WHERE is_default`);
  return String(row?.id);
}

export const JOIN_EFFECTIVE_POLICY = sql`JOIN app_connect_global_policies p ON p.id = d.app_connect_global_policy_id`;

/** The policy in effect. */
export const effectivePolicyDetail: DeviceDetail<AppConnectGlobalPolicy> = {
  joins: [JOIN_EFFECTIVE_POLICY],
  ...renamed(AppConnectGlobalPolicy, 'p'),
};

/** The policy in effect for one device. Throws if the device does not exist. */
export function effectivePolicy(db: Reader, deviceId: string): Promise<AppConnectGlobalPolicy> {
  return detailOf(db, effectivePolicyDetail, deviceId);
}

/** All policies except the default policy in order of priority, then the default policy. */
export function listPolicies(db: ListReader): List<AppConnectGlobalPolicy> {
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

/** The labels that are on at least `limit` policies, but not on this one. */
export async function labelsWithoutRoom(
  db: Reader,
  {
    policyId,
    labelIds,
    limit,
  }: { readonly policyId: string; readonly labelIds: readonly string[]; readonly limit: number },
): Promise<Set<string>> {
  const rows = await db.query(
    sql`SELECT label_id FROM app_connect_global_policy_labels WHERE label_id IN (${idList(labelIds)})
        GROUP BY label_id HAVING count(*) >= ${limit} AND max(CASE policy_id WHEN ${policyId} THEN 1 ELSE 0 END) = 0`,
  );
  return new Set(rows.map((row) => String(row.label_id)));
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
export async function lockPolicies(db: LockingReader): Promise<void> {
  await db.query(sql`SELECT id FROM app_connect_global_policies WHERE is_default${db.forUpdate}`);
}

export async function countRankedPolicies(db: Reader): Promise<number> {
  const [row] = await db.query(sql`SELECT count(*) AS count FROM app_connect_global_policies WHERE NOT is_default`);
  return Number(row?.count);
}

/** Whether another policy has a name with the same `nameKey`. After `lockPolicies`, no other transaction can take it. */
export async function isNameTaken(db: Reader, { id, nameKey }: AppConnectGlobalPolicy): Promise<boolean> {
  const rows = await db.query(
    sql`SELECT id FROM app_connect_global_policies WHERE name_key = ${nameKey} AND id <> ${id}`,
  );
  return rows.length > 0;
}

export interface RankShift {
  /** The first and last priorities to change. */
  readonly from: number;
  readonly to: number;
  readonly by: 1 | -1;
}

/** What a change does to the policies. */
export interface PolicyChange {
  /** The policy before the change; null if it is created. */
  readonly before: AppConnectGlobalPolicy | null;
  /** The policy after the change; null if it is deleted. */
  readonly after: AppConnectGlobalPolicy | null;
  /** All labels of the policy after the change; null if unchanged. */
  readonly labelIds: readonly string[] | null;
  /** How the priorities of other policies change; null if unchanged. */
  readonly shift: RankShift | null;
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
