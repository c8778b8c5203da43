import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { User as UserEntity } from '../user/user.entity.ts';
import type { Role as RoleEntity } from '../role/roles.ts';
import type { LicensedProduct as LicensedProductEntity } from '../licensed-product/licensed-product.entity.ts';
import type { AppConnectGlobalPolicy as AppConnectGlobalPolicyEntity } from '../app-connect-global-policy/app-connect-global-policy.entity.ts';
import type { Label as LabelEntity } from '../label/label.entity.ts';
import type { Device as DeviceEntity } from '../device/device.entity.ts';
import type { OneTimePin as OneTimePinEntity } from '../one-time-pin/one-time-pin.entity.ts';
import type { SecureAppsPasscodeState } from '../secure-apps-passcode/secure-apps-passcode.store.ts';
import type { AuditEvent as AuditEventEntity } from '../audit/audit-event.entity.ts';
import type { RequestContext } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /**
   * A password, PIN, passcode or reset ticket: a string of 1 to 1,024 characters. Input only. Error messages never contain
   * its value.
   */
  Credential: { input: string; output: never; }
  /** Time in UTC, as an RFC 3339 string with milliseconds, for example `2026-03-01T09:30:00.000Z`. */
  DateTime: { input: number; output: number; }
};

/**
 * Settings for secure apps on devices. Exactly one policy is in effect for each device: the ACTIVE policy with the highest
 * priority that shares a label with the device, or the default policy if there is none.
 */
export type AppConnectGlobalPolicy = Node & {
  __typename?: 'AppConnectGlobalPolicy';
  /** Whether iOS users can recover a forgotten passcode. Always false if `passcodeRequiredForIos` is false. */
  allowIosPasscodeRecovery: Scalars['Boolean']['output'];
  /** Minutes without use after which secure apps ask for the passcode again, from 1 to 1440. */
  autoLockMinutes: Scalars['Int']['output'];
  /** Purpose of the policy. May be empty. */
  description: Scalars['String']['output'];
  /** Number of devices for which the policy is in effect. */
  deviceCount: Scalars['Int']['output'];
  /**
   * Whether to reject a passcode that repeats one block of characters, such as 1212, or contains four consecutive equal or
   * sequential characters, such as 1111, 1234 or abcd.
   */
  disallowSimplePasscodes: Scalars['Boolean']['output'];
  /** Opaque, stable ID. */
  id: Scalars['ID']['output'];
  /**
   * Whether this is the default policy, which is in effect for devices without another policy. The default policy cannot
   * be deleted or deactivated, and has no labels and no priority.
   */
  isDefault: Scalars['Boolean']['output'];
  /** Labels of the policy, sorted by name. The policy can take effect on devices that have one of them. */
  labels: Array<Label>;
  /** Number of consecutive failed attempts after which secure apps lock, from 1 to 20. */
  maximumFailedAttempts: Scalars['Int']['output'];
  /** Minimum number of characters in a passcode, from 4 to 32. */
  minimumPasscodeLength: Scalars['Int']['output'];
  /** Unique name. */
  name: Scalars['String']['output'];
  /** Number of latest passcodes, including the current one, that a new passcode must differ from, from 0 to 24. */
  passcodeHistoryLength: Scalars['Int']['output'];
  /** Whether secure apps on Android devices require a passcode. */
  passcodeRequiredForAndroid: Scalars['Boolean']['output'];
  /** Whether secure apps on iOS devices require a passcode. */
  passcodeRequiredForIos: Scalars['Boolean']['output'];
  /** Characters that a passcode must consist of. */
  passcodeType: PasscodeType;
  /** Priority, from 1 (highest), unique among the policies. Null for the default policy. */
  priority: Maybe<Scalars['Int']['output']>;
  /** Whether the policy can take effect. */
  status: AppConnectGlobalPolicyStatus;
};

/** A page of policies. */
export type AppConnectGlobalPolicyConnection = {
  __typename?: 'AppConnectGlobalPolicyConnection';
  /** Policies of the page, each with its cursor. */
  edges: Array<AppConnectGlobalPolicyEdge>;
  /** Policies of the page, without cursors. */
  nodes: Array<AppConnectGlobalPolicy>;
  /** Position of the page in the list. */
  pageInfo: PageInfo;
};

/** A policy in a list. */
export type AppConnectGlobalPolicyEdge = {
  __typename?: 'AppConnectGlobalPolicyEdge';
  /** Cursor of this policy. Pass it as `after` to continue after this policy. */
  cursor: Scalars['String']['output'];
  /** The policy. */
  node: AppConnectGlobalPolicy;
};

/** Whether a policy can take effect. */
export type AppConnectGlobalPolicyStatus =
  /** The policy can take effect on devices that share a label with it. The default policy needs no label. */
  | 'ACTIVE'
  /** The policy is kept but does not take effect. */
  | 'INACTIVE';

/** The users and their roles. */
export type AssignRolesInput = {
  /** All roles that each user has afterwards. An empty list removes all roles. */
  roles: Array<RoleCode>;
  /** IDs of the users to change, 1 to 100. */
  userIds: Array<Scalars['ID']['input']>;
};

/** Result of `assignRoles`. */
export type AssignRolesResult = AssignRolesSuccess | InvalidInput | LastUserManager | NotFound;

/** Each of the users has exactly the given roles. */
export type AssignRolesSuccess = {
  __typename?: 'AssignRolesSuccess';
  /** The updated users, in the order of `userIds`. A user that was listed twice appears once. */
  users: Array<User>;
};

/** Operation that is recorded in the audit log. */
export type AuditAction =
  /** `assignRoles`. */
  | 'ASSIGN_ROLES'
  /** `authorizePasscodeReset`, with a one-time PIN or the account password. */
  | 'AUTHORIZE_PASSCODE_RESET'
  /** `changePassword`. */
  | 'CHANGE_PASSWORD'
  /** `createAppConnectGlobalPolicy`. */
  | 'CREATE_APP_CONNECT_GLOBAL_POLICY'
  /** `createLabel`. */
  | 'CREATE_LABEL'
  /** `createRegistrationPin`. */
  | 'CREATE_REGISTRATION_PIN'
  /** `createUser`, or the command `pinportal create-admin`. */
  | 'CREATE_USER'
  /** `deleteAppConnectGlobalPolicy`. */
  | 'DELETE_APP_CONNECT_GLOBAL_POLICY'
  /** `deleteLabel`. */
  | 'DELETE_LABEL'
  /** `generateOneTimePin`. */
  | 'GENERATE_ONE_TIME_PIN'
  /** `labelDevices`. */
  | 'LABEL_DEVICES'
  /** `registerDevice`. */
  | 'REGISTER_DEVICE'
  /** `resetSecureAppsPasscode`. */
  | 'RESET_SECURE_APPS_PASSCODE'
  /** `revokeOneTimePin`. */
  | 'REVOKE_ONE_TIME_PIN'
  /** `setAppConnectGlobalPolicyPriority`. */
  | 'SET_APP_CONNECT_GLOBAL_POLICY_PRIORITY'
  /** `setDeviceStatus`. */
  | 'SET_DEVICE_STATUS'
  /** `setLicensedProducts`. */
  | 'SET_LICENSED_PRODUCTS'
  /** `setSecureAppsPasscode`. */
  | 'SET_SECURE_APPS_PASSCODE'
  /** `setUserStatus`. */
  | 'SET_USER_STATUS'
  /** `signIn`. */
  | 'SIGN_IN'
  /** `signOut`. */
  | 'SIGN_OUT'
  /** `unlabelDevices`. */
  | 'UNLABEL_DEVICES'
  /** `unlockSecureApps`. Only failures are recorded. */
  | 'UNLOCK_SECURE_APPS'
  /** `updateAppConnectGlobalPolicy`. */
  | 'UPDATE_APP_CONNECT_GLOBAL_POLICY'
  /** `updateUser`. */
  | 'UPDATE_USER';

/**
 * Position of an event in the tamper-evident log. The log consists of 256 chains, called lanes. Each event has a keyed hash
 * (HMAC-SHA-256) of its own fields and of the hash of the previous event in its lane.
 */
export type AuditChainLink = {
  __typename?: 'AuditChainLink';
  /** Hash of this event, in hexadecimal. */
  hash: Scalars['String']['output'];
  /** Number of the lane, from 0 to 255. */
  lane: Scalars['Int']['output'];
  /** Hash of the previous event in the lane, in hexadecimal. Empty for the first event. */
  previousHash: Scalars['String']['output'];
  /** Position in the lane, from 1, without gaps. */
  sequence: Scalars['Int']['output'];
};

/** A name and a value. */
export type AuditDetail = {
  __typename?: 'AuditDetail';
  /** Name of the value. */
  name: Scalars['String']['output'];
  /** The value as text. */
  value: Scalars['String']['output'];
};

/** A decision of the server. It is recorded in the same transaction as the change that it describes. */
export type AuditEvent = Node & {
  __typename?: 'AuditEvent';
  /** Operation that the decision was about. */
  action: AuditAction;
  /** Caller who requested the operation. */
  actor: AuditParty;
  /** Link to the previous event. It makes later edits, deletions and reordering detectable with `pinportal verify-audit`. */
  chain: AuditChainLink;
  /** Values that the operation set or used. They never contain a secret. */
  details: Array<AuditDetail>;
  /** Opaque, stable ID. */
  id: Scalars['ID']['output'];
  /** Time of the decision. */
  occurredAt: Scalars['DateTime']['output'];
  /** Whether the operation was carried out. */
  outcome: AuditOutcome;
  /** Reason for the FAILURE, for administrators. It is more specific than the response to the caller. Null if the outcome is SUCCESS. */
  reason: Maybe<Scalars['String']['output']>;
  /** ID of the request, as in the server log and the `x-request-id` response header. Null for commands. */
  requestId: Maybe<Scalars['String']['output']>;
  /** Object of the operation. Null if there was none, for example after a sign-in with an unknown user name. */
  subject: Maybe<AuditParty>;
};

/** A page of audit events. */
export type AuditEventConnection = {
  __typename?: 'AuditEventConnection';
  /** Events of the page, each with its cursor. */
  edges: Array<AuditEventEdge>;
  /** Events of the page, without cursors. */
  nodes: Array<AuditEvent>;
  /** Position of the page in the list. */
  pageInfo: PageInfo;
};

/** An audit event in a list. */
export type AuditEventEdge = {
  __typename?: 'AuditEventEdge';
  /** Cursor of this event. Pass it as `after` to continue after this event. */
  cursor: Scalars['String']['output'];
  /** The event. */
  node: AuditEvent;
};

/** Whether an operation was carried out. */
export type AuditOutcome =
  /** The operation was denied. */
  | 'FAILURE'
  /** The operation was carried out. */
  | 'SUCCESS';

/** A caller or an object that an audit event refers to. */
export type AuditParty = {
  __typename?: 'AuditParty';
  /** ID of the caller or object, which may have been deleted since. Null for the kinds ANONYMOUS, OPERATOR and LICENSED_PRODUCTS. */
  id: Maybe<Scalars['ID']['output']>;
  /** Kind of caller or object. */
  kind: AuditPartyKind;
};

/** Kind of caller or object. */
export type AuditPartyKind =
  /** A caller who was not signed in. */
  | 'ANONYMOUS'
  /** An AppConnect global policy. */
  | 'APP_CONNECT_GLOBAL_POLICY'
  /** A device. */
  | 'DEVICE'
  /** A label. */
  | 'LABEL'
  /** The set of licensed products. */
  | 'LICENSED_PRODUCTS'
  /** A one-time PIN. */
  | 'ONE_TIME_PIN'
  /** An operator on the command line, or the server itself. */
  | 'OPERATOR'
  /** A user. */
  | 'USER';

/** User name and credential. */
export type AuthorizePasscodeResetInput = {
  /** A one-time PIN or, only on a device that was registered with the account password, the account password. */
  credential: Scalars['Credential']['input'];
  /** Name of the user who registered this device. */
  username: Scalars['String']['input'];
};

/** Result of `authorizePasscodeReset`. */
export type AuthorizePasscodeResetResult = PasscodeResetAuthorized | PasscodeResetDenied;

/** Current and new account password. */
export type ChangePasswordInput = {
  /** Current account password. */
  currentPassword: Scalars['Credential']['input'];
  /** New account password: 8 to 128 characters after Unicode normalisation, different from the user name. */
  newPassword: Scalars['Credential']['input'];
};

/** Result of `changePassword`. */
export type ChangePasswordResult = ChangePasswordSuccess | InvalidCredentials | InvalidInput;

/** The password is changed. All earlier sessions have ended, including the session of this request. */
export type ChangePasswordSuccess = {
  __typename?: 'ChangePasswordSuccess';
  /** Latest time at which the new session ends, 8 hours after the change. It ends earlier after 15 minutes without a request. */
  expiresAt: Scalars['DateTime']['output'];
  /** Token of the new session, which replaces the token of this request. Returned only in this response. */
  sessionToken: Scalars['String']['output'];
  /** The user whose password was changed. */
  user: User;
};

/** The new policy. Optional fields that are omitted or null get the default given with the field. */
export type CreateAppConnectGlobalPolicyInput = {
  /** Whether iOS users can recover a forgotten passcode. Rejected unless `passcodeRequiredForIos` is true. Default: false. */
  allowIosPasscodeRecovery?: InputMaybe<Scalars['Boolean']['input']>;
  /** Minutes without use after which secure apps ask for the passcode again, from 1 to 1440. Default: 15. */
  autoLockMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Purpose of the policy, up to 1,000 characters. Default: empty. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Whether to reject passcodes with repetitions or sequences. Default: false. */
  disallowSimplePasscodes?: InputMaybe<Scalars['Boolean']['input']>;
  /** IDs of the labels of the policy, up to 100. Default: none. */
  labelIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Number of consecutive failed attempts after which secure apps lock, from 1 to 20. Default: 10. */
  maximumFailedAttempts?: InputMaybe<Scalars['Int']['input']>;
  /** Minimum number of characters in a passcode, from 4 to 32. Default: 6. */
  minimumPasscodeLength?: InputMaybe<Scalars['Int']['input']>;
  /** Unique name, 1 to 100 characters. */
  name: Scalars['String']['input'];
  /** Number of latest passcodes, including the current one, that a new passcode must differ from, from 0 to 24. Default: 0. */
  passcodeHistoryLength?: InputMaybe<Scalars['Int']['input']>;
  /** Whether secure apps on Android devices require a passcode. Default: false. */
  passcodeRequiredForAndroid?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether secure apps on iOS devices require a passcode. Default: false. */
  passcodeRequiredForIos?: InputMaybe<Scalars['Boolean']['input']>;
  /** Characters that a passcode must consist of. Default: NUMERIC. */
  passcodeType?: InputMaybe<PasscodeType>;
  /**
   * Priority, from 1 (highest) to one more than the number of policies, not counting the default policy. The policies from
   * this priority on move down by one. Default: the lowest priority.
   */
  priority?: InputMaybe<Scalars['Int']['input']>;
  /** Whether the policy can take effect. Default: ACTIVE. */
  status?: InputMaybe<AppConnectGlobalPolicyStatus>;
};

/** Result of `createAppConnectGlobalPolicy`. */
export type CreateAppConnectGlobalPolicyResult = CreateAppConnectGlobalPolicySuccess | InvalidInput | NameTaken | NotFound | RecoveryRequiresPasscode;

/** The policy is created. */
export type CreateAppConnectGlobalPolicySuccess = {
  __typename?: 'CreateAppConnectGlobalPolicySuccess';
  /** The new policy. */
  policy: AppConnectGlobalPolicy;
};

/** The new label. */
export type CreateLabelInput = {
  /** Unique name, 1 to 100 characters. */
  name: Scalars['String']['input'];
};

/** Result of `createLabel`. */
export type CreateLabelResult = CreateLabelSuccess | InvalidInput | NameTaken;

/** The label is created. */
export type CreateLabelSuccess = {
  __typename?: 'CreateLabelSuccess';
  /** The new label. */
  label: Label;
};

