import { type LicensedProductMessages, en } from './en.ts';

const list = new Intl.ListFormat('de');

/** What the page of the licensed products says, in German. */
export const de: LicensedProductMessages = {
  explanation:
    'Benutzer können nur dann eine Einmal-PIN erzeugen, wenn mindestens eines dieser Produkte lizenziert ist. Eine Änderung gilt sofort.',
  legend: 'Lizenzierte Produkte',
  products: en.products,
  saved(added, removed) {
    const parts = [
      ...(added.length > 0 ? [`Jetzt lizenziert: ${list.format(added)}.`] : []),
      ...(removed.length > 0 ? [`Nicht mehr lizenziert: ${list.format(removed)}.`] : []),
    ];
    return parts.join(' ');
  },
  undone: 'Die Änderung ist rückgängig gemacht. Es sind dieselben Produkte lizenziert wie zuvor.',
};
