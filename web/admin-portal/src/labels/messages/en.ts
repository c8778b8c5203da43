import { pluralFor } from '@pinportal/ui';

const plural = pluralFor('en');
const number = new Intl.NumberFormat('en');
const list = new Intl.ListFormat('en');

function fromDevices(count: number): string {
  if (count === 0) return 'No device has the label.';
  return plural(count, {
    one: 'The label is removed from 1 device.',
    other: `The label is removed from ${number.format(count)} devices.`,
  });
}

function fromPolicies(names: readonly string[]): string {
  if (names.length === 0) return 'No policy uses it, so no device gets another policy.';
  const policies = list.format(names.map((name) => `“${name}”`));
  return plural(names.length, {
    one: `The policy ${policies} no longer applies to these devices, unless they have another of its labels.`,
    other: `The policies ${policies} no longer apply to these devices, unless they have another of their labels.`,
  });
}

/** What the page of the labels says, in English. */
export const en = {
  list: 'Labels',
  explanation: 'A label groups devices. A policy applies to the devices that share a label with it.',
  columns: { name: 'Name', devices: 'Devices', policies: 'Policies', actions: 'Actions' },
  noPolicies: 'None',
  devicesWith: (count: number, label: string) =>
    plural(count, {
      one: `1 device with the label ${label}`,
      other: `${count} devices with the label ${label}`,
    }),
  empty: 'There are no labels yet',
  emptyExplanation: 'With a label, a policy applies to some devices only.',
  emptyForReaders: 'Someone with the role Manage Devices can add one.',
  add: 'Add label',
  addTitle: 'Add a label',
  name: 'Name of the label',
  added: (name: string) => `The label “${name}” is added. You can give it to devices on the page Devices.`,
  addUndone: (name: string) => `The label “${name}” is deleted again.`,
  rename: 'Rename',
  renameTitle: (name: string) => `Rename the label “${name}”`,
  renamed: (before: string, after: string) => `The label “${before}” is now called “${after}”.`,
  renameUndone: (name: string) => `The label is called “${name}” again.`,
  remove: {
    action: 'Delete',
    title: (name: string) => `Delete the label “${name}”?`,
    explanation: (deviceCount: number, policies: readonly string[]) =>
      `${fromDevices(deviceCount)} ${fromPolicies(policies)} This cannot be undone.`,
    confirm: (name: string) => `Delete “${name}”`,
    done: (name: string) => `The label “${name}” is deleted.`,
  },
};

export type LabelMessages = typeof en;