/** The user and the platform. */
export type CreateRegistrationPinInput = {
  /** Platform of the device to register. */
  platform: Platform;
  /** ID of the user who registers a device. If omitted, the PIN is for you. */
  userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Result of `createRegistrationPin`. */
export type CreateRegistrationPinResult = CreateRegistrationPinSuccess | NotFound | UserDisabled;

/** The registration PIN is created. */
export type CreateRegistrationPinSuccess = {
  __typename?: 'CreateRegistrationPinSuccess';
  /** Time at which the PIN expires. */
  expiresAt: Scalars['DateTime']['output'];
  /** Digits of the PIN, as a string that may begin with zeros. Returned only in this response. */
  registrationPin: Scalars['String']['output'];
};

/** The new user. */
export type CreateUserInput = {
  /** Name to display, 1 to 200 characters. If omitted, the user name is used. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** Email address. If omitted, none is recorded. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** First account password: 8 to 128 characters after Unicode normalisation, different from the user name. */
  password: Scalars['Credential']['input'];
  /** Roles of the new user. If omitted, the user has no roles. */
  roles?: InputMaybe<Array<RoleCode>>;
  /** User name: 1 to 128 visible characters without spaces, unique under Unicode compatibility and letter case. */
  username: Scalars['String']['input'];
};

/** Result of `createUser`. */
export type CreateUserResult = CreateUserSuccess | InvalidInput | NameTaken;

/** The user is created. */
export type CreateUserSuccess = {
  __typename?: 'CreateUserSuccess';
  /** The new user. */
  user: User;
};

/** The default policy cannot be deleted or deactivated, and cannot have labels or a priority. Nothing was changed. */
export type DefaultPolicyProtected = UserError & {
  __typename?: 'DefaultPolicyProtected';
  /** Always `DEFAULT_POLICY_PROTECTED`. */
  code: UserErrorCode;
  /** Explanation for the user, in plain English. */
  message: Scalars['String']['output'];
};

/** The policy to delete. */
export type DeleteAppConnectGlobalPolicyInput = {
  /** ID of the policy to delete. */
  id: Scalars['ID']['input'];
};

/** Result of `deleteAppConnectGlobalPolicy`. */
export type DeleteAppConnectGlobalPolicyResult = DefaultPolicyProtected | DeleteAppConnectGlobalPolicySuccess | NotFound;

/** The policy is deleted. */
export type DeleteAppConnectGlobalPolicySuccess = {
  __typename?: 'DeleteAppConnectGlobalPolicySuccess';
  /** ID of the deleted policy. */
  deletedId: Scalars['ID']['output'];
};

/** The label to delete. */
export type DeleteLabelInput = {
  /** ID of the label to delete. */
  id: Scalars['ID']['input'];
};

/** Result of `deleteLabel`. */
export type DeleteLabelResult = DeleteLabelSuccess | NotFound;

/** The label is deleted. */
export type DeleteLabelSuccess = {
  __typename?: 'DeleteLabelSuccess';
  /** ID of the deleted label. */
  deletedId: Scalars['ID']['output'];
};

/** A phone, tablet or computer that a user has registered. */
export type Device = Node & {
  __typename?: 'Device';
  /** The AppConnect global policy in effect for the device. Exactly one policy is in effect at any time. */
  appConnectGlobalPolicy: AppConnectGlobalPolicy;
  /**
   * Whether a one-time PIN can be generated for the device. Use it to decide whether to show the option in the user portal.
   * Same value as `oneTimePinEligibility.canGenerate`.
   */
  canGenerateOneTimePin: Scalars['Boolean']['output'];
  /** Opaque, stable ID. */
  id: Scalars['ID']['output'];
  /** Labels on the device, sorted by name. */
  labels: Array<Label>;
  /** Model, such as *iPhone 17*. */
  model: Scalars['String']['output'];
  /** Name to display, such as *Ada's iPhone*. */
  name: Scalars['String']['output'];
  /** Latest one-time PIN generated for the device, with any status and without its digits. Null if there is none. */
  oneTimePin: Maybe<OneTimePin>;
  /** Each requirement for generating a one-time PIN, and whether the device meets it. */
  oneTimePinEligibility: OneTimePinEligibility;
  /** Version of the operating system, such as *26.1*. */
  osVersion: Scalars['String']['output'];
  /** Operating system. */
  platform: Platform;
  /** Time at which the device was registered. */
  registeredAt: Scalars['DateTime']['output'];
  /** Credential that the user gave when the device was registered. */
  registrationMethod: RegistrationMethod;
  /** State of the secure apps passcode on the device. */
  secureAppsPasscode: SecureAppsPasscode;
  /** Whether the device can be used. */
  status: DeviceStatus;
  /** The user who registered the device. */
  user: User;
};

/** A page of devices. */
export type DeviceConnection = {
  __typename?: 'DeviceConnection';
  /** Devices of the page, each with its cursor. */
  edges: Array<DeviceEdge>;
  /** Devices of the page, without cursors. */
  nodes: Array<Device>;
  /** Position of the page in the list. */
  pageInfo: PageInfo;
};

/** A device in a list. */
export type DeviceEdge = {
  __typename?: 'DeviceEdge';
  /** Cursor of this device. Pass it as `after` to continue after this device. */
  cursor: Scalars['String']['output'];
  /** The device. */
  node: Device;
};

/** Whether a device can be used. */
export type DeviceStatus =
  /** In use. */
  | 'ACTIVE'
  /** Denied access to company resources by an administrator. */
  | 'BLOCKED'
  /** Reported lost. */
  | 'LOST'
  /** No longer managed. */
  | 'RETIRED'
  /** Erased remotely. */
  | 'WIPED';

/** The device to generate a one-time PIN for. */
export type GenerateOneTimePinInput = {
  /** ID of one of your own devices. */
  deviceId: Scalars['ID']['input'];
};

/** Result of `generateOneTimePin`. */
export type GenerateOneTimePinResult = GenerateOneTimePinSuccess | NotFound | OneTimePinAttemptsExhausted | OneTimePinNotAvailable;

/** The one-time PIN is generated. */
export type GenerateOneTimePinSuccess = {
  __typename?: 'GenerateOneTimePinSuccess';
  /** The one-time PIN without its digits. */
  oneTimePin: OneTimePin;
  /** Digits of the PIN, as a string that may begin with zeros. Returned only in this response. */
  pin: Scalars['String']['output'];
};

/** The user name or credential is incorrect or cannot be used. The response is the same for every cause. */
export type InvalidCredentials = UserError & {
  __typename?: 'InvalidCredentials';
  /** Always `INVALID_CREDENTIALS`. */
  code: UserErrorCode;
  /** Explanation for the user, in plain English. */
  message: Scalars['String']['output'];
};

/** A value of the input is empty, too long, out of range or in an invalid format. Nothing was changed. */
export type InvalidInput = UserError & {
  __typename?: 'InvalidInput';
  /** Always `INVALID_INPUT`. */
  code: UserErrorCode;
  /** Name of the input field with the invalid value. */
  field: Scalars['String']['output'];
  /** Explanation of what the value must be, in plain English. */
  message: Scalars['String']['output'];
};

/** A named group of devices. A policy takes effect on the devices that share a label with it. */
export type Label = Node & {
  __typename?: 'Label';
  /** Devices that have the label, oldest first. */
  devices: DeviceConnection;
  /** Opaque, stable ID. */
  id: Scalars['ID']['output'];
  /** Unique name. */
  name: Scalars['String']['output'];
  /** Policies that have the label, with any status, in order of priority. */
  policies: Array<AppConnectGlobalPolicy>;
};


/** A named group of devices. A policy takes effect on the devices that share a label with it. */
export type LabelDevicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

/** A page of labels. */
export type LabelConnection = {
  __typename?: 'LabelConnection';
  /** Labels of the page, each with its cursor. */
  edges: Array<LabelEdge>;
  /** Labels of the page, without cursors. */
  nodes: Array<Label>;
  /** Position of the page in the list. */
  pageInfo: PageInfo;
};

/** The label and the devices to add it to. */
export type LabelDevicesInput = {
  /** IDs of the devices, 1 to 100. */
  deviceIds: Array<Scalars['ID']['input']>;
  /** ID of the label. */
  id: Scalars['ID']['input'];
};

/** Result of `labelDevices`. */
export type LabelDevicesResult = InvalidInput | LabelDevicesSuccess | NotFound;

/** All of the devices have the label. */
export type LabelDevicesSuccess = {
  __typename?: 'LabelDevicesSuccess';
  /** The updated label. */
  label: Label;
};

/** A label in a list. */
export type LabelEdge = {
  __typename?: 'LabelEdge';
  /** Cursor of this label. Pass it as `after` to continue after this label. */
  cursor: Scalars['String']['output'];
  /** The label. */
  node: Label;
};

/** The change would leave no active user with the role `MANAGE_USERS`. Nothing was changed. */
export type LastUserManager = UserError & {
  __typename?: 'LastUserManager';
  /** Always `LAST_USER_MANAGER`. */
  code: UserErrorCode;
  /** Explanation for the user, in plain English. */
  message: Scalars['String']['output'];
};

/** A product that includes secure apps. At least one must be licensed before a one-time PIN can be generated. */
export type LicensedProduct = {
  __typename?: 'LicensedProduct';
  /** Code that identifies the product. */
  code: LicensedProductCode;
  /** Whether the product is licensed. */
  licensed: Scalars['Boolean']['output'];
  /** Name on the Licensed Products page. */
  name: Scalars['String']['output'];
  /** Time at which `licensed` last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** Product that includes secure apps. */
export type LicensedProductCode =
  /** AppConnect for Third-party and In-house Apps. */
  | 'APPCONNECT_THIRD_PARTY_AND_IN_HOUSE_APPS'
  /** Docs@Work. */
  | 'DOCS_AT_WORK'
  /** Web@Work. */
  | 'WEB_AT_WORK';

/** Write operations. The server executes several mutation fields in one request one after the other. */
export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Assigns roles to users, like *Devices & Users > Users > Actions > Assign Roles* in the admin portal. Each user has
   * exactly these roles afterwards; all other roles are removed. If the mutation fails, no user is changed.
   */
  assignRoles: AssignRolesResult;
  /**
   * Authorizes the user to reset a forgotten passcode on this device. The credential is a one-time PIN or, on a device that
   * was registered with the account password, the account password. A one-time PIN is used by a successful authorization.
   *
   * Repeated failed attempts on a device cause `RATE_LIMITED`.
   */
  authorizePasscodeReset: AuthorizePasscodeResetResult;
  /**
   * Changes the account password of the signed-in user and opens a new session. All earlier sessions end. The user's
   * one-time PINs, registration PINs and reset tickets are revoked, because another person may have created them with the
   * old password. Devices stay registered. Repeated failed attempts cause `RATE_LIMITED`.
   */
  changePassword: ChangePasswordResult;
  /** Creates a policy. */
  createAppConnectGlobalPolicy: CreateAppConnectGlobalPolicyResult;
  /** Creates a label. */
  createLabel: CreateLabelResult;
  /**
   * Creates a registration PIN, which replaces the account password when a device is registered. You can create one for
   * yourself with the role `REGISTER_DEVICE`, or for any user with the role `MANAGE_DEVICES`.
   *
   * A registration PIN can be used once and is valid for 4 hours by default. Ten failed attempts make it invalid. It
   * replaces an earlier one for the same user and platform.
   */
  createRegistrationPin: CreateRegistrationPinResult;
  /** Creates a user. */
  createUser: CreateUserResult;
  /**
   * Deletes a policy. For devices that used it, the ACTIVE policy with the next highest priority that shares a label with
   * the device takes effect, or the default policy if there is none.
   */
  deleteAppConnectGlobalPolicy: DeleteAppConnectGlobalPolicyResult;
  /** Deletes a label and removes it from all devices and policies. */
  deleteLabel: DeleteLabelResult;
  /**
   * Generates a one-time PIN for one of your own devices. The PIN replaces an earlier one for the device. With the PIN and
   * your user name, you can reset the forgotten secure apps passcode on that device once within 24 hours.
   *
   * By default, five failed attempts lock the PIN. A device has at most twice that number of failed attempts in 24 hours,
   * no matter how many PINs are generated.
   */
  generateOneTimePin: GenerateOneTimePinResult;
  /** Adds a label to devices. Devices that already have the label keep it. If the mutation fails, no device is labelled. */
  labelDevices: LabelDevicesResult;
  /**
   * Registers a device for a user who gives either the account password or a registration PIN. `Device.registrationMethod`
   * records which one was given: on a device registered with a registration PIN, a passcode reset can be authorized only
   * with a one-time PIN. Repeated failed attempts cause `RATE_LIMITED`.
   */
  registerDevice: RegisterDeviceResult;
  /**
   * Sets a new secure apps passcode on this device and unlocks secure apps. A rejected passcode or an invalid reset ticket
   * counts as a failed attempt on the device. Repeated failed attempts on a device cause `RATE_LIMITED`.
   */
  resetSecureAppsPasscode: ResetSecureAppsPasscodeResult;
  /** Revokes the active one-time PIN of your own device, or of any device if you have the role `MANAGE_DEVICES`. */
  revokeOneTimePin: RevokeOneTimePinResult;
  /** Sets the priority of a policy. The order of the other policies does not change. */
  setAppConnectGlobalPolicyPriority: SetAppConnectGlobalPolicyPriorityResult;
  /** Sets the status of a device. The change takes effect immediately, including for a reset in progress. */
  setDeviceStatus: SetDeviceStatusResult;
  /**
   * Sets which products are licensed, like *Settings > System Settings > Additional Products > Licensed Products* in the
   * admin portal. Products that are not listed are no longer licensed.
   */
  setLicensedProducts: SetLicensedProductsResult;
  /**
   * Sets the first secure apps passcode on this device. To replace a forgotten passcode, use `authorizePasscodeReset` and
   * `resetSecureAppsPasscode`.
   */
  setSecureAppsPasscode: SetSecureAppsPasscodeResult;
  /** Disables a user, which immediately ends their sessions, or makes a user active again. */
  setUserStatus: SetUserStatusResult;
  /** Signs a user in to the user portal or the admin portal. Repeated failed attempts cause `RATE_LIMITED`. */
  signIn: SignInResult;
  /** Ends the session whose token was sent with the request, or all sessions of the user. */
  signOut: SignOutResult;
  /** Removes a label from devices. Devices without the label are not changed. */
  unlabelDevices: UnlabelDevicesResult;
  /** Unlocks secure apps on this device. After too many consecutive failed attempts, secure apps lock until the passcode is reset. */
  unlockSecureApps: UnlockSecureAppsResult;
  /** Changes a policy, like the Modify AppConnect Global Policy dialog in the admin portal. */
  updateAppConnectGlobalPolicy: UpdateAppConnectGlobalPolicyResult;
  /**
   * Changes the display name, email address or password of a user. A new password ends the user's sessions and revokes
   * their one-time PINs, registration PINs and reset tickets.
   */
  updateUser: UpdateUserResult;
};


/** Write operations. The server executes several mutation fields in one request one after the other. */
export type MutationAssignRolesArgs = {
  input: AssignRolesInput;
};


/** Write operations. The server executes several mutation fields in one request one after the other. */
export type MutationAuthorizePasscodeResetArgs = {
  input: AuthorizePasscodeResetInput;
};


/** Write operations. The server executes several mutation fields in one request one after the other. */
export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


/** Write operations. The server executes several mutation fields in one request one after the other. */
export type MutationCreateAppConnectGlobalPolicyArgs = {
  input: CreateAppConnectGlobalPolicyInput;
};


/** Write operations. The server executes several mutation fields in one request one after the other. */
export type MutationCreateLabelArgs = {
  input: CreateLabelInput;
};


/** Write operations. The server executes several mutation fields in one request one after the other. */
export type MutationCreateRegistrationPinArgs = {
  input: CreateRegistrationPinInput;
};


/** Write operations. The server executes several mutation fields in one request one after the other. */
export type MutationCreateUserArgs = {
  input: CreateUserInput;
};


/** Write operations. The server executes several mutation fields in one request one after the other. */
export type MutationDeleteAppConnectGlobalPolicyArgs = {
  input: DeleteAppConnectGlobalPolicyInput;
};


/** Write operations. The server executes several mutation fields in one request one after the other. */
export type MutationDeleteLabelArgs = {
  input: DeleteLabelInput;
};


/** Write operations. The server executes several mutation fields in one request one after the other. */
export type MutationGenerateOneTimePinArgs = {
  input: GenerateOneTimePinInput;
};


/** Write operations. The server executes several mutation fields in one request one after the other. */
export type MutationLabelDevicesArgs = {
  input: LabelDevicesInput;
};


/** Write operations. The server executes several mutation fields in one request one after the other. */
export type MutationRegisterDeviceArgs = {
  input: RegisterDeviceInput;
};


/** Write operations. The server executes several mutation fields in one request one after the other. */
export type MutationResetSecureAppsPasscodeArgs = {
  input: ResetSecureAppsPasscodeInput;
};


/** Write operations. The server executes several mutation fields in one request one after the other. */
export type MutationRevokeOneTimePinArgs = {
  input: RevokeOneTimePinInput;
};


/** Write operations. The server executes several mutation fields in one request one after the other. */
export type MutationSetAppConnectGlobalPolicyPriorityArgs = {
  input: SetAppConnectGlobalPolicyPriorityInput;
};


/** Write operations. The server executes several mutation fields in one request one after the other. */
export type MutationSetDeviceStatusArgs = {
  input: SetDeviceStatusInput;
};


/** Write operations. The server executes several mutation fields in one request one after the other. */
export type MutationSetLicensedProductsArgs = {
  input: SetLicensedProductsInput;
};


/** Write operations. The server executes several mutation fields in one request one after the other. */
export type MutationSetSecureAppsPasscodeArgs = {
  input: SetSecureAppsPasscodeInput;
};


/** Write operations. The server executes several mutation fields in one request one after the other. */
export type MutationSetUserStatusArgs = {
  input: SetUserStatusInput;
};


/** Write operations. The server executes several mutation fields in one request one after the other. */
export type MutationSignInArgs = {
  input: SignInInput;
};


/** Write operations. The server executes several mutation fields in one request one after the other. */
export type MutationSignOutArgs = {
  input: SignOutInput;
};


/** Write operations. The server executes several mutation fields in one request one after the other. */
export type MutationUnlabelDevicesArgs = {
  input: UnlabelDevicesInput;
};


/** Write operations. The server executes several mutation fields in one request one after the other. */
export type MutationUnlockSecureAppsArgs = {
  input: UnlockSecureAppsInput;
};


/** Write operations. The server executes several mutation fields in one request one after the other. */
export type MutationUpdateAppConnectGlobalPolicyArgs = {
  input: UpdateAppConnectGlobalPolicyInput;
};


/** Write operations. The server executes several mutation fields in one request one after the other. */
export type MutationUpdateUserArgs = {
  input: UpdateUserInput;
};

/**
 * The name is already in use. Names that are equal under Unicode compatibility and letter case are the same name. Nothing
 * was changed.
 */
export type NameTaken = UserError & {
  __typename?: 'NameTaken';
  /** Always `NAME_TAKEN`. */
  code: UserErrorCode;
  /** Name of the input field that contains the name. */
  field: Scalars['String']['output'];
  /** Explanation for the user, in plain English. */
  message: Scalars['String']['output'];
};

/** The device has no active one-time PIN. Nothing was changed. */
export type NoActiveOneTimePin = UserError & {
  __typename?: 'NoActiveOneTimePin';
  /** Always `NO_ACTIVE_ONE_TIME_PIN`. */
  code: UserErrorCode;
  /** Explanation for the user, in plain English. */
  message: Scalars['String']['output'];
};

/** An object with a globally unique ID. The `node` query finds the object by this ID. */
export type Node = {
  /** Globally unique, opaque and stable ID. The prefix identifies the type; do not rely on any other part of the ID. */
  id: Scalars['ID']['output'];
};

/**
 * An ID in the input does not exist, has the wrong type, or belongs to an object you cannot access. The response is the
 * same in all cases. Nothing was changed.
 */
export type NotFound = UserError & {
  __typename?: 'NotFound';
  /** Always `NOT_FOUND`. */
  code: UserErrorCode;
  /** Name of the input field that contains the ID. */
  field: Scalars['String']['output'];
  /** Explanation for the user, in plain English, with the name of the input field. */
  message: Scalars['String']['output'];
};

/** A one-time PIN for one device. Its digits are returned only by `generateOneTimePin`. */
export type OneTimePin = Node & {
  __typename?: 'OneTimePin';
  /** The device for which the PIN was generated. */
  device: Device;
  /** Time at which the PIN expires, 24 hours after `issuedAt`. */
  expiresAt: Scalars['DateTime']['output'];
  /** Opaque, stable ID. */
  id: Scalars['ID']['output'];
  /** Time at which the PIN was generated. */
  issuedAt: Scalars['DateTime']['output'];
  /** Time at which the PIN was used. Null if it was not used. */
  redeemedAt: Maybe<Scalars['DateTime']['output']>;
  /** Number of failed attempts left before the PIN locks. 0 if `status` is not ACTIVE. */
  remainingAttempts: Scalars['Int']['output'];
  /** Current status of the PIN. */
  status: OneTimePinStatus;
  /** The user who generated the PIN. */
  user: User;
};

/** The device has reached its limit of failed one-time PIN attempts in 24 hours: ten by default. Nothing was changed. */
export type OneTimePinAttemptsExhausted = UserError & {
  __typename?: 'OneTimePinAttemptsExhausted';
  /** Always `ONE_TIME_PIN_ATTEMPTS_EXHAUSTED`. */
  code: UserErrorCode;
  /** Explanation for the user, in plain English. */
  message: Scalars['String']['output'];
  /** Earliest time at which a one-time PIN can be generated again. */
  retryAt: Scalars['DateTime']['output'];
};

/** Whether a one-time PIN can be generated for a device, with the state of each requirement. */
export type OneTimePinEligibility = {
  __typename?: 'OneTimePinEligibility';
  /** Whether all requirements are met. */
  canGenerate: Scalars['Boolean']['output'];
  /** All seven requirements, in the order of `OneTimePinRequirementCode`. */
  requirements: Array<OneTimePinRequirement>;
};

/** The device does not meet all requirements for generating a one-time PIN. Nothing was changed. */
export type OneTimePinNotAvailable = UserError & {
  __typename?: 'OneTimePinNotAvailable';
  /** Always `ONE_TIME_PIN_NOT_AVAILABLE`. */
  code: UserErrorCode;
  /** State of each requirement. */
  eligibility: OneTimePinEligibility;
  /** Explanation for the user, in plain English. */
  message: Scalars['String']['output'];
};

/** A requirement for generating a one-time PIN. */
export type OneTimePinRequirement = {
  __typename?: 'OneTimePinRequirement';
  /** Code that identifies the requirement. */
  code: OneTimePinRequirementCode;
  /** State of the requirement, in plain English. If an administrator can change an unmet requirement, the text says how. */
  explanation: Scalars['String']['output'];
  /** Whether the device currently meets the requirement. */
  satisfied: Scalars['Boolean']['output'];
};

/** Requirement for generating a one-time PIN. All seven apply to every device, regardless of how it was registered. */
export type OneTimePinRequirementCode =
  /** The user is not disabled. */
  | 'ACCOUNT_ACTIVE'
  /** The status of the device is ACTIVE. */
  | 'DEVICE_ACTIVE'
  /** The device is an iPhone or iPad. */
  | 'DEVICE_IS_IOS'
  /** The AppConnect global policy in effect for the device requires a passcode for iOS devices. */
  | 'PASSCODE_REQUIRED'
  /** At least one of the three products in `LicensedProductCode` is licensed. */
  | 'PRODUCT_LICENSED'
  /** The AppConnect global policy in effect for the device allows iOS users to recover their passcode. */
  | 'RECOVERY_ALLOWED'
  /** The user has the role `RESET_SECURE_APPS_PASSCODE`. */
  | 'ROLE_ASSIGNED';

/** Status of a one-time PIN. Only an ACTIVE PIN can be used. */
export type OneTimePinStatus =
  /** The PIN can be used. */
  | 'ACTIVE'
  /** The PIN was not used within 24 hours. */
  | 'EXPIRED'
  /** The PIN is locked after too many failed attempts. */
  | 'LOCKED'
  /** The PIN was used. */
  | 'REDEEMED'
  /** The user or an administrator revoked the PIN, or the user's password was changed. */
  | 'REVOKED'
  /** A newer PIN was generated for the device. */
  | 'SUPERSEDED';

/** Position of a page in its list, and the cursor for the next page. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last item. Pass it as `after` to request the next page. Null if the page is empty. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** Whether there are more items after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether this page was requested with `after`. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item. Null if the page is empty. */
  startCursor: Maybe<Scalars['String']['output']>;
};

