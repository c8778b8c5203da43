import type { RoleCode } from '@pinportal/client';
import type { ShellMessages } from './messages/en.ts';

export type PageName = keyof ShellMessages['pages'];
type GroupName = keyof ShellMessages['groups'];

export interface PageEntry {
  readonly to: '/users' | '/devices' | '/labels' | '/policies' | '/settings/licensed-products' | '/audit';
  /** The path to the page in the product documentation. */
  readonly groups: readonly GroupName[];
  /** The page is for an administrator who has one of these roles. */
  readonly roles: readonly RoleCode[];
}

/** The pages that the navigation shows, in its order. */
export const PAGES: Readonly<Record<PageName, PageEntry>> = {
  users: { to: '/users', groups: ['devicesAndUsers'], roles: ['MANAGE_USERS', 'MANAGE_DEVICES'] },
  devices: { to: '/devices', groups: ['devicesAndUsers'], roles: ['MANAGE_DEVICES'] },
  labels: { to: '/labels', groups: ['devicesAndUsers'], roles: ['MANAGE_DEVICES', 'MANAGE_POLICIES'] },
  policies: { to: '/policies', groups: ['policiesAndConfigurations'], roles: ['MANAGE_POLICIES'] },
  licensedProducts: {
    to: '/settings/licensed-products',
    groups: ['settings', 'systemSettings', 'additionalProducts'],
    roles: ['MANAGE_LICENSED_PRODUCTS'],
  },
  audit: { to: '/audit', groups: ['logs'], roles: ['VIEW_AUDIT_LOG'] },
};
