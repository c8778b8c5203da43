import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readAuditSearch } from './audit/audit-search.ts';
import { readDeviceSearch } from './devices/device-search.ts';
import { readPageSearch } from './list/search.ts';
import { readPolicySearch } from './policies/policy-search.ts';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { Shell } from './shell/shell.tsx';
import { readUserSearch } from './users/user-search.ts';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });
const getParentRoute = () => root;

const start = createRoute({
  getParentRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./start/start-page.tsx'), 'StartPage'),
});

const users = createRoute({
  getParentRoute,
  path: '/users',
  validateSearch: readUserSearch,
  component: lazyRouteComponent(() => import('./users/users-page.tsx'), 'UsersPage'),
});

const usersImport = createRoute({
  getParentRoute,
  path: '/users/import',
  component: lazyRouteComponent(() => import('./users/import-page.tsx'), 'ImportPage'),
});

const user = createRoute({
  getParentRoute,
  path: '/users/$id',
  validateSearch: readPageSearch,
  component: lazyRouteComponent(() => import('./users/user-page.tsx'), 'UserPage'),
});

const devices = createRoute({
  getParentRoute,
  path: '/devices',
  validateSearch: readDeviceSearch,
  component: lazyRouteComponent(() => import('./devices/devices-page.tsx'), 'DevicesPage'),
});

const device = createRoute({
  getParentRoute,
  path: '/devices/$id',
  component: lazyRouteComponent(() => import('./devices/device-page.tsx'), 'DevicePage'),
});

const labels = createRoute({
  getParentRoute,
  path: '/labels',
  validateSearch: readPageSearch,
  component: lazyRouteComponent(() => import('./labels/labels-page.tsx'), 'LabelsPage'),
});

const policies = createRoute({
  getParentRoute,
  path: '/policies',
  validateSearch: readPolicySearch,
  component: lazyRouteComponent(() => import('./policies/policies-page.tsx'), 'PoliciesPage'),
});

const licensedProducts = createRoute({
  getParentRoute,
  path: '/settings/licensed-products',
  component: lazyRouteComponent(() => import('./licensed-products/licensed-products-page.tsx'), 'LicensedProductsPage'),
});

const audit = createRoute({
  getParentRoute,
  path: '/audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('./audit/audit-page.tsx'), 'AuditPage'),
});

const auditEvent = createRoute({
  getParentRoute,
  path: '/audit/$id',
  component: lazyRouteComponent(() => import('./audit/audit-event-page.tsx'), 'AuditEventPage'),
});

const profile = createRoute({
  getParentRoute,
  path: '/profile',
  component: lazyRouteComponent(() => import('./profile/profile-page.tsx'), 'ProfilePage'),
});

/** Every page of the portal. The program of a page is loaded when it is opened. */
export const routes = root.addChildren([
  start,
  users,
  usersImport,
  user,
  devices,
  device,
  labels,
  policies,
  licensedProducts,
  audit,
  auditEvent,
  profile,
]);