/** A passcode is already set. Nothing was changed. */
export type PasscodeAlreadySet = UserError & {
  __typename?: 'PasscodeAlreadySet';
  /** Always `PASSCODE_ALREADY_SET`. */
  code: UserErrorCode;
  /** Explanation for the user, in plain English. */
  message: Scalars['String']['output'];
};

/** No passcode is set on this device. */
export type PasscodeNotSet = UserError & {
  __typename?: 'PasscodeNotSet';
  /** Always `PASSCODE_NOT_SET`. */
  code: UserErrorCode;
  /** Explanation for the user, in plain English. */
  message: Scalars['String']['output'];
};

/** The passcode violates at least one rule. Nothing was changed, and the reset ticket stays valid. */
export type PasscodeRejected = UserError & {
  __typename?: 'PasscodeRejected';
  /** Always `PASSCODE_REJECTED`. */
  code: UserErrorCode;
  /** Explanation for the user, in plain English. */
  message: Scalars['String']['output'];
  /** All violated rules, in the order of `PasscodeRuleCode`. */
  violations: Array<PasscodeViolation>;
};

/** The user is authorized to reset the passcode. */
export type PasscodeResetAuthorized = {
  __typename?: 'PasscodeResetAuthorized';
  /** Time at which the reset ticket expires, 10 minutes after it was issued. */
  expiresAt: Scalars['DateTime']['output'];
  /** Rules that the new passcode must meet. */
  passcodeRules: PasscodeRules;
  /**
   * Reset ticket. Pass it to `resetSecureAppsPasscode` on this device. It can be used once and becomes invalid when a newer
   * ticket is issued for the device. Returned only in this response.
   */
  resetTicket: Scalars['String']['output'];
};

/** The reset was not authorized. The response is the same for every cause. */
export type PasscodeResetDenied = UserError & {
  __typename?: 'PasscodeResetDenied';
  /** Always `PASSCODE_RESET_DENIED`. */
  code: UserErrorCode;
  /** Explanation for the user, in plain English. */
  message: Scalars['String']['output'];
};

/** Rule for a passcode. */
export type PasscodeRuleCode =
  /** The passcode has more than 64 characters. */
  | 'MAXIMUM_LENGTH'
  /** The passcode has fewer characters than `minimumPasscodeLength`. */
  | 'MINIMUM_LENGTH'
  /** The passcode equals one of the latest `passcodeHistoryLength` passcodes. */
  | 'PASSCODE_HISTORY'
  /** The passcode does not consist of the characters that `passcodeType` requires. */
  | 'PASSCODE_TYPE'
  /** The passcode is simple in the sense of `disallowSimplePasscodes`. */
  | 'SIMPLE_PASSCODE';

/** Rules for a new passcode, from the policy in effect for the device. */
export type PasscodeRules = {
  __typename?: 'PasscodeRules';
  /**
   * Whether to reject a passcode that repeats one block of characters, such as 1212, or contains four consecutive equal or
   * sequential characters, such as 1111, 1234 or abcd.
   */
  disallowSimplePasscodes: Scalars['Boolean']['output'];
  /** Maximum number of characters. */
  maximumPasscodeLength: Scalars['Int']['output'];
  /** Minimum number of characters. */
  minimumPasscodeLength: Scalars['Int']['output'];
  /** Number of latest passcodes, including the current one, that the passcode must differ from. */
  passcodeHistoryLength: Scalars['Int']['output'];
  /** Characters that the passcode must consist of. */
  passcodeType: PasscodeType;
};

/** Characters that a secure apps passcode must consist of. */
export type PasscodeType =
  /** At least one letter and at least one digit from 0 to 9. Other characters are allowed, except control characters and line breaks. */
  | 'ALPHANUMERIC'
  /** Digits from 0 to 9 only. */
  | 'NUMERIC';

/** A rule that the passcode violates. */
export type PasscodeViolation = {
  __typename?: 'PasscodeViolation';
  /** Code that identifies the rule. */
  code: PasscodeRuleCode;
  /** What the rule requires, in plain English. */
  message: Scalars['String']['output'];
};

/** Operating system. */
export type Platform =
  /** Android. */
  | 'ANDROID'
  /** iPhone or iPad. The secure apps passcode can be recovered only on this platform. */
  | 'IOS'
  /** Mac. */
  | 'MACOS'
  /** Windows. */
  | 'WINDOWS';

/** One of the two portals. */
export type Portal =
  /** Portal where administrators assign roles, license products and edit AppConnect global policies. */
  | 'ADMIN_PORTAL'
  /** Portal where a device user signs in, sees their devices and generates a one-time PIN. */
  | 'USER_PORTAL';

/** Kind of caller, determined by the bearer token of the request. */
export type Principal =
  /** Any caller, with or without a token. */
  | 'ANYONE'
  /** The Secure Apps Manager on one device, with a device token (`ppd_…`) from `registerDevice`. */
  | 'DEVICE'
  /** A user in the user portal or the admin portal, with a session token (`pps_…`) from `signIn`. */
  | 'USER'
  /** A user with a session token or a device with a device token. Used on nested fields only. */
  | 'USER_OR_DEVICE';

/**
 * Read operations. A value of `first` that is out of range, or a value of `after` that is not a cursor of the same list,
 * causes a top-level error with `extensions.code` `BAD_USER_INPUT`.
 */
export type Query = {
  __typename?: 'Query';
  /** All AppConnect global policies in order of priority, followed by the default policy. */
  appConnectGlobalPolicies: AppConnectGlobalPolicyConnection;
  /** The audit log, newest event first. */
  auditEvents: AuditEventConnection;
  /** All devices, oldest first. */
  devices: DeviceConnection;
  /** All labels, sorted by name. */
  labels: LabelConnection;
  /** The three products that include secure apps, licensed or not, in the order of the Licensed Products page. */
  licensedProducts: Array<LicensedProduct>;
  /**
   * The object with the given ID. You can read your own account, devices and one-time PINs, and the objects that your
   * roles let you read. Null if the ID is malformed, if the object does not exist, or if you cannot access it.
   */
  node: Maybe<Node>;
  /** All roles that can be assigned. */
  roles: Array<Role>;
  /** The device whose token was sent with the request. */
  thisDevice: Device;
  /** All users, sorted by user name. */
  users: UserConnection;
  /** The signed-in user. */
  viewer: User;
};


/**
 * Read operations. A value of `first` that is out of range, or a value of `after` that is not a cursor of the same list,
 * causes a top-level error with `extensions.code` `BAD_USER_INPUT`.
 */
export type QueryAppConnectGlobalPoliciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/**
 * Read operations. A value of `first` that is out of range, or a value of `after` that is not a cursor of the same list,
 * causes a top-level error with `extensions.code` `BAD_USER_INPUT`.
 */
export type QueryAuditEventsArgs = {
  action?: InputMaybe<AuditAction>;
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  involving?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * Read operations. A value of `first` that is out of range, or a value of `after` that is not a cursor of the same list,
 * causes a top-level error with `extensions.code` `BAD_USER_INPUT`.
 */
export type QueryDevicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/**
 * Read operations. A value of `first` that is out of range, or a value of `after` that is not a cursor of the same list,
 * causes a top-level error with `extensions.code` `BAD_USER_INPUT`.
 */
export type QueryLabelsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/**
 * Read operations. A value of `first` that is out of range, or a value of `after` that is not a cursor of the same list,
 * causes a top-level error with `extensions.code` `BAD_USER_INPUT`.
 */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Read operations. A value of `first` that is out of range, or a value of `after` that is not a cursor of the same list,
 * causes a top-level error with `extensions.code` `BAD_USER_INPUT`.
 */
export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  search?: InputMaybe<Scalars['String']['input']>;
};

/** The policy would allow passcode recovery without requiring a passcode for iOS devices. Nothing was changed. */
export type RecoveryRequiresPasscode = UserError & {
  __typename?: 'RecoveryRequiresPasscode';
  /** Always `RECOVERY_REQUIRES_PASSCODE`. */
  code: UserErrorCode;
  /** Explanation for the user, in plain English. */
  message: Scalars['String']['output'];
};

/** The device and the user's credential. Give exactly one of `password` and `registrationPin`. */
export type RegisterDeviceInput = {
  /** Model, 1 to 100 characters. */
  model: Scalars['String']['input'];
  /** Name to display, 1 to 100 characters. */
  name: Scalars['String']['input'];
  /** Version of the operating system, 1 to 50 characters. */
  osVersion: Scalars['String']['input'];
  /** Account password. */
  password?: InputMaybe<Scalars['Credential']['input']>;
  /** Operating system. */
  platform: Platform;
  /** Registration PIN that was created for this user and this platform. */
  registrationPin?: InputMaybe<Scalars['Credential']['input']>;
  /** User name. */
  username: Scalars['String']['input'];
};

/** Result of `registerDevice`. */
export type RegisterDeviceResult = InvalidCredentials | InvalidInput | RegisterDeviceSuccess;

