import { describe, expect, test as base, HASHING_COST } from '../testkit/index.ts';
import { type Attempts, rejectedAttempts } from '../security/rejected-attempts.ts';

/** Samples of each reason. `TIMING_SAMPLES=2000` for the full figure; with fewer than 400 chance alone can fail it. */
const SAMPLES = Number(process.env.TIMING_SAMPLES ?? 400);
/**
 * How far the AUC of two reasons may be from 0.5. The standard error of the AUC of two equal distributions is
 * sqrt((2n + 1) / 12n²): 0.020 with 400 samples. Of 96 pairs the furthest is then expected about 0.055 away.
 */
const TOLERANCE = 0.1;

const test = base.override('parts', { hashingCost: HASHING_COST });

/** The chance that a sample of one reason took longer than one of the other: 0.5 if they cannot be told apart. */
function auc(one: readonly number[], other: readonly number[]): number {
  const ranked = [...one.map((ms) => ({ ms, isOne: true })), ...other.map((ms) => ({ ms, isOne: false }))].sort(
    (a, b) => a.ms - b.ms,
  );
  let rankSum = 0;
  for (const [index, { isOne }] of ranked.entries()) if (isOne) rankSum += index + 1;
  return (rankSum - (one.length * (one.length + 1)) / 2) / (one.length * other.length);
}

/** Takes the reasons in turns, each round in another order, so that other work on the machine slows all alike. */
async function sample(attempts: Attempts): Promise<Map<string, number[]>> {
  const names = Object.keys(attempts);
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = -3; round < SAMPLES; round++) {
    const order = names.map((name) => [Math.random(), name] as const).sort(([a], [b]) => a - b);
    for (const [, name] of order) {
      const start = performance.now();
      await attempts[name]?.();
      if (round >= 0) times.get(name)?.push(performance.now() - start);
    }
  }
  return times;
}

describe.each(['sqlite', 'postgres'] as const)('on %s', (kind) => {
  test.override('kind', kind);

  test.for(['sign-ins', 'registrations', 'authorizations of a reset'])(
    'takes the same time for all rejected %s',
    async (useCase, { app, story }) => {
      const times = [...(await sample((await rejectedAttempts(app, story))[useCase] ?? {}))];
      const pairs = times.flatMap(([one, samples], index) =>
        times.slice(index + 1).map(([other, others]) => ({ one, other, auc: auc(samples, others) })),
      );
      const sorted = pairs.sort((a, b) => Math.abs(b.auc - 0.5) - Math.abs(a.auc - 0.5));
      console.table(sorted.slice(0, 3));
      expect(sorted.filter((pair) => Math.abs(pair.auc - 0.5) > TOLERANCE)).toEqual([]);
    },
  );
});
