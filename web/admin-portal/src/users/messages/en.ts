import type { Portal, RegistrationPinStatus, UserStatus } from '@pinportal/client';
import { pluralFor } from '@pinportal/ui';

const plural = pluralFor('en');
const number = new Intl.NumberFormat('en');

const users = (count: number): string => plural(count, { one: '1 user', other: `${number.format(count)} users` });

/** What the pages of users say, in English. */
export const en = {
  list: 'Users',
  searchLabel: 'Search by name, user name or email address',
  columns: {
    name: 'Name',
    username: 'User name',
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
  gone: 'The selected users no longer exist. Close this and reload the page.',
  fields: {
    username: 'User name',
    displayName: 'Name',
    email: 'Email address (optional)',
    firstPassword: 'First password',
    password: 'Password',
    roles: 'Roles',
    mustChangePassword: 'Must choose a new password at the first sign-in',
    mustChangePasswordHint: 'Then only the user knows the password.',
  },
  assignRoles: {
    action: 'Assign Roles',
    title: 'Assign Role(s)',
    forOne: (name: string) => `For ${name}`,
    forSeveral: (count: number) => `For ${users(count)}`,
    mixed: 'A box with a dash stands for a role that only some of them have. It stays as it is unless you change it.',
    portals: { USER_PORTAL: 'User portal', ADMIN_PORTAL: 'Admin portal' } satisfies Record<Portal, string>,
    notHeld: 'You can assign and remove only those roles of the admin portal that you have yourself.',
    changed: (count: number) =>
      plural(count, {
        one: 'The roles of 1 user are saved.',
        other: `The roles of ${number.format(count)} users are saved.`,
      }),
    changedOne: (name: string, roles: readonly string[]) =>
      roles.length === 0 ? `${name} now has no roles.` : `${name} now has these roles: ${roles.join(', ')}.`,
  },
  setStatus: {
    DISABLED: {
      action: 'Disable all that match',
      title: 'Disable users?',
      confirm: (count: number) => `Disable ${users(count)}`,
      explanation: (count: number, able: number) =>
        `${plural(count, { one: 'The user is', other: `${number.format(count)} users are` })} signed out at once and cannot sign in any more. One-time PINs and registration PINs stop working. ${
          able === 0
            ? 'None of them can generate a one-time PIN now.'
            : plural(able, {
                one: '1 user who can generate a one-time PIN now cannot any more.',
                other: `${number.format(able)} users who can generate a one-time PIN now cannot any more.`,
              })
        }`,
      done: (count: number) => plural(count, { one: '1 user is disabled.', other: `${users(count)} are disabled.` }),
    },
    ACTIVE: {
      action: 'Activate all that match',
      title: 'Activate users?',
      confirm: (count: number) => `Activate ${users(count)}`,
      explanation: (count: number) =>
        `${plural(count, { one: 'The user', other: `${number.format(count)} users` })} can sign in again, and generate one-time PINs for devices that meet the other requirements.`,
      done: (count: number) => plural(count, { one: '1 user is active.', other: `${users(count)} are active.` }),
    },
  } satisfies Record<UserStatus, object>,
  add: {
    action: 'Add user',
    title: 'Add user',
    displayNameHint: 'If you leave this empty, the user name is used.',
    taken: 'Another user has this user name. Choose another.',
    confirm: 'Add user',
    done: (name: string) => `${name} is added.`,
  },
  edit: {
    action: 'Edit',
    title: (name: string) => `Edit ${name}`,
    password: 'New password (optional)',
    passwordEffect: 'A new password signs the user out everywhere and ends their one-time PINs and registration PINs.',
    done: (name: string) => `The account of ${name} is saved.`,
  },
  user: {
    title: 'User',
    notFound: 'This user does not exist',
    notFoundExplanation: 'Check the address, or look for the user in the list.',
    toList: 'All users',
    account: 'Account',
    created: 'Created',
    noEmail: 'None',
    assignRoles: 'Assign Roles',
    status: 'Status',
    activate: 'Activate user',
    activated: (name: string) => `${name} is active.`,
    disable: 'Disable user',
    disableTitle: (name: string) => `Disable ${name}?`,
    disableEffect: (devices: number) =>
      `The user is signed out at once and cannot sign in any more. One-time PINs and registration PINs stop working. ${
        devices === 0
          ? 'No device loses the option to generate a one-time PIN.'
          : plural(devices, {
              one: '1 device loses the option to generate a one-time PIN.',
              other: `${number.format(devices)} devices lose the option to generate a one-time PIN.`,
            })
      }`,
    disableConfirm: (name: string) => `Disable ${name}`,
    disabled: (name: string) => `${name} is disabled.`,
    disabledExplanation: 'The user cannot sign in, generate or use a PIN, or reset a passcode.',
    devices: 'Devices',
    noDevices: 'No device is registered yet',
    noDevicesExplanation:
      'The user registers a device in Mobile@Work with the user name and the account password or a registration PIN.',
  },
  registrationPins: {
    title: 'Registration PINs',
    explanation:
      'A registration PIN takes the place of the password when the user registers a device. It can be used once.',
    none: 'There are none.',
    steps: (username: string) => `Give it to the user with the user name ${username}. It is entered in Mobile@Work.`,
    active: (platform: string, until: string) => `${platform}: active until ${until}`,
    ended: (platform: string, becameOf: string, created: string) => `${platform}: ${becameOf}, created ${created}`,
    becameOf: {
      ACTIVE: 'active',
      REDEEMED: 'used to register a device',
      EXPIRED: 'expired without being used',
      REVOKED: 'revoked',
      SUPERSEDED: 'replaced by a newer one',
      LOCKED: 'locked after too many wrong attempts',
    } satisfies Record<RegistrationPinStatus, string>,
  },
  import: {
    action: 'Import',
    title: 'Import users',
    explanation:
      'Choose a CSV file or paste its text. The first line names the columns. Nothing is created before you have seen what would happen.',
    choose: 'Choose a file',
    template: 'Download a template',
    text: 'CSV text',
    columns: (names: string) =>
      `Columns: ${names}. Only username is required. Separate roles with a semicolon. Users without a password get a generated one.`,
    check: 'Check',
    checkTitle: 'What would happen',
    checkDone: () => 'All rows are checked.',
    checked: (good: number, all: number) =>
      `${number.format(good)} of ${plural(all, { one: '1 row', other: `${number.format(all)} rows` })} can be imported.`,
    noUsernames: 'There is no column named username. Name the columns in the first line.',
    noRows: 'There are no rows below the names of the columns.',
    unknownColumns: (names: string) => `These columns are not imported, because their names are not known: ${names}.`,
    badTitle: (count: number) =>
      plural(count, { one: '1 row cannot be imported', other: `${number.format(count)} rows cannot be imported` }),
    line: (line: number, username: string) => (username === '' ? `Line ${line}:` : `Line ${line}, ${username}:`),
    unknownRole: (role: string) => `There is no role named ${role}.`,
    noYesOrNo: (value: string) => `In mustChangePassword, write yes or no in place of ${value}.`,
    repeated: (line: number) => `Line ${line} has the same user name.`,
    taken: 'Another user has this user name already.',
    confirm: (count: number) => `Import ${users(count)}`,
    importTitle: 'Import',
    created: (count: number) => plural(count, { one: '1 user is created.', other: `${users(count)} are created.` }),
    interrupted:
      'If the connection was lost, some of the last rows may have been created already. When you continue, they are listed as names that are taken, and you can set a new password for them.',
    passwords: 'Generated passwords',
    passwordsOnce:
      'These passwords are shown only here and only once. Download them now, give each user theirs, then delete the file.',
    password: 'Password',
    download: 'Download passwords',
    leave: {
      title: 'Leave without the passwords?',
      explanation: 'The generated passwords have not been downloaded yet, and are not shown again.',
      discard: 'Leave without them',
      keep: 'Stay',
    },
    again: 'Import more users',
  },
};

export type UserMessages = typeof en;