/** The device is registered. */
export type RegisterDeviceSuccess = {
  __typename?: 'RegisterDeviceSuccess';
  /** The new device. */
  device: Device;
  /** Device token. Send it as `Authorization: Bearer …` from this device. Returned only in this response. */
  deviceToken: Scalars['String']['output'];
};

/** Credential that a user gave when a device was registered. */
export type RegistrationMethod =
  /** User name and account password. */
  | 'PASSWORD'
  /** User name and registration PIN. */
  | 'REGISTRATION_PIN';

/** Reset ticket and new passcode. */
export type ResetSecureAppsPasscodeInput = {
  /** The new passcode. It must meet all rules of the policy in effect. */
  newPasscode: Scalars['Credential']['input'];
  /** Reset ticket from `authorizePasscodeReset`. */
  resetTicket: Scalars['Credential']['input'];
};

/** Result of `resetSecureAppsPasscode`. */
export type ResetSecureAppsPasscodeResult = PasscodeRejected | ResetSecureAppsPasscodeSuccess | ResetTicketInvalid;

/** The new passcode is set, and secure apps are unlocked. */
export type ResetSecureAppsPasscodeSuccess = {
  __typename?: 'ResetSecureAppsPasscodeSuccess';
  /** This device. */
  device: Device;
};

/** The reset ticket is unknown, used, expired or for another device, or its requirements are no longer met. */
export type ResetTicketInvalid = UserError & {
  __typename?: 'ResetTicketInvalid';
  /** Always `RESET_TICKET_INVALID`. */
  code: UserErrorCode;
  /** Explanation for the user, in plain English. */
  message: Scalars['String']['output'];
};

/** The device whose one-time PIN is to be revoked. */
export type RevokeOneTimePinInput = {
  /** ID of one of your own devices, or of any device if you have the role `MANAGE_DEVICES`. */
  deviceId: Scalars['ID']['input'];
};

/** Result of `revokeOneTimePin`. */
export type RevokeOneTimePinResult = NoActiveOneTimePin | NotFound | RevokeOneTimePinSuccess;

/** The one-time PIN is revoked. */
export type RevokeOneTimePinSuccess = {
  __typename?: 'RevokeOneTimePinSuccess';
  /** The updated one-time PIN. */
  oneTimePin: OneTimePin;
};

/** A set of permissions in one of the portals. */
export type Role = {
  __typename?: 'Role';
  /** Code that identifies the role. */
  code: RoleCode;
  /** What the role allows, in one sentence. */
  description: Scalars['String']['output'];
  /** Name in the Assign Roles dialog. */
  name: Scalars['String']['output'];
  /** Portal to which the role applies. */
  portal: Portal;
};

/** Code of a role. */
export type RoleCode =
  /** Admin portal: change the status of devices, label them, revoke one-time PINs, and create registration PINs for other users. */
  | 'MANAGE_DEVICES'
  /** Admin portal: set which products are licensed. */
  | 'MANAGE_LICENSED_PRODUCTS'
  /** Admin portal: create, change, prioritise and delete AppConnect global policies. */
  | 'MANAGE_POLICIES'
  /** Admin portal: create, change and disable users, and assign roles. */
  | 'MANAGE_USERS'
  /** User portal: create a registration PIN to register one's own device. */
  | 'REGISTER_DEVICE'
  /** User portal: generate a one-time PIN to reset a forgotten secure apps passcode. */
  | 'RESET_SECURE_APPS_PASSCODE'
  /** Admin portal: read the audit log. */
  | 'VIEW_AUDIT_LOG';

/** Secure apps are locked after too many consecutive failed attempts. The correct passcode is denied too, until the passcode is reset. */
export type SecureAppsLocked = UserError & {
  __typename?: 'SecureAppsLocked';
  /** Always `SECURE_APPS_LOCKED`. */
  code: UserErrorCode;
  /** Explanation for the user, in plain English. */
  message: Scalars['String']['output'];
};

/** State of the secure apps passcode on a device. The passcode itself is never returned. */
export type SecureAppsPasscode = {
  __typename?: 'SecureAppsPasscode';
  /** Time at which the passcode was set or last reset. Null if no passcode is set. */
  changedAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether secure apps are locked after too many consecutive failed attempts. A passcode reset unlocks them. */
  isLocked: Scalars['Boolean']['output'];
  /** Whether a passcode is set. */
  isSet: Scalars['Boolean']['output'];
};

/** The device is not active, or its user is disabled. Nothing was changed. */
export type SecureAppsUnavailable = UserError & {
  __typename?: 'SecureAppsUnavailable';
  /** Always `SECURE_APPS_UNAVAILABLE`. */
  code: UserErrorCode;
  /** Explanation for the user, in plain English. */
  message: Scalars['String']['output'];
};

/** The policy and its new priority. */
export type SetAppConnectGlobalPolicyPriorityInput = {
  /** ID of the policy to move. */
  id: Scalars['ID']['input'];
  /** New priority, from 1 (highest) to the number of policies, not counting the default policy. */
  priority: Scalars['Int']['input'];
};

/** Result of `setAppConnectGlobalPolicyPriority`. */
export type SetAppConnectGlobalPolicyPriorityResult = DefaultPolicyProtected | InvalidInput | NotFound | SetAppConnectGlobalPolicyPrioritySuccess;

/** The policy was moved to the requested priority. */
export type SetAppConnectGlobalPolicyPrioritySuccess = {
  __typename?: 'SetAppConnectGlobalPolicyPrioritySuccess';
  /** The updated policy. */
  policy: AppConnectGlobalPolicy;
};

/** The device and the new status. */
export type SetDeviceStatusInput = {
  /** ID of the device to change. */
  id: Scalars['ID']['input'];
  /** New status of the device. */
  status: DeviceStatus;
};

/** Result of `setDeviceStatus`. */
export type SetDeviceStatusResult = NotFound | SetDeviceStatusSuccess;

/** The status is set. */
export type SetDeviceStatusSuccess = {
  __typename?: 'SetDeviceStatusSuccess';
  /** The updated device. */
  device: Device;
};

/** All licensed products. */
export type SetLicensedProductsInput = {
  /** All products that are licensed afterwards, each listed once. If the list is empty, no product is licensed. */
  licensed: Array<LicensedProductCode>;
};

/** Result of `setLicensedProducts`. */
export type SetLicensedProductsResult = InvalidInput | SetLicensedProductsSuccess;

/** The licensed products are set. */
export type SetLicensedProductsSuccess = {
  __typename?: 'SetLicensedProductsSuccess';
  /** All three products, updated. */
  licensedProducts: Array<LicensedProduct>;
};

/** The first passcode. */
export type SetSecureAppsPasscodeInput = {
  /** The passcode. It must meet all rules of the policy in effect. */
  passcode: Scalars['Credential']['input'];
};

/** Result of `setSecureAppsPasscode`. */
export type SetSecureAppsPasscodeResult = PasscodeAlreadySet | PasscodeRejected | SecureAppsUnavailable | SetSecureAppsPasscodeSuccess;

/** The passcode is set. */
export type SetSecureAppsPasscodeSuccess = {
  __typename?: 'SetSecureAppsPasscodeSuccess';
  /** This device. */
  device: Device;
};

/** The user and the new status. */
export type SetUserStatusInput = {
  /** ID of the user to change. */
  id: Scalars['ID']['input'];
  /** New status of the user. */
  status: UserStatus;
};

/** Result of `setUserStatus`. */
export type SetUserStatusResult = LastUserManager | NotFound | SetUserStatusSuccess;

/** The status is set. */
export type SetUserStatusSuccess = {
  __typename?: 'SetUserStatusSuccess';
  /** The updated user. */
  user: User;
};

/** User name and password. */
export type SignInInput = {
  /** Account password. */
  password: Scalars['Credential']['input'];
  /** User name. Names that are equal under Unicode compatibility and letter case are the same name. */
  username: Scalars['String']['input'];
};

/** Result of `signIn`. */
export type SignInResult = InvalidCredentials | SignInSuccess;

/** The user is signed in. */
export type SignInSuccess = {
  __typename?: 'SignInSuccess';
  /** Latest time at which the session ends, 8 hours after sign-in. It ends earlier after 15 minutes without a request. */
  expiresAt: Scalars['DateTime']['output'];
  /** Session token. Send it as `Authorization: Bearer …`. Returned only in this response. */
  sessionToken: Scalars['String']['output'];
  /** The user who signed in. */
  viewer: User;
};

/** Options for signing out. */
export type SignOutInput = {
  /** Whether to end all sessions of the user, in all browsers. If false, only the session of this request ends. */
  everywhere: Scalars['Boolean']['input'];
};

/**
 * Result of `signOut`. The mutation currently never returns `InvalidInput`; the union includes it so that clients can
 * select `... on UserError` in every mutation.
 */
export type SignOutResult = InvalidInput | SignOutSuccess;

/** The session has ended, and its token is no longer valid. */
export type SignOutSuccess = {
  __typename?: 'SignOutSuccess';
  /** The user who signed out. */
  user: User;
};

/** The label and the devices to remove it from. */
export type UnlabelDevicesInput = {
  /** IDs of the devices, 1 to 100. */
  deviceIds: Array<Scalars['ID']['input']>;
  /** ID of the label. */
  id: Scalars['ID']['input'];
};

/** Result of `unlabelDevices`. */
export type UnlabelDevicesResult = InvalidInput | NotFound | UnlabelDevicesSuccess;

/** None of the devices has the label. */
export type UnlabelDevicesSuccess = {
  __typename?: 'UnlabelDevicesSuccess';
  /** The updated label. */
  label: Label;
};

/** The passcode. */
export type UnlockSecureAppsInput = {
  /** The current passcode. */
  passcode: Scalars['Credential']['input'];
};

/** Result of `unlockSecureApps`. */
export type UnlockSecureAppsResult = PasscodeNotSet | SecureAppsLocked | SecureAppsUnavailable | UnlockSecureAppsSuccess | WrongPasscode;

/** Secure apps are unlocked. */
export type UnlockSecureAppsSuccess = {
  __typename?: 'UnlockSecureAppsSuccess';
  /** Minutes without use after which the Secure Apps Manager must ask for the passcode again. */
  autoLockMinutes: Scalars['Int']['output'];
  /** This device. */
  device: Device;
};

/** The policy and the changes. Fields that are omitted or null keep their value. */
export type UpdateAppConnectGlobalPolicyInput = {
  /** Whether iOS users can recover a forgotten passcode. Rejected unless a passcode is required for iOS devices. */
  allowIosPasscodeRecovery?: InputMaybe<Scalars['Boolean']['input']>;
  /** Minutes without use after which secure apps ask for the passcode again, from 1 to 1440. */
  autoLockMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Purpose of the policy, up to 1,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Whether to reject passcodes with repetitions or sequences. */
  disallowSimplePasscodes?: InputMaybe<Scalars['Boolean']['input']>;
  /** ID of the policy to change. */
  id: Scalars['ID']['input'];
  /** IDs of all labels that the policy has afterwards, up to 100. An empty list removes all labels. The default policy cannot have labels. */
  labelIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Number of consecutive failed attempts after which secure apps lock, from 1 to 20. */
  maximumFailedAttempts?: InputMaybe<Scalars['Int']['input']>;
  /** Minimum number of characters in a passcode, from 4 to 32. */
  minimumPasscodeLength?: InputMaybe<Scalars['Int']['input']>;
  /** Unique name, 1 to 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Number of latest passcodes, including the current one, that a new passcode must differ from, from 0 to 24. */
  passcodeHistoryLength?: InputMaybe<Scalars['Int']['input']>;
  /** Whether secure apps on Android devices require a passcode. */
  passcodeRequiredForAndroid?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether secure apps on iOS devices require a passcode. */
  passcodeRequiredForIos?: InputMaybe<Scalars['Boolean']['input']>;
  /** Characters that a passcode must consist of. */
  passcodeType?: InputMaybe<PasscodeType>;
  /** Whether the policy can take effect. The default policy must stay ACTIVE. */
  status?: InputMaybe<AppConnectGlobalPolicyStatus>;
};

/** Result of `updateAppConnectGlobalPolicy`. */
export type UpdateAppConnectGlobalPolicyResult = DefaultPolicyProtected | InvalidInput | NameTaken | NotFound | RecoveryRequiresPasscode | UpdateAppConnectGlobalPolicySuccess;

/** The policy is changed. The change applies from each device's next request. */
export type UpdateAppConnectGlobalPolicySuccess = {
  __typename?: 'UpdateAppConnectGlobalPolicySuccess';
  /** The updated policy. */
  policy: AppConnectGlobalPolicy;
};

/** The user and the changes. Fields that are omitted keep their value. */
export type UpdateUserInput = {
  /** Name to display, 1 to 200 characters. Null keeps the current name. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** Email address. Null removes the current address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** ID of the user to change. */
  id: Scalars['ID']['input'];
  /** New account password: 8 to 128 characters after Unicode normalisation, different from the user name. Null keeps the current password. */
  password?: InputMaybe<Scalars['Credential']['input']>;
};

/** Result of `updateUser`. */
export type UpdateUserResult = InvalidInput | NotFound | UpdateUserSuccess;

/** The user is changed. */
export type UpdateUserSuccess = {
  __typename?: 'UpdateUserSuccess';
  /** The updated user. */
  user: User;
};

/** A person with an account: a device user, an administrator, or both. */
export type User = Node & {
  __typename?: 'User';
  /**
   * Whether the user can generate a one-time PIN for at least one of their devices. Use it to decide whether to show the
   * option in the user portal; use `Device.canGenerateOneTimePin` for each device.
   */
  canGenerateOneTimePin: Scalars['Boolean']['output'];
  /** Time at which the account was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Devices that the user has registered, oldest first. */
  devices: DeviceConnection;
  /** Name to display. */
  displayName: Scalars['String']['output'];
  /** Email address. Null if none is recorded. */
  email: Maybe<Scalars['String']['output']>;
  /** Opaque, stable ID. */
  id: Scalars['ID']['output'];
  /** Roles assigned to the user, in the order of `RoleCode`. */
  roles: Array<Role>;
  /** Whether the account can be used. */
  status: UserStatus;
  /** User name for signing in, as entered when the account was created. */
  username: Scalars['String']['output'];
};


/** A person with an account: a device user, an administrator, or both. */
export type UserDevicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

/** A page of users. */
export type UserConnection = {
  __typename?: 'UserConnection';
  /** Users of the page, each with its cursor. */
  edges: Array<UserEdge>;
  /** Users of the page, without cursors. */
  nodes: Array<User>;
  /** Position of the page in the list. */
  pageInfo: PageInfo;
};

/** The user is disabled. Nothing was changed. */
export type UserDisabled = UserError & {
  __typename?: 'UserDisabled';
  /** Always `USER_DISABLED`. */
  code: UserErrorCode;
  /** Explanation for the user, in plain English. */
  message: Scalars['String']['output'];
};

/** A user in a list. */
export type UserEdge = {
  __typename?: 'UserEdge';
  /** Cursor of this user. Pass it as `after` to continue after this user. */
  cursor: Scalars['String']['output'];
  /** The user. */
  node: User;
};

/** A failure that the caller can act on. Every failure in the result union of a mutation implements this interface. */
export type UserError = {
  /** Stable code for use in programs. */
  code: UserErrorCode;
  /** Explanation for the user, in plain English. The text may change; use `code` in programs. */
  message: Scalars['String']['output'];
};

/** Stable code of a failure. */
export type UserErrorCode =
  /** The default AppConnect global policy cannot be deleted or deactivated, and cannot have labels or a priority. */
  | 'DEFAULT_POLICY_PROTECTED'
  /** The user name or credential is incorrect or cannot be used now. */
  | 'INVALID_CREDENTIALS'
  /** A value is empty, too long, out of range or in an invalid format. */
  | 'INVALID_INPUT'
  /** The change would leave no active user with the role `MANAGE_USERS`. */
  | 'LAST_USER_MANAGER'
  /** The name is already in use. */
  | 'NAME_TAKEN'
  /** The object does not exist, or you cannot access it. */
  | 'NOT_FOUND'
  /** The device has no active one-time PIN. */
  | 'NO_ACTIVE_ONE_TIME_PIN'
  /** The device has reached the limit of failed one-time PIN attempts in 24 hours. */
  | 'ONE_TIME_PIN_ATTEMPTS_EXHAUSTED'
  /** At least one requirement for generating a one-time PIN is not met. */
  | 'ONE_TIME_PIN_NOT_AVAILABLE'
  /** The device already has a secure apps passcode. A forgotten passcode must be reset. */
  | 'PASSCODE_ALREADY_SET'
  /** The device does not have a secure apps passcode yet. */
  | 'PASSCODE_NOT_SET'
  /** The passcode violates at least one rule of the policy in effect. */
  | 'PASSCODE_REJECTED'
  /** The passcode reset was not authorized. */
  | 'PASSCODE_RESET_DENIED'
  /** Passcode recovery can be allowed only if a passcode is required for iOS devices. */
  | 'RECOVERY_REQUIRES_PASSCODE'
  /** The reset ticket is unknown, used, expired or no longer valid. */
  | 'RESET_TICKET_INVALID'
  /** Secure apps are locked after too many consecutive failed attempts. */
  | 'SECURE_APPS_LOCKED'
  /** The device is not active, or its user is disabled. */
  | 'SECURE_APPS_UNAVAILABLE'
  /** The user is disabled. */
  | 'USER_DISABLED'
  /** The secure apps passcode is incorrect. */
  | 'WRONG_PASSCODE';

