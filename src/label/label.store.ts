import { type Reader, type Tx, entities, entity } from '../platform/database/database.ts';
import { type ListOrder, type Page, type PageRequest, orderBy, readPage } from '../platform/database/page.ts';
import { columns, entityFrom, join, select, sql } from '../platform/database/rows.ts';
import { groupBy } from '../platform/group-by.ts';
import { DeviceLabel, Label } from './label.entity.ts';

const BY_NAME: ListOrder<Label> = { by: 'name_key', keyOf: (label) => label.nameKey };

export async function findLabel(db: Reader, id: string): Promise<Label | null> {
  return entity(db, Label, sql`${select(Label)} WHERE id = ${id}`);
}

export function listLabels(db: Reader, request: PageRequest): Promise<Page<Label>> {
  return readPage(db, Label, { order: BY_NAME, request });
}

/** The labels of each device, by name. */
export async function labelsOfDevices(db: Reader, deviceIds: readonly string[]): Promise<Map<string, Label[]>> {
  const rows = await db.query(
    sql`SELECT dl.device_id, ${columns(Label, 'l')} FROM device_labels dl JOIN labels l ON l.id = dl.label_id
        WHERE dl.device_id IN (${join([...deviceIds])})${orderBy(BY_NAME)}`,
  );
  const byDevice = groupBy(rows, (row) => String(row.device_id));
  return new Map([...byDevice].map(([deviceId, of]) => [deviceId, of.map((row) => entityFrom(Label, row))]));
}

/** The labels of each policy, by name. */
export async function labelsOfPolicies(db: Reader, policyIds: readonly string[]): Promise<Map<string, Label[]>> {
  const rows = await db.query(
    sql`SELECT pl.policy_id, ${columns(Label, 'l')} FROM app_connect_global_policy_labels pl
        JOIN labels l ON l.id = pl.label_id
        WHERE pl.policy_id IN (${join([...policyIds])})${orderBy(BY_NAME)}`,
  );
  const byPolicy = groupBy(rows, (row) => String(row.policy_id));
  return new Map([...byPolicy].map(([policyId, of]) => [policyId, of.map((row) => entityFrom(Label, row))]));
}

export async function insertLabel(tx: Tx, label: Label): Promise<void> {
  await tx.insert(Label, [label]);
}

/** Locks labels so that they cannot be deleted before the transaction ends, and returns those that exist. */
export async function lockLabels(tx: Tx, ids: readonly string[]): Promise<Label[]> {
  if (ids.length === 0) return [];
  return entities(tx, Label, sql`${select(Label)} WHERE id IN (${join([...ids])}) ORDER BY id${tx.forUpdate}`);
}

/** Returns false if the label does not exist. */
export async function deleteLabelRow(tx: Tx, id: string): Promise<boolean> {
  return (await tx.query(sql`DELETE FROM labels WHERE id = ${id} RETURNING id`)).length > 0;
}

export async function addLabelTo(tx: Tx, labelId: string, deviceIds: readonly string[]): Promise<void> {
  const labelled = await tx.query(
    sql`SELECT device_id FROM device_labels WHERE label_id = ${labelId} AND device_id IN (${join([...deviceIds])})`,
  );
  const already = new Set(labelled.map((row) => row.device_id));
  await tx.insert(
    DeviceLabel,
    deviceIds.filter((deviceId) => !already.has(deviceId)).map((deviceId) => ({ deviceId, labelId })),
  );
}

export async function removeLabelFrom(tx: Tx, labelId: string, deviceIds: readonly string[]): Promise<void> {
  await tx.query(sql`DELETE FROM device_labels WHERE label_id = ${labelId} AND device_id IN (${join([...deviceIds])})`);
}
