import { pluralFor } from '@pinportal/ui';
import type { BulkMessages } from './en.ts';

const plural = pluralFor('de');
const number = new Intl.NumberFormat('de');

/** What every change of several users or devices says, in German. */
export const de: BulkMessages = {
  actions: 'Aktionen',
  stop: 'Anhalten',
  resume: 'Fortsetzen',
  loading: (done, total) =>
    total === null
      ? `Die Auswahl wird ermittelt: bisher ${number.format(done)}`
      : `Die Auswahl wird ermittelt: ${number.format(done)} von ${number.format(total)}`,
  progress: (done, total) => `${number.format(done)} von ${number.format(total)} erledigt`,
  done: (changed, total) =>
    changed === total
      ? `Alle ${number.format(total)} sind geändert.`
      : `${number.format(changed)} von ${number.format(total)} sind geändert.`,
  stopped: (left) =>
    plural(left, {
      one: '1 ist noch nicht geändert. Sie können fortsetzen oder schließen und alles so lassen, wie es ist.',
      other: `${number.format(left)} sind noch nicht geändert. Sie können fortsetzen oder schließen und alles so lassen, wie es ist.`,
    }),
  unfinished: {
    title: 'Hier aufhören?',
    explanation: 'Es ist noch nicht alles geändert. Was schon geändert ist, bleibt geändert.',
    discard: 'Hier aufhören',
    keep: 'Weitermachen',
  },
  failed: (count) =>
    plural(count, {
      one: '1 konnte nicht geändert werden:',
      other: `${number.format(count)} konnten nicht geändert werden:`,
    }),
};