/** Whether an account can be used. */
export type UserStatus =
  /** The account can be used. */
  | 'ACTIVE'
  /** The user cannot sign in, generate or use a PIN, or reset a passcode. */
  | 'DISABLED';

/** The passcode is incorrect. */
export type WrongPasscode = UserError & {
  __typename?: 'WrongPasscode';
  /** Always `WRONG_PASSCODE`. */
  code: UserErrorCode;
  /** Explanation for the user, in plain English. */
  message: Scalars['String']['output'];
  /** Number of failed attempts left before secure apps lock. */
  remainingAttempts: Scalars['Int']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AssignRolesResult:
    | ( Omit<AssignRolesSuccess, 'users'> & { users: Array<_RefType['User']> } )
    | ( InvalidInput )
    | ( LastUserManager )
    | ( NotFound )
  ;
  AuthorizePasscodeResetResult:
    | ( PasscodeResetAuthorized )
    | ( PasscodeResetDenied )
  ;
  ChangePasswordResult:
    | ( Omit<ChangePasswordSuccess, 'user'> & { user: _RefType['User'] } )
    | ( InvalidCredentials )
    | ( InvalidInput )
  ;
  CreateAppConnectGlobalPolicyResult:
    | ( Omit<CreateAppConnectGlobalPolicySuccess, 'policy'> & { policy: _RefType['AppConnectGlobalPolicy'] } )
    | ( InvalidInput )
    | ( NameTaken )
    | ( NotFound )
    | ( RecoveryRequiresPasscode )
  ;
  CreateLabelResult:
    | ( Omit<CreateLabelSuccess, 'label'> & { label: _RefType['Label'] } )
    | ( InvalidInput )
    | ( NameTaken )
  ;
  CreateRegistrationPinResult:
    | ( CreateRegistrationPinSuccess )
    | ( NotFound )
    | ( UserDisabled )
  ;
  CreateUserResult:
    | ( Omit<CreateUserSuccess, 'user'> & { user: _RefType['User'] } )
    | ( InvalidInput )
    | ( NameTaken )
  ;
  DeleteAppConnectGlobalPolicyResult:
    | ( DefaultPolicyProtected )
    | ( DeleteAppConnectGlobalPolicySuccess )
    | ( NotFound )
  ;
  DeleteLabelResult:
    | ( DeleteLabelSuccess )
    | ( NotFound )
  ;
  GenerateOneTimePinResult:
    | ( Omit<GenerateOneTimePinSuccess, 'oneTimePin'> & { oneTimePin: _RefType['OneTimePin'] } )
    | ( NotFound )
    | ( OneTimePinAttemptsExhausted )
    | ( OneTimePinNotAvailable )
  ;
  LabelDevicesResult:
    | ( InvalidInput )
    | ( Omit<LabelDevicesSuccess, 'label'> & { label: _RefType['Label'] } )
    | ( NotFound )
  ;
  RegisterDeviceResult:
    | ( InvalidCredentials )
    | ( InvalidInput )
    | ( Omit<RegisterDeviceSuccess, 'device'> & { device: _RefType['Device'] } )
  ;
  ResetSecureAppsPasscodeResult:
    | ( PasscodeRejected )
    | ( Omit<ResetSecureAppsPasscodeSuccess, 'device'> & { device: _RefType['Device'] } )
    | ( ResetTicketInvalid )
  ;
  RevokeOneTimePinResult:
    | ( NoActiveOneTimePin )
    | ( NotFound )
    | ( Omit<RevokeOneTimePinSuccess, 'oneTimePin'> & { oneTimePin: _RefType['OneTimePin'] } )
  ;
  SetAppConnectGlobalPolicyPriorityResult:
    | ( DefaultPolicyProtected )
    | ( InvalidInput )
    | ( NotFound )
    | ( Omit<SetAppConnectGlobalPolicyPrioritySuccess, 'policy'> & { policy: _RefType['AppConnectGlobalPolicy'] } )
  ;
  SetDeviceStatusResult:
    | ( NotFound )
    | ( Omit<SetDeviceStatusSuccess, 'device'> & { device: _RefType['Device'] } )
  ;
  SetLicensedProductsResult:
    | ( InvalidInput )
    | ( Omit<SetLicensedProductsSuccess, 'licensedProducts'> & { licensedProducts: Array<_RefType['LicensedProduct']> } )
  ;
  SetSecureAppsPasscodeResult:
    | ( PasscodeAlreadySet )
    | ( PasscodeRejected )
    | ( SecureAppsUnavailable )
    | ( Omit<SetSecureAppsPasscodeSuccess, 'device'> & { device: _RefType['Device'] } )
  ;
  SetUserStatusResult:
    | ( LastUserManager )
    | ( NotFound )
    | ( Omit<SetUserStatusSuccess, 'user'> & { user: _RefType['User'] } )
  ;
  SignInResult:
    | ( InvalidCredentials )
    | ( Omit<SignInSuccess, 'viewer'> & { viewer: _RefType['User'] } )
  ;
  SignOutResult:
    | ( InvalidInput )
    | ( Omit<SignOutSuccess, 'user'> & { user: _RefType['User'] } )
  ;
  UnlabelDevicesResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( Omit<UnlabelDevicesSuccess, 'label'> & { label: _RefType['Label'] } )
  ;
  UnlockSecureAppsResult:
    | ( PasscodeNotSet )
    | ( SecureAppsLocked )
    | ( SecureAppsUnavailable )
    | ( Omit<UnlockSecureAppsSuccess, 'device'> & { device: _RefType['Device'] } )
    | ( WrongPasscode )
  ;
  UpdateAppConnectGlobalPolicyResult:
    | ( DefaultPolicyProtected )
    | ( InvalidInput )
    | ( NameTaken )
    | ( NotFound )
    | ( RecoveryRequiresPasscode )
    | ( Omit<UpdateAppConnectGlobalPolicySuccess, 'policy'> & { policy: _RefType['AppConnectGlobalPolicy'] } )
  ;
  UpdateUserResult:
    | ( InvalidInput )
    | ( NotFound )
    | ( Omit<UpdateUserSuccess, 'user'> & { user: _RefType['User'] } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( AppConnectGlobalPolicyEntity )
    | ( AuditEventEntity )
    | ( DeviceEntity )
    | ( LabelEntity )
    | ( OneTimePinEntity )
    | ( UserEntity )
  ;
  UserError:
    | ( DefaultPolicyProtected )
    | ( InvalidCredentials )
    | ( InvalidInput )
    | ( LastUserManager )
    | ( NameTaken )
    | ( NoActiveOneTimePin )
    | ( NotFound )
    | ( OneTimePinAttemptsExhausted )
    | ( OneTimePinNotAvailable )
    | ( PasscodeAlreadySet )
    | ( PasscodeNotSet )
    | ( PasscodeRejected )
    | ( PasscodeResetDenied )
    | ( RecoveryRequiresPasscode )
    | ( ResetTicketInvalid )
    | ( SecureAppsLocked )
    | ( SecureAppsUnavailable )
    | ( UserDisabled )
    | ( WrongPasscode )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AppConnectGlobalPolicy: ResolverTypeWrapper<AppConnectGlobalPolicyEntity>;
  AppConnectGlobalPolicyConnection: ResolverTypeWrapper<Omit<AppConnectGlobalPolicyConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AppConnectGlobalPolicyEdge']>, nodes: Array<ResolversTypes['AppConnectGlobalPolicy']> }>;
  AppConnectGlobalPolicyEdge: ResolverTypeWrapper<Omit<AppConnectGlobalPolicyEdge, 'node'> & { node: ResolversTypes['AppConnectGlobalPolicy'] }>;
  AppConnectGlobalPolicyStatus: AppConnectGlobalPolicyStatus;
  AssignRolesInput: AssignRolesInput;
  AssignRolesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AssignRolesResult']>;
  AssignRolesSuccess: ResolverTypeWrapper<Omit<AssignRolesSuccess, 'users'> & { users: Array<ResolversTypes['User']> }>;
  AuditAction: AuditAction;
  AuditChainLink: ResolverTypeWrapper<AuditChainLink>;
  AuditDetail: ResolverTypeWrapper<AuditDetail>;
  AuditEvent: ResolverTypeWrapper<AuditEventEntity>;
  AuditEventConnection: ResolverTypeWrapper<Omit<AuditEventConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AuditEventEdge']>, nodes: Array<ResolversTypes['AuditEvent']> }>;
  AuditEventEdge: ResolverTypeWrapper<Omit<AuditEventEdge, 'node'> & { node: ResolversTypes['AuditEvent'] }>;
  AuditOutcome: AuditOutcome;
  AuditParty: ResolverTypeWrapper<AuditParty>;
  AuditPartyKind: AuditPartyKind;
  AuthorizePasscodeResetInput: AuthorizePasscodeResetInput;
  AuthorizePasscodeResetResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AuthorizePasscodeResetResult']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangePasswordResult']>;
  ChangePasswordSuccess: ResolverTypeWrapper<Omit<ChangePasswordSuccess, 'user'> & { user: ResolversTypes['User'] }>;
  CreateAppConnectGlobalPolicyInput: CreateAppConnectGlobalPolicyInput;
  CreateAppConnectGlobalPolicyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateAppConnectGlobalPolicyResult']>;
  CreateAppConnectGlobalPolicySuccess: ResolverTypeWrapper<Omit<CreateAppConnectGlobalPolicySuccess, 'policy'> & { policy: ResolversTypes['AppConnectGlobalPolicy'] }>;
  CreateLabelInput: CreateLabelInput;
  CreateLabelResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateLabelResult']>;
  CreateLabelSuccess: ResolverTypeWrapper<Omit<CreateLabelSuccess, 'label'> & { label: ResolversTypes['Label'] }>;
  CreateRegistrationPinInput: CreateRegistrationPinInput;
  CreateRegistrationPinResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateRegistrationPinResult']>;
  CreateRegistrationPinSuccess: ResolverTypeWrapper<CreateRegistrationPinSuccess>;
  CreateUserInput: CreateUserInput;
  CreateUserResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateUserResult']>;
  CreateUserSuccess: ResolverTypeWrapper<Omit<CreateUserSuccess, 'user'> & { user: ResolversTypes['User'] }>;
  Credential: ResolverTypeWrapper<Scalars['Credential']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DefaultPolicyProtected: ResolverTypeWrapper<DefaultPolicyProtected>;
  DeleteAppConnectGlobalPolicyInput: DeleteAppConnectGlobalPolicyInput;
  DeleteAppConnectGlobalPolicyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteAppConnectGlobalPolicyResult']>;
  DeleteAppConnectGlobalPolicySuccess: ResolverTypeWrapper<DeleteAppConnectGlobalPolicySuccess>;
  DeleteLabelInput: DeleteLabelInput;
  DeleteLabelResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteLabelResult']>;
  DeleteLabelSuccess: ResolverTypeWrapper<DeleteLabelSuccess>;
  Device: ResolverTypeWrapper<DeviceEntity>;
  DeviceConnection: ResolverTypeWrapper<Omit<DeviceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['DeviceEdge']>, nodes: Array<ResolversTypes['Device']> }>;
  DeviceEdge: ResolverTypeWrapper<Omit<DeviceEdge, 'node'> & { node: ResolversTypes['Device'] }>;
  DeviceStatus: DeviceStatus;
  GenerateOneTimePinInput: GenerateOneTimePinInput;
  GenerateOneTimePinResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GenerateOneTimePinResult']>;
  GenerateOneTimePinSuccess: ResolverTypeWrapper<Omit<GenerateOneTimePinSuccess, 'oneTimePin'> & { oneTimePin: ResolversTypes['OneTimePin'] }>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  InvalidCredentials: ResolverTypeWrapper<InvalidCredentials>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  Label: ResolverTypeWrapper<LabelEntity>;
  LabelConnection: ResolverTypeWrapper<Omit<LabelConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['LabelEdge']>, nodes: Array<ResolversTypes['Label']> }>;
  LabelDevicesInput: LabelDevicesInput;
  LabelDevicesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LabelDevicesResult']>;
  LabelDevicesSuccess: ResolverTypeWrapper<Omit<LabelDevicesSuccess, 'label'> & { label: ResolversTypes['Label'] }>;
  LabelEdge: ResolverTypeWrapper<Omit<LabelEdge, 'node'> & { node: ResolversTypes['Label'] }>;
  LastUserManager: ResolverTypeWrapper<LastUserManager>;
  LicensedProduct: ResolverTypeWrapper<LicensedProductEntity>;
  LicensedProductCode: LicensedProductCode;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NameTaken: ResolverTypeWrapper<NameTaken>;
  NoActiveOneTimePin: ResolverTypeWrapper<NoActiveOneTimePin>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  NotFound: ResolverTypeWrapper<NotFound>;
  OneTimePin: ResolverTypeWrapper<OneTimePinEntity>;
  OneTimePinAttemptsExhausted: ResolverTypeWrapper<OneTimePinAttemptsExhausted>;
  OneTimePinEligibility: ResolverTypeWrapper<OneTimePinEligibility>;
  OneTimePinNotAvailable: ResolverTypeWrapper<OneTimePinNotAvailable>;
  OneTimePinRequirement: ResolverTypeWrapper<OneTimePinRequirement>;
  OneTimePinRequirementCode: OneTimePinRequirementCode;
  OneTimePinStatus: OneTimePinStatus;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PasscodeAlreadySet: ResolverTypeWrapper<PasscodeAlreadySet>;
  PasscodeNotSet: ResolverTypeWrapper<PasscodeNotSet>;
  PasscodeRejected: ResolverTypeWrapper<PasscodeRejected>;
  PasscodeResetAuthorized: ResolverTypeWrapper<PasscodeResetAuthorized>;
  PasscodeResetDenied: ResolverTypeWrapper<PasscodeResetDenied>;
  PasscodeRuleCode: PasscodeRuleCode;
  PasscodeRules: ResolverTypeWrapper<PasscodeRules>;
  PasscodeType: PasscodeType;
  PasscodeViolation: ResolverTypeWrapper<PasscodeViolation>;
  Platform: Platform;
  Portal: Portal;
  Principal: Principal;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecoveryRequiresPasscode: ResolverTypeWrapper<RecoveryRequiresPasscode>;
  RegisterDeviceInput: RegisterDeviceInput;
  RegisterDeviceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterDeviceResult']>;
  RegisterDeviceSuccess: ResolverTypeWrapper<Omit<RegisterDeviceSuccess, 'device'> & { device: ResolversTypes['Device'] }>;
  RegistrationMethod: RegistrationMethod;
  ResetSecureAppsPasscodeInput: ResetSecureAppsPasscodeInput;
  ResetSecureAppsPasscodeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResetSecureAppsPasscodeResult']>;
  ResetSecureAppsPasscodeSuccess: ResolverTypeWrapper<Omit<ResetSecureAppsPasscodeSuccess, 'device'> & { device: ResolversTypes['Device'] }>;
  ResetTicketInvalid: ResolverTypeWrapper<ResetTicketInvalid>;
  RevokeOneTimePinInput: RevokeOneTimePinInput;
  RevokeOneTimePinResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeOneTimePinResult']>;
  RevokeOneTimePinSuccess: ResolverTypeWrapper<Omit<RevokeOneTimePinSuccess, 'oneTimePin'> & { oneTimePin: ResolversTypes['OneTimePin'] }>;
  Role: ResolverTypeWrapper<RoleEntity>;
  RoleCode: RoleCode;
  SecureAppsLocked: ResolverTypeWrapper<SecureAppsLocked>;
  SecureAppsPasscode: ResolverTypeWrapper<SecureAppsPasscodeState>;
  SecureAppsUnavailable: ResolverTypeWrapper<SecureAppsUnavailable>;
  SetAppConnectGlobalPolicyPriorityInput: SetAppConnectGlobalPolicyPriorityInput;
  SetAppConnectGlobalPolicyPriorityResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetAppConnectGlobalPolicyPriorityResult']>;
  SetAppConnectGlobalPolicyPrioritySuccess: ResolverTypeWrapper<Omit<SetAppConnectGlobalPolicyPrioritySuccess, 'policy'> & { policy: ResolversTypes['AppConnectGlobalPolicy'] }>;
  SetDeviceStatusInput: SetDeviceStatusInput;
  SetDeviceStatusResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetDeviceStatusResult']>;
  SetDeviceStatusSuccess: ResolverTypeWrapper<Omit<SetDeviceStatusSuccess, 'device'> & { device: ResolversTypes['Device'] }>;
  SetLicensedProductsInput: SetLicensedProductsInput;
  SetLicensedProductsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetLicensedProductsResult']>;
  SetLicensedProductsSuccess: ResolverTypeWrapper<Omit<SetLicensedProductsSuccess, 'licensedProducts'> & { licensedProducts: Array<ResolversTypes['LicensedProduct']> }>;
  SetSecureAppsPasscodeInput: SetSecureAppsPasscodeInput;
  SetSecureAppsPasscodeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetSecureAppsPasscodeResult']>;
  SetSecureAppsPasscodeSuccess: ResolverTypeWrapper<Omit<SetSecureAppsPasscodeSuccess, 'device'> & { device: ResolversTypes['Device'] }>;
  SetUserStatusInput: SetUserStatusInput;
  SetUserStatusResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetUserStatusResult']>;
  SetUserStatusSuccess: ResolverTypeWrapper<Omit<SetUserStatusSuccess, 'user'> & { user: ResolversTypes['User'] }>;
  SignInInput: SignInInput;
  SignInResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignInResult']>;
  SignInSuccess: ResolverTypeWrapper<Omit<SignInSuccess, 'viewer'> & { viewer: ResolversTypes['User'] }>;
  SignOutInput: SignOutInput;
  SignOutResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignOutResult']>;
  SignOutSuccess: ResolverTypeWrapper<Omit<SignOutSuccess, 'user'> & { user: ResolversTypes['User'] }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  UnlabelDevicesInput: UnlabelDevicesInput;
  UnlabelDevicesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UnlabelDevicesResult']>;
  UnlabelDevicesSuccess: ResolverTypeWrapper<Omit<UnlabelDevicesSuccess, 'label'> & { label: ResolversTypes['Label'] }>;
  UnlockSecureAppsInput: UnlockSecureAppsInput;
  UnlockSecureAppsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UnlockSecureAppsResult']>;
  UnlockSecureAppsSuccess: ResolverTypeWrapper<Omit<UnlockSecureAppsSuccess, 'device'> & { device: ResolversTypes['Device'] }>;
  UpdateAppConnectGlobalPolicyInput: UpdateAppConnectGlobalPolicyInput;
  UpdateAppConnectGlobalPolicyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateAppConnectGlobalPolicyResult']>;
  UpdateAppConnectGlobalPolicySuccess: ResolverTypeWrapper<Omit<UpdateAppConnectGlobalPolicySuccess, 'policy'> & { policy: ResolversTypes['AppConnectGlobalPolicy'] }>;
  UpdateUserInput: UpdateUserInput;
  UpdateUserResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateUserResult']>;
  UpdateUserSuccess: ResolverTypeWrapper<Omit<UpdateUserSuccess, 'user'> & { user: ResolversTypes['User'] }>;
  User: ResolverTypeWrapper<UserEntity>;
  UserConnection: ResolverTypeWrapper<Omit<UserConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['UserEdge']>, nodes: Array<ResolversTypes['User']> }>;
  UserDisabled: ResolverTypeWrapper<UserDisabled>;
  UserEdge: ResolverTypeWrapper<Omit<UserEdge, 'node'> & { node: ResolversTypes['User'] }>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  UserErrorCode: UserErrorCode;
  UserStatus: UserStatus;
  WrongPasscode: ResolverTypeWrapper<WrongPasscode>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AppConnectGlobalPolicy: AppConnectGlobalPolicyEntity;
  AppConnectGlobalPolicyConnection: Omit<AppConnectGlobalPolicyConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AppConnectGlobalPolicyEdge']>, nodes: Array<ResolversParentTypes['AppConnectGlobalPolicy']> };
  AppConnectGlobalPolicyEdge: Omit<AppConnectGlobalPolicyEdge, 'node'> & { node: ResolversParentTypes['AppConnectGlobalPolicy'] };
  AssignRolesInput: AssignRolesInput;
  AssignRolesResult: ResolversUnionTypes<ResolversParentTypes>['AssignRolesResult'];
  AssignRolesSuccess: Omit<AssignRolesSuccess, 'users'> & { users: Array<ResolversParentTypes['User']> };
  AuditChainLink: AuditChainLink;
  AuditDetail: AuditDetail;
  AuditEvent: AuditEventEntity;
  AuditEventConnection: Omit<AuditEventConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AuditEventEdge']>, nodes: Array<ResolversParentTypes['AuditEvent']> };
  AuditEventEdge: Omit<AuditEventEdge, 'node'> & { node: ResolversParentTypes['AuditEvent'] };
  AuditParty: AuditParty;
  AuthorizePasscodeResetInput: AuthorizePasscodeResetInput;
  AuthorizePasscodeResetResult: ResolversUnionTypes<ResolversParentTypes>['AuthorizePasscodeResetResult'];
  Boolean: Scalars['Boolean']['output'];
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordResult: ResolversUnionTypes<ResolversParentTypes>['ChangePasswordResult'];
  ChangePasswordSuccess: Omit<ChangePasswordSuccess, 'user'> & { user: ResolversParentTypes['User'] };
  CreateAppConnectGlobalPolicyInput: CreateAppConnectGlobalPolicyInput;
  CreateAppConnectGlobalPolicyResult: ResolversUnionTypes<ResolversParentTypes>['CreateAppConnectGlobalPolicyResult'];
  CreateAppConnectGlobalPolicySuccess: Omit<CreateAppConnectGlobalPolicySuccess, 'policy'> & { policy: ResolversParentTypes['AppConnectGlobalPolicy'] };
  CreateLabelInput: CreateLabelInput;
  CreateLabelResult: ResolversUnionTypes<ResolversParentTypes>['CreateLabelResult'];
  CreateLabelSuccess: Omit<CreateLabelSuccess, 'label'> & { label: ResolversParentTypes['Label'] };
  CreateRegistrationPinInput: CreateRegistrationPinInput;
  CreateRegistrationPinResult: ResolversUnionTypes<ResolversParentTypes>['CreateRegistrationPinResult'];
  CreateRegistrationPinSuccess: CreateRegistrationPinSuccess;
  CreateUserInput: CreateUserInput;
  CreateUserResult: ResolversUnionTypes<ResolversParentTypes>['CreateUserResult'];
  CreateUserSuccess: Omit<CreateUserSuccess, 'user'> & { user: ResolversParentTypes['User'] };
  Credential: Scalars['Credential']['output'];
  DateTime: Scalars['DateTime']['output'];
  DefaultPolicyProtected: DefaultPolicyProtected;
  DeleteAppConnectGlobalPolicyInput: DeleteAppConnectGlobalPolicyInput;
  DeleteAppConnectGlobalPolicyResult: ResolversUnionTypes<ResolversParentTypes>['DeleteAppConnectGlobalPolicyResult'];
  DeleteAppConnectGlobalPolicySuccess: DeleteAppConnectGlobalPolicySuccess;
  DeleteLabelInput: DeleteLabelInput;
  DeleteLabelResult: ResolversUnionTypes<ResolversParentTypes>['DeleteLabelResult'];
  DeleteLabelSuccess: DeleteLabelSuccess;
  Device: DeviceEntity;
  DeviceConnection: Omit<DeviceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['DeviceEdge']>, nodes: Array<ResolversParentTypes['Device']> };
  DeviceEdge: Omit<DeviceEdge, 'node'> & { node: ResolversParentTypes['Device'] };
  GenerateOneTimePinInput: GenerateOneTimePinInput;
  GenerateOneTimePinResult: ResolversUnionTypes<ResolversParentTypes>['GenerateOneTimePinResult'];
  GenerateOneTimePinSuccess: Omit<GenerateOneTimePinSuccess, 'oneTimePin'> & { oneTimePin: ResolversParentTypes['OneTimePin'] };
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  InvalidCredentials: InvalidCredentials;
  InvalidInput: InvalidInput;
  Label: LabelEntity;
  LabelConnection: Omit<LabelConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['LabelEdge']>, nodes: Array<ResolversParentTypes['Label']> };
  LabelDevicesInput: LabelDevicesInput;
  LabelDevicesResult: ResolversUnionTypes<ResolversParentTypes>['LabelDevicesResult'];
  LabelDevicesSuccess: Omit<LabelDevicesSuccess, 'label'> & { label: ResolversParentTypes['Label'] };
  LabelEdge: Omit<LabelEdge, 'node'> & { node: ResolversParentTypes['Label'] };
  LastUserManager: LastUserManager;
  LicensedProduct: LicensedProductEntity;
  Mutation: Record<PropertyKey, never>;
  NameTaken: NameTaken;
  NoActiveOneTimePin: NoActiveOneTimePin;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  NotFound: NotFound;
  OneTimePin: OneTimePinEntity;
  OneTimePinAttemptsExhausted: OneTimePinAttemptsExhausted;
  OneTimePinEligibility: OneTimePinEligibility;
  OneTimePinNotAvailable: OneTimePinNotAvailable;
  OneTimePinRequirement: OneTimePinRequirement;
  PageInfo: PageInfo;
  PasscodeAlreadySet: PasscodeAlreadySet;
  PasscodeNotSet: PasscodeNotSet;
  PasscodeRejected: PasscodeRejected;
  PasscodeResetAuthorized: PasscodeResetAuthorized;
  PasscodeResetDenied: PasscodeResetDenied;
  PasscodeRules: PasscodeRules;
  PasscodeViolation: PasscodeViolation;
  Query: Record<PropertyKey, never>;
  RecoveryRequiresPasscode: RecoveryRequiresPasscode;
  RegisterDeviceInput: RegisterDeviceInput;
  RegisterDeviceResult: ResolversUnionTypes<ResolversParentTypes>['RegisterDeviceResult'];
  RegisterDeviceSuccess: Omit<RegisterDeviceSuccess, 'device'> & { device: ResolversParentTypes['Device'] };
  ResetSecureAppsPasscodeInput: ResetSecureAppsPasscodeInput;
  ResetSecureAppsPasscodeResult: ResolversUnionTypes<ResolversParentTypes>['ResetSecureAppsPasscodeResult'];
  ResetSecureAppsPasscodeSuccess: Omit<ResetSecureAppsPasscodeSuccess, 'device'> & { device: ResolversParentTypes['Device'] };
  ResetTicketInvalid: ResetTicketInvalid;
  RevokeOneTimePinInput: RevokeOneTimePinInput;
  RevokeOneTimePinResult: ResolversUnionTypes<ResolversParentTypes>['RevokeOneTimePinResult'];
  RevokeOneTimePinSuccess: Omit<RevokeOneTimePinSuccess, 'oneTimePin'> & { oneTimePin: ResolversParentTypes['OneTimePin'] };
  Role: RoleEntity;
  SecureAppsLocked: SecureAppsLocked;
  SecureAppsPasscode: SecureAppsPasscodeState;
  SecureAppsUnavailable: SecureAppsUnavailable;
  SetAppConnectGlobalPolicyPriorityInput: SetAppConnectGlobalPolicyPriorityInput;
  SetAppConnectGlobalPolicyPriorityResult: ResolversUnionTypes<ResolversParentTypes>['SetAppConnectGlobalPolicyPriorityResult'];
  SetAppConnectGlobalPolicyPrioritySuccess: Omit<SetAppConnectGlobalPolicyPrioritySuccess, 'policy'> & { policy: ResolversParentTypes['AppConnectGlobalPolicy'] };
  SetDeviceStatusInput: SetDeviceStatusInput;
  SetDeviceStatusResult: ResolversUnionTypes<ResolversParentTypes>['SetDeviceStatusResult'];
  SetDeviceStatusSuccess: Omit<SetDeviceStatusSuccess, 'device'> & { device: ResolversParentTypes['Device'] };
  SetLicensedProductsInput: SetLicensedProductsInput;
  SetLicensedProductsResult: ResolversUnionTypes<ResolversParentTypes>['SetLicensedProductsResult'];
  SetLicensedProductsSuccess: Omit<SetLicensedProductsSuccess, 'licensedProducts'> & { licensedProducts: Array<ResolversParentTypes['LicensedProduct']> };
  SetSecureAppsPasscodeInput: SetSecureAppsPasscodeInput;
  SetSecureAppsPasscodeResult: ResolversUnionTypes<ResolversParentTypes>['SetSecureAppsPasscodeResult'];
  SetSecureAppsPasscodeSuccess: Omit<SetSecureAppsPasscodeSuccess, 'device'> & { device: ResolversParentTypes['Device'] };
  SetUserStatusInput: SetUserStatusInput;
  SetUserStatusResult: ResolversUnionTypes<ResolversParentTypes>['SetUserStatusResult'];
  SetUserStatusSuccess: Omit<SetUserStatusSuccess, 'user'> & { user: ResolversParentTypes['User'] };
  SignInInput: SignInInput;
  SignInResult: ResolversUnionTypes<ResolversParentTypes>['SignInResult'];
  SignInSuccess: Omit<SignInSuccess, 'viewer'> & { viewer: ResolversParentTypes['User'] };
  SignOutInput: SignOutInput;
  SignOutResult: ResolversUnionTypes<ResolversParentTypes>['SignOutResult'];
  SignOutSuccess: Omit<SignOutSuccess, 'user'> & { user: ResolversParentTypes['User'] };
  String: Scalars['String']['output'];
  UnlabelDevicesInput: UnlabelDevicesInput;
  UnlabelDevicesResult: ResolversUnionTypes<ResolversParentTypes>['UnlabelDevicesResult'];
  UnlabelDevicesSuccess: Omit<UnlabelDevicesSuccess, 'label'> & { label: ResolversParentTypes['Label'] };
  UnlockSecureAppsInput: UnlockSecureAppsInput;
  UnlockSecureAppsResult: ResolversUnionTypes<ResolversParentTypes>['UnlockSecureAppsResult'];
  UnlockSecureAppsSuccess: Omit<UnlockSecureAppsSuccess, 'device'> & { device: ResolversParentTypes['Device'] };
  UpdateAppConnectGlobalPolicyInput: UpdateAppConnectGlobalPolicyInput;
  UpdateAppConnectGlobalPolicyResult: ResolversUnionTypes<ResolversParentTypes>['UpdateAppConnectGlobalPolicyResult'];
  UpdateAppConnectGlobalPolicySuccess: Omit<UpdateAppConnectGlobalPolicySuccess, 'policy'> & { policy: ResolversParentTypes['AppConnectGlobalPolicy'] };
  UpdateUserInput: UpdateUserInput;
  UpdateUserResult: ResolversUnionTypes<ResolversParentTypes>['UpdateUserResult'];
  UpdateUserSuccess: Omit<UpdateUserSuccess, 'user'> & { user: ResolversParentTypes['User'] };
  User: UserEntity;
  UserConnection: Omit<UserConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['UserEdge']>, nodes: Array<ResolversParentTypes['User']> };
  UserDisabled: UserDisabled;
  UserEdge: Omit<UserEdge, 'node'> & { node: ResolversParentTypes['User'] };
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  WrongPasscode: WrongPasscode;
};

