import type { RoleCode } from '@pinportal/client';
import type { ReactNode } from 'react';
import { PageLink } from '../shell/link.tsx';
import { useViewer } from '../shell/viewer.tsx';

/** The kinds of objects that have a page, by the prefix of their IDs, and the roles that may open it. */
const ROLES: Readonly<Record<string, readonly RoleCode[]>> = {
  user: ['MANAGE_USERS', 'MANAGE_DEVICES'],
  device: ['MANAGE_DEVICES'],
  policy: ['MANAGE_POLICIES'],
  label: ['MANAGE_DEVICES', 'MANAGE_POLICIES'],
};

const prefixOf = (id: string): string => id.split('_')[0] ?? '';

/** Whether the administrator may open the page of an object. */
export function useHasPage(): (id: string) => boolean {
  const { hasRole } = useViewer();
  return (id) => hasRole(...(ROLES[prefixOf(id)] ?? []));
}

/** A link to the page of an object, or only its name if it has none or the administrator may not open it. */
export function PartyLink({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const hasPage = useHasPage();
  if (!hasPage(id)) return children;
  switch (prefixOf(id)) {
    case 'user':
      return (
        <PageLink to="/users/$id" params={{ id }}>
          {children}
        </PageLink>
      );
    case 'device':
      return (
        <PageLink to="/devices/$id" params={{ id }}>
          {children}
        </PageLink>
      );
    case 'policy':
      return (
        <PageLink to="/policies" search={{ policy: id }}>
          {children}
        </PageLink>
      );
    default:
      return <PageLink to="/labels">{children}</PageLink>;
  }
}
