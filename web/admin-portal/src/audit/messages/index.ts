import { useCatalogue } from '@pinportal/ui';
import { de } from './de.ts';
import { type AuditMessages, en } from './en.ts';

/** What the pages of the audit log say. */
export const useAuditMessages = (): AuditMessages => useCatalogue({ en, de });
