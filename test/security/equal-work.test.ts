import { expect, test } from '../testkit/index.ts';
import { watchHashing } from '../testkit/spies.ts';
import { rejectedAttempts } from './rejected-attempts.ts';

// An attacker who measures a rejection must not learn its reason. That the times are alike is measured by
// test/faults/timing.test.ts; here, that the work is the same, which takes no clock to tell.

/** A statement as the part of the work it is. How many rows a write touches is left to the measurement. */
function part(statement: string): string {
  const verb = /^\s*(\w+)/.exec(statement)?.[1]?.toUpperCase() ?? '';
  return ['INSERT', 'UPDATE', 'DELETE'].includes(verb) ? 'WRITE' : verb;
}

test.for(['sign-ins', 'registrations', 'authorizations of a reset'])(
  'does the same hashing, reads and commits for all rejected %s',
  async (useCase, { app, story }) => {
    const attempts = (await rejectedAttempts(app, story))[useCase] ?? {};
    const hashing = watchHashing(app);
    const work: Record<string, object> = {};
    for (const [reason, attempt] of Object.entries(attempts)) {
      await attempt(); // the first one of a user name counts in a new row
      hashing.length = 0;
      app.sql.statements.length = 0;
      await attempt();
      work[reason] = {
        hashing: hashing.map((step) => step.replace(' with a decoy', '')),
        statements: app.sql.statements.map(part).filter((step, at, all) => step !== 'WRITE' || all[at - 1] !== step),
      };
    }
    const [first, ...others] = Object.entries(work);
    expect(others.length).toBeGreaterThan(0);
    expect(first?.[1]).toMatchObject({ hashing: [expect.stringMatching(/^compare /)] });
    for (const [reason, other] of others) expect(other, `${reason}, and ${String(first?.[0])}`).toEqual(first?.[1]);
  },
);
