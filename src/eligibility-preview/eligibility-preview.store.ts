import {
  POLICY_TABLES,
  type PolicyChange,
  type PolicyTables,
  devicesNearPolicy,
  policyRanks,
  rankInEffect,
} from '../app-connect-global-policy/app-connect-global-policy.store.ts';
import type { LicensedProductCode } from '../generated/types.ts';
import type { LabelChange } from '../label/label-devices.ts';
import {
  ELIGIBILITY_TABLES,
  FACTS,
  FACT_TABLES,
  type FactTables,
  factsFrom,
} from '../one-time-pin/eligibility-facts.store.ts';
import { type EligibilityFacts, REQUIREMENTS } from '../one-time-pin/eligibility.rule.ts';
import type { Reader } from '../platform/database/database.ts';
import { type ListOrder, type PageRequest, beyondCursor, guardOf, orderBy } from '../platform/database/page.ts';
import { type Row, type Sql, idList, join, raw, sql } from '../platform/database/rows.ts';
import type { RoleChange } from '../user/change-roles.ts';
import type { AffectedDevice } from './affected-device.mapper.ts';
import type { AffectedCounts } from './eligibility-preview.mapper.ts';

/** A name for each table that a change can affect. The policy in effect after the change is `q`. */
const TABLES_AFTER = {
  policy: 'q',
  userRoles: 'user_roles_after',
  licensedProducts: 'licensed_products_after',
  devices: 'd',
  deviceLabels: 'device_labels_after',
  policies: 'policies_after',
  policyLabels: 'policy_labels_after',
} as const satisfies FactTables & PolicyTables;

/** The same tables as they are. */
const TABLES_BEFORE: FactTables & PolicyTables = { ...FACT_TABLES, ...POLICY_TABLES, devices: 'd' };

type Changed = Exclude<keyof typeof TABLES_AFTER, 'policy' | 'devices'>;

/** A change, in the terms of the eligibility rule. */
export interface Supposition {
  /** A SELECT of the IDs of the devices that it can affect, each at least once; null for all devices. */
  readonly reach: Sql | null;
  /** The rows of the tables that it changes, as it would leave them. */
  readonly rows: Partial<Readonly<Record<Changed, Sql>>>;
  /** Whether the rows are those of all devices, or only of the devices that it can affect. */
  readonly rowsOf: 'ALL_DEVICES' | 'AFFECTED_DEVICES';
  /** What it does to the policy in effect for a device. */
  readonly policy: 'KEEPS' | 'CHANGES_ITS_SETTINGS' | 'MAY_REPLACE';
}

export function supposeRoles(changes: readonly RoleChange[]): Supposition {
  const roles = changes.flatMap(({ user, to }) => to.map((role) => sql`(${user.id}, ${role})`));
  const none = sql`SELECT user_id, role FROM user_roles WHERE 1 = 0`;
  return {
    reach: sql`SELECT id FROM devices WHERE user_id IN (${idList(changes.map(({ user }) => user.id))})`,
    rowsOf: 'AFFECTED_DEVICES',
    rows: { userRoles: roles.length === 0 ? none : sql`${none} UNION ALL VALUES ${join(roles)}` },
    policy: 'KEEPS',
  };
}

export function supposeLicensedProducts(codes: readonly LicensedProductCode[]): Supposition {
  const licensed = codes.length === 0 ? sql`1 = 0` : sql`code IN (${idList(codes)})`;
  return {
    reach: null,
    rowsOf: 'ALL_DEVICES',
    rows: { licensedProducts: sql`SELECT ${licensed} AS licensed FROM licensed_products` },
    policy: 'KEEPS',
  };
}

export function supposeLabels({ label, deviceIds }: LabelChange, isAdded: boolean): Supposition {
  const others = sql`SELECT device_id, label_id FROM device_labels
    WHERE device_id IN (${idList(deviceIds)}) AND label_id <> ${label.id}`;
  const added = join(deviceIds.map((id) => sql`(${id}, ${label.id})`));
  return {
    reach: sql`SELECT id FROM devices WHERE id IN (${idList(deviceIds)})`,
    rowsOf: 'AFFECTED_DEVICES',
    rows: { deviceLabels: isAdded ? sql`${others} UNION ALL VALUES ${added}` : others },
    policy: 'MAY_REPLACE',
  };
}

