import type { PasscodeType } from '@pinportal/client';
import { pluralFor } from '@pinportal/ui';
import type { NumberSetting, SettingName } from '../policy-settings.ts';

const plural = pluralFor('en');
const number = new Intl.NumberFormat('en');

/** What the page of the policies says, in English. Titles and boxes have the words of the product documentation. */
export const en = {
  list: 'AppConnect global policies, the one with the highest priority first',
  explanation:
    'For each device, exactly one policy is in effect: the first active one that shares a label with the device, or the default policy.',
  add: 'Add policy',
  edit: 'Edit',
  rank: (rank: number) => `Rank ${number.format(rank)}`,
  defaultPolicy: 'Default policy',
  inEffect: (count: number) =>
    plural(count, { one: 'In effect for 1 device', other: `In effect for ${number.format(count)} devices` }),
  labels: (names: string) => `Labels: ${names}`,
  noLabels: 'No labels',
  allOthers: 'For all devices without another policy',
  passcode: {
    true: 'Passcode is required for iOS devices',
    false: 'No passcode is required for iOS devices',
  },
  recovery: {
    true: 'Allows iOS users to recover their passcode',
    false: 'Does not allow iOS users to recover their passcode',
  },
  onlyDefault: 'There is only the default policy. Add one to treat the devices with a label differently.',
  details: {
    title: 'Policy Details',
    none: 'Select a policy to see its settings.',
    gone: 'This policy no longer exists. Select another.',
    devices: (count: number) => plural(count, { one: 'Show the device', other: 'Show the devices' }),
  },
  settings: {
    name: 'Name',
    description: 'Description',
    status: 'Status',
    labelIds: 'Labels',
    passcodeRequiredForIos: 'Passcode is required for iOS devices',
    allowIosPasscodeRecovery: 'Allow iOS users to recover their passcode',
    passcodeRequiredForAndroid: 'Passcode is required for Android devices',
    passcodeType: 'Passcode type',
    minimumPasscodeLength: 'Minimum length',
    passcodeHistoryLength: 'Passcode history',
    disallowSimplePasscodes: 'Simple passcodes are not allowed',
    maximumFailedAttempts: 'Maximum failed attempts',
    autoLockMinutes: 'Auto-lock',
  } satisfies Record<SettingName, string>,
  passcodeTypes: { NUMERIC: 'Digits only', ALPHANUMERIC: 'Letters and digits' } satisfies Record<PasscodeType, string>,
  numbers: {
    minimumPasscodeLength: (count: number) => plural(count, { one: '1 character', other: `${count} characters` }),
    passcodeHistoryLength: (count: number) =>
      count === 0
        ? 'A new passcode may be an earlier one'
        : plural(count, {
            one: 'A new passcode differs from the current one',
            other: `A new passcode differs from the last ${count}`,
          }),
    maximumFailedAttempts: (count: number) => plural(count, { one: '1 attempt', other: `${count} attempts` }),
    autoLockMinutes: (count: number) =>
      plural(count, { one: 'After 1 minute', other: `After ${number.format(count)} minutes` }),
  } satisfies Record<NumberSetting, (count: number) => string>,
  noDescription: 'None',
  form: {
    editTitle: 'Modify AppConnect Global Policy',
    newTitle: 'Add AppConnect Global Policy',
    passcodeSection: 'AppConnect passcode',
    rulesSection: 'Rules for passcodes',
    scopeSection: 'Where it applies',
    recoveryNeedsPasscode: 'Available when a passcode is required for iOS devices.',
    recoveryUnticked: 'Recovery is no longer allowed either: without a passcode, there is nothing to recover.',
    hints: {
      minimumPasscodeLength: 'Characters, from 4 to 32.',
      passcodeHistoryLength:
        'How many of the latest passcodes a new one must differ from, from 0 to 24. The current one counts.',
      maximumFailedAttempts: 'Failed attempts in a row after which secure apps lock, from 1 to 20.',
      autoLockMinutes: 'Minutes without use after which secure apps ask for the passcode again, from 1 to 1440.',
    } satisfies Record<NumberSetting, string>,
    simpleHint: 'Such as 1111, 1234, abcd or 1212.',
    statusHint: 'An inactive policy is kept, but takes effect on no device.',
    labelsLegend: 'Labels to which it applies',
    labelsHint: 'The policy applies to devices that have one of these labels. Without a label, it applies to none.',
    chosenLabels: (names: string) => `Chosen: ${names}`,
    noLabelExists: 'There are no labels yet. Add one under Devices & Users > Labels.',
    defaultScope: 'This is the default policy. It is always active, and applies to all devices without another policy.',
    correctFirst: 'Correct the marked fields to see what this changes.',
    create: 'Add policy',
    gone: 'This policy no longer exists. Somebody has deleted it.',
  },
  saved: (name: string, changes: readonly string[]) => `“${name}” is saved. ${changes.join('. ')}.`,
  changed: (setting: string, value: string) => `${setting}: ${value}`,
  updateUndone: (name: string) => `The change to “${name}” is undone.`,
  created: (name: string) => `“${name}” is added.`,
  createUndone: (name: string) => `“${name}” is deleted again.`,
  remove: {
    action: 'Delete',
    title: (name: string) => `Delete “${name}”?`,
    explanation: (count: number) =>
      count === 0
        ? 'The policy is in effect for no device, so no device gets another policy.'
        : plural(count, {
            one: 'The policy is in effect for 1 device. It gets the next active policy that shares a label with it, or the default policy.',
            other: `The policy is in effect for ${number.format(count)} devices. Each gets the next active policy that shares a label with it, or the default policy.`,
          }),
    confirm: (name: string) => `Delete “${name}”`,
    done: (name: string) => `“${name}” is deleted.`,
    undone: (name: string) => `“${name}” exists again, with the same settings, labels and rank.`,
  },
  move: {
    up: (name: string) => `Move up: ${name}`,
    down: (name: string) => `Move down: ${name}`,
    handle: (name: string) => `Drag ${name}`,
    handleRole: 'handle for dragging',
    instructions:
      'To lift a policy, press the space bar. Move it with the arrow keys. Press the space bar again to drop it, or Escape to cancel.',
    lifted: (name: string, rank: number) => `${name} is lifted, at rank ${rank}.`,
    over: (name: string, rank: number) => `${name} is at rank ${rank}.`,
    dropped: (name: string, rank: number) => `${name} is dropped at rank ${rank}. The order is not saved yet.`,
    cancelled: (name: string) => `${name} stays where it was.`,
    title: 'New order',
    pending: (name: string, before: number, after: number) =>
      `“${name}” would move from rank ${before} to rank ${after}.`,
    save: 'Save order',
    saved: (name: string, before: number, after: number) => `“${name}” has moved from rank ${before} to rank ${after}.`,
    undone: (name: string, rank: number) => `“${name}” is back at rank ${rank}.`,
  },
};

export type PolicyMessages = typeof en;
