import { PLATFORM_NAMES } from '@pinportal/ui';
import { PAGE_READERS, flag, keysOf, oneOf, searchOf, someOf, text } from '../list/search.ts';
import { en as names } from '../names/en.ts';

export const DEVICE_COLUMNS = [
  'name',
  'user',
  'platform',
  'status',
  'labels',
  'policy',
  'registered',
  'passcode',
  'canGenerate',
] as const;

/** What the address of the list of devices says. */
export const readDeviceSearch = searchOf({
  ...PAGE_READERS,
  search: text,
  platform: oneOf(keysOf(PLATFORM_NAMES)),
  status: oneOf(keysOf(names.deviceStatuses)),
  label: text,
  user: text,
  policy: text,
  unmet: oneOf(keysOf(names.requirements)),
  canGenerate: flag,
  isAlmostEligible: flag,
  isLocked: flag,
  sort: oneOf(['REGISTERED_AT', 'NAME']),
  descending: flag,
  columns: someOf(DEVICE_COLUMNS),
});