export function supposePolicies(change: PolicyChange): Supposition {
  const { before, after, labelIds, shift } = change;
  const id = (after ?? before)?.id ?? '';
  const priority =
    shift === null
      ? sql`priority`
      : sql`CASE WHEN priority >= ${shift.from} AND priority <= ${shift.to} THEN priority + ${shift.by} ELSE priority END`;
  const others = sql`SELECT id, is_default, status, ${priority} AS priority, passcode_required_for_ios,
    allow_ios_passcode_recovery FROM app_connect_global_policies WHERE id <> ${id}`;
  const policies =
    after === null
      ? others
      : sql`${others} UNION ALL SELECT ${id}, ${after.isDefault}, ${after.status}, ${after.priority},
          ${after.passcodeRequiredForIos}, ${after.allowIosPasscodeRecovery}`;
  const isRanked = before?.status !== after?.status || before?.priority !== after?.priority;
  if (!isRanked && labelIds === null) {
    return {
      reach: sql`SELECT id FROM devices WHERE app_connect_global_policy_id = ${id}`,
      rowsOf: 'ALL_DEVICES',
      rows: { policies },
      policy: 'CHANGES_ITS_SETTINGS',
    };
  }
  return {
    reach: devicesNearPolicy(id, { ...TABLES_AFTER, deviceLabels: TABLES_BEFORE.deviceLabels }),
    rowsOf: 'ALL_DEVICES',
    rows: { policies, policyLabels: policyLabelsAfter(id, labelIds) },
    policy: 'MAY_REPLACE',
  };
}

function policyLabelsAfter(policyId: string, labelIds: readonly string[] | null): Sql {
  const all = sql`SELECT policy_id, label_id FROM app_connect_global_policy_labels`;
  if (labelIds === null) return all;
  const others = sql`${all} WHERE policy_id <> ${policyId}`;
  if (labelIds.length === 0) return others;
  return sql`${others} UNION ALL VALUES ${join(labelIds.map((labelId) => sql`(${policyId}, ${labelId})`))}`;
}

/** For a change that can affect more devices than this, all devices are looked at. */
const MANY = 100_000;

/** IDs sort by registration. */
export const OLDEST_FIRST: ListOrder<AffectedDevice> = { keys: [{ sql: 'd.id', of: ({ deviceId }) => deviceId }] };

/** The devices that gain or lose the option. */
export interface FoundDevices extends AffectedCounts {
  /** The IDs of the devices of the page, and of the next one if there is one. */
  readonly deviceIds: readonly string[];
}

/**
 * Counts the devices that gain or lose the option, and finds a page of them, in one pass: to find a page apart would take
 * as long again if few devices are affected.
 */
export async function findAffected(
  scans: Reader,
  supposition: Supposition,
  request: PageRequest,
): Promise<FoundDevices> {
  const { withTables, same, affected, gains } = comparison(supposition);
  const { reach, rowsOf } = supposition;
  const isWide = reach === null || (rowsOf === 'ALL_DEVICES' && (await hasMany(scans, sql`${withTables} ${reach}`)));
  const isReached = isWide ? [] : [sql`d.id IN (${reach})`];
  const rows = await scans.query(
    // Sorted after they were found: the index with the IDs has not the other columns. In the order of the IDs, the labels
    // of each device are read from the place where those of the one before end.
    sql`${withTables}, candidates AS MATERIALIZED (
          SELECT d.id, d.user_id, d.app_connect_global_policy_id FROM ${ELIGIBILITY_TABLES}
          WHERE ${all([guardOfEach(scans), ...isReached, ...same])} ORDER BY d.id || ''),
        affected AS MATERIALIZED (
          SELECT d.id, ${gains} AS gains FROM candidates d ${affected.tables} WHERE ${guardOfEach(scans)} AND ${affected.where})
        SELECT d.id AS device_id, (SELECT count(*) FROM affected) AS affected,
          (SELECT count(*) FROM affected WHERE gains) AS gains
        FROM (SELECT 1) AS always LEFT JOIN (
          SELECT d.id FROM affected d
          WHERE 1 = 1${beyondCursor(OLDEST_FIRST, request)}${orderBy(OLDEST_FIRST, request.isBackward)}
          LIMIT ${request.size + 1}) AS d ON 1 = 1${orderBy(OLDEST_FIRST, request.isBackward)}`,
  );
  const count = Number(rows[0]?.gains);
  return {
    gains: count,
    losses: Number(rows[0]?.affected) - count,
    deviceIds: rows.map((row) => row.device_id).filter((id) => typeof id === 'string'),
  };
}

