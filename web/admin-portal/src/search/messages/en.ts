import { pluralFor } from '@pinportal/ui';

const plural = pluralFor('en');

/** What the search says, in English. */
export const en = {
  title: 'Search',
  label: 'Search for a page, a user, a device or a policy',
  results: 'Results',
  groups: { pages: 'Pages', users: 'Users', devices: 'Devices', policies: 'Policies' },
  found: (count: number) => plural(count, { one: '1 result', other: `${count} results` }),
  nothing: (text: string) => `Nothing found for “${text}”. Try another spelling, or fewer words.`,
  deviceOf: (username: string) => `of ${username}`,
};

export type SearchMessages = typeof en;