export type AuthDirectiveArgs = {
  roles?: Maybe<Array<RoleCode>>;
  who: Principal;
};

export type AuthDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = AuthDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type FailureDirectiveArgs = {
  message: Scalars['String']['input'];
};

export type FailureDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = FailureDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type HashingDirectiveArgs = {
  takesCredential: Scalars['Boolean']['input'];
};

export type HashingDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = HashingDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AppConnectGlobalPolicyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AppConnectGlobalPolicy'] = ResolversParentTypes['AppConnectGlobalPolicy']> = {
  allowIosPasscodeRecovery?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  autoLockMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deviceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  disallowSimplePasscodes?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  labels?: Resolver<Array<ResolversTypes['Label']>, ParentType, ContextType>;
  maximumFailedAttempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minimumPasscodeLength?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  passcodeHistoryLength?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  passcodeRequiredForAndroid?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  passcodeRequiredForIos?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  passcodeType?: Resolver<ResolversTypes['PasscodeType'], ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AppConnectGlobalPolicyStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AppConnectGlobalPolicyConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AppConnectGlobalPolicyConnection'] = ResolversParentTypes['AppConnectGlobalPolicyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AppConnectGlobalPolicyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AppConnectGlobalPolicy']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AppConnectGlobalPolicyEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AppConnectGlobalPolicyEdge'] = ResolversParentTypes['AppConnectGlobalPolicyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AppConnectGlobalPolicy'], ParentType, ContextType>;
};

