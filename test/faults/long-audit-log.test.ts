import { readFileSync } from 'node:fs';
import {
  AUDIT_LANES,
  AuditEvent,
  AuditLane,
  type Deps,
  describe,
  expect,
  insertAuditEvents,
  listLanes,
  sql,
} from '../testkit/index.ts';
import { type Pinportal, test } from '../testkit/pinportal.ts';

/** How long the log is. `EVENTS=1000000` for the full figure. */
const EVENTS = Number(process.env.EVENTS ?? 40_000);
const BATCH = 500;

/** Appends `count` events to the lanes, one lane after the other. Returns the last one. */
async function extend({ db, audit, ids }: Deps, count: number): Promise<AuditEvent> {
  const lanes = await listLanes(db);
  let last = new AuditEvent();
  for (const [index, { lane, length, head }] of lanes.entries()) {
    const share = Math.floor(count / AUDIT_LANES) + (index < count % AUDIT_LANES ? 1 : 0);
    const end = { lane, length, head, prunedLength: 0, prunedHead: '' };
    for (let done = 0; done < share;) {
      const events: AuditEvent[] = [];
      while (events.length < BATCH && done < share) {
        const event: AuditEvent = {
          id: ids.next('AuditEvent'),
          occurredAt: 1_772_355_600_000 + done,
          action: 'SIGN_IN',
          outcome: 'FAILURE',
          reason: 'wrong password',
          actorKind: 'ANONYMOUS',
          actorId: null,
          subjectKind: 'USER',
          subjectId: ids.next('User'),
          details: '{}',
          requestId: '00000000-0000-4000-8000-000000000000',
          lane,
          sequence: end.length + 1,
          previousHash: end.head,
          hash: '',
        };
        event.hash = audit.key.hash(event);
        end.length = event.sequence;
        end.head = event.hash;
        events.push(event);
        last = event;
        done++;
      }
      await db.write((tx) => insertAuditEvents(tx, events));
    }
    await db.write(async (tx) => {
      await tx.query(sql`DELETE FROM audit_lanes WHERE lane = ${lane}`);
      await tx.insert(AuditLane, [{ ...end, seal: audit.key.seal(end) }]);
    });
  }
  return last;
}

/** The heap of the command, whatever the length of the log: it fails if it needs more. */
const HEAP_MIB = 64;

/** Runs `pinportal verify-audit` with a fixed heap, and watches its memory. */
async function verify(pinportal: Pinportal) {
  const start = performance.now();
  const command = pinportal.start(['verify-audit'], { NODE_OPTIONS: `--max-old-space-size=${HEAP_MIB}` });
  let peak = 0;
  const watch = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${command.pid}/status`, 'utf8');
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+) kB/u.exec(status)?.[1] ?? 0) / 1_024);
    } catch {
      // it has ended
    }
  }, 20);
  const ended = await command.ended;
  clearInterval(watch);
  return { ...ended, peak, seconds: (performance.now() - start) / 1_000 };
}

describe.each(['sqlite', 'postgres'] as const)('on %s', (kind) => {
  test.override('kind', kind);

  test(`verifies ${EVENTS} events with a heap of ${HEAP_MIB} MiB and reports the progress`, async ({
    app,
    pinportal,
  }) => {
    await extend(app.deps, EVENTS / 10);
    const tenth = await verify(pinportal);
    expect(tenth).toMatchObject({ code: 0 });
    const last = await extend(app.deps, EVENTS - EVENTS / 10);
    const whole = await verify(pinportal);
    expect(whole).toMatchObject({ code: 0 });
    expect(whole.stdout).toContain(String(EVENTS));
    const progress = whole.stderr.trim().split('\n');
    expect(progress.length).toBeGreaterThanOrEqual(EVENTS / 1_000);
    expect(progress.at(-1)?.match(/\d+/g)).toEqual([String(EVENTS), String(EVENTS)]);
    console.log(
      `${kind}: ${EVENTS} events in ${whole.seconds.toFixed(1)} s, ${(whole.seconds / tenth.seconds).toFixed(1)} times a tenth; peak ${whole.peak.toFixed(0)} MiB, ${(whole.peak / tenth.peak).toFixed(2)} times a tenth`,
    );

    await app.deps.db.write((tx) => tx.query(sql`UPDATE audit_events SET reason = 'none' WHERE id = ${last.id}`));
    const tampered = await verify(pinportal);
    expect(tampered.code).toBe(1);
    expect(tampered.stdout).toContain(last.id);
    expect(tampered.stdout.trim().split('\n')).toHaveLength(1);
  });
});
