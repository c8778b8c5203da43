import type { UserMessages } from './en.ts';

/** What the pages of users say, in German. */
export const de: UserMessages = {
  list: 'Benutzer',
  searchLabel: 'Nach Name, Benutzername oder E-Mail-Adresse suchen',
  columns: {
    name: 'Name',
    email: 'E-Mail',
    roles: 'Rollen',
    devices: 'Geräte',
    status: 'Status',
    canGenerate: 'Kann PIN erzeugen',
  },
  filters: {
    role: 'Rolle',
    status: 'Status',
    hasDevices: 'Hat Geräte',
    canGenerate: 'Kann PIN erzeugen',
  },
  noDevices: 'Keine Geräte',
  noRoles: 'Keine',
};
