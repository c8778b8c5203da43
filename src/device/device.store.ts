import type { DeviceStatus } from '../generated/resolvers.ts';
import type { Reader, Tx } from '../platform/database/database.ts';
import { type Sql, columns, entityFrom, join, sql } from '../platform/database/rows.ts';
import { type Page, type PageRequest, page } from '../platform/graphql/connection.ts';
import { groupBy } from '../platform/group-by.ts';
import { Device } from './device.entity.ts';

export async function findDevices(db: Reader, ids: readonly string[]): Promise<Device[]> {
  return db.entities(Device, sql`SELECT ${columns(Device)} FROM devices WHERE id IN (${join([...ids])})`);
}

export async function findDevice(db: Reader, id: string): Promise<Device | null> {
  return (await findDevices(db, [id]))[0] ?? null;
}

export async function findDeviceByTokenHash(db: Reader, tokenHash: string): Promise<Device | null> {
  const [device] = await db.entities(
    Device,
    sql`SELECT ${columns(Device)} FROM devices WHERE token_hash = ${tokenHash}`,
  );
  return device ?? null;
}

/** All devices, oldest first. */
export async function listDevices(db: Reader, request: PageRequest): Promise<Page<Device>> {
  const devices = await db.entities(
    Device,
    sql`SELECT ${columns(Device)} FROM devices WHERE 1 = 1 ${behind(request)} ORDER BY id LIMIT ${request.first + 1}`,
  );
  return page(devices, request.first);
}

/** The same page of each of the users' devices, oldest first, in one statement. */
export async function listDevicesOfUsers(
  db: Reader,
  userIds: readonly string[],
  request: PageRequest,
): Promise<Map<string, Page<Device>>> {
  const devices = await db.entities(
    Device,
    sql`SELECT ${columns(Device)} FROM (
          SELECT d.*, row_number() OVER (PARTITION BY user_id ORDER BY id) AS place FROM devices d
          WHERE user_id IN (${join([...userIds])}) ${behind(request)}) AS ranked
        WHERE place <= ${request.first + 1} ORDER BY id`,
  );
  const byUser = groupBy(devices, (device) => device.userId);
  return new Map(userIds.map((userId) => [userId, page(byUser.get(userId) ?? [], request.first)]));
}

/** The same page of the devices that carry each of the labels, oldest first, in one statement. */
export async function listDevicesOfLabels(
  db: Reader,
  labelIds: readonly string[],
  request: PageRequest,
): Promise<Map<string, Page<Device>>> {
  const after = request.after === null ? sql`` : sql`AND l.device_id > ${request.after[0]}`;
  const places = await db.rows(
    sql`SELECT ranked.label_id, ${columns(Device, 'd')} FROM (
          SELECT l.label_id, l.device_id, row_number() OVER (PARTITION BY l.label_id ORDER BY l.device_id) AS place
          FROM device_labels l WHERE l.label_id IN (${join([...labelIds])}) ${after}) AS ranked
        JOIN devices d ON d.id = ranked.device_id
        WHERE place <= ${request.first + 1} ORDER BY d.id`,
  );
  const byLabel = groupBy(places, (row) => String(row.label_id));
  return new Map(
    labelIds.map((labelId) => [
      labelId,
      page(
        (byLabel.get(labelId) ?? []).map((row) => entityFrom(Device, row)),
        request.first,
      ),
    ]),
  );
}

function behind(request: PageRequest): Sql {
  return request.after === null ? sql`` : sql`AND id > ${request.after[0]}`;
}

export async function insertDevice(tx: Tx, device: Device): Promise<void> {
  await tx.insert(Device, [device]);
}

/** Locks the device against every other decision about it, and reads it as it is now. */
export async function lockDevice(tx: Tx, id: string): Promise<Device | null> {
  const [device] = await tx.entities(
    Device,
    sql`SELECT ${columns(Device)} FROM devices WHERE id = ${id}${tx.forUpdate}`,
  );
  return device ?? null;
}

export async function updateDeviceStatus(tx: Tx, id: string, status: DeviceStatus): Promise<void> {
  await tx.run(sql`UPDATE devices SET status = ${status} WHERE id = ${id}`);
}
