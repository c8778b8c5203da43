import type {
  AppConnectGlobalPolicyStatus,
  DeviceStatus,
  OneTimePinRequirementCode,
  RegistrationMethod,
  Role,
  RoleCode,
  UserStatus,
} from '@pinportal/client';

/** What several pages call the values of an enum, in English. Names of roles are the same in every language. */
export const en = {
  yes: 'Yes',
  no: 'No',
  roles: {
    RESET_SECURE_APPS_PASSCODE: 'Reset Secure Apps Passcode',
    REGISTER_DEVICE: 'Register Device',
    MANAGE_USERS: 'Manage Users',
    MANAGE_DEVICES: 'Manage Devices',
    MANAGE_LICENSED_PRODUCTS: 'Manage Licensed Products',
    MANAGE_POLICIES: 'Manage Policies',
    VIEW_AUDIT_LOG: 'View Audit Log',
  } satisfies Record<RoleCode, string>,
  roleDescription: ({ description }: Pick<Role, 'code' | 'description'>): string => description,
  userStatuses: { ACTIVE: 'Active', DISABLED: 'Disabled' } satisfies Record<UserStatus, string>,
  deviceStatuses: {
    ACTIVE: 'Active',
    BLOCKED: 'Blocked',
    LOST: 'Lost',
    RETIRED: 'Retired',
    WIPED: 'Wiped',
  } satisfies Record<DeviceStatus, string>,
  policyStatuses: { ACTIVE: 'Active', INACTIVE: 'Inactive' } satisfies Record<AppConnectGlobalPolicyStatus, string>,
  registrationMethods: {
    PASSWORD: 'Password',
    REGISTRATION_PIN: 'Registration PIN',
  } satisfies Record<RegistrationMethod, string>,
  requirements: {
    ACCOUNT_ACTIVE: 'The account is active',
    DEVICE_ACTIVE: 'The device is active',
    DEVICE_IS_IOS: 'The device is an iPhone or iPad',
    ROLE_ASSIGNED: 'The user has the role Reset Secure Apps Passcode',
    PRODUCT_LICENSED: 'At least one of the three products is licensed',
    PASSCODE_REQUIRED: 'The policy requires a passcode for iOS devices',
    RECOVERY_ALLOWED: 'The policy allows iOS users to recover their passcode',
  } satisfies Record<OneTimePinRequirementCode, string>,
  unmetRequirements: {
    ACCOUNT_ACTIVE: 'The account is disabled',
    DEVICE_ACTIVE: 'The device is not active',
    DEVICE_IS_IOS: 'The device is not an iPhone or iPad',
    ROLE_ASSIGNED: 'The user does not have the role Reset Secure Apps Passcode',
    PRODUCT_LICENSED: 'None of the three products is licensed',
    PASSCODE_REQUIRED: 'The policy does not require a passcode for iOS devices',
    RECOVERY_ALLOWED: 'The policy does not allow iOS users to recover their passcode',
  } satisfies Record<OneTimePinRequirementCode, string>,
};

export type Names = typeof en;
