import { PAGE_READERS, flag, keysOf, oneOf, searchOf, someOf, text } from '../list/search.ts';
import { en as names } from '../names/en.ts';

export const USER_COLUMNS = ['name', 'username', 'email', 'roles', 'devices', 'status', 'canGenerate'] as const;

/** Reads the settings in the user list's URL. */
export const readUserSearch = searchOf({
  ...PAGE_READERS,
  search: text,
  role: oneOf(keysOf(names.roles)),
  status: oneOf(keysOf(names.userStatuses)),
  hasDevices: flag,
  canGenerate: flag,
  sort: oneOf(['USERNAME', 'DISPLAY_NAME', 'CREATED_AT']),
  descending: flag,
  columns: someOf(USER_COLUMNS),
  /** The user whose roles are being assigned: a link to this address opens the dialog. */
  assignRolesTo: text,
});
