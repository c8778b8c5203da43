import type { List } from '../platform/database/page.ts';
import type { Failure } from '../platform/graphql/failures.ts';
import type { AffectedDevice } from './affected-device.mapper.ts';

export interface AffectedCounts {
  readonly gains: number;
  readonly losses: number;
}

export interface EligibilityPreview {
  readonly failure: Failure | null;
  readonly counts: () => Promise<AffectedCounts>;
  readonly affected: List<AffectedDevice>;
}
