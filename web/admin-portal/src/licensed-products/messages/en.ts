import type { LicensedProductCode } from '@pinportal/client';

const list = new Intl.ListFormat('en');

/** What the page of the licensed products says, in English. The names are those of the product documentation. */
export const en = {
  explanation:
    'Users can generate a one-time PIN only if at least one of these products is licensed. A change takes effect immediately.',
  legend: 'Licensed products',
  products: {
    APPCONNECT_THIRD_PARTY_AND_IN_HOUSE_APPS: 'AppConnect for Third-party and In-house Apps',
    DOCS_AT_WORK: 'Ivanti Docs@Work',
    WEB_AT_WORK: 'Ivanti Web@Work',
  } satisfies Record<LicensedProductCode, string>,
  saved(added: readonly string[], removed: readonly string[]): string {
    const parts = [
      ...(added.length > 0 ? [`Now licensed: ${list.format(added)}.`] : []),
      ...(removed.length > 0 ? [`No longer licensed: ${list.format(removed)}.`] : []),
    ];
    return parts.join(' ');
  },
  undone: 'The change is undone. The same products are licensed as before it.',
};

export type LicensedProductMessages = typeof en;
