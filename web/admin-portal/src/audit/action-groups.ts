import type { AuditAction } from '@pinportal/client';

/** The groups in which the actions are offered as a filter. */
export const ACTION_GROUPS = ['account', 'users', 'devices', 'pins', 'labels', 'policies', 'log'] as const;

export type ActionGroup = (typeof ACTION_GROUPS)[number];

export const GROUP_OF: Readonly<Record<AuditAction, ActionGroup>> = {
  SIGN_IN: 'account',
  SIGN_OUT: 'account',
  END_SESSION: 'account',
  CHANGE_PASSWORD: 'account',
  UPDATE_PROFILE: 'account',
  CREATE_USER: 'users',
  UPDATE_USER: 'users',
  SET_USER_STATUS: 'users',
  ASSIGN_ROLES: 'users',
  ADD_ROLES: 'users',
  REMOVE_ROLES: 'users',
  REGISTER_DEVICE: 'devices',
  SET_DEVICE_STATUS: 'devices',
  RENAME_DEVICE: 'devices',
  REPORT_DEVICE_LOST: 'devices',
  CREATE_REGISTRATION_PIN: 'pins',
  REVOKE_REGISTRATION_PIN: 'pins',
  GENERATE_ONE_TIME_PIN: 'pins',
  REVOKE_ONE_TIME_PIN: 'pins',
  AUTHORIZE_PASSCODE_RESET: 'pins',
  RESET_SECURE_APPS_PASSCODE: 'pins',
  SET_SECURE_APPS_PASSCODE: 'pins',
  UNLOCK_SECURE_APPS: 'pins',
  CREATE_LABEL: 'labels',
  UPDATE_LABEL: 'labels',
  DELETE_LABEL: 'labels',
  LABEL_DEVICES: 'labels',
  UNLABEL_DEVICES: 'labels',
  SET_LICENSED_PRODUCTS: 'policies',
  CREATE_APP_CONNECT_GLOBAL_POLICY: 'policies',
  UPDATE_APP_CONNECT_GLOBAL_POLICY: 'policies',
  DELETE_APP_CONNECT_GLOBAL_POLICY: 'policies',
  SET_APP_CONNECT_GLOBAL_POLICY_PRIORITY: 'policies',
  PRUNE_AUDIT_LOG: 'log',
  SEAL_AUDIT_LOG: 'log',
  ACCESS_DENIED: 'log',
};
