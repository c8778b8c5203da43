import type { DeviceStatus, OneTimePinStatus } from '@pinportal/client';
import { pluralFor } from '@pinportal/ui';

const plural = pluralFor('en');
const number = new Intl.NumberFormat('en');

const devices = (count: number): string => plural(count, { one: '1 device', other: `${number.format(count)} devices` });

/** What the pages of devices say, in English. */
export const en = {
  list: 'Devices',
  searchLabel: 'Search by device, model, user name or email address',
  columns: {
    name: 'Name',
    user: 'User',
    platform: 'Platform',
    status: 'Status',
    labels: 'Labels',
    policy: 'Policy in effect',
    registered: 'Registered',
    passcode: 'Secure apps passcode',
    canGenerate: 'Can generate PIN',
  },
  filters: {
    platform: 'Platform',
    status: 'Status',
    label: 'Label',
    policy: 'Policy in effect',
    unmet: 'Requirement not met',
    canGenerate: 'Can generate PIN',
    isAlmostEligible: 'One requirement short',
    isLocked: 'Secure apps locked',
    user: 'User',
  },
  none: 'No device is registered yet',
  noneExplanation:
    'Users register their devices in Mobile@Work with their user name and their account password or a registration PIN.',
  toUsers: 'Users',
  noLabels: 'None',
  passcode: { locked: 'Locked', set: 'Set', notSet: 'Not set' },
  gone: 'No device is selected any more. Close this and reload the page.',
  labels: {
    add: 'Add label',
    remove: 'Remove label',
    addTitle: (count: number) => `Add a label to ${devices(count)}`,
    removeTitle: (count: number) => `Remove a label from ${devices(count)}`,
    loadingTitle: 'Labels',
    label: 'Label',
    choose: 'Choose a label',
    create: 'New label',
    newName: 'Name of the new label',
    newEffect: 'No device is affected, because no policy has a new label.',
    taken: 'There is a label with this name already. Choose it in the list.',
    noneToRemove: 'The selected devices have no labels.',
    added: (label: string, count: number) =>
      `${devices(count)} now ${plural(count, { one: 'has', other: 'have' })} the label ${label}.`,
    removed: (label: string, count: number) =>
      `${devices(count)} no longer ${plural(count, { one: 'has', other: 'have' })} the label ${label}.`,
  },
  setStatus: {
    action: 'Change status',
    title: (count: number) => `Change the status of ${devices(count)}`,
    label: 'New status',
    effects: {
      ACTIVE:
        'Secure apps can be used again, and a one-time PIN can be generated where the other requirements are met.',
      BLOCKED: 'Secure apps cannot be used, and no one-time PIN can be generated.',
      LOST: 'Secure apps cannot be used, and no one-time PIN can be generated.',
      RETIRED: 'The device is no longer managed. Secure apps cannot be used, and no one-time PIN can be generated.',
      WIPED: 'Records that the device was erased. Secure apps cannot be used, and no one-time PIN can be generated.',
    } satisfies Record<DeviceStatus, string>,
    losses: (count: number) =>
      count === 0
        ? 'No device loses the option to generate a one-time PIN.'
        : plural(count, {
            one: '1 device loses the option to generate a one-time PIN.',
            other: `${number.format(count)} devices lose the option to generate a one-time PIN.`,
          }),
    confirm: (count: number) => `Change ${devices(count)}`,
    done: (count: number, status: string) =>
      plural(count, {
        one: `1 device now has the status ${status}.`,
        other: `${devices(count)} now have the status ${status}.`,
      }),
  },
  rename: {
    action: 'Rename',
    title: (name: string) => `Rename ${name}`,
    label: 'New name',
    done: (name: string) => `The device is now named ${name}.`,
  },
  device: {
    title: 'Device',
    notFound: 'This device does not exist',
    notFoundExplanation: 'Check the address, or look for the device in the list.',
    toList: 'All devices',
    facts: 'About this device',
    model: 'Model',
    system: 'Operating system',
    registered: 'Registered',
    registeredWith: (date: string, method: string) => `${date}, with ${method}`,
    methods: { PASSWORD: 'the account password', REGISTRATION_PIN: 'a registration PIN' },
    passcodeSince: (state: string, date: string) => `${state}, chosen on ${date}`,
    status: 'Status',
    labels: 'Labels',
    pins: 'One-time PINs',
    noPins: 'No one-time PIN was generated for this device in the last 90 days.',
  },
  pin: {
    active: (until: string) => `Active until ${until}`,
    attemptsLeft: (count: number) => plural(count, { one: '1 attempt left', other: `${count} attempts left` }),
    created: (time: string) => `Generated ${time}`,
    at: (event: string, time: string) => `${event} ${time}`,
    becameOf: {
      ACTIVE: 'Active',
      REDEEMED: 'Used',
      EXPIRED: 'Expired without being used',
      REVOKED: 'Revoked',
      SUPERSEDED: 'Replaced by a newer one',
      LOCKED: 'Locked after too many wrong attempts',
    } satisfies Record<OneTimePinStatus, string>,
    revoke: 'Revoke',
    revokeTitle: 'Revoke the one-time PIN?',
    revokeEffect: (device: string) =>
      `The one-time PIN for ${device} stops working. The user can generate another one at any time.`,
    revokeConfirm: 'Revoke one-time PIN',
    revoked: 'The one-time PIN is revoked.',
  },
};

export type DeviceMessages = typeof en;
