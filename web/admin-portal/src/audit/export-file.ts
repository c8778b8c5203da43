import type { AuditEventRowFragment, PartyFragment } from '@pinportal/client';
import { unparse } from 'papaparse';
import { FORMULA } from '../files/csv-file.ts';
import { CSV_MEDIA_TYPE } from '../files/save-file.ts';

export type ExportFormat = 'csv' | 'jsonl';

/** A file of events, which is written page by page. */
export interface ExportFile {
  readonly mediaType: string;
  readonly extension: ExportFormat;
  /** What stands before the first event. */
  readonly head: string;
  readonly lines: (events: readonly AuditEventRowFragment[]) => string;
}

const COLUMNS = [
  'id',
  'occurredAt',
  'action',
  'outcome',
  'reason',
  'actorKind',
  'actorName',
  'actorId',
  'subjectKind',
  'subjectName',
  'subjectId',
  'details',
  'requestId',
] as const;

/** RFC 4180. */
const CSV = { newline: '\r\n', escapeFormulae: FORMULA };
/** Without it, some spreadsheets take UTF-8 for another encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

const csv: ExportFile = {
  mediaType: CSV_MEDIA_TYPE,
  extension: 'csv',
  head: `${BYTE_ORDER_MARK}${unparse([[...COLUMNS]], CSV)}${CSV.newline}`,
  lines: (events) => {
    const rows = events.map(({ actor, subject, details, ...event }) => {
      const values: Readonly<Record<(typeof COLUMNS)[number], string | null>> = {
        ...event,
        actorKind: actor.kind,
        actorName: actor.displayName,
        actorId: actor.node?.id ?? null,
        subjectKind: subject?.kind ?? null,
        subjectName: subject?.displayName ?? null,
        subjectId: subject?.node?.id ?? null,
        details: JSON.stringify(objectOf(details)),
      };
      return COLUMNS.map((column) => values[column]);
    });
    return rows.length === 0 ? '' : `${unparse(rows, CSV)}${CSV.newline}`;
  },
};

const jsonLines: ExportFile = {
  mediaType: 'application/jsonl;charset=utf-8',
  extension: 'jsonl',
  head: '',
  lines: (events) =>
    events
      .map(({ id, occurredAt, action, outcome, reason, actor, subject, details, requestId }) => {
        const parties = { actor: partyOf(actor), subject: subject === null ? null : partyOf(subject) };
        const line = { id, occurredAt, action, outcome, reason, ...parties, details: objectOf(details), requestId };
        return `${JSON.stringify(line)}\n`;
      })
      .join(''),
};

const objectOf = (details: AuditEventRowFragment['details']) =>
  Object.fromEntries(details.map(({ name, value }) => [name, value]));

const partyOf = ({ kind, displayName, node }: PartyFragment) => ({ kind, displayName, id: node?.id ?? null });

export const EXPORT_FILES: Readonly<Record<ExportFormat, ExportFile>> = { csv, jsonl: jsonLines };
