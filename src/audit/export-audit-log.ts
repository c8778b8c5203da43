import { type Hash, createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Deps } from '../deps.ts';
import { sealedEnds, signCheckpoint } from './audit-checkpoint.ts';
import { eventsOfLane } from './audit-event.store.ts';
import { formatLine, isWhole, linesOf, parseLine } from './audit-export.ts';
import type { LaneEnd } from './audit-key.ts';

const BATCH = 1_000;

/** What a file contains already. */
interface Exported {
  /** In bytes, without a line that an interrupted run left. */
  readonly size: number;
  readonly hash: Hash;
  /** The sequence of the last event of each lane. */
  readonly ends: ReadonlyMap<number, number>;
  /** Whether its last line is a statement, as a run that was not interrupted leaves it. */
  readonly isComplete: boolean;
}

/**
 * Appends to a file the events that it does not contain yet, and then a signed statement of the ends of the lanes. Calls
 * `progress` after each batch. Returns the number of events that were added. Throws if the log is older than the file.
 */
export async function exportAuditLog(
  deps: Pick<Deps, 'db' | 'audit' | 'clock'>,
  path: string,
  progress: (done: number, total: number) => void,
): Promise<number> {
  const exported = await readExport(path);
  const ends = await sealedEnds(deps);
  const startOf = ({ lane, prunedLength }: LaneEnd) => Math.max(exported.ends.get(lane) ?? 0, prunedLength);
  const older = ends.find(({ lane, length }) => (exported.ends.get(lane) ?? 0) > length);
  if (older !== undefined) {
    throw new Error(
      `The audit log is older than ${path}: its lane ${older.lane} ends with event ${older.length}, the file has event ${exported.ends.get(older.lane)}.`,
    );
  }
  const total = ends.reduce((sum, end) => sum + end.length - startOf(end), 0);
  if (total === 0 && exported.isComplete) return 0;

  const file = await open(path, 'a', 0o600);
  try {
    await file.truncate(exported.size);
    const write = async (text: string) => {
      exported.hash.update(text);
      await file.appendFile(text);
    };
    let done = 0;
    for (const end of ends) {
      for (let sequence = startOf(end); sequence < end.length;) {
        const events = await eventsOfLane(deps.db, { lane: end.lane, sequence }, BATCH);
        const stated = events.filter((event) => event.sequence <= end.length);
        const last = stated.at(-1);
        if (last === undefined) break; // events are missing, which the verification of the export finds
        await write(stated.map(formatLine).join(''));
        sequence = last.sequence;
        done += stated.length;
        progress(done, total);
      }
    }
    const statement = {
      createdAt: new Date(deps.clock.now()).toISOString(),
      exportHash: exported.hash.copy().digest('hex'),
      lanes: ends,
    };
    await write(formatLine(signCheckpoint(deps.audit.key, statement)));
    await file.sync();
    return done;
  } finally {
    await file.close();
  }
}

async function readExport(path: string): Promise<Exported> {
  const hash = createHash('sha256');
  const ends = new Map<number, number>();
  let size = 0;
  let isComplete = false;
  let number = 0;
  for await (const line of existsSync(path) ? linesOf(path) : []) {
    number++;
    if (!isWhole(line)) return { size, hash, ends, isComplete: false };
    const parsed = parseLine(line);
    if (parsed === null) throw new Error(`${path} is not an export of the audit log: see its line ${number}.`);
    if (parsed.kind === 'event') ends.set(parsed.event.lane, parsed.event.sequence);
    isComplete = parsed.kind === 'checkpoint';
    hash.update(line);
    size += line.length;
  }
  return { size, hash, ends, isComplete };
}
