import { useCatalogue } from '@pinportal/ui';
import { de } from './de.ts';
import { type LabelMessages, en } from './en.ts';

/** What the page of the labels says. */
export const useLabelMessages = (): LabelMessages => useCatalogue({ en, de });
