import { type Reader, type Tx, entity } from '../platform/database/database.ts';
import { type ListOrder, type Page, type PageRequest, orderBy, readPage } from '../platform/database/page.ts';
import { columns, entityFrom, idList, raw, select, sql, type Sql } from '../platform/database/rows.ts';
import { groupBy } from '../platform/group-by.ts';
import { AppConnectGlobalPolicy, AppConnectGlobalPolicyLabel } from './app-connect-global-policy.entity.ts';

/** Greater than every priority, so that the default policy comes last. */
const PRIORITY_OF_DEFAULT = 2_147_483_647;
const BY_PRIORITY: ListOrder<AppConnectGlobalPolicy> = {
  by: `COALESCE(priority, ${PRIORITY_OF_DEFAULT})`,
  keyOf: (policy) => policy.priority ?? PRIORITY_OF_DEFAULT,
  isInteger: true,
};

/**
 * An SQL expression for the ID of the policy in effect for a device: the policy with the highest priority (1 is the
 * highest) of the ACTIVE policies that share a label with the device, or the default policy if there is none. No other
 * code decides this. `deviceId` is the SQL for the device's ID in the enclosing statement, such as `d.id`.
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

/** The policy in effect for each device. */
export async function effectivePolicies(
  db: Reader,
  deviceIds: readonly string[],
): Promise<Map<string, AppConnectGlobalPolicy>> {
  const rows = await db.query(
    sql`SELECT d.id AS device_id, ${columns(AppConnectGlobalPolicy, 'p')} FROM devices d
        JOIN app_connect_global_policies p ON p.id = ${effectivePolicyId('d.id')}
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

/** The number of devices for which each policy is in effect. Policies without such devices are omitted. */
export async function countDevicesOfPolicies(db: Reader): Promise<Map<string, number>> {
  const rows = await db.query(
    sql`SELECT policy_id, count(*) AS count FROM (SELECT ${effectivePolicyId('d.id')} AS policy_id FROM devices d) AS effective
        GROUP BY policy_id`,
  );
  return new Map(rows.map((row) => [String(row.policy_id), Number(row.count)]));
}

/** All policies except the default policy in order of priority, then the default policy. */
export function listPolicies(db: Reader, request: PageRequest): Promise<Page<AppConnectGlobalPolicy>> {
  return readPage(db, AppConnectGlobalPolicy, { order: BY_PRIORITY, request });
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

export async function findPolicy(db: Reader, id: string): Promise<AppConnectGlobalPolicy | null> {
  return entity(db, AppConnectGlobalPolicy, sql`${select(AppConnectGlobalPolicy)} WHERE id = ${id}`);
}

/** Locks the default policy, which always exists, so that only one transaction at a time changes policies. */
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
