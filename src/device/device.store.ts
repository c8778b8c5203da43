import type { DeviceStatus } from '../generated/types.ts';
import { type Reader, type Tx, entities, entity } from '../platform/database/database.ts';
import {
  type ListOrder,
  type Page,
  type PageRequest,
  afterKey,
  orderBy,
  readPage,
  toPage,
} from '../platform/database/page.ts';
import { columns, entityFrom, join, select, sql } from '../platform/database/rows.ts';
import { groupBy } from '../platform/group-by.ts';
import { Device } from './device.entity.ts';

/** IDs sort by creation time. */
const OLDEST_FIRST: ListOrder<Device> = { by: 'id', keyOf: (device) => device.id };
const OLDEST_OF_LABEL_FIRST: ListOrder<Device> = { ...OLDEST_FIRST, by: 'device_id' };

export async function findDevices(db: Reader, ids: readonly string[]): Promise<Device[]> {
  return entities(db, Device, sql`${select(Device)} WHERE id IN (${join([...ids])})`);
}

export async function findDevice(db: Reader, id: string): Promise<Device | null> {
  return (await findDevices(db, [id]))[0] ?? null;
}

export async function findDeviceByTokenHash(db: Reader, tokenHash: string): Promise<Device | null> {
  return entity(db, Device, sql`${select(Device)} WHERE token_hash = ${tokenHash}`);
}

export function listDevices(db: Reader, request: PageRequest): Promise<Page<Device>> {
  return readPage(db, Device, { order: OLDEST_FIRST, request });
}

/** The same page of each user's devices, in one statement. */
export async function listDevicesOfUsers(
  db: Reader,
  userIds: readonly string[],
  request: PageRequest,
): Promise<Map<string, Page<Device>>> {
  const devices = await entities(
    db,
    Device,
    sql`SELECT ${columns(Device)} FROM (
          SELECT d.*, row_number() OVER (PARTITION BY user_id${orderBy(OLDEST_FIRST)}) AS place FROM devices d
          WHERE user_id IN (${join([...userIds])})${afterKey(OLDEST_FIRST, request)}) AS ranked
        WHERE place <= ${request.first + 1}${orderBy(OLDEST_FIRST)}`,
  );
  const byUser = groupBy(devices, (device) => device.userId);
  return new Map(userIds.map((userId) => [userId, toPage(OLDEST_FIRST, byUser.get(userId) ?? [], request)]));
}

/** The same page of the devices that have each label, in one statement. */
export async function listDevicesOfLabels(
  db: Reader,
  labelIds: readonly string[],
  request: PageRequest,
): Promise<Map<string, Page<Device>>> {
  const rows = await db.query(
    sql`SELECT ranked.label_id, ${columns(Device, 'd')} FROM (
          SELECT label_id, device_id, row_number() OVER (PARTITION BY label_id${orderBy(OLDEST_OF_LABEL_FIRST)}) AS place
          FROM device_labels
          WHERE label_id IN (${join([...labelIds])})${afterKey(OLDEST_OF_LABEL_FIRST, request)}) AS ranked
        JOIN devices d ON d.id = ranked.device_id
        WHERE place <= ${request.first + 1}${orderBy(OLDEST_OF_LABEL_FIRST)}`,
  );
  const byLabel = groupBy(rows, (row) => String(row.label_id));
  const devicesOf = (labelId: string) => (byLabel.get(labelId) ?? []).map((row) => entityFrom(Device, row));
  return new Map(labelIds.map((labelId) => [labelId, toPage(OLDEST_OF_LABEL_FIRST, devicesOf(labelId), request)]));
}

/** The number of devices of a user that are still managed: neither retired nor wiped. */
export async function countManagedDevices(tx: Tx, userId: string): Promise<number> {
  const [row] = await tx.query(
    sql`SELECT count(*) AS count FROM devices WHERE user_id = ${userId} AND status NOT IN ('RETIRED', 'WIPED')`,
  );
  return Number(row?.count);
}

export async function insertDevice(tx: Tx, device: Device): Promise<void> {
  await tx.insert(Device, [device]);
}

/** Locks a device, so that decisions about it are made one after another, and returns it. */
export async function lockDevice(tx: Tx, id: string): Promise<Device | null> {
  return entity(tx, Device, sql`${select(Device)} WHERE id = ${id}${tx.forUpdate}`);
}

export async function updateDeviceStatus(tx: Tx, id: string, status: DeviceStatus): Promise<void> {
  await tx.query(sql`UPDATE devices SET status = ${status} WHERE id = ${id}`);
}
