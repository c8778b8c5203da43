import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { AuditEvent, AuditLane } from '../../src/audit/audit-event.entity.ts';
import { AUDIT_LANES, insertAuditEvents, listLanes } from '../../src/audit/audit-event.store.ts';
import type { Deps } from '../../src/deps.ts';
import { sql } from '../../src/platform/database/rows.ts';
import { emptyDatabase, onBothDatabases } from '../testkit/databases.ts';
import { runCli } from '../testkit/server-process.ts';
import { PEPPER, startApp } from '../testkit/test-app.ts';

/** How long the log is. `EVENTS=1000000` for the full figure. */
const EVENTS = Number(process.env.EVENTS ?? 40_000);
const BATCH = 500;

/** Makes lanes longer by `count` events, in whole lanes one after the other. */
async function extend({ db, audit, ids }: Deps, count: number): Promise<AuditEvent> {
  const lanes = await listLanes(db);
  let last = new AuditEvent();
  for (const [index, { lane, length, head }] of lanes.entries()) {
    const share = Math.floor(count / AUDIT_LANES) + (index < count % AUDIT_LANES ? 1 : 0);
    const end = { lane, length, head };
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
        event.hash = audit.hash(event);
        end.length = event.sequence;
        end.head = event.hash;
        events.push(event);
        last = event;
        done++;
      }
      await db.write((tx) => insertAuditEvents(tx, events));
    }
    await db.write(async (tx) => {
      await tx.run(sql`DELETE FROM audit_lanes WHERE lane = ${lane}`);
      await tx.insert(AuditLane, [{ ...end, seal: audit.seal(end) }]);
    });
  }
  return last;
}

/** What the command may have, however many events there are: it fails without an answer where it needs more. */
const HEAP_MIB = 64;

/** Runs `pinportal verify-audit` with a fixed heap, and watches its memory. */
async function verify(url: string) {
  const child = runCli(['verify-audit'], {
    DATABASE_URL: url,
    PEPPER,
    NODE_OPTIONS: `--max-old-space-size=${HEAP_MIB}`,
  });
  let stdout = '';
  let stderr = '';
  let peak = 0;
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const start = performance.now();
  const watch = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+) kB/u.exec(status)?.[1] ?? 0) / 1_024);
    } catch {
      // it has ended
    }
  }, 20);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(watch);
  return { code, stdout, stderr, peak, seconds: (performance.now() - start) / 1_000 };
}

onBothDatabases(`an audit log of ${EVENTS} events`, (kind) => {
  it('is verified with a fixed heap, and shows how far it is', async () => {
    const database = await emptyDatabase(kind);
    const app = await startApp(kind, { database });
    try {
      await extend(app.deps, EVENTS / 10);
      const tenth = await verify(database.url);
      expect(tenth).toMatchObject({ code: 0 });
      const last = await extend(app.deps, EVENTS - EVENTS / 10);
      const whole = await verify(database.url);
      expect(whole).toMatchObject({ code: 0 });
      expect(whole.stdout).toContain(`${EVENTS} audit events checked, nothing found.`);
      expect(whole.stderr).toContain(`checked ${EVENTS} of ${EVENTS} events`);
      expect(whole.stderr.trim().split('\n').length).toBeGreaterThanOrEqual(EVENTS / 1_000);
      console.log(
        `${kind}: ${EVENTS} events in ${whole.seconds.toFixed(1)} s, peak ${whole.peak.toFixed(0)} MiB (a tenth: ${tenth.peak.toFixed(0)} MiB)`,
      );

      await app.deps.db.write((tx) => tx.run(sql`UPDATE audit_events SET reason = 'none' WHERE id = ${last.id}`));
      const tampered = await verify(database.url);
      expect(tampered.code).toBe(1);
      expect(tampered.stdout).toContain(last.id);
      expect(tampered.stdout.trim().split('\n')).toHaveLength(1);
    } finally {
      await app.stop();
      await database.drop();
    }
  });
});
