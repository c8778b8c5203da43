import type { EligibilityFacts } from '../one-time-pin/eligibility.rule.ts';

/** A device that would gain or lose the option, with the facts of the rule before and after the change. */
export interface AffectedDevice {
  readonly deviceId: string;
  readonly before: EligibilityFacts;
  readonly after: EligibilityFacts;
}
