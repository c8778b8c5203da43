import { expect, test, vi } from 'vitest';
import { MAXIMUM_RESPONSE_SIZE, stringifyResponse } from './response-size.ts';

test.for<[what: string, item: object]>([
  ['texts', { name: 'x'.repeat(1_000) }],
  ['keys', { ['x'.repeat(1_000)]: 1 }],
])('a response with many long %s is rejected before its JSON is created', ([, item]) => {
  const stringify = vi.spyOn(JSON, 'stringify');
  const fits = { data: { items: Array.from({ length: 1_900 }, () => item) } };
  expect(stringifyResponse(fits).length).toBeGreaterThan(1_900_000);
  stringify.mockClear();
  const tooLarge = { data: { items: Array.from({ length: 2_100 }, () => item) } };
  expect(stringifyResponse(tooLarge)).toContain(`larger than ${MAXIMUM_RESPONSE_SIZE} bytes`);
  expect(stringify).not.toHaveBeenCalledWith(tooLarge);
  expect(stringify).toHaveBeenCalledOnce();
  stringify.mockRestore();
});
