import { useCatalogue } from '@pinportal/ui';
import { de } from './de.ts';
import { type ShellMessages, en } from './en.ts';

/** What the frame of every page says. */
export const useShellMessages = (): ShellMessages => useCatalogue({ en, de });
