import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Random, randomDigits, systemRandom } from './random.ts';

describe('randomDigits', () => {
  it('pads every number of the range to the requested digits', () => {
    const shapes = fc
      .integer({ min: 1, max: 12 })
      .chain((length) =>
        fc.record({ length: fc.constant(length), drawn: fc.integer({ min: 0, max: 10 ** length - 1 }) }),
      );
    fc.assert(
      fc.property(shapes, ({ length, drawn }) => {
        const asked: number[] = [];
        const random: Random = { ...systemRandom, integer: (below) => (asked.push(below), drawn) };
        const digits = randomDigits(random, length);
        expect(asked).toEqual([10 ** length]);
        expect(digits).toMatch(new RegExp(`^\\d{${length}}$`));
        expect(Number(digits)).toBe(drawn);
      }),
    );
  });

  it('draws each digit equally often in each place', () => {
    const length = 8;
    const draws = 20_000;
    const counts = Array.from({ length }, () => new Array<number>(10).fill(0));
    for (let draw = 0; draw < draws; draw++) {
      for (const [place, digit] of [...randomDigits(systemRandom, length)].entries()) {
        const places = counts[place] ?? [];
        places[Number(digit)] = (places[Number(digit)] ?? 0) + 1;
      }
    }
    // Chi-square with 9 degrees of freedom: a fair source is above 80 once in 10^13 times.
    const expected = draws / 10;
    for (const places of counts) {
      expect(places.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)).toBeLessThan(80);
    }
  });
});
