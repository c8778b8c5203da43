import { createReadStream } from 'node:fs';
import { z } from 'zod';
import type { AuditEvent } from './audit-event.entity.ts';
import { auditCheckpoint, parseJson } from './audit-checkpoint.ts';
import type { AuditCheckpoint } from './audit-key.ts';

const auditEvent = z.strictObject({
  id: z.string(),
  occurredAt: z.int(),
  action: z.string(),
  outcome: z.string(),
  reason: z.string().nullable(),
  actorKind: z.string(),
  actorId: z.string().nullable(),
  subjectKind: z.string().nullable(),
  subjectId: z.string().nullable(),
  details: z.string(),
  requestId: z.string().nullable(),
  lane: z.int(),
  sequence: z.int(),
  previousHash: z.string(),
  hash: z.string(),
});

/**
 * A line of an export: an event, or the statement with which each run ends. The events of a lane are in their order,
 * those of different lanes are not.
 */
export type ExportLine =
  | { readonly kind: 'event'; readonly event: AuditEvent }
  | { readonly kind: 'checkpoint'; readonly checkpoint: AuditCheckpoint };

export function formatLine(line: AuditEvent | AuditCheckpoint): string {
  return `${JSON.stringify(line)}\n`;
}

/** Parses a line. Returns null if it is not one of an export; whether it is genuine shows only its hash or seal. */
export function parseLine(line: Buffer): ExportLine | null {
  const value = parseJson(line.toString());
  const event = auditEvent.safeParse(value);
  if (event.success) return { kind: 'event', event: event.data as AuditEvent };
  const checkpoint = auditCheckpoint.safeParse(value);
  return checkpoint.success ? { kind: 'checkpoint', checkpoint: checkpoint.data } : null;
}

const NEW_LINE = 0x0a;

/** The lines of a file with their line ends. If the last one has none, the run that wrote it was interrupted. */
export async function* linesOf(path: string): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(NEW_LINE); end >= 0; end = chunk.indexOf(NEW_LINE, start)) {
      const line = chunk.subarray(start, end + 1);
      yield rest.length === 0 ? line : Buffer.concat([rest, line]);
      rest = Buffer.alloc(0);
      start = end + 1;
    }
    rest = Buffer.concat([rest, chunk.subarray(start)]);
  }
  if (rest.length > 0) yield rest;
}

/** Whether the run that wrote the line wrote all of it. */
export function isWhole(line: Buffer): boolean {
  return line.at(-1) === NEW_LINE;
}
