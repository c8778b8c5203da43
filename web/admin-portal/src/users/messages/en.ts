/** What the pages of users say, in English. */
export const en = {
  list: 'Users',
  searchLabel: 'Search by name, user name or email address',
  columns: {
    name: 'Name',
    email: 'Email',
    roles: 'Roles',
    devices: 'Devices',
    status: 'Status',
    canGenerate: 'Can generate PIN',
  },
  filters: {
    role: 'Role',
    status: 'Status',
    hasDevices: 'Has devices',
    canGenerate: 'Can generate PIN',
  },
  noDevices: 'No devices',
  noRoles: 'None',
};

export type UserMessages = typeof en;
