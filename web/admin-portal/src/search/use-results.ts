import { type SearchQuery, SearchDocument } from '@pinportal/client';
import { useAccountMessages } from '@pinportal/ui';
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { type CombinedError, useQuery } from 'urql';
import { keysOf } from '../list/search.ts';
import { useShellMessages } from '../shell/messages/index.ts';
import { PAGES } from '../shell/pages.ts';
import { useViewer } from '../shell/viewer.tsx';
import { useSearchMessages } from './messages/index.ts';

/** For so long, nothing must have been typed before the server is asked, in milliseconds. */
const PAUSE = 200;
/** So many policies are shown at most. */
const MOST_POLICIES = 5;

export interface Result {
  readonly id: string;
  readonly title: string;
  readonly addition: string;
  readonly open: () => void;
}

export interface ResultGroup {
  readonly name: 'pages' | 'users' | 'devices' | 'policies';
  readonly results: readonly Result[];
}

export interface Results {
  readonly groups: readonly ResultGroup[];
  /** Whether the results are those of what is typed now. */
  readonly isComplete: boolean;
  readonly error: CombinedError | undefined;
}

/** What matches a text, by what the roles of the administrator allow. Without a text, all pages. */
export function useResults(typed: string): Results {
  const { hasRole } = useViewer();
  const [text] = useDebouncedValue(typed, PAUSE);
  const parts = {
    users: hasRole('MANAGE_USERS', 'MANAGE_DEVICES'),
    devices: hasRole('MANAGE_DEVICES'),
    policies: hasRole('MANAGE_POLICIES'),
  };
  const isPaused = text === '' || !(parts.users || parts.devices || parts.policies);
  const [{ data, error, fetching }] = useQuery({
    query: SearchDocument,
    variables: { text, ...parts },
    pause: isPaused,
  });
  const pages = usePages(typed);
  const found = useFound(isPaused || typed === '' ? undefined : data, text);
  return {
    groups: [pages, ...found].filter(({ results }) => results.length > 0),
    isComplete: typed === text && (isPaused || !fetching),
    error: isPaused ? undefined : error,
  };
}

const matches = (title: string, text: string): boolean => title.toLocaleLowerCase().includes(text.toLocaleLowerCase());

function usePages(text: string): ResultGroup {
  const { start, pages, groups } = useShellMessages();
  const { profile } = useAccountMessages();
  const { hasRole } = useViewer();
  const navigate = useNavigate();
  const results: Result[] = [
    { id: 'start', title: start, addition: '', open: () => void navigate({ to: '/' }) },
    ...keysOf(PAGES)
      .filter((name) => hasRole(...PAGES[name].roles))
      .map((name) => ({
        id: name,
        title: pages[name],
        addition: PAGES[name].groups.map((group) => groups[group]).join(' > '),
        open: () => void navigate({ to: PAGES[name].to }),
      })),
    { id: 'profile', title: profile.title, addition: '', open: () => void navigate({ to: '/profile' }) },
  ];
  return {
    name: 'pages',
    results: results.filter(({ title, addition }) => matches(`${addition} ${title}`, text)),
  };
}

function useFound(data: SearchQuery | undefined, text: string): readonly ResultGroup[] {
  const messages = useSearchMessages();
  const navigate = useNavigate();
  const users = data?.users?.nodes ?? [];
  const devices = data?.devices?.nodes ?? [];
  const policies = data?.appConnectGlobalPolicies?.nodes ?? [];
  return [
    {
      name: 'users',
      results: users.map(({ id, displayName, username }) => ({
        id,
        title: displayName,
        addition: username,
        open: () => void navigate({ to: '/users/$id', params: { id } }),
      })),
    },
    {
      name: 'devices',
      results: devices.map(({ id, name, user }) => ({
        id,
        title: name,
        addition: messages.deviceOf(user.username),
        open: () => void navigate({ to: '/devices/$id', params: { id } }),
      })),
    },
    {
      name: 'policies',
      results: policies
        .filter(({ name }) => matches(name, text))
        .slice(0, MOST_POLICIES)
        .map(({ id, name }) => ({
          id,
          title: name,
          addition: '',
          open: () => void navigate({ to: '/policies', search: { policy: id } }),
        })),
    },
  ];
}
