import { PLATFORM_NAMES } from '@pinportal/ui';
import type { Filter } from '../list/filter-bar.tsx';
import { keysOf } from '../list/search.ts';
import { useNames } from '../names/index.ts';
import { useViewer } from '../shell/viewer.tsx';
import { readDeviceSearch } from './device-search.ts';
import { useDeviceMessages } from './messages/index.ts';
import { useDeviceChoices } from './use-device-choices.ts';

export type DeviceSearch = ReturnType<typeof readDeviceSearch>;

const FLAGS: readonly string[] = ['canGenerate', 'isAlmostEligible', 'isLocked'];

/** The filters of the list of devices, as the address has them. `userName` names the user of the filter by user. */
export function useDeviceFilters(search: DeviceSearch, userName: string | undefined) {
  const { filters: titles } = useDeviceMessages();
  const names = useNames();
  const { hasRole } = useViewer();
  const { labels, policies } = useDeviceChoices();
  const yesOrNo = [
    { value: 'true', title: names.yes },
    { value: 'false', title: names.no },
  ];
  const named = (choices: readonly { readonly id: string; readonly name: string }[]) =>
    choices.map(({ id, name }) => ({ value: id, title: name }));
  const { platform, status, label, user, policy, unmet, canGenerate, isAlmostEligible, isLocked } = search;
  const filters: Filter[] = [
    {
      name: 'platform',
      title: titles.platform,
      choices: keysOf(PLATFORM_NAMES).map((value) => ({ value, title: PLATFORM_NAMES[value] })),
      value: platform,
    },
    {
      name: 'status',
      title: titles.status,
      choices: keysOf(names.deviceStatuses).map((value) => ({ value, title: names.deviceStatuses[value] })),
      value: status,
    },
    { name: 'label', title: titles.label, choices: named(labels), value: label },
    {
      name: 'unmet',
      title: titles.unmet,
      choices: keysOf(names.requirements).map((value) => ({ value, title: names.requirements[value] })),
      value: unmet,
    },
    { name: 'canGenerate', title: titles.canGenerate, choices: yesOrNo, value: canGenerate?.toString() },
    {
      name: 'isAlmostEligible',
      title: titles.isAlmostEligible,
      choices: yesOrNo,
      value: isAlmostEligible?.toString(),
    },
    { name: 'isLocked', title: titles.isLocked, choices: yesOrNo, value: isLocked?.toString() },
  ];
  if (hasRole('MANAGE_POLICIES') || policy !== undefined) {
    filters.push({ name: 'policy', title: titles.policy, choices: named(policies), value: policy });
  }
  // A link leads to the devices of a user: here, only its removal is offered.
  if (user !== undefined) {
    filters.push({
      name: 'user',
      title: titles.user,
      choices: [{ value: user, title: userName ?? user }],
      value: user,
    });
  }
  /** The change of the address for a choice. */
  const read = (name: string, value: string | undefined): DeviceSearch => {
    const flag = value === undefined ? undefined : value === 'true';
    return { [name]: readDeviceSearch({ [name]: FLAGS.includes(name) ? flag : value })[name as keyof DeviceSearch] };
  };
  return { filters, read };
}
