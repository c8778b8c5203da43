import { type ListReader, type LockingReader, type Reader, type Tx, entities } from '../platform/database/database.ts';
import { type List, type ListOrder, listRows, orderBy } from '../platform/database/page.ts';
import { columns, entityFrom, idList, raw, select, sql } from '../platform/database/rows.ts';
import { groupBy } from '../platform/group-by.ts';
import { DeviceLabel, Label } from './label.entity.ts';

const BY_NAME: ListOrder<Label> = { keys: [{ sql: 'name_key', of: (label) => label.nameKey }] };

export async function findLabels(db: Reader, ids: readonly string[]): Promise<Label[]> {
  return entities(db, Label, sql`${select(Label)} WHERE id IN (${idList(ids)})`);
}

export function listLabels(db: ListReader): List<Label> {
  return listRows(db, Label, { order: BY_NAME });
}

/** The labels of each device, sorted by name. */
export const labelsOfDevices = labelsOf('device_labels', 'device_id');
/** The labels of each policy, sorted by name. */
export const labelsOfPolicies = labelsOf('app_connect_global_policy_labels', 'policy_id');

function labelsOf(table: string, owner: 'device_id' | 'policy_id') {
  return async (db: Reader, ownerIds: readonly string[]): Promise<Map<string, Label[]>> => {
    const rows = await db.query(
      sql`SELECT o.${raw(owner)}, ${columns(Label, 'l')} FROM ${raw(table)} o JOIN labels l ON l.id = o.label_id
          WHERE o.${raw(owner)} IN (${idList(ownerIds)})${orderBy(BY_NAME)}`,
    );
    const byOwner = groupBy(rows, (row) => String(row[owner]));
    return new Map([...byOwner].map(([ownerId, of]) => [ownerId, of.map((row) => entityFrom(Label, row))]));
  };
}

export async function insertLabel(tx: Tx, label: Label): Promise<void> {
  await tx.insert(Label, [label]);
}

/** Locks labels so that they cannot be deleted before the transaction ends, and returns those that exist. */
export async function lockLabels(db: LockingReader, ids: readonly string[]): Promise<Label[]> {
  if (ids.length === 0) return [];
  return entities(db, Label, sql`${select(Label)} WHERE id IN (${idList(ids)}) ORDER BY id${db.forUpdate}`);
}

export async function updateLabelRow(tx: Tx, { id, name, nameKey }: Label): Promise<void> {
  await tx.query(sql`UPDATE labels SET name = ${name}, name_key = ${nameKey} WHERE id = ${id}`);
}

/** Returns false if the label does not exist. */
export async function deleteLabelRow(tx: Tx, id: string): Promise<boolean> {
  return (await tx.query(sql`DELETE FROM labels WHERE id = ${id} RETURNING id`)).length > 0;
}

export async function addLabelTo(tx: Tx, labelId: string, deviceIds: readonly string[]): Promise<void> {
  const labelled = await tx.query(
    sql`SELECT device_id FROM device_labels WHERE label_id = ${labelId} AND device_id IN (${idList(deviceIds)})`,
  );
  const already = new Set(labelled.map((row) => row.device_id));
  await tx.insert(
    DeviceLabel,
    deviceIds.filter((deviceId) => !already.has(deviceId)).map((deviceId) => ({ deviceId, labelId })),
  );
}

/** The devices without the label that have at least `limit` other labels. */
export async function devicesWithoutRoom(
  db: Reader,
  {
    labelId,
    deviceIds,
    limit,
  }: { readonly labelId: string; readonly deviceIds: readonly string[]; readonly limit: number },
): Promise<string[]> {
  const rows = await db.query(
    sql`SELECT device_id FROM device_labels WHERE device_id IN (${idList(deviceIds)})
        GROUP BY device_id HAVING count(*) >= ${limit} AND max(CASE label_id WHEN ${labelId} THEN 1 ELSE 0 END) = 0`,
  );
  return rows.map((row) => String(row.device_id));
}

export async function removeLabelFrom(tx: Tx, labelId: string, deviceIds: readonly string[]): Promise<void> {
  await tx.query(sql`DELETE FROM device_labels WHERE label_id = ${labelId} AND device_id IN (${idList(deviceIds)})`);
}
