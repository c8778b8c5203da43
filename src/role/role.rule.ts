import type { Portal, RoleCode } from '../generated/types.ts';

interface RoleDescription {
  readonly name: string;
  readonly description: string;
  readonly portal: Portal;
}

/** The roles that can be assigned, in the order of the schema. */
export const ROLES: Readonly<Record<RoleCode, RoleDescription>> = {
  RESET_SECURE_APPS_PASSCODE: {
    name: 'Reset Secure Apps Passcode',
    description: 'Generate a one-time PIN in the user portal to reset a forgotten secure apps passcode.',
    portal: 'USER_PORTAL',
  },
  REGISTER_DEVICE: {
    name: 'Register Device',
    description: 'Create a registration PIN in the user portal to register a device.',
    portal: 'USER_PORTAL',
  },
  MANAGE_USERS: {
    name: 'Manage Users',
    description: 'Create, change and disable users and assign their roles.',
    portal: 'ADMIN_PORTAL',
  },
  MANAGE_DEVICES: {
    name: 'Manage Devices',
    description:
      'Change the status of devices, label them, revoke their one-time PINs and create registration PINs for users.',
    portal: 'ADMIN_PORTAL',
  },
  MANAGE_LICENSED_PRODUCTS: {
    name: 'Manage Licensed Products',
    description: 'Set which products are licensed.',
    portal: 'ADMIN_PORTAL',
  },
  MANAGE_POLICIES: {
    name: 'Manage Policies',
    description: 'Create, change, rank and delete AppConnect global policies.',
    portal: 'ADMIN_PORTAL',
  },
  VIEW_AUDIT_LOG: {
    name: 'View Audit Log',
    description: 'Read who did what and when.',
    portal: 'ADMIN_PORTAL',
  },
};

export const ROLE_CODES = Object.keys(ROLES) as RoleCode[];

/** The same roles, without duplicates, in the order of the schema. */
export function inOrder(roles: Iterable<RoleCode>): RoleCode[] {
  const given = new Set(roles);
  return ROLE_CODES.filter((code) => given.has(code));
}

/** The roles of the admin portal among the roles. */
export function adminRoles(roles: readonly RoleCode[]): RoleCode[] {
  return roles.filter((role) => ROLES[role].portal === 'ADMIN_PORTAL');
}

/** The roles that one list has and the other has not. */
export function changedRoles(before: readonly RoleCode[], after: readonly RoleCode[]): RoleCode[] {
  return ROLE_CODES.filter((role) => before.includes(role) !== after.includes(role));
}
