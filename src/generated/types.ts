export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /**
   * A secret that a caller types or holds: a password, a PIN, a passcode or a reset ticket. A string of 1 to 1,024
   * characters. Input only. No error message of this server ever repeats its value.
   */
  Credential: { input: string; output: never; }
  /** An instant in UTC, as an RFC 3339 string with milliseconds, for example `2026-03-01T09:30:00.000Z`. */
  DateTime: { input: number; output: number; }
};

/**
 * What secure apps demand of a device. Exactly one policy is in effect for each device: of the ACTIVE ones that share a
 * label with it, the one with the highest priority (1 is the highest); where there is none, the default one.
 */
export type AppConnectGlobalPolicy = Node & {
  __typename?: 'AppConnectGlobalPolicy';
  /** Whether iOS users may recover from a forgotten passcode. Never true unless the passcode is required. */
  allowIosPasscodeRecovery: Scalars['Boolean']['output'];
  /** After how many minutes without use secure apps ask for the passcode again, 1 to 1440. */
  autoLockMinutes: Scalars['Int']['output'];
  /** What the policy is for. */
  description: Scalars['String']['output'];
  /** For how many devices the policy is in effect. */
  deviceCount: Scalars['Int']['output'];
  /** Whether repetitions and sequences such as 1111, 1234 or abcd are refused. */
  disallowSimplePasscodes: Scalars['Boolean']['output'];
  /** Opaque and stable. */
  id: Scalars['ID']['output'];
  /** True for the one policy that applies where no other does. It cannot be deleted or deactivated and needs no label. */
  isDefault: Scalars['Boolean']['output'];
  /** The labels that bring the policy to devices. */
  labels: Array<Label>;
  /** After how many wrong passcodes in a row secure apps lock, 1 to 20. */
  maximumFailedAttempts: Scalars['Int']['output'];
  /** The fewest characters a passcode may have, 4 to 32. */
  minimumPasscodeLength: Scalars['Int']['output'];
  /** Unique. */
  name: Scalars['String']['output'];
  /** How many of the latest passcodes, the current one included, a new one must differ from, 0 to 24. */
  passcodeHistoryLength: Scalars['Int']['output'];
  /** Whether secure apps on Android devices need a passcode. */
  passcodeRequiredForAndroid: Scalars['Boolean']['output'];
  /** Whether secure apps on iOS devices need a passcode. */
  passcodeRequiredForIos: Scalars['Boolean']['output'];
  /** What a passcode is made of. */
  passcodeType: PasscodeType;
  /** The place in the ranking: 1 is the highest priority. Null for the default policy, which stands outside it. */
  priority: Maybe<Scalars['Int']['output']>;
  /** Only ACTIVE policies take effect. */
  status: AppConnectGlobalPolicyStatus;
};