export type AssignRolesResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AssignRolesResult'] = ResolversParentTypes['AssignRolesResult']> = {
  __resolveType: TypeResolveFn<'AssignRolesSuccess' | 'InvalidInput' | 'LastUserManager' | 'NotFound', ParentType, ContextType>;
};

export type AssignRolesSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AssignRolesSuccess'] = ResolversParentTypes['AssignRolesSuccess']> = {
  users?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AuditChainLinkResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditChainLink'] = ResolversParentTypes['AuditChainLink']> = {
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lane?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  previousHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditDetailResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditDetail'] = ResolversParentTypes['AuditDetail']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditEvent'] = ResolversParentTypes['AuditEvent']> = {
  action?: Resolver<ResolversTypes['AuditAction'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['AuditParty'], ParentType, ContextType>;
  chain?: Resolver<ResolversTypes['AuditChainLink'], ParentType, ContextType>;
  details?: Resolver<Array<ResolversTypes['AuditDetail']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['AuditOutcome'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['AuditParty']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AuditEventConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditEventConnection'] = ResolversParentTypes['AuditEventConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuditEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AuditEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditEventEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditEventEdge'] = ResolversParentTypes['AuditEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEvent'], ParentType, ContextType>;
};

export type AuditPartyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditParty'] = ResolversParentTypes['AuditParty']> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AuditPartyKind'], ParentType, ContextType>;
};

export type AuthorizePasscodeResetResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuthorizePasscodeResetResult'] = ResolversParentTypes['AuthorizePasscodeResetResult']> = {
  __resolveType: TypeResolveFn<'PasscodeResetAuthorized' | 'PasscodeResetDenied', ParentType, ContextType>;
};

export type ChangePasswordResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangePasswordResult'] = ResolversParentTypes['ChangePasswordResult']> = {
  __resolveType: TypeResolveFn<'ChangePasswordSuccess' | 'InvalidCredentials' | 'InvalidInput', ParentType, ContextType>;
};

export type ChangePasswordSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangePasswordSuccess'] = ResolversParentTypes['ChangePasswordSuccess']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sessionToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateAppConnectGlobalPolicyResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreateAppConnectGlobalPolicyResult'] = ResolversParentTypes['CreateAppConnectGlobalPolicyResult']> = {
  __resolveType: TypeResolveFn<'CreateAppConnectGlobalPolicySuccess' | 'InvalidInput' | 'NameTaken' | 'NotFound' | 'RecoveryRequiresPasscode', ParentType, ContextType>;
};

export type CreateAppConnectGlobalPolicySuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreateAppConnectGlobalPolicySuccess'] = ResolversParentTypes['CreateAppConnectGlobalPolicySuccess']> = {
  policy?: Resolver<ResolversTypes['AppConnectGlobalPolicy'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateLabelResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreateLabelResult'] = ResolversParentTypes['CreateLabelResult']> = {
  __resolveType: TypeResolveFn<'CreateLabelSuccess' | 'InvalidInput' | 'NameTaken', ParentType, ContextType>;
};

export type CreateLabelSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreateLabelSuccess'] = ResolversParentTypes['CreateLabelSuccess']> = {
  label?: Resolver<ResolversTypes['Label'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateRegistrationPinResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreateRegistrationPinResult'] = ResolversParentTypes['CreateRegistrationPinResult']> = {
  __resolveType: TypeResolveFn<'CreateRegistrationPinSuccess' | 'NotFound' | 'UserDisabled', ParentType, ContextType>;
};

export type CreateRegistrationPinSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreateRegistrationPinSuccess'] = ResolversParentTypes['CreateRegistrationPinSuccess']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  registrationPin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateUserResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreateUserResult'] = ResolversParentTypes['CreateUserResult']> = {
  __resolveType: TypeResolveFn<'CreateUserSuccess' | 'InvalidInput' | 'NameTaken', ParentType, ContextType>;
};

export type CreateUserSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreateUserSuccess'] = ResolversParentTypes['CreateUserSuccess']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface CredentialScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Credential'], any> {
  name: 'Credential';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DefaultPolicyProtectedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefaultPolicyProtected'] = ResolversParentTypes['DefaultPolicyProtected']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteAppConnectGlobalPolicyResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteAppConnectGlobalPolicyResult'] = ResolversParentTypes['DeleteAppConnectGlobalPolicyResult']> = {
  __resolveType: TypeResolveFn<'DefaultPolicyProtected' | 'DeleteAppConnectGlobalPolicySuccess' | 'NotFound', ParentType, ContextType>;
};

export type DeleteAppConnectGlobalPolicySuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteAppConnectGlobalPolicySuccess'] = ResolversParentTypes['DeleteAppConnectGlobalPolicySuccess']> = {
  deletedId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteLabelResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteLabelResult'] = ResolversParentTypes['DeleteLabelResult']> = {
  __resolveType: TypeResolveFn<'DeleteLabelSuccess' | 'NotFound', ParentType, ContextType>;
};

export type DeleteLabelSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteLabelSuccess'] = ResolversParentTypes['DeleteLabelSuccess']> = {
  deletedId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeviceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Device'] = ResolversParentTypes['Device']> = {
  appConnectGlobalPolicy?: Resolver<ResolversTypes['AppConnectGlobalPolicy'], ParentType, ContextType>;
  canGenerateOneTimePin?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  labels?: Resolver<Array<ResolversTypes['Label']>, ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  oneTimePin?: Resolver<Maybe<ResolversTypes['OneTimePin']>, ParentType, ContextType>;
  oneTimePinEligibility?: Resolver<ResolversTypes['OneTimePinEligibility'], ParentType, ContextType>;
  osVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  platform?: Resolver<ResolversTypes['Platform'], ParentType, ContextType>;
  registeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  registrationMethod?: Resolver<ResolversTypes['RegistrationMethod'], ParentType, ContextType>;
  secureAppsPasscode?: Resolver<ResolversTypes['SecureAppsPasscode'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DeviceStatus'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeviceConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceConnection'] = ResolversParentTypes['DeviceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DeviceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Device']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DeviceEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceEdge'] = ResolversParentTypes['DeviceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
};

export type GenerateOneTimePinResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GenerateOneTimePinResult'] = ResolversParentTypes['GenerateOneTimePinResult']> = {
  __resolveType: TypeResolveFn<'GenerateOneTimePinSuccess' | 'NotFound' | 'OneTimePinAttemptsExhausted' | 'OneTimePinNotAvailable', ParentType, ContextType>;
};

export type GenerateOneTimePinSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GenerateOneTimePinSuccess'] = ResolversParentTypes['GenerateOneTimePinSuccess']> = {
  oneTimePin?: Resolver<ResolversTypes['OneTimePin'], ParentType, ContextType>;
  pin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidCredentialsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvalidCredentials'] = ResolversParentTypes['InvalidCredentials']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LabelResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Label'] = ResolversParentTypes['Label']> = {
  devices?: Resolver<ResolversTypes['DeviceConnection'], ParentType, ContextType, RequireFields<LabelDevicesArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  policies?: Resolver<Array<ResolversTypes['AppConnectGlobalPolicy']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LabelConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LabelConnection'] = ResolversParentTypes['LabelConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LabelEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Label']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LabelDevicesResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LabelDevicesResult'] = ResolversParentTypes['LabelDevicesResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'LabelDevicesSuccess' | 'NotFound', ParentType, ContextType>;
};

export type LabelDevicesSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LabelDevicesSuccess'] = ResolversParentTypes['LabelDevicesSuccess']> = {
  label?: Resolver<ResolversTypes['Label'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LabelEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LabelEdge'] = ResolversParentTypes['LabelEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Label'], ParentType, ContextType>;
};

export type LastUserManagerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LastUserManager'] = ResolversParentTypes['LastUserManager']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LicensedProductResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LicensedProduct'] = ResolversParentTypes['LicensedProduct']> = {
  code?: Resolver<ResolversTypes['LicensedProductCode'], ParentType, ContextType>;
  licensed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  assignRoles?: Resolver<ResolversTypes['AssignRolesResult'], ParentType, ContextType, RequireFields<MutationAssignRolesArgs, 'input'>>;
  authorizePasscodeReset?: Resolver<ResolversTypes['AuthorizePasscodeResetResult'], ParentType, ContextType, RequireFields<MutationAuthorizePasscodeResetArgs, 'input'>>;
  changePassword?: Resolver<ResolversTypes['ChangePasswordResult'], ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'input'>>;
  createAppConnectGlobalPolicy?: Resolver<ResolversTypes['CreateAppConnectGlobalPolicyResult'], ParentType, ContextType, RequireFields<MutationCreateAppConnectGlobalPolicyArgs, 'input'>>;
  createLabel?: Resolver<ResolversTypes['CreateLabelResult'], ParentType, ContextType, RequireFields<MutationCreateLabelArgs, 'input'>>;
  createRegistrationPin?: Resolver<ResolversTypes['CreateRegistrationPinResult'], ParentType, ContextType, RequireFields<MutationCreateRegistrationPinArgs, 'input'>>;
  createUser?: Resolver<ResolversTypes['CreateUserResult'], ParentType, ContextType, RequireFields<MutationCreateUserArgs, 'input'>>;
  deleteAppConnectGlobalPolicy?: Resolver<ResolversTypes['DeleteAppConnectGlobalPolicyResult'], ParentType, ContextType, RequireFields<MutationDeleteAppConnectGlobalPolicyArgs, 'input'>>;
  deleteLabel?: Resolver<ResolversTypes['DeleteLabelResult'], ParentType, ContextType, RequireFields<MutationDeleteLabelArgs, 'input'>>;
  generateOneTimePin?: Resolver<ResolversTypes['GenerateOneTimePinResult'], ParentType, ContextType, RequireFields<MutationGenerateOneTimePinArgs, 'input'>>;
  labelDevices?: Resolver<ResolversTypes['LabelDevicesResult'], ParentType, ContextType, RequireFields<MutationLabelDevicesArgs, 'input'>>;
  registerDevice?: Resolver<ResolversTypes['RegisterDeviceResult'], ParentType, ContextType, RequireFields<MutationRegisterDeviceArgs, 'input'>>;
  resetSecureAppsPasscode?: Resolver<ResolversTypes['ResetSecureAppsPasscodeResult'], ParentType, ContextType, RequireFields<MutationResetSecureAppsPasscodeArgs, 'input'>>;
  revokeOneTimePin?: Resolver<ResolversTypes['RevokeOneTimePinResult'], ParentType, ContextType, RequireFields<MutationRevokeOneTimePinArgs, 'input'>>;
  setAppConnectGlobalPolicyPriority?: Resolver<ResolversTypes['SetAppConnectGlobalPolicyPriorityResult'], ParentType, ContextType, RequireFields<MutationSetAppConnectGlobalPolicyPriorityArgs, 'input'>>;
  setDeviceStatus?: Resolver<ResolversTypes['SetDeviceStatusResult'], ParentType, ContextType, RequireFields<MutationSetDeviceStatusArgs, 'input'>>;
  setLicensedProducts?: Resolver<ResolversTypes['SetLicensedProductsResult'], ParentType, ContextType, RequireFields<MutationSetLicensedProductsArgs, 'input'>>;
  setSecureAppsPasscode?: Resolver<ResolversTypes['SetSecureAppsPasscodeResult'], ParentType, ContextType, RequireFields<MutationSetSecureAppsPasscodeArgs, 'input'>>;
  setUserStatus?: Resolver<ResolversTypes['SetUserStatusResult'], ParentType, ContextType, RequireFields<MutationSetUserStatusArgs, 'input'>>;
  signIn?: Resolver<ResolversTypes['SignInResult'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  signOut?: Resolver<ResolversTypes['SignOutResult'], ParentType, ContextType, RequireFields<MutationSignOutArgs, 'input'>>;
  unlabelDevices?: Resolver<ResolversTypes['UnlabelDevicesResult'], ParentType, ContextType, RequireFields<MutationUnlabelDevicesArgs, 'input'>>;
  unlockSecureApps?: Resolver<ResolversTypes['UnlockSecureAppsResult'], ParentType, ContextType, RequireFields<MutationUnlockSecureAppsArgs, 'input'>>;
  updateAppConnectGlobalPolicy?: Resolver<ResolversTypes['UpdateAppConnectGlobalPolicyResult'], ParentType, ContextType, RequireFields<MutationUpdateAppConnectGlobalPolicyArgs, 'input'>>;
  updateUser?: Resolver<ResolversTypes['UpdateUserResult'], ParentType, ContextType, RequireFields<MutationUpdateUserArgs, 'input'>>;
};

export type NameTakenResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NameTaken'] = ResolversParentTypes['NameTaken']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoActiveOneTimePinResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NoActiveOneTimePin'] = ResolversParentTypes['NoActiveOneTimePin']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'AppConnectGlobalPolicy' | 'AuditEvent' | 'Device' | 'Label' | 'OneTimePin' | 'User', ParentType, ContextType>;
};

export type NotFoundResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OneTimePinResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OneTimePin'] = ResolversParentTypes['OneTimePin']> = {
  device?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  redeemedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  remainingAttempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OneTimePinStatus'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OneTimePinAttemptsExhaustedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OneTimePinAttemptsExhausted'] = ResolversParentTypes['OneTimePinAttemptsExhausted']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OneTimePinEligibilityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OneTimePinEligibility'] = ResolversParentTypes['OneTimePinEligibility']> = {
  canGenerate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  requirements?: Resolver<Array<ResolversTypes['OneTimePinRequirement']>, ParentType, ContextType>;
};

export type OneTimePinNotAvailableResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OneTimePinNotAvailable'] = ResolversParentTypes['OneTimePinNotAvailable']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  eligibility?: Resolver<ResolversTypes['OneTimePinEligibility'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OneTimePinRequirementResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OneTimePinRequirement'] = ResolversParentTypes['OneTimePinRequirement']> = {
  code?: Resolver<ResolversTypes['OneTimePinRequirementCode'], ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  satisfied?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PasscodeAlreadySetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PasscodeAlreadySet'] = ResolversParentTypes['PasscodeAlreadySet']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PasscodeNotSetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PasscodeNotSet'] = ResolversParentTypes['PasscodeNotSet']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PasscodeRejectedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PasscodeRejected'] = ResolversParentTypes['PasscodeRejected']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  violations?: Resolver<Array<ResolversTypes['PasscodeViolation']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PasscodeResetAuthorizedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PasscodeResetAuthorized'] = ResolversParentTypes['PasscodeResetAuthorized']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  passcodeRules?: Resolver<ResolversTypes['PasscodeRules'], ParentType, ContextType>;
  resetTicket?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PasscodeResetDeniedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PasscodeResetDenied'] = ResolversParentTypes['PasscodeResetDenied']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PasscodeRulesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PasscodeRules'] = ResolversParentTypes['PasscodeRules']> = {
  disallowSimplePasscodes?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  maximumPasscodeLength?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minimumPasscodeLength?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  passcodeHistoryLength?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  passcodeType?: Resolver<ResolversTypes['PasscodeType'], ParentType, ContextType>;
};

export type PasscodeViolationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PasscodeViolation'] = ResolversParentTypes['PasscodeViolation']> = {
  code?: Resolver<ResolversTypes['PasscodeRuleCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  appConnectGlobalPolicies?: Resolver<ResolversTypes['AppConnectGlobalPolicyConnection'], ParentType, ContextType, RequireFields<QueryAppConnectGlobalPoliciesArgs, 'first'>>;
  auditEvents?: Resolver<ResolversTypes['AuditEventConnection'], ParentType, ContextType, RequireFields<QueryAuditEventsArgs, 'first'>>;
  devices?: Resolver<ResolversTypes['DeviceConnection'], ParentType, ContextType, RequireFields<QueryDevicesArgs, 'first'>>;
  labels?: Resolver<ResolversTypes['LabelConnection'], ParentType, ContextType, RequireFields<QueryLabelsArgs, 'first'>>;
  licensedProducts?: Resolver<Array<ResolversTypes['LicensedProduct']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  thisDevice?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
  users?: Resolver<ResolversTypes['UserConnection'], ParentType, ContextType, RequireFields<QueryUsersArgs, 'first'>>;
  viewer?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type RecoveryRequiresPasscodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecoveryRequiresPasscode'] = ResolversParentTypes['RecoveryRequiresPasscode']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegisterDeviceResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RegisterDeviceResult'] = ResolversParentTypes['RegisterDeviceResult']> = {
  __resolveType: TypeResolveFn<'InvalidCredentials' | 'InvalidInput' | 'RegisterDeviceSuccess', ParentType, ContextType>;
};

