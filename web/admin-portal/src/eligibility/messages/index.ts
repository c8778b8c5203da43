import { useCatalogue } from '@pinportal/ui';
import { de } from './de.ts';
import { type EligibilityMessages, en } from './en.ts';

/** What the portal says about who can generate a one-time PIN, and why. */
export const useEligibilityMessages = (): EligibilityMessages => useCatalogue({ en, de });
