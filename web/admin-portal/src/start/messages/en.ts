import { pluralFor } from '@pinportal/ui';

const plural = pluralFor('en');
const number = new Intl.NumberFormat('en');

/** What the start page says, in English. */
export const en = {
  number: (count: number) => number.format(count),
  unknown: 'Not counted: it takes too long',
  overview: 'Overview',
  users: 'Users',
  devices: 'Devices',
  eligibleDevices: 'Devices that can generate a one-time PIN',
  attention: 'Needs attention',
  nothing: 'Nothing needs your attention.',
  lockedDevices: (count: number) =>
    plural(count, { one: '1 locked device', other: `${number.format(count)} locked devices` }),
  lockedDevicesExplanation: 'Secure apps are locked after too many wrong passcodes. A new passcode unlocks them.',
  almostEligibleDevices: (count: number) =>
    plural(count, {
      one: '1 device is one requirement short',
      other: `${number.format(count)} devices are one requirement short`,
    }),
  almostEligibleDevicesExplanation: (count: number) =>
    plural(count, {
      one: 'A one-time PIN could be generated for it if one more requirement were met.',
      other: 'A one-time PIN could be generated for each of them if one more requirement were met.',
    }),
  failures: (count: number) =>
    plural(count, {
      one: '1 refused attempt in the last day',
      other: `${number.format(count)} refused attempts in the last day`,
    }),
  failuresExplanation: 'Such as wrong passwords and PINs. The audit log says who and why.',
  disabledUsers: (count: number) =>
    plural(count, { one: '1 disabled user', other: `${number.format(count)} disabled users` }),
  disabledUsersExplanation: (count: number) =>
    plural(count, {
      one: 'This user cannot sign in or generate a one-time PIN.',
      other: 'They cannot sign in or generate a one-time PIN.',
    }),
  pages: 'Your pages',
};

export type StartMessages = typeof en;
