import { pluralFor } from '@pinportal/ui';

const plural = pluralFor('en');
const number = new Intl.NumberFormat('en');

/** What every change of several users or devices says, in English. */
export const en = {
  actions: 'Actions',
  stop: 'Stop',
  resume: 'Continue',
  loading: (done: number, total: number | null) =>
    total === null
      ? `Finding out what is selected: ${number.format(done)} so far`
      : `Finding out what is selected: ${number.format(done)} of ${number.format(total)}`,
  progress: (done: number, total: number) => `${number.format(done)} of ${number.format(total)} done`,
  done: (changed: number, total: number) =>
    changed === total
      ? `All ${number.format(total)} are changed.`
      : `${number.format(changed)} of ${number.format(total)} are changed.`,
  stopped: (left: number) =>
    plural(left, {
      one: '1 is not changed yet. You can continue, or close and leave it as it is.',
      other: `${number.format(left)} are not changed yet. You can continue, or close and leave them as they are.`,
    }),
  unfinished: {
    title: 'Stop here?',
    explanation: 'Not everything has been changed yet. What has been changed stays changed.',
    discard: 'Stop here',
    keep: 'Keep going',
  },
  failed: (count: number) =>
    plural(count, { one: '1 could not be changed:', other: `${number.format(count)} could not be changed:` }),
};

export type BulkMessages = typeof en;
