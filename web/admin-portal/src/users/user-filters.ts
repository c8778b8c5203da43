import type { Filter } from '../list/filter-bar.tsx';
import { keysOf } from '../list/search.ts';
import { useNames } from '../names/index.ts';
import { useUserMessages } from './messages/index.ts';
import { readUserSearch } from './user-search.ts';

type UserSearch = ReturnType<typeof readUserSearch>;

/** The filters of the list of users, as the address has them. */
export function useUserFilters({ role, status, hasDevices, canGenerate }: UserSearch) {
  const { filters: titles } = useUserMessages();
  const names = useNames();
  const yesOrNo = [
    { value: 'true', title: names.yes },
    { value: 'false', title: names.no },
  ];
  const filters: readonly Filter[] = [
    {
      name: 'role',
      title: titles.role,
      choices: keysOf(names.roles).map((value) => ({ value, title: names.roles[value] })),
      value: role,
    },
    {
      name: 'status',
      title: titles.status,
      choices: keysOf(names.userStatuses).map((value) => ({ value, title: names.userStatuses[value] })),
      value: status,
    },
    { name: 'hasDevices', title: titles.hasDevices, choices: yesOrNo, value: hasDevices?.toString() },
    { name: 'canGenerate', title: titles.canGenerate, choices: yesOrNo, value: canGenerate?.toString() },
  ];
  /** The change of the address for a choice. */
  const read = (name: string, value: string | undefined): UserSearch => {
    const flag = value === undefined ? undefined : value === 'true';
    const isFlag = name === 'hasDevices' || name === 'canGenerate';
    return { [name]: readUserSearch({ [name]: isFlag ? flag : value })[name as keyof UserSearch] };
  };
  return { filters, read };
}
