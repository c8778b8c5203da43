import type { DeviceFilter, DeviceOrder, DeviceOrderField, DeviceStatus } from '../generated/types.ts';
import { FACTS_OF_ROW, ROW_CAN_GENERATE, ROW_IS_ALMOST_ELIGIBLE } from '../one-time-pin/eligibility-facts.store.ts';
import { type ListReader, type Reader, type Tx, entities, entity } from '../platform/database/database.ts';
import { allOf, idValue, isGiven, isSearch, when } from '../platform/database/filter.ts';
import { type List, type ListOrder, guardOf, listRows } from '../platform/database/page.ts';
import { type Sql, idList, select, sql } from '../platform/database/rows.ts';
import { idsFound } from '../platform/database/search.ts';
import { type Purge, deleteRows } from '../platform/jobs/purge.ts';
import { nameKey, searchText } from '../platform/text.ts';
import { usersFound } from '../user/user.store.ts';
import { Device } from './device.entity.ts';

/** IDs sort by creation time. */
const ID = { sql: 'id', of: (device: Device) => device.id };
const OLDEST_FIRST: ListOrder<Device> = { keys: [ID] };

const ORDERS: Readonly<Record<DeviceOrderField, ListOrder<Device>>> = {
  REGISTERED_AT: OLDEST_FIRST,
  NAME: { keys: [{ sql: 'name_key', of: (device) => device.nameKey }, ID], hasCoveringIndex: true },
};

/** The devices of each user, label or policy, oldest first. */
export const devicesOfUsers = { from: sql`devices t`, parent: sql`t.user_id`, order: OLDEST_FIRST };
export const devicesOfPolicies = { ...devicesOfUsers, parent: sql`t.app_connect_global_policy_id` };
export const devicesOfLabels = {
  from: sql`device_labels l JOIN devices t ON t.id = l.device_id`,
  parent: sql`l.label_id`,
  order: { keys: [{ ...ID, sql: 'l.device_id' }] } satisfies ListOrder<Device>,
};

export async function findDevices(db: Reader, ids: readonly string[]): Promise<Device[]> {
  return entities(db, Device, sql`${select(Device)} WHERE id IN (${idList(ids)})`);
}

export async function findDeviceByTokenHash(db: Reader, tokenHash: string): Promise<Device | null> {
  return entity(db, Device, sql`${select(Device)} WHERE token_hash = ${tokenHash}`);
}

/** The devices that meet a filter. */
export function listDevices(db: ListReader, filter: DeviceFilter, { field, direction }: DeviceOrder): List<Device> {
  const order = { ...ORDERS[field], descending: direction === 'DESC' };
  return listRows(db, Device, { order, where: conditionOn(db, filter) });
}

function conditionOn(db: ListReader, filter: DeviceFilter): Sql | undefined {
  const { search, platform, status, labelId, userId, appConnectGlobalPolicyId: policyId } = filter;
  const { unmetRequirement, canGenerateOneTimePin, isAlmostEligible, isLocked } = filter;
  return allOf([
    isSearch(search) && sql`(id IN (${devicesFound(db, search)}) OR user_id IN (${usersFound(db, search)}))`,
    isGiven(platform) && sql`platform = ${platform}`,
    isGiven(status) && sql`status = ${status}`,
    isGiven(labelId) && sql`id IN (SELECT l.device_id FROM device_labels l WHERE l.label_id = ${idValue(labelId)})`,
    isGiven(userId) && sql`user_id = ${idValue(userId)}`,
    isGiven(policyId) && sql`app_connect_global_policy_id = ${idValue(policyId)}`,
    isGiven(unmetRequirement) && when(false, FACTS_OF_ROW[unmetRequirement]),
    isGiven(canGenerateOneTimePin) && when(canGenerateOneTimePin, ROW_CAN_GENERATE),
    isGiven(isAlmostEligible) && when(isAlmostEligible, ROW_IS_ALMOST_ELIGIBLE),
    isGiven(isLocked) &&
      when(
        isLocked,
        sql`EXISTS (SELECT 1 FROM secure_apps_passcodes s WHERE s.device_id = devices.id AND s.locked_at IS NOT NULL)`,
      ),
  ]);
}

function devicesFound(db: ListReader, search: string): Sql {
  return idsFound(db.kind, search, { table: 'devices', prefixes: ['name_key'] });
}

/** The number of devices of each parent that has one, however many they are. */
export async function countDevicesOf(
  db: Reader,
  { from, parent }: typeof devicesOfUsers,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db.query(
    sql`SELECT ${parent} AS parent_id, count(*) AS count FROM ${from}
        WHERE ${guardOf(db)} AND ${parent} IN (${idList(ids)}) GROUP BY ${parent}`,
  );
  return new Map(rows.map((row) => [String(row.parent_id), Number(row.count)]));
}

/** The number of devices of a user that are still managed: neither retired nor wiped. */
export async function countManagedDevices(tx: Tx, userId: string): Promise<number> {
  const [row] = await tx.query(
    sql`SELECT count(*) AS count FROM devices WHERE user_id = ${userId} AND status NOT IN ('RETIRED', 'WIPED')`,
  );
  return Number(row?.count);
}

/** How devices are searched and sorted follows from their names. */
export type DeviceWithoutSearch = Omit<Device, 'nameKey' | 'searchText'>;

export function searchable(device: DeviceWithoutSearch): Device {
  return { ...device, nameKey: nameKey(device.name), searchText: searchText(device.name, device.model) };
}

export async function insertDevice(tx: Tx, device: Device): Promise<void> {
  await tx.insert(Device, [device]);
}

/** Locks a device, so that decisions about it are made one after another, and returns it. */
export async function lockDevice(tx: Tx, id: string): Promise<Device | null> {
  return entity(tx, Device, sql`${select(Device)} WHERE id = ${id}${tx.forUpdate}`);
}

export async function updateDeviceName(tx: Tx, { id, name, nameKey, searchText }: Device): Promise<void> {
  await tx.query(
    sql`UPDATE devices SET name = ${name}, name_key = ${nameKey}, search_text = ${searchText} WHERE id = ${id}`,
  );
}

export async function updateDeviceStatus(
  tx: Tx,
  { id, status, now }: { readonly id: string; readonly status: DeviceStatus; readonly now: number },
): Promise<void> {
  const isRetired = status === 'RETIRED' || status === 'WIPED';
  const retiredAt = isRetired ? sql`COALESCE(retired_at, ${now})` : sql`NULL`;
  await tx.query(sql`UPDATE devices SET status = ${status}, retired_at = ${retiredAt} WHERE id = ${id}`);
}

/** Deletes devices that were retired or wiped before `retiredSince`. */
export const purgeDevices: Purge = async (tx, { retiredSince, limit }) =>
  retiredSince === null
    ? 0
    : deleteRows(
        tx,
        { table: 'devices' },
        { where: sql`status IN ('RETIRED', 'WIPED') AND retired_at <= ${retiredSince}`, limit },
      );