export type RegisterDeviceSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RegisterDeviceSuccess'] = ResolversParentTypes['RegisterDeviceSuccess']> = {
  device?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
  deviceToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResetSecureAppsPasscodeResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ResetSecureAppsPasscodeResult'] = ResolversParentTypes['ResetSecureAppsPasscodeResult']> = {
  __resolveType: TypeResolveFn<'PasscodeRejected' | 'ResetSecureAppsPasscodeSuccess' | 'ResetTicketInvalid', ParentType, ContextType>;
};

export type ResetSecureAppsPasscodeSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ResetSecureAppsPasscodeSuccess'] = ResolversParentTypes['ResetSecureAppsPasscodeSuccess']> = {
  device?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResetTicketInvalidResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ResetTicketInvalid'] = ResolversParentTypes['ResetTicketInvalid']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokeOneTimePinResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RevokeOneTimePinResult'] = ResolversParentTypes['RevokeOneTimePinResult']> = {
  __resolveType: TypeResolveFn<'NoActiveOneTimePin' | 'NotFound' | 'RevokeOneTimePinSuccess', ParentType, ContextType>;
};

export type RevokeOneTimePinSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RevokeOneTimePinSuccess'] = ResolversParentTypes['RevokeOneTimePinSuccess']> = {
  oneTimePin?: Resolver<ResolversTypes['OneTimePin'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RoleResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Role'] = ResolversParentTypes['Role']> = {
  code?: Resolver<ResolversTypes['RoleCode'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  portal?: Resolver<ResolversTypes['Portal'], ParentType, ContextType>;
};

export type SecureAppsLockedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SecureAppsLocked'] = ResolversParentTypes['SecureAppsLocked']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SecureAppsPasscodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SecureAppsPasscode'] = ResolversParentTypes['SecureAppsPasscode']> = {
  changedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isLocked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isSet?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SecureAppsUnavailableResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SecureAppsUnavailable'] = ResolversParentTypes['SecureAppsUnavailable']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetAppConnectGlobalPolicyPriorityResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SetAppConnectGlobalPolicyPriorityResult'] = ResolversParentTypes['SetAppConnectGlobalPolicyPriorityResult']> = {
  __resolveType: TypeResolveFn<'DefaultPolicyProtected' | 'InvalidInput' | 'NotFound' | 'SetAppConnectGlobalPolicyPrioritySuccess', ParentType, ContextType>;
};

export type SetAppConnectGlobalPolicyPrioritySuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SetAppConnectGlobalPolicyPrioritySuccess'] = ResolversParentTypes['SetAppConnectGlobalPolicyPrioritySuccess']> = {
  policy?: Resolver<ResolversTypes['AppConnectGlobalPolicy'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetDeviceStatusResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SetDeviceStatusResult'] = ResolversParentTypes['SetDeviceStatusResult']> = {
  __resolveType: TypeResolveFn<'NotFound' | 'SetDeviceStatusSuccess', ParentType, ContextType>;
};

export type SetDeviceStatusSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SetDeviceStatusSuccess'] = ResolversParentTypes['SetDeviceStatusSuccess']> = {
  device?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetLicensedProductsResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SetLicensedProductsResult'] = ResolversParentTypes['SetLicensedProductsResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'SetLicensedProductsSuccess', ParentType, ContextType>;
};

export type SetLicensedProductsSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SetLicensedProductsSuccess'] = ResolversParentTypes['SetLicensedProductsSuccess']> = {
  licensedProducts?: Resolver<Array<ResolversTypes['LicensedProduct']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetSecureAppsPasscodeResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SetSecureAppsPasscodeResult'] = ResolversParentTypes['SetSecureAppsPasscodeResult']> = {
  __resolveType: TypeResolveFn<'PasscodeAlreadySet' | 'PasscodeRejected' | 'SecureAppsUnavailable' | 'SetSecureAppsPasscodeSuccess', ParentType, ContextType>;
};

export type SetSecureAppsPasscodeSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SetSecureAppsPasscodeSuccess'] = ResolversParentTypes['SetSecureAppsPasscodeSuccess']> = {
  device?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetUserStatusResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SetUserStatusResult'] = ResolversParentTypes['SetUserStatusResult']> = {
  __resolveType: TypeResolveFn<'LastUserManager' | 'NotFound' | 'SetUserStatusSuccess', ParentType, ContextType>;
};

export type SetUserStatusSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SetUserStatusSuccess'] = ResolversParentTypes['SetUserStatusSuccess']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignInResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SignInResult'] = ResolversParentTypes['SignInResult']> = {
  __resolveType: TypeResolveFn<'InvalidCredentials' | 'SignInSuccess', ParentType, ContextType>;
};

export type SignInSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SignInSuccess'] = ResolversParentTypes['SignInSuccess']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sessionToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignOutResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SignOutResult'] = ResolversParentTypes['SignOutResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'SignOutSuccess', ParentType, ContextType>;
};

export type SignOutSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SignOutSuccess'] = ResolversParentTypes['SignOutSuccess']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnlabelDevicesResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UnlabelDevicesResult'] = ResolversParentTypes['UnlabelDevicesResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'UnlabelDevicesSuccess', ParentType, ContextType>;
};

export type UnlabelDevicesSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UnlabelDevicesSuccess'] = ResolversParentTypes['UnlabelDevicesSuccess']> = {
  label?: Resolver<ResolversTypes['Label'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnlockSecureAppsResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UnlockSecureAppsResult'] = ResolversParentTypes['UnlockSecureAppsResult']> = {
  __resolveType: TypeResolveFn<'PasscodeNotSet' | 'SecureAppsLocked' | 'SecureAppsUnavailable' | 'UnlockSecureAppsSuccess' | 'WrongPasscode', ParentType, ContextType>;
};

export type UnlockSecureAppsSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UnlockSecureAppsSuccess'] = ResolversParentTypes['UnlockSecureAppsSuccess']> = {
  autoLockMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  device?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateAppConnectGlobalPolicyResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UpdateAppConnectGlobalPolicyResult'] = ResolversParentTypes['UpdateAppConnectGlobalPolicyResult']> = {
  __resolveType: TypeResolveFn<'DefaultPolicyProtected' | 'InvalidInput' | 'NameTaken' | 'NotFound' | 'RecoveryRequiresPasscode' | 'UpdateAppConnectGlobalPolicySuccess', ParentType, ContextType>;
};

export type UpdateAppConnectGlobalPolicySuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UpdateAppConnectGlobalPolicySuccess'] = ResolversParentTypes['UpdateAppConnectGlobalPolicySuccess']> = {
  policy?: Resolver<ResolversTypes['AppConnectGlobalPolicy'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateUserResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UpdateUserResult'] = ResolversParentTypes['UpdateUserResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'UpdateUserSuccess', ParentType, ContextType>;
};

export type UpdateUserSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UpdateUserSuccess'] = ResolversParentTypes['UpdateUserSuccess']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  canGenerateOneTimePin?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  devices?: Resolver<ResolversTypes['DeviceConnection'], ParentType, ContextType, RequireFields<UserDevicesArgs, 'first'>>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['UserStatus'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type UserDisabledResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UserDisabled'] = ResolversParentTypes['UserDisabled']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'DefaultPolicyProtected' | 'InvalidCredentials' | 'InvalidInput' | 'LastUserManager' | 'NameTaken' | 'NoActiveOneTimePin' | 'NotFound' | 'OneTimePinAttemptsExhausted' | 'OneTimePinNotAvailable' | 'PasscodeAlreadySet' | 'PasscodeNotSet' | 'PasscodeRejected' | 'PasscodeResetDenied' | 'RecoveryRequiresPasscode' | 'ResetTicketInvalid' | 'SecureAppsLocked' | 'SecureAppsUnavailable' | 'UserDisabled' | 'WrongPasscode', ParentType, ContextType>;
};

export type WrongPasscodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WrongPasscode'] = ResolversParentTypes['WrongPasscode']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remainingAttempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  AppConnectGlobalPolicy?: AppConnectGlobalPolicyResolvers<ContextType>;
  AppConnectGlobalPolicyConnection?: AppConnectGlobalPolicyConnectionResolvers<ContextType>;
  AppConnectGlobalPolicyEdge?: AppConnectGlobalPolicyEdgeResolvers<ContextType>;
  AssignRolesResult?: AssignRolesResultResolvers<ContextType>;
  AssignRolesSuccess?: AssignRolesSuccessResolvers<ContextType>;
  AuditChainLink?: AuditChainLinkResolvers<ContextType>;
  AuditDetail?: AuditDetailResolvers<ContextType>;
  AuditEvent?: AuditEventResolvers<ContextType>;
  AuditEventConnection?: AuditEventConnectionResolvers<ContextType>;
  AuditEventEdge?: AuditEventEdgeResolvers<ContextType>;
  AuditParty?: AuditPartyResolvers<ContextType>;
  AuthorizePasscodeResetResult?: AuthorizePasscodeResetResultResolvers<ContextType>;
  ChangePasswordResult?: ChangePasswordResultResolvers<ContextType>;
  ChangePasswordSuccess?: ChangePasswordSuccessResolvers<ContextType>;
  CreateAppConnectGlobalPolicyResult?: CreateAppConnectGlobalPolicyResultResolvers<ContextType>;
  CreateAppConnectGlobalPolicySuccess?: CreateAppConnectGlobalPolicySuccessResolvers<ContextType>;
  CreateLabelResult?: CreateLabelResultResolvers<ContextType>;
  CreateLabelSuccess?: CreateLabelSuccessResolvers<ContextType>;
  CreateRegistrationPinResult?: CreateRegistrationPinResultResolvers<ContextType>;
  CreateRegistrationPinSuccess?: CreateRegistrationPinSuccessResolvers<ContextType>;
  CreateUserResult?: CreateUserResultResolvers<ContextType>;
  CreateUserSuccess?: CreateUserSuccessResolvers<ContextType>;
  Credential?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DefaultPolicyProtected?: DefaultPolicyProtectedResolvers<ContextType>;
  DeleteAppConnectGlobalPolicyResult?: DeleteAppConnectGlobalPolicyResultResolvers<ContextType>;
  DeleteAppConnectGlobalPolicySuccess?: DeleteAppConnectGlobalPolicySuccessResolvers<ContextType>;
  DeleteLabelResult?: DeleteLabelResultResolvers<ContextType>;
  DeleteLabelSuccess?: DeleteLabelSuccessResolvers<ContextType>;
  Device?: DeviceResolvers<ContextType>;
  DeviceConnection?: DeviceConnectionResolvers<ContextType>;
  DeviceEdge?: DeviceEdgeResolvers<ContextType>;
  GenerateOneTimePinResult?: GenerateOneTimePinResultResolvers<ContextType>;
  GenerateOneTimePinSuccess?: GenerateOneTimePinSuccessResolvers<ContextType>;
  InvalidCredentials?: InvalidCredentialsResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  Label?: LabelResolvers<ContextType>;
  LabelConnection?: LabelConnectionResolvers<ContextType>;
  LabelDevicesResult?: LabelDevicesResultResolvers<ContextType>;
  LabelDevicesSuccess?: LabelDevicesSuccessResolvers<ContextType>;
  LabelEdge?: LabelEdgeResolvers<ContextType>;
  LastUserManager?: LastUserManagerResolvers<ContextType>;
  LicensedProduct?: LicensedProductResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NameTaken?: NameTakenResolvers<ContextType>;
  NoActiveOneTimePin?: NoActiveOneTimePinResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  OneTimePin?: OneTimePinResolvers<ContextType>;
  OneTimePinAttemptsExhausted?: OneTimePinAttemptsExhaustedResolvers<ContextType>;
  OneTimePinEligibility?: OneTimePinEligibilityResolvers<ContextType>;
  OneTimePinNotAvailable?: OneTimePinNotAvailableResolvers<ContextType>;
  OneTimePinRequirement?: OneTimePinRequirementResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PasscodeAlreadySet?: PasscodeAlreadySetResolvers<ContextType>;
  PasscodeNotSet?: PasscodeNotSetResolvers<ContextType>;
  PasscodeRejected?: PasscodeRejectedResolvers<ContextType>;
  PasscodeResetAuthorized?: PasscodeResetAuthorizedResolvers<ContextType>;
  PasscodeResetDenied?: PasscodeResetDeniedResolvers<ContextType>;
  PasscodeRules?: PasscodeRulesResolvers<ContextType>;
  PasscodeViolation?: PasscodeViolationResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecoveryRequiresPasscode?: RecoveryRequiresPasscodeResolvers<ContextType>;
  RegisterDeviceResult?: RegisterDeviceResultResolvers<ContextType>;
  RegisterDeviceSuccess?: RegisterDeviceSuccessResolvers<ContextType>;
  ResetSecureAppsPasscodeResult?: ResetSecureAppsPasscodeResultResolvers<ContextType>;
  ResetSecureAppsPasscodeSuccess?: ResetSecureAppsPasscodeSuccessResolvers<ContextType>;
  ResetTicketInvalid?: ResetTicketInvalidResolvers<ContextType>;
  RevokeOneTimePinResult?: RevokeOneTimePinResultResolvers<ContextType>;
  RevokeOneTimePinSuccess?: RevokeOneTimePinSuccessResolvers<ContextType>;
  Role?: RoleResolvers<ContextType>;
  SecureAppsLocked?: SecureAppsLockedResolvers<ContextType>;
  SecureAppsPasscode?: SecureAppsPasscodeResolvers<ContextType>;
  SecureAppsUnavailable?: SecureAppsUnavailableResolvers<ContextType>;
  SetAppConnectGlobalPolicyPriorityResult?: SetAppConnectGlobalPolicyPriorityResultResolvers<ContextType>;
  SetAppConnectGlobalPolicyPrioritySuccess?: SetAppConnectGlobalPolicyPrioritySuccessResolvers<ContextType>;
  SetDeviceStatusResult?: SetDeviceStatusResultResolvers<ContextType>;
  SetDeviceStatusSuccess?: SetDeviceStatusSuccessResolvers<ContextType>;
  SetLicensedProductsResult?: SetLicensedProductsResultResolvers<ContextType>;
  SetLicensedProductsSuccess?: SetLicensedProductsSuccessResolvers<ContextType>;
  SetSecureAppsPasscodeResult?: SetSecureAppsPasscodeResultResolvers<ContextType>;
  SetSecureAppsPasscodeSuccess?: SetSecureAppsPasscodeSuccessResolvers<ContextType>;
  SetUserStatusResult?: SetUserStatusResultResolvers<ContextType>;
  SetUserStatusSuccess?: SetUserStatusSuccessResolvers<ContextType>;
  SignInResult?: SignInResultResolvers<ContextType>;
  SignInSuccess?: SignInSuccessResolvers<ContextType>;
  SignOutResult?: SignOutResultResolvers<ContextType>;
  SignOutSuccess?: SignOutSuccessResolvers<ContextType>;
  UnlabelDevicesResult?: UnlabelDevicesResultResolvers<ContextType>;
  UnlabelDevicesSuccess?: UnlabelDevicesSuccessResolvers<ContextType>;
  UnlockSecureAppsResult?: UnlockSecureAppsResultResolvers<ContextType>;
  UnlockSecureAppsSuccess?: UnlockSecureAppsSuccessResolvers<ContextType>;
  UpdateAppConnectGlobalPolicyResult?: UpdateAppConnectGlobalPolicyResultResolvers<ContextType>;
  UpdateAppConnectGlobalPolicySuccess?: UpdateAppConnectGlobalPolicySuccessResolvers<ContextType>;
  UpdateUserResult?: UpdateUserResultResolvers<ContextType>;
  UpdateUserSuccess?: UpdateUserSuccessResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserDisabled?: UserDisabledResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  WrongPasscode?: WrongPasscodeResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RequestContext> = {
  auth?: AuthDirectiveResolver<any, any, ContextType>;
  failure?: FailureDirectiveResolver<any, any, ContextType>;
  hashing?: HashingDirectiveResolver<any, any, ContextType>;
};