/** A page of policies. */
export type AppConnectGlobalPolicyConnection = {
  __typename?: 'AppConnectGlobalPolicyConnection';
  /** The policies with their cursors. */
  edges: Array<AppConnectGlobalPolicyEdge>;
  /** The policies without cursors. */
  nodes: Array<AppConnectGlobalPolicy>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A policy in a list. */
export type AppConnectGlobalPolicyEdge = {
  __typename?: 'AppConnectGlobalPolicyEdge';
  /** Pass it as `after` to continue behind this policy. */
  cursor: Scalars['String']['output'];
  /** The policy. */
  node: AppConnectGlobalPolicy;
};

/** Whether a policy takes effect. */
export type AppConnectGlobalPolicyStatus =
  /** The policy takes effect on the devices it shares a label with. */
  | 'ACTIVE'
  /** The policy is kept but takes no effect. */
  | 'INACTIVE';

/** Users and the whole set of roles each of them is to have. */
export type AssignRolesInput = {
  /** The whole set. An empty list takes all roles away. */
  roles: Array<RoleCode>;
  /** 1 to 100 users. */
  userIds: Array<Scalars['ID']['input']>;
};

/** What `assignRoles` answers. */
export type AssignRolesResult = AssignRolesSuccess | InvalidInput | LastUserManager | NotFound;

/** Every user named has exactly the roles named. */
export type AssignRolesSuccess = {
  __typename?: 'AssignRolesSuccess';
  /** The users as they are now, in the order they were named. */
  users: Array<User>;
};

/** What is decided. */
export type AuditAction =
  /** assignRoles */
  | 'ASSIGN_ROLES'
  /** authorizePasscodeReset with a one-time PIN or with the account password */
  | 'AUTHORIZE_PASSCODE_RESET'
  /** changePassword */
  | 'CHANGE_PASSWORD'
  /** createAppConnectGlobalPolicy */
  | 'CREATE_APP_CONNECT_GLOBAL_POLICY'
  /** createLabel */
  | 'CREATE_LABEL'
  /** createRegistrationPin */
  | 'CREATE_REGISTRATION_PIN'
  /** createUser, or create-admin on the command line */
  | 'CREATE_USER'
  /** deleteAppConnectGlobalPolicy */
  | 'DELETE_APP_CONNECT_GLOBAL_POLICY'
  /** deleteLabel */
  | 'DELETE_LABEL'
  /** generateOneTimePin */
  | 'GENERATE_ONE_TIME_PIN'
  /** labelDevices */
  | 'LABEL_DEVICES'
  /** registerDevice */
  | 'REGISTER_DEVICE'
  /** resetSecureAppsPasscode */
  | 'RESET_SECURE_APPS_PASSCODE'
  /** revokeOneTimePin */
  | 'REVOKE_ONE_TIME_PIN'
  /** setAppConnectGlobalPolicyPriority */
  | 'SET_APP_CONNECT_GLOBAL_POLICY_PRIORITY'
  /** setDeviceStatus */
  | 'SET_DEVICE_STATUS'
  /** setLicensedProducts */
  | 'SET_LICENSED_PRODUCTS'
  /** setSecureAppsPasscode */
  | 'SET_SECURE_APPS_PASSCODE'
  /** setUserStatus */
  | 'SET_USER_STATUS'
  /** signIn */
  | 'SIGN_IN'
  /** signOut */
  | 'SIGN_OUT'
  /** unlabelDevices */
  | 'UNLABEL_DEVICES'
  /** unlockSecureApps, only when it failed */
  | 'UNLOCK_SECURE_APPS'
  /** updateAppConnectGlobalPolicy */
  | 'UPDATE_APP_CONNECT_GLOBAL_POLICY'
  /** updateUser */
  | 'UPDATE_USER';

/**
 * Where an event stands in the tamper-evident log. The log is made of lanes, each a chain in which every event carries
 * a keyed hash (HMAC-SHA-256) over itself and the hash before it.
 */
export type AuditChainLink = {
  __typename?: 'AuditChainLink';
  /** The hash of this event, in hexadecimal. */
  hash: Scalars['String']['output'];
  /** Which chain. */
  lane: Scalars['Int']['output'];
  /** The hash of the event before it, in hexadecimal. */
  previousHash: Scalars['String']['output'];
  /** The place in it, from 1 without gaps. */
  sequence: Scalars['Int']['output'];
};

/** A name and a value. */
export type AuditDetail = {
  __typename?: 'AuditDetail';
  /** What the value is of. */
  name: Scalars['String']['output'];
  /** The value. */
  value: Scalars['String']['output'];
};

/** One decision of the server, written together with what it decided. */
export type AuditEvent = Node & {
  __typename?: 'AuditEvent';
  /** What was decided. */
  action: AuditAction;
  /** Who asked. */
  actor: AuditParty;
  /** The link that makes editing, deleting and reordering evident. `pinportal verify-audit` checks it. */
  chain: AuditChainLink;
  /** What was changed to what, never a secret. */
  details: Array<AuditDetail>;
  /** Opaque and stable. */
  id: Scalars['ID']['output'];
  /** When it was decided. */
  occurredAt: Scalars['DateTime']['output'];
  /** How it was decided. */
  outcome: AuditOutcome;
  /** Why, where the outcome is a FAILURE. For administrators; callers are told less. */
  reason: Maybe<Scalars['String']['output']>;
  /** The request it was decided in, as in the server's log and the `x-request-id` header. Null for the command line. */
  requestId: Maybe<Scalars['String']['output']>;
  /** What it was about, or null where no such thing exists. */
  subject: Maybe<AuditParty>;
};

/** A page of audit events. */
export type AuditEventConnection = {
  __typename?: 'AuditEventConnection';
  /** The events with their cursors. */
  edges: Array<AuditEventEdge>;
  /** The events without cursors. */
  nodes: Array<AuditEvent>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** An audit event in a list. */
export type AuditEventEdge = {
  __typename?: 'AuditEventEdge';
  /** Pass it as `after` to continue behind this event. */
  cursor: Scalars['String']['output'];
  /** The event. */
  node: AuditEvent;
};

/** How something was decided. */
export type AuditOutcome =
  /** It was refused. */
  | 'FAILURE'
  /** It was done. */
  | 'SUCCESS';

/** Someone or something an audit event names. */
export type AuditParty = {
  __typename?: 'AuditParty';
  /** Its id, where it has one. The thing may have been deleted since. */
  id: Maybe<Scalars['ID']['output']>;
  /** What kind of thing. */
  kind: AuditPartyKind;
};

/** The kinds of party. */
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

/** The user's proof. */
export type AuthorizePasscodeResetInput = {
  /** The account password (only on a device registered with one) or a one-time PIN. */
  credential: Scalars['Credential']['input'];
  /** The name of the user who registered this device. */
  username: Scalars['String']['input'];
};

/** What `authorizePasscodeReset` answers. */
export type AuthorizePasscodeResetResult = PasscodeResetAuthorized | PasscodeResetDenied;

/** The old and the new account password. */
export type ChangePasswordInput = {
  /** The password in force. */
  currentPassword: Scalars['Credential']['input'];
  /** 8 to 128 characters after Unicode normalisation, and not the user name. */
  newPassword: Scalars['Credential']['input'];
};

/** What `changePassword` answers. */
export type ChangePasswordResult = ChangePasswordSuccess | InvalidCredentials | InvalidInput;

/** The password is changed and every earlier session of the user has ended, the one of this request too. */
export type ChangePasswordSuccess = {
  __typename?: 'ChangePasswordSuccess';
  /** When the new session ends at the latest. */
  expiresAt: Scalars['DateTime']['output'];
  /** The token of a new session, in place of the one that has ended. */
  sessionToken: Scalars['String']['output'];
  /** The user. */
  user: User;
};

/** The new policy. What is left out starts as it is in the default policy of a new server. */
export type CreateAppConnectGlobalPolicyInput = {
  /** Default: false. Refused unless the passcode is required for iOS. */
  allowIosPasscodeRecovery?: InputMaybe<Scalars['Boolean']['input']>;
  /** 1 to 1440. Default: 15. */
  autoLockMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Up to 1,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Default: false. */
  disallowSimplePasscodes?: InputMaybe<Scalars['Boolean']['input']>;
  /** The labels that bring the policy to devices, up to 100. */
  labelIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 1 to 20. Default: 10. */
  maximumFailedAttempts?: InputMaybe<Scalars['Int']['input']>;
  /** 4 to 32. Default: 6. */
  minimumPasscodeLength?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 100 characters, unique. */
  name: Scalars['String']['input'];
  /** 0 to 24. Default: 0. */
  passcodeHistoryLength?: InputMaybe<Scalars['Int']['input']>;
  /** Default: false. */
  passcodeRequiredForAndroid?: InputMaybe<Scalars['Boolean']['input']>;
  /** Default: false. */
  passcodeRequiredForIos?: InputMaybe<Scalars['Boolean']['input']>;
  /** Default: NUMERIC. */
  passcodeType?: InputMaybe<PasscodeType>;
  /** The place in the ranking, from 1 to one more than there are ranked policies. Left out: last. */
  priority?: InputMaybe<Scalars['Int']['input']>;
  /** Default: ACTIVE. */
  status?: InputMaybe<AppConnectGlobalPolicyStatus>;
};

/** What `createAppConnectGlobalPolicy` answers. */
export type CreateAppConnectGlobalPolicyResult = CreateAppConnectGlobalPolicySuccess | InvalidInput | NameTaken | NotFound | RecoveryRequiresPasscode;

/** The policy exists. */
export type CreateAppConnectGlobalPolicySuccess = {
  __typename?: 'CreateAppConnectGlobalPolicySuccess';
  /** The new policy. */
  policy: AppConnectGlobalPolicy;
};

/** The new label. */
export type CreateLabelInput = {
  /** 1 to 100 characters, unique. */
  name: Scalars['String']['input'];
};

/** What `createLabel` answers. */
export type CreateLabelResult = CreateLabelSuccess | InvalidInput | NameTaken;

/** The label exists. */
export type CreateLabelSuccess = {
  __typename?: 'CreateLabelSuccess';
  /** The new label. */
  label: Label;
};

/** For whom and for which platform the registration PIN is. */
export type CreateRegistrationPinInput = {
  /** The platform of the device to register. */
  platform: Platform;
  /** The user who is to register a device. Left out: yourself. */
  userId?: InputMaybe<Scalars['ID']['input']>;
};

/** What `createRegistrationPin` answers. */
export type CreateRegistrationPinResult = CreateRegistrationPinSuccess | NotFound | UserDisabled;

/** The registration PIN is ready. */
export type CreateRegistrationPinSuccess = {
  __typename?: 'CreateRegistrationPinSuccess';
  /** From this instant on it no longer works. */
  expiresAt: Scalars['DateTime']['output'];
  /** The digits. Shown this once; the server keeps only a hash. */
  registrationPin: Scalars['String']['output'];
};

/** The new user. */
export type CreateUserInput = {
  /** 1 to 200 characters. Left out: the user name. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** An email address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** The first account password, 8 to 128 characters after Unicode normalisation, and not the user name. */
  password: Scalars['Credential']['input'];
  /** The roles to start with. Left out: none. */
  roles?: InputMaybe<Array<RoleCode>>;
  /** 1 to 128 visible characters, no spaces; unique under Unicode compatibility and letter case. */
  username: Scalars['String']['input'];
};

/** What `createUser` answers. */
export type CreateUserResult = CreateUserSuccess | InvalidInput | NameTaken;

/** The user exists. */
export type CreateUserSuccess = {
  __typename?: 'CreateUserSuccess';
  /** The new user. */
  user: User;
};

/** The default policy cannot be deleted, deactivated, labelled or ranked. Nothing was changed. */
export type DefaultPolicyProtected = UserError & {
  __typename?: 'DefaultPolicyProtected';
  /** Always `DEFAULT_POLICY_PROTECTED`. */
  code: UserErrorCode;
  /** What cannot be done to it. */
  message: Scalars['String']['output'];
};

/** The policy to delete. */
export type DeleteAppConnectGlobalPolicyInput = {
  /** Which one. */
  id: Scalars['ID']['input'];
};

/** What `deleteAppConnectGlobalPolicy` answers. */
export type DeleteAppConnectGlobalPolicyResult = DefaultPolicyProtected | DeleteAppConnectGlobalPolicySuccess | NotFound;

/** The policy is gone. */
export type DeleteAppConnectGlobalPolicySuccess = {
  __typename?: 'DeleteAppConnectGlobalPolicySuccess';
  /** The id it had. */
  deletedId: Scalars['ID']['output'];
};

/** The label to delete. */
export type DeleteLabelInput = {
  /** Which one. */
  id: Scalars['ID']['input'];
};

/** What `deleteLabel` answers. */
export type DeleteLabelResult = DeleteLabelSuccess | NotFound;

/** The label is gone. */
export type DeleteLabelSuccess = {
  __typename?: 'DeleteLabelSuccess';
  /** The id it had. */
  deletedId: Scalars['ID']['output'];
};

/** A phone, tablet or computer that a user has registered. */
export type Device = Node & {
  __typename?: 'Device';
  /** The one AppConnect global policy in effect for it. */
  appConnectGlobalPolicy: AppConnectGlobalPolicy;
  /** Whether the user portal shows the option to generate a one-time PIN for this device: `oneTimePinEligibility.canGenerate`. */
  canGenerateOneTimePin: Scalars['Boolean']['output'];
  /** Opaque and stable. */
  id: Scalars['ID']['output'];
  /** The labels it carries, by name. */
  labels: Array<Label>;
  /** The model, such as *iPhone 17*. */
  model: Scalars['String']['output'];
  /** The name to show, such as *Ada's iPhone*. */
  name: Scalars['String']['output'];
  /** The latest one-time PIN generated for it, whatever its status, or null. Never the digits. */
  oneTimePin: Maybe<OneTimePin>;
  /** The same answer with each requirement, met or not: shows administrators why a user lacks the option. */
  oneTimePinEligibility: OneTimePinEligibility;
  /** The version of the operating system, such as *26.1*. */
  osVersion: Scalars['String']['output'];
  /** The operating system. */
  platform: Platform;
  /** When the device was registered. */
  registeredAt: Scalars['DateTime']['output'];
  /** How its user proved who they are when the device was registered. */
  registrationMethod: RegistrationMethod;
  /** What the server knows of the passcode of the secure apps on it. */
  secureAppsPasscode: SecureAppsPasscode;
  /** Whether the device may be used. */
  status: DeviceStatus;
  /** The user who registered it. */
  user: User;
};

/** A page of devices. */
export type DeviceConnection = {
  __typename?: 'DeviceConnection';
  /** The devices with their cursors. */
  edges: Array<DeviceEdge>;
  /** The devices without cursors. */
  nodes: Array<Device>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A device in a list. */
export type DeviceEdge = {
  __typename?: 'DeviceEdge';
  /** Pass it as `after` to continue behind this device. */
  cursor: Scalars['String']['output'];
  /** The device. */
  node: Device;
};

/** Whether a device may be used. */
export type DeviceStatus =
  /** In use. */
  | 'ACTIVE'
  /** Kept from company resources by an administrator. */
  | 'BLOCKED'
  /** Reported lost. */
  | 'LOST'
  /** No longer managed. */
  | 'RETIRED'
  /** Erased from afar. */
  | 'WIPED';

/** The device to generate a one-time PIN for. */
export type GenerateOneTimePinInput = {
  /** One of your own devices. */
  deviceId: Scalars['ID']['input'];
};

/** What `generateOneTimePin` answers. */
export type GenerateOneTimePinResult = GenerateOneTimePinSuccess | NotFound | OneTimePinAttemptsExhausted | OneTimePinNotAvailable;

/** The one-time PIN is ready. */
export type GenerateOneTimePinSuccess = {
  __typename?: 'GenerateOneTimePinSuccess';
  /** All else about it. */
  oneTimePin: OneTimePin;
  /** The digits, as a string because leading zeros count. Shown this once: no other answer ever holds them. */
  pin: Scalars['String']['output'];
};

/** The user name and the secret do not belong together. The same answer whatever the reason. */
export type InvalidCredentials = UserError & {
  __typename?: 'InvalidCredentials';
  /** Always `INVALID_CREDENTIALS`. */
  code: UserErrorCode;
  /** What to do next. */
  message: Scalars['String']['output'];
};

/** A value of the input is empty, too long, out of range or of a forbidden form. Nothing was changed. */
export type InvalidInput = UserError & {
  __typename?: 'InvalidInput';
  /** Always `INVALID_INPUT`. */
  code: UserErrorCode;
  /** The name of the input field. */
  field: Scalars['String']['output'];
  /** What is wrong with the value and what would be right. */
  message: Scalars['String']['output'];
};

/** A name that brings policies to devices. */
export type Label = Node & {
  __typename?: 'Label';
  /** The devices that carry the label, oldest first. */
  devices: DeviceConnection;
  /** Opaque and stable. */
  id: Scalars['ID']['output'];
  /** Unique. */
  name: Scalars['String']['output'];
  /** The policies that take effect through the label, by priority. */
  policies: Array<AppConnectGlobalPolicy>;
};


/** A name that brings policies to devices. */
export type LabelDevicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

/** A page of labels. */
export type LabelConnection = {
  __typename?: 'LabelConnection';
  /** The labels with their cursors. */
  edges: Array<LabelEdge>;
  /** The labels without cursors. */
  nodes: Array<Label>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A label and the devices to put it on. */
export type LabelDevicesInput = {
  /** 1 to 100 devices. */
  deviceIds: Array<Scalars['ID']['input']>;
  /** The label. */
  id: Scalars['ID']['input'];
};

/** What `labelDevices` answers. */
export type LabelDevicesResult = InvalidInput | LabelDevicesSuccess | NotFound;

/** Every device named carries the label. */
export type LabelDevicesSuccess = {
  __typename?: 'LabelDevicesSuccess';
  /** The label as it is now. */
  label: Label;
};

/** A label in a list. */
export type LabelEdge = {
  __typename?: 'LabelEdge';
  /** Pass it as `after` to continue behind this label. */
  cursor: Scalars['String']['output'];
  /** The label. */
  node: Label;
};

/** The change would leave no active user who holds `MANAGE_USERS`. Give the role to another user first. Nothing was changed. */
export type LastUserManager = UserError & {
  __typename?: 'LastUserManager';
  /** Always `LAST_USER_MANAGER`. */
  code: UserErrorCode;
  /** What to do first. */
  message: Scalars['String']['output'];
};

/** A product of which at least one must be licensed before a one-time PIN can be generated. */
export type LicensedProduct = {
  __typename?: 'LicensedProduct';
  /** Identifies the product. */
  code: LicensedProductCode;
  /** Whether it is licensed. */
  licensed: Scalars['Boolean']['output'];
  /** The name as the Licensed Products page shows it. */
  name: Scalars['String']['output'];
  /** When `licensed` last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** The products. */
export type LicensedProductCode =
  /** AppConnect for Third-party and In-house Apps. */
  | 'APPCONNECT_THIRD_PARTY_AND_IN_HOUSE_APPS'
  /** Docs@Work. */
  | 'DOCS_AT_WORK'
  /** Web@Work. */
  | 'WEB_AT_WORK';

/** The operations that change something. Several in one request run one after the other. */
export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Gives each of the users exactly these roles, as *Devices & Users > Users > Actions > Assign Roles* does: roles that
   * are not named are taken away. All users are changed, or none.
   */
  assignRoles: AssignRolesResult;
  /**
   * Proves who the user is before a forgotten passcode is reset. The credential is the account password on a device
   * that was registered with one, or a one-time PIN on any device. A one-time PIN is spent by it.
   */
  authorizePasscodeReset: AuthorizePasscodeResetResult;
  /**
   * Changes the account password of the signed-in user and opens a new session. All other sessions end, and the user's
   * one-time PINs, registration PINs and reset tickets are worthless: somebody may have made them with the old password.
   * Devices stay registered.
   */
  changePassword: ChangePasswordResult;
  /** Creates a policy. It is put last in priority unless the input says otherwise. */
  createAppConnectGlobalPolicy: CreateAppConnectGlobalPolicyResult;
  /** Creates a label. */
  createLabel: CreateLabelResult;
  /**
   * Creates a registration PIN in place of the account password for registering one device, for yourself (role
   * `REGISTER_DEVICE`) or for another user (role `MANAGE_DEVICES`). It replaces the last one for the same user and
   * platform, is valid for 4 hours unless the server says otherwise, and works once.
   */
  createRegistrationPin: CreateRegistrationPinResult;
  /** Creates a user. */
  createUser: CreateUserResult;
  /** Deletes a policy. Its devices fall to the next policy that fits, or to the default one. */
  deleteAppConnectGlobalPolicy: DeleteAppConnectGlobalPolicyResult;
  /** Deletes a label and takes it off every device and policy. */
  deleteLabel: DeleteLabelResult;
  /**
   * Generates a one-time PIN for one of your own devices, which takes the place of an earlier one. With your user name
   * it lets you reset the forgotten secure apps passcode on that device, once, within 24 hours. Five wrong tries lock
   * it, and a device has no more than ten wrong tries in 24 hours however many PINs are generated.
   */
  generateOneTimePin: GenerateOneTimePinResult;
  /** Puts a label on devices. Devices that have it already keep it. All devices are labelled, or none. */
  labelDevices: LabelDevicesResult;
  /**
   * Registers a device for a user, who proves who they are with either the account password or a registration PIN.
   * Which of the two it was is remembered: a device registered with a registration PIN can recover a forgotten secure
   * apps passcode only with a one-time PIN.
   */
  registerDevice: RegisterDeviceResult;
  /**
   * Sets a new secure apps passcode in place of the forgotten one and unlocks the secure apps. A passcode that is refused
   * counts as a try on this device, so too many of them answer `RATE_LIMITED`.
   */
  resetSecureAppsPasscode: ResetSecureAppsPasscodeResult;
  /** Makes the active one-time PIN of a device worthless: your own, or any with role `MANAGE_DEVICES`. */
  revokeOneTimePin: RevokeOneTimePinResult;
  /** Moves a policy to a place in the ranking; the others keep their order around it. */
  setAppConnectGlobalPolicyPriority: SetAppConnectGlobalPolicyPriorityResult;
  /** Sets the status of a device. Whatever waits on the device, such as a reset in progress, feels it at once. */
  setDeviceStatus: SetDeviceStatusResult;
  /**
   * Says which products are licensed, as *Settings > System Settings > Additional Products > Licensed Products* does:
   * products that are not named are no longer licensed.
   */
  setLicensedProducts: SetLicensedProductsResult;
  /** Sets the first secure apps passcode of this device. A forgotten one is reset with `authorizePasscodeReset` and `resetSecureAppsPasscode`. */
  setSecureAppsPasscode: SetSecureAppsPasscodeResult;
  /** Disables a user, which ends their sessions at once, or makes them active again. */
  setUserStatus: SetUserStatusResult;
  /** Signs a user in to the user portal or the admin portal. */
  signIn: SignInResult;
  /** Ends the session whose token came with the request. */
  signOut: SignOutResult;
  /** Takes a label off devices. Devices that do not have it stay as they are. */
  unlabelDevices: UnlabelDevicesResult;
  /** Unlocks the secure apps on this device. After too many wrong passcodes in a row they lock until the passcode is reset. */
  unlockSecureApps: UnlockSecureAppsResult;
  /** Changes a policy, as the Modify AppConnect Global Policy dialog does. */
  updateAppConnectGlobalPolicy: UpdateAppConnectGlobalPolicyResult;
  /**
   * Changes a user's display name, email or password. A new password ends the user's sessions and makes their one-time
   * PINs, registration PINs and reset tickets worthless.
   */
  updateUser: UpdateUserResult;
};


/** The operations that change something. Several in one request run one after the other. */
export type MutationAssignRolesArgs = {
  input: AssignRolesInput;
};


/** The operations that change something. Several in one request run one after the other. */
export type MutationAuthorizePasscodeResetArgs = {
  input: AuthorizePasscodeResetInput;
};


/** The operations that change something. Several in one request run one after the other. */
export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


/** The operations that change something. Several in one request run one after the other. */
export type MutationCreateAppConnectGlobalPolicyArgs = {
  input: CreateAppConnectGlobalPolicyInput;
};


/** The operations that change something. Several in one request run one after the other. */
export type MutationCreateLabelArgs = {
  input: CreateLabelInput;
};


/** The operations that change something. Several in one request run one after the other. */
export type MutationCreateRegistrationPinArgs = {
  input: CreateRegistrationPinInput;
};


/** The operations that change something. Several in one request run one after the other. */
export type MutationCreateUserArgs = {
  input: CreateUserInput;
};


/** The operations that change something. Several in one request run one after the other. */
export type MutationDeleteAppConnectGlobalPolicyArgs = {
  input: DeleteAppConnectGlobalPolicyInput;
};


/** The operations that change something. Several in one request run one after the other. */
export type MutationDeleteLabelArgs = {
  input: DeleteLabelInput;
};


/** The operations that change something. Several in one request run one after the other. */
export type MutationGenerateOneTimePinArgs = {
  input: GenerateOneTimePinInput;
};


/** The operations that change something. Several in one request run one after the other. */
export type MutationLabelDevicesArgs = {
  input: LabelDevicesInput;
};


/** The operations that change something. Several in one request run one after the other. */
export type MutationRegisterDeviceArgs = {
  input: RegisterDeviceInput;
};


/** The operations that change something. Several in one request run one after the other. */
export type MutationResetSecureAppsPasscodeArgs = {
  input: ResetSecureAppsPasscodeInput;
};


/** The operations that change something. Several in one request run one after the other. */
export type MutationRevokeOneTimePinArgs = {
  input: RevokeOneTimePinInput;
};


/** The operations that change something. Several in one request run one after the other. */
export type MutationSetAppConnectGlobalPolicyPriorityArgs = {
  input: SetAppConnectGlobalPolicyPriorityInput;
};


/** The operations that change something. Several in one request run one after the other. */
export type MutationSetDeviceStatusArgs = {
  input: SetDeviceStatusInput;
};


/** The operations that change something. Several in one request run one after the other. */
export type MutationSetLicensedProductsArgs = {
  input: SetLicensedProductsInput;
};


/** The operations that change something. Several in one request run one after the other. */
export type MutationSetSecureAppsPasscodeArgs = {
  input: SetSecureAppsPasscodeInput;
};


/** The operations that change something. Several in one request run one after the other. */
export type MutationSetUserStatusArgs = {
  input: SetUserStatusInput;
};


/** The operations that change something. Several in one request run one after the other. */
export type MutationSignInArgs = {
  input: SignInInput;
};


/** The operations that change something. Several in one request run one after the other. */
export type MutationSignOutArgs = {
  input: SignOutInput;
};


/** The operations that change something. Several in one request run one after the other. */
export type MutationUnlabelDevicesArgs = {
  input: UnlabelDevicesInput;
};


/** The operations that change something. Several in one request run one after the other. */
export type MutationUnlockSecureAppsArgs = {
  input: UnlockSecureAppsInput;
};


/** The operations that change something. Several in one request run one after the other. */
export type MutationUpdateAppConnectGlobalPolicyArgs = {
  input: UpdateAppConnectGlobalPolicyInput;
};


/** The operations that change something. Several in one request run one after the other. */
export type MutationUpdateUserArgs = {
  input: UpdateUserInput;
};

/** The name is in use already. Two spellings that look alike to Unicode are one name. Nothing was changed. */
export type NameTaken = UserError & {
  __typename?: 'NameTaken';
  /** Always `NAME_TAKEN`. */
  code: UserErrorCode;
  /** The name of the input field. */
  field: Scalars['String']['output'];
  /** Which name is taken. */
  message: Scalars['String']['output'];
};

/** The device has no active one-time PIN; there is nothing to revoke. */
export type NoActiveOneTimePin = UserError & {
  __typename?: 'NoActiveOneTimePin';
  /** Always `NO_ACTIVE_ONE_TIME_PIN`. */
  code: UserErrorCode;
  /** How things stand. */
  message: Scalars['String']['output'];
};

/** A thing with a globally unique id, which `node` finds again. */
export type Node = {
  /** Opaque and stable. The prefix tells the type; nothing else may be read from it. */
  id: Scalars['ID']['output'];
};

/**
 * What an id of the input names does not exist, is of another type, or is not yours; the answer is the same for all
 * three. Nothing was changed.
 */
export type NotFound = UserError & {
  __typename?: 'NotFound';
  /** Always `NOT_FOUND`. */
  code: UserErrorCode;
  /** The name of the input field. */
  field: Scalars['String']['output'];
  /** Which id was not found. */
  message: Scalars['String']['output'];
};

/** A one-time PIN for one device. The digits are shown only once, in the answer that generated it. */
export type OneTimePin = Node & {
  __typename?: 'OneTimePin';
  /** The device it is for. */
  device: Device;
  /** From this instant on, 24 hours after `issuedAt`, it no longer works. */
  expiresAt: Scalars['DateTime']['output'];
  /** Opaque and stable. */
  id: Scalars['ID']['output'];
  /** When it was generated. */
  issuedAt: Scalars['DateTime']['output'];
  /** When it was used, or null. */
  redeemedAt: Maybe<Scalars['DateTime']['output']>;
  /** How many wrong tries are left before it locks. 0 unless the status is ACTIVE. */
  remainingAttempts: Scalars['Int']['output'];
  /** Where it stands in its life. */
  status: OneTimePinStatus;
  /** The user who generated it. */
  user: User;
};

/** Ten wrong one-time PINs were tried on the device within 24 hours. Nothing was changed. */
export type OneTimePinAttemptsExhausted = UserError & {
  __typename?: 'OneTimePinAttemptsExhausted';
  /** Always `ONE_TIME_PIN_ATTEMPTS_EXHAUSTED`. */
  code: UserErrorCode;
  /** What to do next. */
  message: Scalars['String']['output'];
  /** From this instant on a one-time PIN can be generated again. */
  retryAt: Scalars['DateTime']['output'];
};

/** Whether a one-time PIN can be generated for a device, and why. */
export type OneTimePinEligibility = {
  __typename?: 'OneTimePinEligibility';
  /** True when every requirement is satisfied. */
  canGenerate: Scalars['Boolean']['output'];
  /** All seven requirements, in the order of `OneTimePinRequirementCode`. */
  requirements: Array<OneTimePinRequirement>;
};

/** The display rule does not hold for the device. Nothing was changed. */
export type OneTimePinNotAvailable = UserError & {
  __typename?: 'OneTimePinNotAvailable';
  /** Always `ONE_TIME_PIN_NOT_AVAILABLE`. */
  code: UserErrorCode;
  /** Which requirements hold and which do not. */
  eligibility: OneTimePinEligibility;
  /** What to do next. */
  message: Scalars['String']['output'];
};

/** One requirement for generating a one-time PIN. */
export type OneTimePinRequirement = {
  __typename?: 'OneTimePinRequirement';
  /** Which requirement. */
  code: OneTimePinRequirementCode;
  /** A sentence on how things stand and, where it does not hold, what an administrator can do. */
  explanation: Scalars['String']['output'];
  /** Whether it holds for the device now. */
  satisfied: Scalars['Boolean']['output'];
};

/** The seven requirements for generating a one-time PIN. How the device was registered plays no part. */
export type OneTimePinRequirementCode =
  /** The user is not disabled. */
  | 'ACCOUNT_ACTIVE'
  /** The status of the device is ACTIVE. */
  | 'DEVICE_ACTIVE'
  /** The device is an iPhone or iPad. */
  | 'DEVICE_IS_IOS'
  /** The AppConnect global policy in effect for the device requires a passcode for iOS devices. */
  | 'PASSCODE_REQUIRED'
  /** At least one of the three products is licensed. */
  | 'PRODUCT_LICENSED'
  /** The AppConnect global policy in effect for the device allows iOS users to recover their passcode. */
  | 'RECOVERY_ALLOWED'
  /** The user has the role `RESET_SECURE_APPS_PASSCODE`. */
  | 'ROLE_ASSIGNED';

/** Where a one-time PIN stands in its life. Only an ACTIVE one works. */
export type OneTimePinStatus =
  /** It can be used. */
  | 'ACTIVE'
  /** It was not used within 24 hours. */
  | 'EXPIRED'
  /** Too many wrong PINs were tried. */
  | 'LOCKED'
  /** It has been used. */
  | 'REDEEMED'
  /** It was made worthless by its user or an administrator, or by a change of the password. */
  | 'REVOKED'
  /** A newer one was generated for the device. */
  | 'SUPERSEDED';

/** Where a page of a list ends and how to ask for the next. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Pass it as `after` to get the next page. Null on an empty page. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** True when more items follow this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** True when this page was asked for with `after`. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first item, or null on an empty page. */
  startCursor: Maybe<Scalars['String']['output']>;
};

/** A passcode has been set before. Nothing was changed. */
export type PasscodeAlreadySet = UserError & {
  __typename?: 'PasscodeAlreadySet';
  /** Always `PASSCODE_ALREADY_SET`. */
  code: UserErrorCode;
  /** What to do instead. */
  message: Scalars['String']['output'];
};

/** No passcode has been set on this device. */
export type PasscodeNotSet = UserError & {
  __typename?: 'PasscodeNotSet';
  /** Always `PASSCODE_NOT_SET`. */
  code: UserErrorCode;
  /** What to do first. */
  message: Scalars['String']['output'];
};

/** The passcode breaks at least one rule. Nothing was changed; a reset ticket stays usable. */
export type PasscodeRejected = UserError & {
  __typename?: 'PasscodeRejected';
  /** Always `PASSCODE_REJECTED`. */
  code: UserErrorCode;
  /** What to do next. */
  message: Scalars['String']['output'];
  /** Each broken rule, in the order of `PasscodeRuleCode`. */
  violations: Array<PasscodeViolation>;
};

/** The user may reset the passcode now. */
export type PasscodeResetAuthorized = {
  __typename?: 'PasscodeResetAuthorized';
  /** From this instant on, 10 minutes from now, the ticket no longer works. */
  expiresAt: Scalars['DateTime']['output'];
  /** What the new passcode has to keep. */
  passcodeRules: PasscodeRules;
  /** Pass it to `resetSecureAppsPasscode`. Works once, on this device only, until there is a newer one. Shown once. */
  resetTicket: Scalars['String']['output'];
};

/** The reset was not authorized. The same answer whatever the reason. */
export type PasscodeResetDenied = UserError & {
  __typename?: 'PasscodeResetDenied';
  /** Always `PASSCODE_RESET_DENIED`. */
  code: UserErrorCode;
  /** What to do next. */
  message: Scalars['String']['output'];
};

/** The rules a passcode can break. */
export type PasscodeRuleCode =
  /** It has more characters than any passcode may have, 64. */
  | 'MAXIMUM_LENGTH'
  /** It has fewer characters than `minimumPasscodeLength`. */
  | 'MINIMUM_LENGTH'
  /** It equals one of the latest passcodes. */
  | 'PASSCODE_HISTORY'
  /** It is not made of what `passcodeType` asks for. */
  | 'PASSCODE_TYPE'
  /** It is a repetition or a sequence. */
  | 'SIMPLE_PASSCODE';

/** The rules of the policy in effect that a new passcode has to keep. */
export type PasscodeRules = {
  __typename?: 'PasscodeRules';
  /** Whether repetitions and sequences such as 1111, 1234 or abcd are refused. */
  disallowSimplePasscodes: Scalars['Boolean']['output'];
  /** The most characters it may have. */
  maximumPasscodeLength: Scalars['Int']['output'];
  /** The fewest characters it may have. */
  minimumPasscodeLength: Scalars['Int']['output'];
  /** How many of the latest passcodes it must differ from. */
  passcodeHistoryLength: Scalars['Int']['output'];
  /** What it is made of. */
  passcodeType: PasscodeType;
};

/** What a secure apps passcode is made of. */
export type PasscodeType =
  /** At least one letter and at least one digit; other visible characters are allowed. */
  | 'ALPHANUMERIC'
  /** Digits only. */
  | 'NUMERIC';

/** A rule that a passcode breaks. */
export type PasscodeViolation = {
  __typename?: 'PasscodeViolation';
  /** Which rule. */
  code: PasscodeRuleCode;
  /** What the rule asks for. */
  message: Scalars['String']['output'];
};

/** The operating systems. */
export type Platform =
  /** Android. */
  | 'ANDROID'
  /** iPhone and iPad: the only platform on which a secure apps passcode can be recovered. */
  | 'IOS'
  /** Mac. */
  | 'MACOS'
  /** Windows. */
  | 'WINDOWS';

/** The two portals. */
export type Portal =
  /** Where administrators assign roles, license products and edit AppConnect global policies. */
  | 'ADMIN_PORTAL'
  /** Where a device user signs in, sees their devices and generates a one-time PIN. */
  | 'USER_PORTAL';

/** The kinds of caller, told apart by the bearer token of the request. */
export type Principal =
  /** No token is needed. */
  | 'ANYONE'
  /** A device token (`ppd_…`) from `registerDevice`: the Secure Apps Manager on one device. */
  | 'DEVICE'
  /** A session token (`pps_…`) from `signIn`: a person in the user portal or the admin portal. */
  | 'USER'
  /** Either a session token or a device token. Used on nested fields only. */
  | 'USER_OR_DEVICE';

/** The operations that read. Each is one HTTP `POST /graphql`. */
export type Query = {
  __typename?: 'Query';
  /** All AppConnect global policies: the ranked ones by priority, then the default one. */
  appConnectGlobalPolicies: AppConnectGlobalPolicyConnection;
  /** The audit log, newest first. */
  auditEvents: AuditEventConnection;
  /** All devices, oldest first. */
  devices: DeviceConnection;
  /** All labels, by name. */
  labels: LabelConnection;
  /** The three products that unlock secure apps, licensed or not, in the order of the Licensed Products page. */
  licensedProducts: Array<LicensedProduct>;
  /**
   * Any thing by its id, when you may see it: your own account, devices and one-time PINs, and whatever your roles let
   * you list. Null for a malformed id, a thing that does not exist, and a thing that is not yours.
   */
  node: Maybe<Node>;
  /** All roles that can be assigned. */
  roles: Array<Role>;
  /** The device whose token came with the request. */
  thisDevice: Device;
  /** All users, by user name. */
  users: UserConnection;
  /** The signed-in user: what the user portal shows first. */
  viewer: User;
};


/** The operations that read. Each is one HTTP `POST /graphql`. */
export type QueryAppConnectGlobalPoliciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** The operations that read. Each is one HTTP `POST /graphql`. */
export type QueryAuditEventsArgs = {
  action?: InputMaybe<AuditAction>;
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  involving?: InputMaybe<Scalars['ID']['input']>;
};


/** The operations that read. Each is one HTTP `POST /graphql`. */
export type QueryDevicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** The operations that read. Each is one HTTP `POST /graphql`. */
export type QueryLabelsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** The operations that read. Each is one HTTP `POST /graphql`. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** The operations that read. Each is one HTTP `POST /graphql`. */
export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  search?: InputMaybe<Scalars['String']['input']>;
};

/** Passcode recovery was to be allowed in a policy that requires no passcode for iOS devices. Nothing was changed. */
export type RecoveryRequiresPasscode = UserError & {
  __typename?: 'RecoveryRequiresPasscode';
  /** Always `RECOVERY_REQUIRES_PASSCODE`. */
  code: UserErrorCode;
  /** What to do first. */
  message: Scalars['String']['output'];
};

/** The user's proof and the device. Give exactly one of `password` and `registrationPin`. */
export type RegisterDeviceInput = {
  /** The model, 1 to 100 characters. */
  model: Scalars['String']['input'];
  /** The name to show, 1 to 100 characters. */
  name: Scalars['String']['input'];
  /** The version of the operating system, 1 to 50 characters. */
  osVersion: Scalars['String']['input'];
  /** The account password. */
  password?: InputMaybe<Scalars['Credential']['input']>;
  /** The operating system. */
  platform: Platform;
  /** A registration PIN, made for the user and for this platform. */
  registrationPin?: InputMaybe<Scalars['Credential']['input']>;
  /** The user name. */
  username: Scalars['String']['input'];
};

/** What `registerDevice` answers. */
export type RegisterDeviceResult = InvalidCredentials | InvalidInput | RegisterDeviceSuccess;

/** The device is registered. */
export type RegisterDeviceSuccess = {
  __typename?: 'RegisterDeviceSuccess';
  /** The device. */
  device: Device;
  /** Send it as `Authorization: Bearer …` from this device. Shown once; the server keeps only a hash. */
  deviceToken: Scalars['String']['output'];
};

/** How a user proved who they are when a device was registered. */
export type RegistrationMethod =
  /** With user name and account password. */
  | 'PASSWORD'
  /** With user name and a registration PIN. */
  | 'REGISTRATION_PIN';

/** The ticket and the new passcode. */
export type ResetSecureAppsPasscodeInput = {
  /** The new passcode. It has to keep every rule of the policy in effect. */
  newPasscode: Scalars['Credential']['input'];
  /** From `authorizePasscodeReset`. */
  resetTicket: Scalars['Credential']['input'];
};

/** What `resetSecureAppsPasscode` answers. */
export type ResetSecureAppsPasscodeResult = PasscodeRejected | ResetSecureAppsPasscodeSuccess | ResetTicketInvalid;

/** The new passcode is set and the secure apps are no longer locked. */
export type ResetSecureAppsPasscodeSuccess = {
  __typename?: 'ResetSecureAppsPasscodeSuccess';
  /** This device. */
  device: Device;
};

/** The ticket is unknown, used, expired, for another device, or what had to hold to get it holds no longer. */
export type ResetTicketInvalid = UserError & {
  __typename?: 'ResetTicketInvalid';
  /** Always `RESET_TICKET_INVALID`. */
  code: UserErrorCode;
  /** What to do next. */
  message: Scalars['String']['output'];
};

/** The device whose one-time PIN is to become worthless. */
export type RevokeOneTimePinInput = {
  /** One of your own devices, or any device with role `MANAGE_DEVICES`. */
  deviceId: Scalars['ID']['input'];
};

/** What `revokeOneTimePin` answers. */
export type RevokeOneTimePinResult = NoActiveOneTimePin | NotFound | RevokeOneTimePinSuccess;

/** The one-time PIN is worthless. */
export type RevokeOneTimePinSuccess = {
  __typename?: 'RevokeOneTimePinSuccess';
  /** The one-time PIN as it is now. */
  oneTimePin: OneTimePin;
};

/** What a user may do in one of the portals. */
export type Role = {
  __typename?: 'Role';
  /** Identifies the role. */
  code: RoleCode;
  /** What it allows, in a sentence. */
  description: Scalars['String']['output'];
  /** The name as the Assign Roles dialog shows it. */
  name: Scalars['String']['output'];
  /** The portal the role takes effect in. */
  portal: Portal;
};

/** The roles. */
export type RoleCode =
  /** Admin portal: change the status of devices, label them, revoke one-time PINs, create registration PINs for others. */
  | 'MANAGE_DEVICES'
  /** Admin portal: say which products are licensed. */
  | 'MANAGE_LICENSED_PRODUCTS'
  /** Admin portal: create, change, rank and delete AppConnect global policies. */
  | 'MANAGE_POLICIES'
  /** Admin portal: create, change and disable users and assign roles. */
  | 'MANAGE_USERS'
  /** User portal: create a registration PIN for a device of one's own. */
  | 'REGISTER_DEVICE'
  /** User portal: generate a one-time PIN to reset a forgotten secure apps passcode. */
  | 'RESET_SECURE_APPS_PASSCODE'
  /** Admin portal: read the audit log. */
  | 'VIEW_AUDIT_LOG';

/** Too many wrong passcodes in a row: the secure apps are locked, for the right passcode too, until it is reset. */
export type SecureAppsLocked = UserError & {
  __typename?: 'SecureAppsLocked';
  /** Always `SECURE_APPS_LOCKED`. */
  code: UserErrorCode;
  /** What to do next. */
  message: Scalars['String']['output'];
};

/** What the server knows of the passcode of the secure apps on a device. Never the passcode. */
export type SecureAppsPasscode = {
  __typename?: 'SecureAppsPasscode';
  /** When it was set or last reset, or null. */
  changedAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether too many wrong passcodes have locked the secure apps. A reset unlocks them. */
  isLocked: Scalars['Boolean']['output'];
  /** Whether one has been set. */
  isSet: Scalars['Boolean']['output'];
};

/** The device is not active or its user is disabled. Ask an administrator. */
export type SecureAppsUnavailable = UserError & {
  __typename?: 'SecureAppsUnavailable';
  /** Always `SECURE_APPS_UNAVAILABLE`. */
  code: UserErrorCode;
  /** What to do next. */
  message: Scalars['String']['output'];
};

/** A policy and its place in the ranking. */
export type SetAppConnectGlobalPolicyPriorityInput = {
  /** The policy to move. */
  id: Scalars['ID']['input'];
  /** From 1, the highest, to the number of ranked policies. */
  priority: Scalars['Int']['input'];
};

/** What `setAppConnectGlobalPolicyPriority` answers. */
export type SetAppConnectGlobalPolicyPriorityResult = DefaultPolicyProtected | InvalidInput | NotFound | SetAppConnectGlobalPolicyPrioritySuccess;

/** The policy stands where it was told to. */
export type SetAppConnectGlobalPolicyPrioritySuccess = {
  __typename?: 'SetAppConnectGlobalPolicyPrioritySuccess';
  /** The policy as it is now. */
  policy: AppConnectGlobalPolicy;
};

/** A device and the status to give. */
export type SetDeviceStatusInput = {
  /** The device to change. */
  id: Scalars['ID']['input'];
  /** The status to give. */
  status: DeviceStatus;
};

/** What `setDeviceStatus` answers. */
export type SetDeviceStatusResult = NotFound | SetDeviceStatusSuccess;

/** The status is set. */
export type SetDeviceStatusSuccess = {
  __typename?: 'SetDeviceStatusSuccess';
  /** The device as it is now. */
  device: Device;
};

/** The whole set of licensed products. */
export type SetLicensedProductsInput = {
  /** The products that are licensed from now on, each once. An empty list licenses none. */
  licensed: Array<LicensedProductCode>;
};

/** What `setLicensedProducts` answers. */
export type SetLicensedProductsResult = InvalidInput | SetLicensedProductsSuccess;

/** The set is in force. */
export type SetLicensedProductsSuccess = {
  __typename?: 'SetLicensedProductsSuccess';
  /** All three products as they are now. */
  licensedProducts: Array<LicensedProduct>;
};

/** The first passcode. */
export type SetSecureAppsPasscodeInput = {
  /** The passcode. It has to keep every rule of the policy in effect. */
  passcode: Scalars['Credential']['input'];
};

/** What `setSecureAppsPasscode` answers. */
export type SetSecureAppsPasscodeResult = PasscodeAlreadySet | PasscodeRejected | SecureAppsUnavailable | SetSecureAppsPasscodeSuccess;

/** The passcode is set. */
export type SetSecureAppsPasscodeSuccess = {
  __typename?: 'SetSecureAppsPasscodeSuccess';
  /** This device. */
  device: Device;
};

/** A user and the status to give. */
export type SetUserStatusInput = {
  /** The user to change. */
  id: Scalars['ID']['input'];
  /** The status to give. */
  status: UserStatus;
};

/** What `setUserStatus` answers. */
export type SetUserStatusResult = LastUserManager | NotFound | SetUserStatusSuccess;

/** The status is set. */
export type SetUserStatusSuccess = {
  __typename?: 'SetUserStatusSuccess';
  /** The user as it is now. */
  user: User;
};

/** Who signs in. */
export type SignInInput = {
  /** The account password. */
  password: Scalars['Credential']['input'];
  /** The user name. Spellings that are equal under Unicode compatibility and letter case are the same name. */
  username: Scalars['String']['input'];
};

/** What `signIn` answers. */
export type SignInResult = InvalidCredentials | SignInSuccess;

/** The user is signed in. */
export type SignInSuccess = {
  __typename?: 'SignInSuccess';
  /** When the session ends at the latest, 8 hours from now. It ends earlier after 15 minutes without a request. */
  expiresAt: Scalars['DateTime']['output'];
  /** Send it as `Authorization: Bearer …`. Shown once; the server keeps only a hash. */
  sessionToken: Scalars['String']['output'];
  /** The user who signed in. */
  viewer: User;
};

/** `signOut` takes nothing; the token of the request says which session ends. */
export type SignOutInput = {
  /** True ends every session of the user, on all browsers. Default: only this one. */
  everywhere: Scalars['Boolean']['input'];
};

/** What `signOut` answers. It does not fail today; `InvalidInput` lets a client select `UserError` on every mutation alike. */
export type SignOutResult = InvalidInput | SignOutSuccess;

/** The session has ended; its token is worthless. */
export type SignOutSuccess = {
  __typename?: 'SignOutSuccess';
  /** The user who signed out. */
  user: User;
};

/** A label and the devices to take it off. */
export type UnlabelDevicesInput = {
  /** 1 to 100 devices. */
  deviceIds: Array<Scalars['ID']['input']>;
  /** The label. */
  id: Scalars['ID']['input'];
};

/** What `unlabelDevices` answers. */
export type UnlabelDevicesResult = InvalidInput | NotFound | UnlabelDevicesSuccess;

/** No device named carries the label. */
export type UnlabelDevicesSuccess = {
  __typename?: 'UnlabelDevicesSuccess';
  /** The label as it is now. */
  label: Label;
};

/** The passcode to unlock with. */
export type UnlockSecureAppsInput = {
  /** The passcode. */
  passcode: Scalars['Credential']['input'];
};

/** What `unlockSecureApps` answers. */
export type UnlockSecureAppsResult = PasscodeNotSet | SecureAppsLocked | SecureAppsUnavailable | UnlockSecureAppsSuccess | WrongPasscode;

/** The secure apps are unlocked. */
export type UnlockSecureAppsSuccess = {
  __typename?: 'UnlockSecureAppsSuccess';
  /** After how many minutes without use to ask for the passcode again. */
  autoLockMinutes: Scalars['Int']['output'];
  /** This device. */
  device: Device;
};

/** What to change about a policy. A field left out, or null, stays as it is. */
export type UpdateAppConnectGlobalPolicyInput = {
  /** Whether iOS users may recover their passcode. Refused unless the passcode is required for iOS. */
  allowIosPasscodeRecovery?: InputMaybe<Scalars['Boolean']['input']>;
  /** 1 to 1440. */
  autoLockMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Up to 1,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Whether repetitions and sequences are refused. */
  disallowSimplePasscodes?: InputMaybe<Scalars['Boolean']['input']>;
  /** The policy to change. */
  id: Scalars['ID']['input'];
  /** The whole set of labels, up to 100. The default policy takes none. */
  labelIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 1 to 20. */
  maximumFailedAttempts?: InputMaybe<Scalars['Int']['input']>;
  /** 4 to 32. */
  minimumPasscodeLength?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 100 characters, unique. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** 0 to 24. */
  passcodeHistoryLength?: InputMaybe<Scalars['Int']['input']>;
  /** Whether secure apps on Android devices need a passcode. */
  passcodeRequiredForAndroid?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether secure apps on iOS devices need a passcode. */
  passcodeRequiredForIos?: InputMaybe<Scalars['Boolean']['input']>;
  /** What a passcode is made of. */
  passcodeType?: InputMaybe<PasscodeType>;
  /** The default policy cannot be deactivated. */
  status?: InputMaybe<AppConnectGlobalPolicyStatus>;
};

/** What `updateAppConnectGlobalPolicy` answers. */
export type UpdateAppConnectGlobalPolicyResult = DefaultPolicyProtected | InvalidInput | NameTaken | NotFound | RecoveryRequiresPasscode | UpdateAppConnectGlobalPolicySuccess;

/** The policy is changed. Devices feel it with their next request. */
export type UpdateAppConnectGlobalPolicySuccess = {
  __typename?: 'UpdateAppConnectGlobalPolicySuccess';
  /** The policy as it is now. */
  policy: AppConnectGlobalPolicy;
};

/** What to change about a user. A field left out stays as it is. */
export type UpdateUserInput = {
  /** 1 to 200 characters. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** An email address; null removes it. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** The user to change. */
  id: Scalars['ID']['input'];
  /** A new account password, 8 to 128 characters after Unicode normalisation, and not the user name. */
  password?: InputMaybe<Scalars['Credential']['input']>;
};

/** What `updateUser` answers. */
export type UpdateUserResult = InvalidInput | NotFound | UpdateUserSuccess;

/** The user is changed. */
export type UpdateUserSuccess = {
  __typename?: 'UpdateUserSuccess';
  /** The user as it is now. */
  user: User;
};

/** A person with an account: a device user, an administrator, or both. */
export type User = Node & {
  __typename?: 'User';
  /**
   * Whether the user portal shows the option to generate a one-time PIN at all: true when it is true for any of the
   * user's devices. Show the option per device by `Device.canGenerateOneTimePin`.
   */
  canGenerateOneTimePin: Scalars['Boolean']['output'];
  /** When the account was made. */
  createdAt: Scalars['DateTime']['output'];
  /** The devices the user has registered, oldest first. */
  devices: DeviceConnection;
  /** The name to show. */
  displayName: Scalars['String']['output'];
  /** The email address, if one is on record. */
  email: Maybe<Scalars['String']['output']>;
  /** Opaque and stable. */
  id: Scalars['ID']['output'];
  /** The roles an administrator has assigned, in the order of `RoleCode`. */
  roles: Array<Role>;
  /** Whether the account may be used. */
  status: UserStatus;
  /** What the user types to sign in, as it was entered when the account was made. */
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
  /** The users with their cursors. */
  edges: Array<UserEdge>;
  /** The users without cursors. */
  nodes: Array<User>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** The user is disabled. Make the user active first. Nothing was changed. */
export type UserDisabled = UserError & {
  __typename?: 'UserDisabled';
  /** Always `USER_DISABLED`. */
  code: UserErrorCode;
  /** What to do first. */
  message: Scalars['String']['output'];
};

/** A user in a list. */
export type UserEdge = {
  __typename?: 'UserEdge';
  /** Pass it as `after` to continue behind this user. */
  cursor: Scalars['String']['output'];
  /** The user. */
  node: User;
};

/** A failure the caller can act on. Every failure member of a mutation's result union implements it. */
export type UserError = {
  /** Stable; for programs. */
  code: UserErrorCode;
  /** Plain English; for people. May change. */
  message: Scalars['String']['output'];
};

/** The stable code of each expected failure. */
export type UserErrorCode =
  /** The default AppConnect global policy cannot be deleted, deactivated, labelled or ranked. */
  | 'DEFAULT_POLICY_PROTECTED'
  /** The user name and the secret do not belong together, or may not be used now. */
  | 'INVALID_CREDENTIALS'
  /** A value is empty, too long, out of range or of a forbidden form. */
  | 'INVALID_INPUT'
  /** The change would leave nobody who can manage users. */
  | 'LAST_USER_MANAGER'
  /** The name is in use already. */
  | 'NAME_TAKEN'
  /** No such thing exists, or it is not yours to see. */
  | 'NOT_FOUND'
  /** The device has no active one-time PIN. */
  | 'NO_ACTIVE_ONE_TIME_PIN'
  /** Too many wrong one-time PINs were tried on the device in the last 24 hours. */
  | 'ONE_TIME_PIN_ATTEMPTS_EXHAUSTED'
  /** At least one requirement of the display rule is not met. */
  | 'ONE_TIME_PIN_NOT_AVAILABLE'
  /** A secure apps passcode is set already; a forgotten one is reset instead. */
  | 'PASSCODE_ALREADY_SET'
  /** No secure apps passcode is set yet. */
  | 'PASSCODE_NOT_SET'
  /** The passcode breaks a rule of the policy in effect. */
  | 'PASSCODE_REJECTED'
  /** The passcode reset was not authorized. */
  | 'PASSCODE_RESET_DENIED'
  /** Passcode recovery can be allowed only where a passcode is required. */
  | 'RECOVERY_REQUIRES_PASSCODE'
  /** The reset ticket is unknown, used, expired or no longer valid. */
  | 'RESET_TICKET_INVALID'
  /** Secure apps are locked after too many wrong passcodes. */
  | 'SECURE_APPS_LOCKED'
  /** The device is not active or its user is disabled. */
  | 'SECURE_APPS_UNAVAILABLE'
  /** The user is disabled. */
  | 'USER_DISABLED'
  /** The secure apps passcode is wrong. */
  | 'WRONG_PASSCODE';

/** Whether an account may be used. */
export type UserStatus =
  /** The account may be used. */
  | 'ACTIVE'
  /** The user cannot sign in, generate or use a PIN, or reset a passcode. */
  | 'DISABLED';

/** The passcode is wrong. */
export type WrongPasscode = UserError & {
  __typename?: 'WrongPasscode';
  /** Always `WRONG_PASSCODE`. */
  code: UserErrorCode;
  /** What to do next. */
  message: Scalars['String']['output'];
  /** How many more wrong passcodes lock the secure apps. */
  remainingAttempts: Scalars['Int']['output'];
};
