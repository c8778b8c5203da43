/** Medians and spreads of what rounds have measured. */
import { percentile } from './server.ts';

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Null if there is nothing to summarise, such as CPU times on systems other than Linux. */
export function spread(values: readonly (number | null)[]): Spread | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  return { median: median(known), least: Math.min(...known), most: Math.max(...known) };
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The ratio of two values, if both are known. */
export function ratio(value: number | null | undefined, to: number | null | undefined): number | null {
  return value === null || value === undefined || to === null || to === undefined ? null : value / to;
}

/** Such as `0.42 (0.40–0.45)`. */
export function written(values: Spread | null, digits = 2): string {
  if (values === null) return '';
  const { median, least, most } = values;
  return `${median.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;
}

/** The same values in an order that is drawn anew, so that none of them always comes after the same other one. */
export function shuffled<T>(values: readonly T[]): T[] {
  return values
    .map((value) => ({ value, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}
