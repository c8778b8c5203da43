import { pluralFor } from '@pinportal/ui';
import type { StartMessages } from './en.ts';

const plural = pluralFor('de');
const number = new Intl.NumberFormat('de');

/** What the start page says, in German. */
export const de: StartMessages = {
  number: (count) => number.format(count),
  unknown: 'Nicht gezählt: Es dauert zu lange',
  overview: 'Übersicht',
  users: 'Benutzer',
  devices: 'Geräte',
  eligibleDevices: 'Geräte, die eine Einmal-PIN erzeugen können',
  attention: 'Braucht Aufmerksamkeit',
  nothing: 'Nichts braucht Ihre Aufmerksamkeit.',
  lockedDevices: (count) =>
    plural(count, { one: '1 gesperrtes Gerät', other: `${number.format(count)} gesperrte Geräte` }),
  lockedDevicesExplanation:
    'Die sicheren Apps sind nach zu vielen falschen Passcodes gesperrt. Ein neuer Passcode entsperrt sie.',
  almostEligibleDevices: (count) =>
    plural(count, {
      one: '1 Gerät fehlt eine Voraussetzung',
      other: `${number.format(count)} Geräten fehlt eine Voraussetzung`,
    }),
  almostEligibleDevicesExplanation: (count) =>
    plural(count, {
      one: 'Wäre eine weitere Voraussetzung erfüllt, könnte für dieses Gerät eine Einmal-PIN erzeugt werden.',
      other: 'Wäre eine weitere Voraussetzung erfüllt, könnte für jedes dieser Geräte eine Einmal-PIN erzeugt werden.',
    }),
  failures: (count) =>
    plural(count, {
      one: '1 abgelehnter Versuch am letzten Tag',
      other: `${number.format(count)} abgelehnte Versuche am letzten Tag`,
    }),
  failuresExplanation: 'Zum Beispiel falsche Passwörter und PINs. Das Audit-Protokoll sagt, wer und warum.',
  disabledUsers: (count) =>
    plural(count, { one: '1 deaktivierter Benutzer', other: `${number.format(count)} deaktivierte Benutzer` }),
  disabledUsersExplanation: (count) =>
    plural(count, {
      one: 'Dieser Benutzer kann sich nicht anmelden und keine Einmal-PIN erzeugen.',
      other: 'Sie können sich nicht anmelden und keine Einmal-PIN erzeugen.',
    }),
  pages: 'Ihre Seiten',
};
