import type { Reader, Tx } from '../platform/database/database.ts';
import { columns, entityFrom, join, sql } from '../platform/database/rows.ts';
import { type Page, type PageRequest, page } from '../platform/graphql/connection.ts';
import { groupBy } from '../platform/group-by.ts';
import { DeviceLabel, Label } from './label.entity.ts';

export async function findLabel(db: Reader, id: string): Promise<Label | null> {
  const [label] = await db.entities(Label, sql`SELECT ${columns(Label)} FROM labels WHERE id = ${id}`);
  return label ?? null;
}

/** Labels in the order of their folded names. */
export async function listLabels(db: Reader, request: PageRequest): Promise<Page<Label>> {
  const behind = request.after === null ? sql`` : sql`WHERE name_key > ${request.after[0]}`;
  const labels = await db.entities(
    Label,
    sql`SELECT ${columns(Label)} FROM labels ${behind} ORDER BY name_key LIMIT ${request.first + 1}`,
  );
  return page(labels, request.first);
}

/** The labels of each of the devices, by name. */
export async function labelsOfDevices(db: Reader, deviceIds: readonly string[]): Promise<Map<string, Label[]>> {
  const rows = await db.rows(
    sql`SELECT dl.device_id, ${columns(Label, 'l')} FROM device_labels dl JOIN labels l ON l.id = dl.label_id
        WHERE dl.device_id IN (${join([...deviceIds])}) ORDER BY l.name_key`,
  );
  const byDevice = groupBy(rows, (row) => String(row.device_id));
  return new Map([...byDevice].map(([deviceId, of]) => [deviceId, of.map((row) => entityFrom(Label, row))]));
}

/** The labels of each of the policies, by name. */
export async function labelsOfPolicies(db: Reader, policyIds: readonly string[]): Promise<Map<string, Label[]>> {
  const rows = await db.rows(
    sql`SELECT pl.policy_id, ${columns(Label, 'l')} FROM app_connect_global_policy_labels pl
        JOIN labels l ON l.id = pl.label_id
        WHERE pl.policy_id IN (${join([...policyIds])}) ORDER BY l.name_key`,
  );
  const byPolicy = groupBy(rows, (row) => String(row.policy_id));
  return new Map([...byPolicy].map(([policyId, of]) => [policyId, of.map((row) => entityFrom(Label, row))]));
}

export async function insertLabel(tx: Tx, label: Label): Promise<void> {
  await tx.insert(Label, [label]);
}

/** The labels of these ids that exist, which cannot be deleted until the unit of work has ended. */
export async function lockLabels(tx: Tx, ids: readonly string[]): Promise<Label[]> {
  if (ids.length === 0) return [];
  return tx.entities(
    Label,
    sql`SELECT ${columns(Label)} FROM labels WHERE id IN (${join([...ids])}) ORDER BY id${tx.forUpdate}`,
  );
}

export async function deleteLabelRow(tx: Tx, id: string): Promise<boolean> {
  return (await tx.run(sql`DELETE FROM labels WHERE id = ${id} RETURNING id`)).length > 0;
}

export async function putLabelOn(tx: Tx, labelId: string, deviceIds: readonly string[]): Promise<void> {
  const labelled = await tx.rows(
    sql`SELECT device_id FROM device_labels WHERE label_id = ${labelId} AND device_id IN (${join([...deviceIds])})`,
  );
  const already = new Set(labelled.map((row) => row.device_id));
  await tx.insert(
    DeviceLabel,
    deviceIds.filter((deviceId) => !already.has(deviceId)).map((deviceId) => ({ deviceId, labelId })),
  );
}

export async function takeLabelOff(tx: Tx, labelId: string, deviceIds: readonly string[]): Promise<void> {
  await tx.run(sql`DELETE FROM device_labels WHERE label_id = ${labelId} AND device_id IN (${join([...deviceIds])})`);
}
