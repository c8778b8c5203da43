import { useCatalogue } from '@pinportal/ui';
import { de } from './de.ts';
import { type DeviceMessages, en } from './en.ts';

/** What the pages of devices say. */
export const useDeviceMessages = (): DeviceMessages => useCatalogue({ en, de });