/** The facts of devices before and after a change, in the order of the IDs. */
export async function readAffected(
  scans: Reader,
  supposition: Supposition,
  deviceIds: readonly string[],
): Promise<AffectedDevice[]> {
  if (deviceIds.length === 0) return [];
  const { withTables, affected, after } = comparison(supposition);
  const facts = REQUIREMENTS.flatMap((code) => [
    sql`${FACTS[code]} AS ${raw(column('before', code))}`,
    sql`${after[code]} AS ${raw(column('after', code))}`,
  ]);
  const rows = await scans.query(
    sql`${withTables} SELECT d.id AS device_id, ${join(facts)}
        FROM devices d JOIN users u ON u.id = d.user_id ${affected.tables}
        WHERE d.id IN (${idList(deviceIds)}) AND ${affected.where}`,
  );
  const found = new Map(
    rows.map((row) => {
      const deviceId = String(row.device_id);
      return [deviceId, { deviceId, before: factsOf(row, 'before'), after: factsOf(row, 'after') }];
    }),
  );
  return deviceIds.flatMap((id) => found.get(id) ?? []);
}

/** Whether there are so many IDs that it is faster to look at all devices, in the order of an index. */
async function hasMany(scans: Reader, ids: Sql): Promise<boolean> {
  const [row] = await scans.query(
    sql`SELECT count(*) AS count FROM (SELECT 1 FROM (${ids}) AS reached LIMIT ${MANY + 1}) AS counted`,
  );
  return Number(row?.count) > MANY;
}

/** The parts of a statement that applies the rule twice to each device: to the tables as they are, and as supposed. */
function comparison({ rows, policy }: Supposition) {
  const changed = Object.keys(rows) as Changed[];
  const tables = {
    ...TABLES_BEFORE,
    ...Object.fromEntries(changed.map((table) => [table, TABLES_AFTER[table]])),
    policy: policy === 'KEEPS' ? TABLES_BEFORE.policy : TABLES_AFTER.policy,
  };
  // Read where they are used: PostgreSQL would otherwise read a table that is used twice without its indexes.
  const definitions = changed.map((table) => sql`${raw(tables[table])} AS NOT MATERIALIZED (${rows[table] ?? sql``})`);
  const policyAfter = {
    KEEPS: sql``,
    CHANGES_ITS_SETTINGS: sql` JOIN ${raw(tables.policies)} q ON q.id = d.app_connect_global_policy_id`,
    MAY_REPLACE: sql` JOIN policy_ranks q ON q.rank = ${rankInEffect(tables)}`,
  }[policy];
  if (policy === 'MAY_REPLACE') definitions.push(policyRanks(tables));
  const after = factsFrom(tables);
  // A fact that the change cannot affect is the same before and after.
  const differing = REQUIREMENTS.filter((code) => FACTS[code].sql !== after[code].sql);
  const gains = all(differing.map((code) => after[code]));
  const losses = all(differing.map((code) => FACTS[code]));
  return {
    withTables: sql`WITH ${join(definitions)}`,
    /** The facts that are the same before and after. */
    same: REQUIREMENTS.filter((code) => !differing.includes(code)).map((code) => FACTS[code]),
    affected: {
      /** What is joined to the devices `d`. */
      tables: sql`JOIN app_connect_global_policies p ON p.id = d.app_connect_global_policy_id${policyAfter}`,
      where: sql`(${losses}) <> (${gains})`,
    },
    after,
    gains,
  };
}

/** The guard for a statement with joins. Mentions the device, so that it is evaluated for each one and not only once. */
function guardOfEach(scans: Reader): Sql {
  return sql`(d.id = '' OR ${guardOf(scans)})`;
}

function all(conditions: readonly Sql[]): Sql {
  return join(conditions, ' AND ');
}

function column(when: 'before' | 'after', code: string): string {
  return `${code.toLowerCase()}_${when}`;
}

function factsOf(row: Row, when: 'before' | 'after'): EligibilityFacts {
  return Object.fromEntries(REQUIREMENTS.map((code) => [code, Boolean(row[column(when, code)])])) as EligibilityFacts;
}
