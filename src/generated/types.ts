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
   * A password, PIN, passcode or reset ticket: a string of 1 to 1,024 characters. Input only. Error messages never contain
   * its value.
   */
  Credential: { input: string; output: never; }
  /** Time in UTC, as an RFC 3339 string with milliseconds, for example `2026-03-01T09:30:00.000Z`. */
  DateTime: { input: number; output: number; }
};

/** The users and the roles to add. */
export type AddRolesInput = {
  /** Roles to add. Roles that a user has already are kept. */
  readonly roles: ReadonlyArray<RoleCode>;
  /** IDs of the users to change, 1 to 100. */
  readonly userIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** Result of `addRoles`. */
export type AddRolesResult = AddRolesSuccess | InvalidInput | NotFound | RoleNotHeld;

/** Each of the users has the given roles. */
export type AddRolesSuccess = {
  readonly __typename?: 'AddRolesSuccess';
  /** The updated users, in the order of `userIds`. A user that was listed twice appears once. */
  readonly users: ReadonlyArray<User>;
};

/** Counts for the start page of the admin portal. */
export type AdminOverview = {
  readonly __typename?: 'AdminOverview';
  /**
   * Number of devices for which a one-time PIN could be generated if one more requirement were met: those that match
   * `DeviceFilter.isAlmostEligible`. Null for a caller without `MANAGE_DEVICES`.
   *
   * Requires a session token of a user with the role `MANAGE_DEVICES`.
   */
  readonly almostEligibleDeviceCount: Maybe<Scalars['Int']['output']>;
  /**
   * Number of devices, of every status. Null for a caller without `MANAGE_DEVICES`.
   *
   * Requires a session token of a user with the role `MANAGE_DEVICES`.
   */
  readonly deviceCount: Maybe<Scalars['Int']['output']>;
  /**
   * Number of disabled users. Null for a caller without `MANAGE_USERS`.
   *
   * Requires a session token of a user with the role `MANAGE_USERS`.
   */
  readonly disabledUserCount: Maybe<Scalars['Int']['output']>;
  /**
   * Number of devices for which a one-time PIN can be generated. Null for a caller without `MANAGE_DEVICES`.
   *
   * Requires a session token of a user with the role `MANAGE_DEVICES`.
   */
  readonly eligibleDeviceCount: Maybe<Scalars['Int']['output']>;
  /**
   * Number of devices whose secure apps are locked. Null for a caller without `MANAGE_DEVICES`.
   *
   * Requires a session token of a user with the role `MANAGE_DEVICES`.
   */
  readonly lockedDeviceCount: Maybe<Scalars['Int']['output']>;
  /**
   * Number of audit events with the outcome FAILURE in the last 24 hours. Null for a caller without `VIEW_AUDIT_LOG`.
   *
   * Requires a session token of a user with the role `VIEW_AUDIT_LOG`.
   */
  readonly recentFailureCount: Maybe<Scalars['Int']['output']>;
  /**
   * Number of users. Null for a caller without `MANAGE_USERS`.
   *
   * Requires a session token of a user with the role `MANAGE_USERS`.
   */
  readonly userCount: Maybe<Scalars['Int']['output']>;
};

/**
 * A device that would gain or lose the option to generate a one-time PIN. The requirements that differ between `before` and
 * `after` are the reason.
 */
export type AffectedDevice = {
  readonly __typename?: 'AffectedDevice';
  /** Eligibility after the change. */
  readonly after: OneTimePinEligibility;
  /** Eligibility before the change. */
  readonly before: OneTimePinEligibility;
  /**
   * The device. Null for a caller without `MANAGE_DEVICES` and `MANAGE_USERS`.
   *
   * Requires a session token of a user with the role `MANAGE_DEVICES` or `MANAGE_USERS`.
   */
  readonly device: Maybe<Device>;
};

/** A page of affected devices. */
export type AffectedDeviceConnection = {
  readonly __typename?: 'AffectedDeviceConnection';
  /** Affected devices of the page, each with its cursor. */
  readonly edges: ReadonlyArray<AffectedDeviceEdge>;
  /** Affected devices of the page, without cursors. */
  readonly nodes: ReadonlyArray<AffectedDevice>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list, at most 10,000. Counted only if it is selected. See `totalCountIsExact`. */
  readonly totalCount: Scalars['Int']['output'];
  /** False if the list has more than 10,000 items. `totalCount` is then 10,000. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** An affected device in a list. */
export type AffectedDeviceEdge = {
  readonly __typename?: 'AffectedDeviceEdge';
  /** Cursor of this device. Pass it as `after` to continue after this device. */
  readonly cursor: Scalars['String']['output'];
  /** The affected device. */
  readonly node: AffectedDevice;
};

/**
 * Settings for secure apps on devices. Exactly one policy is in effect for each device: the ACTIVE policy with the highest
 * priority that shares a label with the device, or the default policy if there is none.
 */
export type AppConnectGlobalPolicy = Node & {
  readonly __typename?: 'AppConnectGlobalPolicy';
  /** Whether iOS users can recover a forgotten passcode. Always false if `passcodeRequiredForIos` is false. */
  readonly allowIosPasscodeRecovery: Scalars['Boolean']['output'];
  /** Minutes without use after which secure apps ask for the passcode again, from 1 to 1440. */
  readonly autoLockMinutes: Scalars['Int']['output'];
  /** Purpose of the policy. May be empty. */
  readonly description: Scalars['String']['output'];
  /**
   * Number of devices for which the policy is in effect. Null for a caller without `MANAGE_POLICIES` and `MANAGE_DEVICES`.
   *
   * Requires a session token of a user with the role `MANAGE_POLICIES` or `MANAGE_DEVICES`.
   */
  readonly deviceCount: Maybe<Scalars['Int']['output']>;
  /**
   * Devices for which the policy is in effect, oldest first. Null for a caller without `MANAGE_DEVICES`.
   *
   * Requires a session token of a user with the role `MANAGE_DEVICES`.
   */
  readonly devices: Maybe<DeviceConnection>;
  /**
   * Whether to reject a passcode that repeats one block of characters, such as 1212, or contains four consecutive equal or
   * sequential characters, such as 1111, 1234 or abcd.
   */
  readonly disallowSimplePasscodes: Scalars['Boolean']['output'];
  /** Opaque, stable ID. */
  readonly id: Scalars['ID']['output'];
  /**
   * Whether this is the default policy, which is in effect for devices without another policy. The default policy cannot
   * be deleted or deactivated, and has no labels and no priority.
   */
  readonly isDefault: Scalars['Boolean']['output'];
  /**
   * Labels of the policy, sorted by name, at most 100. The policy can take effect on devices that have one of them. Null
   * for a caller without `MANAGE_POLICIES` and `MANAGE_DEVICES`.
   *
   * Requires a session token of a user with the role `MANAGE_POLICIES` or `MANAGE_DEVICES`.
   */
  readonly labels: Maybe<ReadonlyArray<Label>>;
  /** Number of consecutive failed attempts after which secure apps lock, from 1 to 20. */
  readonly maximumFailedAttempts: Scalars['Int']['output'];
  /** Minimum number of characters in a passcode, from 4 to 32. */
  readonly minimumPasscodeLength: Scalars['Int']['output'];
  /** Unique name. */
  readonly name: Scalars['String']['output'];
  /** Number of latest passcodes, including the current one, that a new passcode must differ from, from 0 to 24. */
  readonly passcodeHistoryLength: Scalars['Int']['output'];
  /** Whether secure apps on Android devices require a passcode. */
  readonly passcodeRequiredForAndroid: Scalars['Boolean']['output'];
  /** Whether secure apps on iOS devices require a passcode. */
  readonly passcodeRequiredForIos: Scalars['Boolean']['output'];
  /** Characters that a passcode must consist of. */
  readonly passcodeType: PasscodeType;
  /** Priority, from 1 (highest), unique among the policies. Null for the default policy. */
  readonly priority: Maybe<Scalars['Int']['output']>;
  /** Whether the policy can take effect. */
  readonly status: AppConnectGlobalPolicyStatus;
};


/**
 * Settings for secure apps on devices. Exactly one policy is in effect for each device: the ACTIVE policy with the highest
 * priority that shares a label with the device, or the default policy if there is none.
 */
export type AppConnectGlobalPolicyDevicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of policies. */
export type AppConnectGlobalPolicyConnection = {
  readonly __typename?: 'AppConnectGlobalPolicyConnection';
  /** Policies of the page, each with its cursor. */
  readonly edges: ReadonlyArray<AppConnectGlobalPolicyEdge>;
  /** Policies of the page, without cursors. */
  readonly nodes: ReadonlyArray<AppConnectGlobalPolicy>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list, at most 10,000. Counted only if it is selected. See `totalCountIsExact`. */
  readonly totalCount: Scalars['Int']['output'];
  /** False if the list has more than 10,000 items. `totalCount` is then 10,000. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** A policy in a list. */
export type AppConnectGlobalPolicyEdge = {
  readonly __typename?: 'AppConnectGlobalPolicyEdge';
  /** Cursor of this policy. Pass it as `after` to continue after this policy. */
  readonly cursor: Scalars['String']['output'];
  /** The policy. */
  readonly node: AppConnectGlobalPolicy;
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
  readonly roles: ReadonlyArray<RoleCode>;
  /** IDs of the users to change, 1 to 100. */
  readonly userIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** Result of `assignRoles`. */
export type AssignRolesResult = AssignRolesSuccess | InvalidInput | LastUserManager | NotFound | RoleNotHeld;

/** Each of the users has exactly the given roles. */
export type AssignRolesSuccess = {
  readonly __typename?: 'AssignRolesSuccess';
  /** The updated users, in the order of `userIds`. A user that was listed twice appears once. */
  readonly users: ReadonlyArray<User>;
};

/** Operation that is recorded in the audit log. */
export type AuditAction =
  /**
   * A signed-in user or a device called a field of `Query` or `Mutation` that it may not use, and received `FORBIDDEN`. The
   * outcome is always FAILURE and the subject is null. `details` has the name of the field (`field`), never its arguments,
   * and, if the user lacked a role, the roles of which one was required (`roles`). Nested fields without permission, which
   * are null, and requests without a valid token are not recorded.
   */
  | 'ACCESS_DENIED'
  /** `addRoles`. */
  | 'ADD_ROLES'
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
  /** `endSession`. */
  | 'END_SESSION'
  /** `generateOneTimePin`. */
  | 'GENERATE_ONE_TIME_PIN'
  /** `labelDevices`. */
  | 'LABEL_DEVICES'
  /**
   * The deletion of events that are older than the retention setting of the server, by the daily job or the command
   * `pinportal purge`. `details` contain the time before which events were deleted (`before`) and the setting
   * (`retentionDays`).
   */
  | 'PRUNE_AUDIT_LOG'
  /** `registerDevice`. */
  | 'REGISTER_DEVICE'
  /** `removeRoles`. */
  | 'REMOVE_ROLES'
  /** `renameDevice`. */
  | 'RENAME_DEVICE'
  /** `reportDeviceLost`. */
  | 'REPORT_DEVICE_LOST'
  /** `resetSecureAppsPasscode`. */
  | 'RESET_SECURE_APPS_PASSCODE'
  /** `revokeOneTimePin`. */
  | 'REVOKE_ONE_TIME_PIN'
  /** `revokeRegistrationPin`. */
  | 'REVOKE_REGISTRATION_PIN'
  /**
   * The command `pinportal seal-audit`. `details` contain the reason that the operator gave (`reason`) and the numbers of
   * the lanes that did not match their seals (`lanes`).
   */
  | 'SEAL_AUDIT_LOG'
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
  /** `updateLabel`. */
  | 'UPDATE_LABEL'
  /** `updateProfile`. */
  | 'UPDATE_PROFILE'
  /** `updateUser`. */
  | 'UPDATE_USER';

/**
 * Position of an event in the tamper-evident log. The log consists of 256 chains, called lanes. Each event has a keyed hash
 * (HMAC-SHA-256) of its own fields and of the hash of the previous event in its lane.
 */
export type AuditChainLink = {
  readonly __typename?: 'AuditChainLink';
  /** Hash of this event, in hexadecimal. */
  readonly hash: Scalars['String']['output'];
  /** Number of the lane, from 0 to 255. */
  readonly lane: Scalars['Int']['output'];
  /** Hash of the previous event in the lane, in hexadecimal. Empty for the first event. */
  readonly previousHash: Scalars['String']['output'];
  /** Position in the lane, from 1, without gaps. */
  readonly sequence: Scalars['Int']['output'];
};

/** A name and a value. */
export type AuditDetail = {
  readonly __typename?: 'AuditDetail';
  /** Name of the value. */
  readonly name: Scalars['String']['output'];
  /** The value as text. */
  readonly value: Scalars['String']['output'];
};

/**
 * A decision of the server. The decision to make a change is recorded in the same transaction as the change.
 *
 * A refusal is a decision with the outcome `FAILURE`. In an hour, up to 20 refusals with the same action, reason, actor
 * and subject have an event each. Further ones are only counted. After the hour, one event with the same action, reason,
 * actor and subject states their number. Its `details` contain the number of refusals that have no event of their own
 * (`count`), and the times of the first (`since`) and the last (`until`) of them in ISO 8601 format. Its `requestId` is
 * null.
 */
export type AuditEvent = Node & {
  readonly __typename?: 'AuditEvent';
  /** Operation that was decided on. */
  readonly action: AuditAction;
  /** Caller who requested the operation. */
  readonly actor: AuditParty;
  /** Link to the previous event. It makes later edits, deletions and reordering detectable with `pinportal verify-audit`. */
  readonly chain: AuditChainLink;
  /** Values that the operation set or used. They never contain a secret. */
  readonly details: ReadonlyArray<AuditDetail>;
  /** Opaque, stable ID. */
  readonly id: Scalars['ID']['output'];
  /** Time of the decision. For an event that states a number of refusals, the time at which the number was recorded. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Whether the operation was carried out. */
  readonly outcome: AuditOutcome;
  /** Reason for the outcome FAILURE, for administrators. It is more specific than the response to the caller. Null if the outcome is SUCCESS. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** ID of the request, as in the server log and the `x-request-id` response header. Null for commands and jobs. */
  readonly requestId: Maybe<Scalars['String']['output']>;
  /** Object of the operation. Null if there was none, for example after a sign-in with an unknown user name. */
  readonly subject: Maybe<AuditParty>;
};

/** A page of audit events. */
export type AuditEventConnection = {
  readonly __typename?: 'AuditEventConnection';
  /** Events of the page, each with its cursor. */
  readonly edges: ReadonlyArray<AuditEventEdge>;
  /** Events of the page, without cursors. */
  readonly nodes: ReadonlyArray<AuditEvent>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list, at most 10,000. Counted only if it is selected. See `totalCountIsExact`. */
  readonly totalCount: Scalars['Int']['output'];
  /** False if the list has more than 10,000 items. `totalCount` is then 10,000. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** An audit event in a list. */
export type AuditEventEdge = {
  readonly __typename?: 'AuditEventEdge';
  /** Cursor of this event. Pass it as `after` to continue after this event. */
  readonly cursor: Scalars['String']['output'];
  /** The event. */
  readonly node: AuditEvent;
};

/** Conditions on audit events. A condition that is omitted or null does not restrict the list. */
export type AuditEventFilter = {
  /** Actions to include. An empty list matches no event. */
  readonly actions?: InputMaybe<ReadonlyArray<AuditAction>>;
  /** `id` of the user or device that requested the operation. An unknown ID matches no event. */
  readonly actorId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether the operation was carried out. */
  readonly outcome?: InputMaybe<AuditOutcome>;
  /** Earliest time of the events. */
  readonly since?: InputMaybe<Scalars['DateTime']['input']>;
  /** `id` of the object of the operation, which may have been deleted. An unknown ID matches no event. */
  readonly subjectId?: InputMaybe<Scalars['ID']['input']>;
  /** Time before which the events occurred. */
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Whether an operation was carried out. */
export type AuditOutcome =
  /** The operation was denied. */
  | 'FAILURE'
  /** The operation was carried out. */
  | 'SUCCESS';

/** A caller or an object that an audit event refers to. */
export type AuditParty = {
  readonly __typename?: 'AuditParty';
  /**
   * Name to display: the user name of a user, and the name of a device, label or policy, as it is now. For an object that was
   * deleted since, its ID. Shown to every caller who may read the event.
   */
  readonly displayName: Scalars['String']['output'];
  /** Kind of caller or object. */
  readonly kind: AuditPartyKind;
  /**
   * The user, device, label, policy or PIN. Null if it was deleted since or you cannot access it, and for the kinds ANONYMOUS,
   * OPERATOR and LICENSED_PRODUCTS.
   */
  readonly node: Maybe<Node>;
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
  /**
   * A one-time PIN, in which spaces and hyphens are ignored, or, only on a device that was registered with the account password,
   * the account password.
   */
  readonly credential: Scalars['Credential']['input'];
  /** Name of the user who registered this device. */
  readonly username: Scalars['String']['input'];
};

/** Result of `authorizePasscodeReset`. */
export type AuthorizePasscodeResetResult = PasscodeResetAuthorized | PasscodeResetDenied;

/** Current and new account password. */
export type ChangePasswordInput = {
  /** Current account password. */
  readonly currentPassword: Scalars['Credential']['input'];
  /**
   * New account password: at least 15 characters unless the server is configured otherwise, at most 128, after Unicode
   * normalisation. It must not be the user name, the name of the product or a common password.
   */
  readonly newPassword: Scalars['Credential']['input'];
};

/** Result of `changePassword`. */
export type ChangePasswordResult = ChangePasswordSuccess | InvalidCredentials | InvalidInput;

/** The password is changed. All earlier sessions have ended, including the session of this request. */
export type ChangePasswordSuccess = {
  readonly __typename?: 'ChangePasswordSuccess';
  /** Latest time at which the new session ends, 8 hours after the change. It ends earlier after 15 minutes without a request. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /**
   * Token of the new session, which replaces the token of this request. Returned only in this response. Null if the token of
   * this request was in a cookie: the new one then is too.
   */
  readonly sessionToken: Maybe<Scalars['String']['output']>;
  /** The user whose password was changed. */
  readonly user: User;
};

/** The new policy. Optional fields that are omitted or null get the default given with the field. */
export type CreateAppConnectGlobalPolicyInput = {
  /** Whether iOS users can recover a forgotten passcode. Rejected unless `passcodeRequiredForIos` is true. Default: false. */
  readonly allowIosPasscodeRecovery?: InputMaybe<Scalars['Boolean']['input']>;
  /** Minutes without use after which secure apps ask for the passcode again, from 1 to 1440. Default: 15. */
  readonly autoLockMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Purpose of the policy, up to 1,000 characters. Default: empty. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Whether to reject passcodes with repetitions or sequences. Default: false. */
  readonly disallowSimplePasscodes?: InputMaybe<Scalars['Boolean']['input']>;
  /** IDs of the labels of the policy, up to 100. A label can be on up to 20 policies. Default: none. */
  readonly labelIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Number of consecutive failed attempts after which secure apps lock, from 1 to 20. Default: 10. */
  readonly maximumFailedAttempts?: InputMaybe<Scalars['Int']['input']>;
  /** Minimum number of characters in a passcode, from 4 to 32. Default: 6. */
  readonly minimumPasscodeLength?: InputMaybe<Scalars['Int']['input']>;
  /** Unique name, 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** Number of latest passcodes, including the current one, that a new passcode must differ from, from 0 to 24. Default: 0. */
  readonly passcodeHistoryLength?: InputMaybe<Scalars['Int']['input']>;
  /** Whether secure apps on Android devices require a passcode. Default: false. */
  readonly passcodeRequiredForAndroid?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether secure apps on iOS devices require a passcode. Default: false. */
  readonly passcodeRequiredForIos?: InputMaybe<Scalars['Boolean']['input']>;
  /** Characters that a passcode must consist of. Default: NUMERIC. */
  readonly passcodeType?: InputMaybe<PasscodeType>;
  /**
   * Priority, from 1 (highest) to one more than the number of policies, not counting the default policy. The policies from
   * this priority on move down by one. Default: the lowest priority.
   */
  readonly priority?: InputMaybe<Scalars['Int']['input']>;
  /** Whether the policy can take effect. Default: ACTIVE. */
  readonly status?: InputMaybe<AppConnectGlobalPolicyStatus>;
};

/** Result of `createAppConnectGlobalPolicy`. */
export type CreateAppConnectGlobalPolicyResult = CreateAppConnectGlobalPolicySuccess | InvalidInput | NameTaken | NotFound | PolicyLimitReached | RecoveryRequiresPasscode;

/** The policy is created. */
export type CreateAppConnectGlobalPolicySuccess = {
  readonly __typename?: 'CreateAppConnectGlobalPolicySuccess';
  /** The new policy. */
  readonly policy: AppConnectGlobalPolicy;
};

/** The new label. */
export type CreateLabelInput = {
  /** Unique name, 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
};

/** Result of `createLabel`. */
export type CreateLabelResult = CreateLabelSuccess | InvalidInput | NameTaken;

/** The label is created. */
export type CreateLabelSuccess = {
  readonly __typename?: 'CreateLabelSuccess';
  /** The new label. */
  readonly label: Label;
};

/** The user and the platform. */
export type CreateRegistrationPinInput = {
  /** Platform of the device to register. */
  readonly platform: Platform;
  /** ID of the user who registers a device. If omitted, the PIN is for you. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Result of `createRegistrationPin`. */
export type CreateRegistrationPinResult = CreateRegistrationPinSuccess | NotFound | UserDisabled;

/** The registration PIN is created. */
export type CreateRegistrationPinSuccess = {
  readonly __typename?: 'CreateRegistrationPinSuccess';
  /** Time at which the PIN expires. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Digits of the PIN, as a string that may begin with zeros. Returned only in this response. */
  readonly registrationPin: Scalars['String']['output'];
};

/** The new user. */
export type CreateUserInput = {
  /** Name to display, 1 to 200 characters. If omitted, the user name is used. */
  readonly displayName?: InputMaybe<Scalars['String']['input']>;
  /** Email address. If omitted, none is recorded. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /**
   * Whether the user must replace the password at the first sign-in, with `newPassword` of `signIn`. If false, the user can
   * keep it; the audit log records this. Null is the same as true.
   */
  readonly mustChangePassword?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * First account password: at least 15 characters unless the server is configured otherwise, at most 128, after Unicode
   * normalisation. It must not be the user name, the name of the product or a common password.
   */
  readonly password: Scalars['Credential']['input'];
  /** Roles of the new user. If omitted, the user has no roles. */
  readonly roles?: InputMaybe<ReadonlyArray<RoleCode>>;
  /** User name: 1 to 128 visible characters without spaces, unique under Unicode compatibility and letter case. */
  readonly username: Scalars['String']['input'];
};

/** Result of `createUser`. */
export type CreateUserResult = CreateUserSuccess | InvalidInput | NameTaken | RoleNotHeld;

/** The user is created. */
export type CreateUserSuccess = {
  readonly __typename?: 'CreateUserSuccess';
  /** The new user. */
  readonly user: User;
};

/** The users to create. */
export type CreateUsersInput = {
  /** If true, no user is created and no password is generated. The rows of the result say what would happen. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** The users, 1 to 100. */
  readonly users: ReadonlyArray<NewUserInput>;
};

/**
 * Result of `createUsers`. `InvalidInput` means that the number of users is invalid; no user was created. A problem with one
 * user is reported in the row of that user.
 */
export type CreateUsersResult = CreateUsersSuccess | InvalidInput;

/** Result for one user of the input. */
export type CreateUsersRow = {
  readonly __typename?: 'CreateUsersRow';
  /**
   * Why the user was not, or would not be, created: `InvalidInput`, `NameTaken` (also if an earlier row has the name) or
   * `RoleNotHeld`. Null if nothing prevents it.
   */
  readonly failure: Maybe<UserError>;
  /** The password that was generated. Returned only in this response. Null if the input has a password or no user was created. */
  readonly generatedPassword: Maybe<Scalars['String']['output']>;
  /** The new user. Null if the user was not created: see `failure`. Null for every row of a dry run. */
  readonly user: Maybe<User>;
  /** User name, as it was given. */
  readonly username: Scalars['String']['output'];
};

/** The valid users are created. With `dryRun`, they are only checked. */
export type CreateUsersSuccess = {
  readonly __typename?: 'CreateUsersSuccess';
  /** A row for each user of the input, in the same order. */
  readonly rows: ReadonlyArray<CreateUsersRow>;
};

/** The default policy cannot be deleted or deactivated, and cannot have labels or a priority. Nothing was changed. */
export type DefaultPolicyProtected = UserError & {
  readonly __typename?: 'DefaultPolicyProtected';
  /** Always `DEFAULT_POLICY_PROTECTED`. */
  readonly code: UserErrorCode;
  /** Explanation for the user, in plain English. */
  readonly message: Scalars['String']['output'];
};

/** The policy to delete. */
export type DeleteAppConnectGlobalPolicyInput = {
  /** ID of the policy to delete. */
  readonly id: Scalars['ID']['input'];
};

/** Result of `deleteAppConnectGlobalPolicy`. */
export type DeleteAppConnectGlobalPolicyResult = DefaultPolicyProtected | DeleteAppConnectGlobalPolicySuccess | NotFound;

/** The policy is deleted. */
export type DeleteAppConnectGlobalPolicySuccess = {
  readonly __typename?: 'DeleteAppConnectGlobalPolicySuccess';
  /** ID of the deleted policy. */
  readonly deletedId: Scalars['ID']['output'];
};

/** The label to delete. */
export type DeleteLabelInput = {
  /** ID of the label to delete. */
  readonly id: Scalars['ID']['input'];
};

/** Result of `deleteLabel`. */
export type DeleteLabelResult = DeleteLabelSuccess | NotFound;

/** The label is deleted. */
export type DeleteLabelSuccess = {
  readonly __typename?: 'DeleteLabelSuccess';
  /** ID of the deleted label. */
  readonly deletedId: Scalars['ID']['output'];
};

/** A phone, tablet or computer that a user has registered. */
export type Device = Node & {
  readonly __typename?: 'Device';
  /** The AppConnect global policy in effect for the device. Exactly one policy is in effect at any time. */
  readonly appConnectGlobalPolicy: AppConnectGlobalPolicy;
  /**
   * Whether a one-time PIN can be generated for the device. Use it to decide whether to show the option in the user portal.
   * Same value as `oneTimePinEligibility.canGenerate`.
   */
  readonly canGenerateOneTimePin: Scalars['Boolean']['output'];
  /** Opaque, stable ID. */
  readonly id: Scalars['ID']['output'];
  /** Labels on the device, sorted by name, at most 20. */
  readonly labels: ReadonlyArray<Label>;
  /** Model, such as *iPhone 17*. */
  readonly model: Scalars['String']['output'];
  /** Name to display, such as *Ada's iPhone*. */
  readonly name: Scalars['String']['output'];
  /** Latest one-time PIN generated for the device, with any status and without its digits. Null if there is none. */
  readonly oneTimePin: Maybe<OneTimePin>;
  /** Each requirement for generating a one-time PIN, and whether the device meets it. */
  readonly oneTimePinEligibility: OneTimePinEligibility;
  /**
   * One-time PINs that were generated for the device, newest first, without their digits. PINs that ended long ago are
   * deleted: after 90 days, unless the server is configured otherwise.
   */
  readonly oneTimePins: OneTimePinConnection;
  /** Version of the operating system, such as *26.1*. */
  readonly osVersion: Scalars['String']['output'];
  /** Operating system. */
  readonly platform: Platform;
  /** Time at which the device was registered. */
  readonly registeredAt: Scalars['DateTime']['output'];
  /** Credential that the user gave when the device was registered. */
  readonly registrationMethod: RegistrationMethod;
  /** State of the secure apps passcode on the device. */
  readonly secureAppsPasscode: SecureAppsPasscode;
  /** Whether the device can be used. */
  readonly status: DeviceStatus;
  /** The user who registered the device. */
  readonly user: User;
};


/** A phone, tablet or computer that a user has registered. */
export type DeviceOneTimePinsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of devices. */
export type DeviceConnection = {
  readonly __typename?: 'DeviceConnection';
  /** Devices of the page, each with its cursor. */
  readonly edges: ReadonlyArray<DeviceEdge>;
  /** Devices of the page, without cursors. */
  readonly nodes: ReadonlyArray<Device>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list, at most 10,000. Counted only if it is selected. See `totalCountIsExact`. */
  readonly totalCount: Scalars['Int']['output'];
  /** False if the list has more than 10,000 items. `totalCount` is then 10,000. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** A device in a list. */
export type DeviceEdge = {
  readonly __typename?: 'DeviceEdge';
  /** Cursor of this device. Pass it as `after` to continue after this device. */
  readonly cursor: Scalars['String']['output'];
  /** The device. */
  readonly node: Device;
};

/** Conditions on devices. A condition that is omitted or null does not restrict the list. */
export type DeviceFilter = {
  /** ID of the AppConnect global policy in effect for the device. An unknown ID matches no device. */
  readonly appConnectGlobalPolicyId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether a one-time PIN can be generated for the device. */
  readonly canGenerateOneTimePin?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Whether exactly one requirement for generating a one-time PIN is not met, and can be. `DEVICE_IS_IOS` cannot, because
   * the platform of a device does not change.
   */
  readonly isAlmostEligible?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the secure apps are locked after too many failed attempts. */
  readonly isLocked?: InputMaybe<Scalars['Boolean']['input']>;
  /** ID of a label on the device. An unknown ID matches no device. */
  readonly labelId?: InputMaybe<Scalars['ID']['input']>;
  /** Operating system. */
  readonly platform?: InputMaybe<Platform>;
  /**
   * Part of the name or model of the device, or of the user name, display name or email address of its user, up to 128
   * characters. Letter case, accents and Unicode forms do not matter. A text of one or two characters matches the beginning
   * of the name of the device, or of the user name or display name of its user.
   */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Status of the device. */
  readonly status?: InputMaybe<DeviceStatus>;
  /** Requirement for generating a one-time PIN that the device does not meet. */
  readonly unmetRequirement?: InputMaybe<OneTimePinRequirementCode>;
  /** ID of the user who registered the device. An unknown ID matches no device. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/**
 * The credential is correct, but the user already has as many devices as the server allows, 20 by default. Devices with the
 * status `RETIRED` or `WIPED` do not count. Nothing was changed, and a registration PIN stays valid.
 */
export type DeviceLimitReached = UserError & {
  readonly __typename?: 'DeviceLimitReached';
  /** Always `DEVICE_LIMIT_REACHED`. */
  readonly code: UserErrorCode;
  /** Maximum number of devices that a user can have registered at the same time. */
  readonly limit: Scalars['Int']['output'];
  /** Explanation for the user, in plain English, with the maximum. */
  readonly message: Scalars['String']['output'];
};

/** The status of the device is not ACTIVE: it was already reported, or an administrator has changed it. Nothing was changed. */
export type DeviceNotActive = UserError & {
  readonly __typename?: 'DeviceNotActive';
  /** Always `DEVICE_NOT_ACTIVE`. */
  readonly code: UserErrorCode;
  /** Explanation for the user, in plain English. */
  readonly message: Scalars['String']['output'];
};

/** Order of a list of devices. */
export type DeviceOrder = {
  /** Direction of the order. */
  readonly direction: OrderDirection;
  /** Field to sort by. Devices with equal values are sorted by the time at which they were registered. */
  readonly field: DeviceOrderField;
};

/** Field by which devices can be sorted. */
export type DeviceOrderField =
  /** Name, regardless of letter case. */
  | 'NAME'
  /** Time at which the device was registered. */
  | 'REGISTERED_AT';

/** The user who registered a device, as the device sees them. */
export type DeviceOwner = {
  readonly __typename?: 'DeviceOwner';
  /** Name to display. */
  readonly displayName: Scalars['String']['output'];
  /** User name for signing in. */
  readonly username: Scalars['String']['output'];
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

/** A change that is not made yet: exactly one of these mutations, with its input. */
export type EligibilityChange =
  /** Roles that users would have in addition to their own. Requires `MANAGE_USERS`. */
  { readonly addRoles: AddRolesInput; readonly assignRoles?: never; readonly createAppConnectGlobalPolicy?: never; readonly deleteAppConnectGlobalPolicy?: never; readonly labelDevices?: never; readonly removeRoles?: never; readonly setAppConnectGlobalPolicyPriority?: never; readonly setLicensedProducts?: never; readonly unlabelDevices?: never; readonly updateAppConnectGlobalPolicy?: never; }
  |  /** Roles that users would have in place of their own. Requires `MANAGE_USERS`. */
  { readonly addRoles?: never; readonly assignRoles: AssignRolesInput; readonly createAppConnectGlobalPolicy?: never; readonly deleteAppConnectGlobalPolicy?: never; readonly labelDevices?: never; readonly removeRoles?: never; readonly setAppConnectGlobalPolicyPriority?: never; readonly setLicensedProducts?: never; readonly unlabelDevices?: never; readonly updateAppConnectGlobalPolicy?: never; }
  |  /** A policy that would be created. Requires `MANAGE_POLICIES`. */
  { readonly addRoles?: never; readonly assignRoles?: never; readonly createAppConnectGlobalPolicy: CreateAppConnectGlobalPolicyInput; readonly deleteAppConnectGlobalPolicy?: never; readonly labelDevices?: never; readonly removeRoles?: never; readonly setAppConnectGlobalPolicyPriority?: never; readonly setLicensedProducts?: never; readonly unlabelDevices?: never; readonly updateAppConnectGlobalPolicy?: never; }
  |  /** A policy that would be deleted. Requires `MANAGE_POLICIES`. */
  { readonly addRoles?: never; readonly assignRoles?: never; readonly createAppConnectGlobalPolicy?: never; readonly deleteAppConnectGlobalPolicy: DeleteAppConnectGlobalPolicyInput; readonly labelDevices?: never; readonly removeRoles?: never; readonly setAppConnectGlobalPolicyPriority?: never; readonly setLicensedProducts?: never; readonly unlabelDevices?: never; readonly updateAppConnectGlobalPolicy?: never; }
  |  /** A label that devices would have. Requires `MANAGE_DEVICES`. */
  { readonly addRoles?: never; readonly assignRoles?: never; readonly createAppConnectGlobalPolicy?: never; readonly deleteAppConnectGlobalPolicy?: never; readonly labelDevices: LabelDevicesInput; readonly removeRoles?: never; readonly setAppConnectGlobalPolicyPriority?: never; readonly setLicensedProducts?: never; readonly unlabelDevices?: never; readonly updateAppConnectGlobalPolicy?: never; }
  |  /** Roles that users would no longer have. Requires `MANAGE_USERS`. */
  { readonly addRoles?: never; readonly assignRoles?: never; readonly createAppConnectGlobalPolicy?: never; readonly deleteAppConnectGlobalPolicy?: never; readonly labelDevices?: never; readonly removeRoles: RemoveRolesInput; readonly setAppConnectGlobalPolicyPriority?: never; readonly setLicensedProducts?: never; readonly unlabelDevices?: never; readonly updateAppConnectGlobalPolicy?: never; }
  |  /** A policy that would get another priority. Requires `MANAGE_POLICIES`. */
  { readonly addRoles?: never; readonly assignRoles?: never; readonly createAppConnectGlobalPolicy?: never; readonly deleteAppConnectGlobalPolicy?: never; readonly labelDevices?: never; readonly removeRoles?: never; readonly setAppConnectGlobalPolicyPriority: SetAppConnectGlobalPolicyPriorityInput; readonly setLicensedProducts?: never; readonly unlabelDevices?: never; readonly updateAppConnectGlobalPolicy?: never; }
  |  /** Products that would be licensed. Requires `MANAGE_LICENSED_PRODUCTS`. */
  { readonly addRoles?: never; readonly assignRoles?: never; readonly createAppConnectGlobalPolicy?: never; readonly deleteAppConnectGlobalPolicy?: never; readonly labelDevices?: never; readonly removeRoles?: never; readonly setAppConnectGlobalPolicyPriority?: never; readonly setLicensedProducts: SetLicensedProductsInput; readonly unlabelDevices?: never; readonly updateAppConnectGlobalPolicy?: never; }
  |  /** A label that devices would no longer have. Requires `MANAGE_DEVICES`. */
  { readonly addRoles?: never; readonly assignRoles?: never; readonly createAppConnectGlobalPolicy?: never; readonly deleteAppConnectGlobalPolicy?: never; readonly labelDevices?: never; readonly removeRoles?: never; readonly setAppConnectGlobalPolicyPriority?: never; readonly setLicensedProducts?: never; readonly unlabelDevices: UnlabelDevicesInput; readonly updateAppConnectGlobalPolicy?: never; }
  |  /** A policy that would be changed. Requires `MANAGE_POLICIES`. */
  { readonly addRoles?: never; readonly assignRoles?: never; readonly createAppConnectGlobalPolicy?: never; readonly deleteAppConnectGlobalPolicy?: never; readonly labelDevices?: never; readonly removeRoles?: never; readonly setAppConnectGlobalPolicyPriority?: never; readonly setLicensedProducts?: never; readonly unlabelDevices?: never; readonly updateAppConnectGlobalPolicy: UpdateAppConnectGlobalPolicyInput; };

/** What a change would do. The counts take time, so select them only if you show them. */
export type EligibilityPreview = {
  readonly __typename?: 'EligibilityPreview';
  /** The devices that `gainCount` and `lossCount` count, oldest first. */
  readonly affected: AffectedDeviceConnection;
  /**
   * The failure that the mutation would return. The change would then have no effect, so both counts are 0 and `affected` is
   * empty. Names of fields refer to the input of the mutation. Null if the mutation would succeed.
   */
  readonly failure: Maybe<UserError>;
  /** Number of devices for which a one-time PIN could be generated after the change, but not before. */
  readonly gainCount: Scalars['Int']['output'];
  /** Number of devices for which a one-time PIN could be generated before the change, but not after. */
  readonly lossCount: Scalars['Int']['output'];
};


/** What a change would do. The counts take time, so select them only if you show them. */
export type EligibilityPreviewAffectedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** The session to end. */
export type EndSessionInput = {
  /** ID of one of your own sessions. */
  readonly id: Scalars['ID']['input'];
};

/** Result of `endSession`. */
export type EndSessionResult = EndSessionSuccess | NotFound;

/** The session has ended, and its token is no longer valid. */
export type EndSessionSuccess = {
  readonly __typename?: 'EndSessionSuccess';
  /** ID of the session, which is deleted. */
  readonly deletedId: Scalars['ID']['output'];
  /** The user whose session it was. Select `sessions` to update a list. */
  readonly user: User;
};

/** The device to generate a one-time PIN for. */
export type GenerateOneTimePinInput = {
  /** ID of one of your own devices. */
  readonly deviceId: Scalars['ID']['input'];
};

/** Result of `generateOneTimePin`. */
export type GenerateOneTimePinResult = GenerateOneTimePinSuccess | NotFound | OneTimePinAttemptsExhausted | OneTimePinNotAvailable;

/** The one-time PIN is generated. */
export type GenerateOneTimePinSuccess = {
  readonly __typename?: 'GenerateOneTimePinSuccess';
  /** The one-time PIN without its digits. */
  readonly oneTimePin: OneTimePin;
  /** Digits of the PIN, as a string that may begin with zeros. Returned only in this response. */
  readonly pin: Scalars['String']['output'];
};

/** Contact for users who need help. At least one field is not null. */
export type HelpDesk = {
  readonly __typename?: 'HelpDesk';
  /** Email address. */
  readonly email: Maybe<Scalars['String']['output']>;
  /** Name of the help desk. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Telephone number, as it is to be shown. */
  readonly phone: Maybe<Scalars['String']['output']>;
  /** Address of a web page, which begins with `https://` or `http://`. */
  readonly url: Maybe<Scalars['String']['output']>;
};

/** The user name or credential is incorrect or cannot be used. The response is the same for every cause. */
export type InvalidCredentials = UserError & {
  readonly __typename?: 'InvalidCredentials';
  /** Always `INVALID_CREDENTIALS`. */
  readonly code: UserErrorCode;
  /** Explanation for the user, in plain English. */
  readonly message: Scalars['String']['output'];
};

/** An input field with an invalid value. */
export type InvalidField = {
  readonly __typename?: 'InvalidField';
  /** Stable code of the problem, for use in programs. */
  readonly code: InvalidFieldCode;
  /** Largest valid number of characters or list entries, or largest valid number. Null if the problem is another one. */
  readonly maximum: Maybe<Scalars['Int']['output']>;
  /** What the value must be, in plain English, with the name of the field. It never contains the value. */
  readonly message: Scalars['String']['output'];
  /** Smallest valid number of characters or list entries, or smallest valid number. Null if the problem is another one. */
  readonly minimum: Maybe<Scalars['Int']['output']>;
  /**
   * Where the field is in `input`: its name, preceded by the names and list positions of what contains it, for example
   * `["name"]` or `["users", "0", "email"]`. Positions count from 0.
   */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Stable code of the problem with an input field. */
export type InvalidFieldCode =
  /** The list contains the same entry more than once. */
  | 'DUPLICATE'
  /** The text is empty, or has only spaces. */
  | 'EMPTY'
  /** The text contains invisible or control characters, or spaces where none may be. */
  | 'INVALID_CHARACTERS'
  /** The text is not in the required format, such as that of an email address. */
  | 'INVALID_FORMAT'
  /** The number, or the number of entries in the list, is less than `minimum` or greater than `maximum`. */
  | 'OUT_OF_RANGE'
  /** The text has more characters than `maximum`. */
  | 'TOO_LONG'
  /** The text has fewer characters than `minimum`. */
  | 'TOO_SHORT'
  /** The password is common, is the user name or the name of the product, or is the one that must be replaced. */
  | 'TOO_WEAK';

/** At least one value of the input is empty, too long, out of range or in an invalid format. Nothing was changed. */
export type InvalidInput = UserError & {
  readonly __typename?: 'InvalidInput';
  /** Always `INVALID_INPUT`. */
  readonly code: UserErrorCode;
  /** Every input field with an invalid value, so that a form can mark them all at once. Has at least one entry. */
  readonly fields: ReadonlyArray<InvalidField>;
  /** The messages of all `fields`, one after the other. */
  readonly message: Scalars['String']['output'];
};

/**
 * A name that groups devices. Of the active policies that share a label with a device, the one with the highest
 * priority applies.
 */
export type Label = Node & {
  readonly __typename?: 'Label';
  /**
   * Number of devices that have the label. Null for a caller without `MANAGE_DEVICES`.
   *
   * Requires a session token of a user with the role `MANAGE_DEVICES`.
   */
  readonly deviceCount: Maybe<Scalars['Int']['output']>;
  /**
   * Devices that have the label, oldest first. Null for a caller without `MANAGE_DEVICES`.
   *
   * Requires a session token of a user with the role `MANAGE_DEVICES`.
   */
  readonly devices: Maybe<DeviceConnection>;
  /** Opaque, stable ID. */
  readonly id: Scalars['ID']['output'];
  /** Unique name. */
  readonly name: Scalars['String']['output'];
  /**
   * Policies of any status that have the label, in order of priority, at most 20. Null for a caller who has neither
   * `MANAGE_DEVICES` nor `MANAGE_POLICIES`.
   *
   * Requires a session token of a user with the role `MANAGE_DEVICES` or `MANAGE_POLICIES`.
   */
  readonly policies: Maybe<ReadonlyArray<AppConnectGlobalPolicy>>;
};


/**
 * A name that groups devices. Of the active policies that share a label with a device, the one with the highest
 * priority applies.
 */
export type LabelDevicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of labels. */
export type LabelConnection = {
  readonly __typename?: 'LabelConnection';
  /** Labels of the page, each with its cursor. */
  readonly edges: ReadonlyArray<LabelEdge>;
  /** Labels of the page, without cursors. */
  readonly nodes: ReadonlyArray<Label>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list, at most 10,000. Counted only if it is selected. See `totalCountIsExact`. */
  readonly totalCount: Scalars['Int']['output'];
  /** False if the list has more than 10,000 items. `totalCount` is then 10,000. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** The label and the devices to add it to. */
export type LabelDevicesInput = {
  /** IDs of the devices, 1 to 100. */
  readonly deviceIds: ReadonlyArray<Scalars['ID']['input']>;
  /** ID of the label. */
  readonly id: Scalars['ID']['input'];
};

/** Result of `labelDevices`. */
export type LabelDevicesResult = InvalidInput | LabelDevicesSuccess | LabelLimitReached | NotFound;

/** All of the devices have the label. */
export type LabelDevicesSuccess = {
  readonly __typename?: 'LabelDevicesSuccess';
  /** The updated label. */
  readonly label: Label;
};

/** A label in a list. */
export type LabelEdge = {
  readonly __typename?: 'LabelEdge';
  /** Cursor of this label. Pass it as `after` to continue after this label. */
  readonly cursor: Scalars['String']['output'];
  /** The label. */
  readonly node: Label;
};

/** At least one of the devices already has as many labels as a device can have. Nothing was changed. */
export type LabelLimitReached = UserError & {
  readonly __typename?: 'LabelLimitReached';
  /** Always `LABEL_LIMIT_REACHED`. */
  readonly code: UserErrorCode;
  /** Devices with the maximum number of labels, oldest first. */
  readonly devices: ReadonlyArray<Device>;
  /** Maximum number of labels of a device. */
  readonly limit: Scalars['Int']['output'];
  /** Explanation for the administrator, in plain English, with the maximum. */
  readonly message: Scalars['String']['output'];
};

/** The change would leave no active user with the role `MANAGE_USERS`. Nothing was changed. */
export type LastUserManager = UserError & {
  readonly __typename?: 'LastUserManager';
  /** Always `LAST_USER_MANAGER`. */
  readonly code: UserErrorCode;
  /** Explanation for the user, in plain English. */
  readonly message: Scalars['String']['output'];
};

/** A product that includes secure apps. At least one must be licensed before a one-time PIN can be generated. */
export type LicensedProduct = {
  readonly __typename?: 'LicensedProduct';
  /** Code that identifies the product. */
  readonly code: LicensedProductCode;
  /** Whether the product is licensed. */
  readonly licensed: Scalars['Boolean']['output'];
  /** Name on the Licensed Products page. */
  readonly name: Scalars['String']['output'];
  /** Time at which `licensed` last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** Product that includes secure apps. */
export type LicensedProductCode =
  /** AppConnect for Third-party and In-house Apps. */
  | 'APPCONNECT_THIRD_PARTY_AND_IN_HOUSE_APPS'
  /** Docs@Work. */
  | 'DOCS_AT_WORK'
  /** Web@Work. */
  | 'WEB_AT_WORK';

/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Assigns roles to users in addition to those that they have. You can add roles of the admin portal only if you have them
   * yourself. If the mutation fails, no user is changed.
   *
   * Requires a session token of a user with the role `MANAGE_USERS`.
   */
  readonly addRoles: AddRolesResult;
  /**
   * Assigns roles to users, like *Devices & Users > Users > Actions > Assign Roles* in the admin portal. Each user has
   * exactly these roles afterwards; all other roles are removed. You can add or remove roles of the admin portal only if you
   * have them. If the mutation fails, no user is changed.
   *
   * Requires a session token of a user with the role `MANAGE_USERS`.
   */
  readonly assignRoles: AssignRolesResult;
  /**
   * Authorizes the user to reset a forgotten passcode on this device. The credential is a one-time PIN or, on a device that
   * was registered with the account password, the account password. A one-time PIN is used by a successful authorization.
   *
   * Repeated failed attempts on a device cause `RATE_LIMITED`. After 10 consecutive failed attempts on all devices of the user
   * that were registered with the account password, that password is denied for a time, from 30 seconds to an hour, and after
   * 20 until the user signs in or gets a new password. One-time PINs are accepted meanwhile.
   *
   * Requires a device token.
   */
  readonly authorizePasscodeReset: AuthorizePasscodeResetResult;
  /**
   * Changes the account password of the signed-in user and opens a new session. All earlier sessions end. The user's
   * one-time PINs, registration PINs and reset tickets are revoked, because another person may have created them with the
   * old password. Devices stay registered. Repeated failed attempts cause `RATE_LIMITED`.
   *
   * Requires a session token.
   */
  readonly changePassword: ChangePasswordResult;
  /**
   * Creates a policy.
   *
   * Requires a session token of a user with the role `MANAGE_POLICIES`.
   */
  readonly createAppConnectGlobalPolicy: CreateAppConnectGlobalPolicyResult;
  /**
   * Creates a label.
   *
   * Requires a session token of a user with the role `MANAGE_DEVICES`.
   */
  readonly createLabel: CreateLabelResult;
  /**
   * Creates a registration PIN, which replaces the account password when a device is registered. You can create one for
   * yourself with the role `REGISTER_DEVICE`, or for any user with the role `MANAGE_DEVICES`.
   *
   * A registration PIN can be used once and is valid for 4 hours by default. Ten failed attempts make it invalid. It
   * replaces an earlier one for the same user and platform.
   *
   * Requires a session token of a user with the role `REGISTER_DEVICE` or `MANAGE_DEVICES`.
   */
  readonly createRegistrationPin: CreateRegistrationPinResult;
  /**
   * Creates a user.
   *
   * Requires a session token of a user with the role `MANAGE_USERS`.
   */
  readonly createUser: CreateUserResult;
  /**
   * Creates up to 100 users. An invalid user does not prevent the creation of the others. Use `dryRun` to check a list first.
   * Users without a password get a generated one, which is returned only once.
   *
   * Requires a session token of a user with the role `MANAGE_USERS`.
   */
  readonly createUsers: CreateUsersResult;
  /**
   * Deletes a policy. For devices that used it, the ACTIVE policy with the next highest priority that shares a label with
   * the device takes effect, or the default policy if there is none.
   *
   * Requires a session token of a user with the role `MANAGE_POLICIES`.
   */
  readonly deleteAppConnectGlobalPolicy: DeleteAppConnectGlobalPolicyResult;
  /**
   * Deletes a label and removes it from all devices and policies.
   *
   * Requires a session token of a user with the role `MANAGE_DEVICES`.
   */
  readonly deleteLabel: DeleteLabelResult;
  /**
   * Ends one of your own sessions, for example in a browser that you no longer use. To end the session of this request is the
   * same as `signOut`.
   *
   * Requires a session token.
   */
  readonly endSession: EndSessionResult;
  /**
   * Generates a one-time PIN for one of your own devices. The PIN replaces an earlier one for the device. With the PIN and
   * your user name, you can reset the forgotten secure apps passcode on that device once within 24 hours.
   *
   * By default, five failed attempts lock the PIN. A device has at most twice that number of failed attempts in 24 hours,
   * no matter how many PINs are generated.
   *
   * Requires a session token.
   */
  readonly generateOneTimePin: GenerateOneTimePinResult;
  /**
   * Adds a label to devices, which can have up to 20 labels each. Devices that already have the label keep it. If the mutation fails, no device is changed.
   *
   * Requires a session token of a user with the role `MANAGE_DEVICES`.
   */
  readonly labelDevices: LabelDevicesResult;
  /**
   * Registers a device for a user who gives either the account password or a registration PIN. `Device.registrationMethod`
   * records which one was given: on a device registered with a registration PIN, a passcode reset can be authorized only
   * with a one-time PIN. Repeated failed attempts cause `RATE_LIMITED`.
   */
  readonly registerDevice: RegisterDeviceResult;
  /**
   * Removes roles from users. You can remove roles of the admin portal only if you have them. If the mutation fails,
   * no user is changed.
   *
   * Requires a session token of a user with the role `MANAGE_USERS`.
   */
  readonly removeRoles: RemoveRolesResult;
  /**
   * Changes the name of your own device, or of any device if you have the role `MANAGE_DEVICES`.
   *
   * Requires a session token.
   */
  readonly renameDevice: RenameDeviceResult;
  /**
   * Sets the status of one of your own devices from ACTIVE to LOST. From then on, its secure apps cannot be unlocked and its
   * passcode cannot be reset. Only an administrator can set the status back to ACTIVE.
   *
   * Requires a session token.
   */
  readonly reportDeviceLost: ReportDeviceLostResult;
  /**
   * Sets a new secure apps passcode on this device and unlocks secure apps. A rejected passcode or an invalid reset ticket
   * counts as a failed attempt on the device. Repeated failed attempts on a device cause `RATE_LIMITED`.
   *
   * Requires a device token.
   */
  readonly resetSecureAppsPasscode: ResetSecureAppsPasscodeResult;
  /**
   * Revokes the active one-time PIN of your own device, or of any device if you have the role `MANAGE_DEVICES`.
   *
   * Requires a session token.
   */
  readonly revokeOneTimePin: RevokeOneTimePinResult;
  /**
   * Revokes an active registration PIN: your own with the role `REGISTER_DEVICE`, or that of any user with the role
   * `MANAGE_DEVICES`. A device can then not be registered with it.
   *
   * Requires a session token of a user with the role `REGISTER_DEVICE` or `MANAGE_DEVICES`.
   */
  readonly revokeRegistrationPin: RevokeRegistrationPinResult;
  /**
   * Sets the priority of a policy. The order of the other policies does not change.
   *
   * Requires a session token of a user with the role `MANAGE_POLICIES`.
   */
  readonly setAppConnectGlobalPolicyPriority: SetAppConnectGlobalPolicyPriorityResult;
  /**
   * Sets the status of a device. The change takes effect immediately, including for a reset in progress.
   *
   * Requires a session token of a user with the role `MANAGE_DEVICES`.
   */
  readonly setDeviceStatus: SetDeviceStatusResult;
  /**
   * Sets which products are licensed, like *Settings > System Settings > Additional Products > Licensed Products* in the
   * admin portal. Products that are not listed are no longer licensed.
   *
   * Requires a session token of a user with the role `MANAGE_LICENSED_PRODUCTS`.
   */
  readonly setLicensedProducts: SetLicensedProductsResult;
  /**
   * Sets the first secure apps passcode on this device. To replace a forgotten passcode, use `authorizePasscodeReset` and
   * `resetSecureAppsPasscode`.
   *
   * Requires a device token.
   */
  readonly setSecureAppsPasscode: SetSecureAppsPasscodeResult;
  /**
   * Activates or disables a user. Disabling immediately ends their sessions and revokes their one-time PINs, registration
   * PINs and reset tickets.
   *
   * Requires a session token of a user with the role `MANAGE_USERS`.
   */
  readonly setUserStatus: SetUserStatusResult;
  /** Signs a user in to the user portal or the admin portal. Repeated failed attempts cause `RATE_LIMITED`. */
  readonly signIn: SignInResult;
  /**
   * Ends the session whose token was sent with the request, or all sessions of the user.
   *
   * Requires a session token.
   */
  readonly signOut: SignOutResult;
  /**
   * Removes a label from devices. Devices without the label stay unchanged. If the mutation fails, none is changed.
   *
   * Requires a session token of a user with the role `MANAGE_DEVICES`.
   */
  readonly unlabelDevices: UnlabelDevicesResult;
  /**
   * Unlocks secure apps on this device. After too many consecutive failed attempts, secure apps lock until the passcode is reset.
   *
   * Requires a device token.
   */
  readonly unlockSecureApps: UnlockSecureAppsResult;
  /**
   * Changes a policy, like the Modify AppConnect Global Policy dialog in the admin portal.
   *
   * Requires a session token of a user with the role `MANAGE_POLICIES`.
   */
  readonly updateAppConnectGlobalPolicy: UpdateAppConnectGlobalPolicyResult;
  /**
   * Changes the name of a label.
   *
   * Requires a session token of a user with the role `MANAGE_DEVICES`.
   */
  readonly updateLabel: UpdateLabelResult;
  /**
   * Changes the display name or email address of the signed-in user. To change the password, use `changePassword`.
   *
   * Requires a session token.
   */
  readonly updateProfile: UpdateProfileResult;
  /**
   * Changes the display name, email address or password of a user. A new password ends the user's sessions and revokes
   * their one-time PINs, registration PINs and reset tickets.
   *
   * Requires a session token of a user with the role `MANAGE_USERS`.
   */
  readonly updateUser: UpdateUserResult;
};


/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type MutationAddRolesArgs = {
  input: AddRolesInput;
};


/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type MutationAssignRolesArgs = {
  input: AssignRolesInput;
};


/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type MutationAuthorizePasscodeResetArgs = {
  input: AuthorizePasscodeResetInput;
};


/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type MutationCreateAppConnectGlobalPolicyArgs = {
  input: CreateAppConnectGlobalPolicyInput;
};


/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type MutationCreateLabelArgs = {
  input: CreateLabelInput;
};


/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type MutationCreateRegistrationPinArgs = {
  input: CreateRegistrationPinInput;
};


/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type MutationCreateUserArgs = {
  input: CreateUserInput;
};


/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type MutationCreateUsersArgs = {
  input: CreateUsersInput;
};


/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type MutationDeleteAppConnectGlobalPolicyArgs = {
  input: DeleteAppConnectGlobalPolicyInput;
};


/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type MutationDeleteLabelArgs = {
  input: DeleteLabelInput;
};


/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type MutationEndSessionArgs = {
  input: EndSessionInput;
};


/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type MutationGenerateOneTimePinArgs = {
  input: GenerateOneTimePinInput;
};


/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type MutationLabelDevicesArgs = {
  input: LabelDevicesInput;
};


/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type MutationRegisterDeviceArgs = {
  input: RegisterDeviceInput;
};


/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type MutationRemoveRolesArgs = {
  input: RemoveRolesInput;
};


/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type MutationRenameDeviceArgs = {
  input: RenameDeviceInput;
};


/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type MutationReportDeviceLostArgs = {
  input: ReportDeviceLostInput;
};


/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type MutationResetSecureAppsPasscodeArgs = {
  input: ResetSecureAppsPasscodeInput;
};


/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type MutationRevokeOneTimePinArgs = {
  input: RevokeOneTimePinInput;
};


/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type MutationRevokeRegistrationPinArgs = {
  input: RevokeRegistrationPinInput;
};


/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type MutationSetAppConnectGlobalPolicyPriorityArgs = {
  input: SetAppConnectGlobalPolicyPriorityInput;
};


/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type MutationSetDeviceStatusArgs = {
  input: SetDeviceStatusInput;
};


/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type MutationSetLicensedProductsArgs = {
  input: SetLicensedProductsInput;
};


/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type MutationSetSecureAppsPasscodeArgs = {
  input: SetSecureAppsPasscodeInput;
};


/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type MutationSetUserStatusArgs = {
  input: SetUserStatusInput;
};


/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type MutationSignInArgs = {
  input: SignInInput;
};


/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type MutationSignOutArgs = {
  input: SignOutInput;
};


/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type MutationUnlabelDevicesArgs = {
  input: UnlabelDevicesInput;
};


/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type MutationUnlockSecureAppsArgs = {
  input: UnlockSecureAppsInput;
};


/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type MutationUpdateAppConnectGlobalPolicyArgs = {
  input: UpdateAppConnectGlobalPolicyInput;
};


/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type MutationUpdateLabelArgs = {
  input: UpdateLabelInput;
};


/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type MutationUpdateProfileArgs = {
  input: UpdateProfileInput;
};


/**
 * Write operations. The server executes several mutation fields in one request one after the other. Each returns a union of
 * its success and the failures that the caller can act on, which implement `UserError`. Other errors are top-level, with
 * `extensions.code`: `UNAUTHENTICATED` (sign in), `FORBIDDEN` (the role is missing), `RATE_LIMITED` (wait
 * `extensions.retryAfter` seconds, also in the header `Retry-After`), `BAD_USER_INPUT` (the request does not match the
 * schema) and `INTERNAL_SERVER_ERROR` (give the request ID in the header `x-request-id` to the administrator).
 */
export type MutationUpdateUserArgs = {
  input: UpdateUserInput;
};

/**
 * The name is already in use. Names that are equal under Unicode compatibility and letter case are the same name. Nothing
 * was changed.
 */
export type NameTaken = UserError & {
  readonly __typename?: 'NameTaken';
  /** Always `NAME_TAKEN`. */
  readonly code: UserErrorCode;
  /** Name of the input field that contains the name. */
  readonly field: Scalars['String']['output'];
  /** Explanation for the user, in plain English. */
  readonly message: Scalars['String']['output'];
};

/** One of the users to create. */
export type NewUserInput = {
  /** Name to display, 1 to 200 characters. If omitted, the user name is used. */
  readonly displayName?: InputMaybe<Scalars['String']['input']>;
  /** Email address. If omitted, none is recorded. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** Whether the user must replace the password at the first sign-in, as in `CreateUserInput`. Null is the same as true. */
  readonly mustChangePassword?: InputMaybe<Scalars['Boolean']['input']>;
  /** First account password, as in `CreateUserInput`. If omitted, one is generated and returned in `generatedPassword`. */
  readonly password?: InputMaybe<Scalars['Credential']['input']>;
  /** Roles of the new user. If omitted, the user has no roles. */
  readonly roles?: InputMaybe<ReadonlyArray<RoleCode>>;
  /** User name: 1 to 128 visible characters without spaces, unique under Unicode compatibility and letter case. */
  readonly username: Scalars['String']['input'];
};

/** The device has no active one-time PIN. Nothing was changed. */
export type NoActiveOneTimePin = UserError & {
  readonly __typename?: 'NoActiveOneTimePin';
  /** Always `NO_ACTIVE_ONE_TIME_PIN`. */
  readonly code: UserErrorCode;
  /** Explanation for the user, in plain English. */
  readonly message: Scalars['String']['output'];
};

/** An object with a globally unique ID. The `node` query finds the object by this ID. */
export type Node = {
  /** Globally unique, opaque and stable ID. The prefix identifies the type; do not rely on any other part of the ID. */
  readonly id: Scalars['ID']['output'];
};

/**
 * An ID in the input does not exist, has the wrong type, or belongs to an object you cannot access. The response is the
 * same in all cases. Nothing was changed.
 */
export type NotFound = UserError & {
  readonly __typename?: 'NotFound';
  /** Always `NOT_FOUND`. */
  readonly code: UserErrorCode;
  /** Name of the input field that contains the ID. */
  readonly field: Scalars['String']['output'];
  /** Explanation for the user, in plain English, with the name of the input field. */
  readonly message: Scalars['String']['output'];
};

/** A one-time PIN for one device. Its digits are returned only by `generateOneTimePin`. */
export type OneTimePin = Node & {
  readonly __typename?: 'OneTimePin';
  /** The device for which the PIN was generated. */
  readonly device: Device;
  /** Time at which the PIN expires, 24 hours after `issuedAt`. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Opaque, stable ID. */
  readonly id: Scalars['ID']['output'];
  /** Time at which the PIN was generated. */
  readonly issuedAt: Scalars['DateTime']['output'];
  /** Time at which the PIN was used. Null if it was not used. */
  readonly redeemedAt: Maybe<Scalars['DateTime']['output']>;
  /** Number of failed attempts left before the PIN locks. 0 if `status` is not ACTIVE. */
  readonly remainingAttempts: Scalars['Int']['output'];
  /** Current status of the PIN. */
  readonly status: OneTimePinStatus;
  /** The user who generated the PIN. */
  readonly user: User;
};

/** The device has reached its limit of failed one-time PIN attempts in 24 hours: ten by default. Nothing was changed. */
export type OneTimePinAttemptsExhausted = UserError & {
  readonly __typename?: 'OneTimePinAttemptsExhausted';
  /** Always `ONE_TIME_PIN_ATTEMPTS_EXHAUSTED`. */
  readonly code: UserErrorCode;
  /** Explanation for the user, in plain English. */
  readonly message: Scalars['String']['output'];
  /** Earliest time at which a one-time PIN can be generated again. */
  readonly retryAt: Scalars['DateTime']['output'];
};

/** A page of one-time PINs. */
export type OneTimePinConnection = {
  readonly __typename?: 'OneTimePinConnection';
  /** One-time PINs of the page, each with its cursor. */
  readonly edges: ReadonlyArray<OneTimePinEdge>;
  /** One-time PINs of the page, without cursors. */
  readonly nodes: ReadonlyArray<OneTimePin>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list, at most 10,000. Counted only if it is selected. See `totalCountIsExact`. */
  readonly totalCount: Scalars['Int']['output'];
  /** False if the list has more than 10,000 items. `totalCount` is then 10,000. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** A one-time PIN in a list. */
export type OneTimePinEdge = {
  readonly __typename?: 'OneTimePinEdge';
  /** Cursor of this one-time PIN. Pass it as `after` to continue after this one-time PIN. */
  readonly cursor: Scalars['String']['output'];
  /** The one-time PIN. */
  readonly node: OneTimePin;
};

/** Whether a one-time PIN can be generated for a device, with the state of each requirement. */
export type OneTimePinEligibility = {
  readonly __typename?: 'OneTimePinEligibility';
  /** Whether all requirements are met. */
  readonly canGenerate: Scalars['Boolean']['output'];
  /** All seven requirements, in the order of `OneTimePinRequirementCode`. */
  readonly requirements: ReadonlyArray<OneTimePinRequirement>;
};

/** The device does not meet all requirements for generating a one-time PIN. Nothing was changed. */
export type OneTimePinNotAvailable = UserError & {
  readonly __typename?: 'OneTimePinNotAvailable';
  /** Always `ONE_TIME_PIN_NOT_AVAILABLE`. */
  readonly code: UserErrorCode;
  /** State of each requirement. */
  readonly eligibility: OneTimePinEligibility;
  /** Explanation for the user, in plain English. */
  readonly message: Scalars['String']['output'];
};

/** A requirement for generating a one-time PIN. */
export type OneTimePinRequirement = {
  readonly __typename?: 'OneTimePinRequirement';
  /** Code that identifies the requirement. */
  readonly code: OneTimePinRequirementCode;
  /** State of the requirement, in plain English. If an administrator can change an unmet requirement, the text says how. */
  readonly explanation: Scalars['String']['output'];
  /** Whether the device currently meets the requirement. */
  readonly satisfied: Scalars['Boolean']['output'];
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

/** Direction of an order. */
export type OrderDirection =
  /** From the smallest value to the greatest: from A to Z, from the oldest to the newest. */
  | 'ASC'
  /** From the greatest value to the smallest: from Z to A, from the newest to the oldest. */
  | 'DESC';

/** Position of a page in its list, and the cursors for the pages beside it. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Cursor of the last item. Pass it as `after` to request the next page. Null if the page is empty. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /** Whether there are more items after this page. For a page that was requested with `before`, always true. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether there are more items before this page. For a page that was requested with `after`, always true. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item. Pass it as `before` to request the previous page. Null if the page is empty. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
};

/** A passcode is already set. Nothing was changed. */
export type PasscodeAlreadySet = UserError & {
  readonly __typename?: 'PasscodeAlreadySet';
  /** Always `PASSCODE_ALREADY_SET`. */
  readonly code: UserErrorCode;
  /** Explanation for the user, in plain English. */
  readonly message: Scalars['String']['output'];
};

/** No passcode is set on this device. */
export type PasscodeNotSet = UserError & {
  readonly __typename?: 'PasscodeNotSet';
  /** Always `PASSCODE_NOT_SET`. */
  readonly code: UserErrorCode;
  /** Explanation for the user, in plain English. */
  readonly message: Scalars['String']['output'];
};

/** The passcode violates at least one rule. Nothing was changed, and the reset ticket stays valid. */
export type PasscodeRejected = UserError & {
  readonly __typename?: 'PasscodeRejected';
  /** Always `PASSCODE_REJECTED`. */
  readonly code: UserErrorCode;
  /** Explanation for the user, in plain English. */
  readonly message: Scalars['String']['output'];
  /** All violated rules, in the order of `PasscodeRuleCode`. */
  readonly violations: ReadonlyArray<PasscodeViolation>;
};

/** The user is authorized to reset the passcode. */
export type PasscodeResetAuthorized = {
  readonly __typename?: 'PasscodeResetAuthorized';
  /** Time at which the reset ticket expires, 10 minutes after it was issued. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Rules that the new passcode must meet. */
  readonly passcodeRules: PasscodeRules;
  /**
   * Reset ticket. Pass it to `resetSecureAppsPasscode` on this device. It can be used once and becomes invalid when a newer
   * ticket is issued for the device. Returned only in this response.
   */
  readonly resetTicket: Scalars['String']['output'];
};

/** The reset was not authorized. The response is the same for every cause. */
export type PasscodeResetDenied = UserError & {
  readonly __typename?: 'PasscodeResetDenied';
  /** Always `PASSCODE_RESET_DENIED`. */
  readonly code: UserErrorCode;
  /** Explanation for the user, in plain English. */
  readonly message: Scalars['String']['output'];
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
  readonly __typename?: 'PasscodeRules';
  /**
   * Whether to reject a passcode that repeats one block of characters, such as 1212, or contains four consecutive equal or
   * sequential characters, such as 1111, 1234 or abcd.
   */
  readonly disallowSimplePasscodes: Scalars['Boolean']['output'];
  /** Maximum number of characters. */
  readonly maximumPasscodeLength: Scalars['Int']['output'];
  /** Minimum number of characters. */
  readonly minimumPasscodeLength: Scalars['Int']['output'];
  /** Number of latest passcodes, including the current one, that the passcode must differ from. */
  readonly passcodeHistoryLength: Scalars['Int']['output'];
  /** Characters that the passcode must consist of. */
  readonly passcodeType: PasscodeType;
};

/** Characters that a secure apps passcode must consist of. */
export type PasscodeType =
  /** At least one letter and at least one digit from 0 to 9. Other characters are allowed, except control characters and line breaks. */
  | 'ALPHANUMERIC'
  /** Digits from 0 to 9 only. */
  | 'NUMERIC';

/** A rule that the passcode violates. */
export type PasscodeViolation = {
  readonly __typename?: 'PasscodeViolation';
  /** Code that identifies the rule. */
  readonly code: PasscodeRuleCode;
  /** What the rule requires, in plain English. */
  readonly message: Scalars['String']['output'];
};

/**
 * The password is correct, but an administrator has set it, so the user must choose another one first. Send `signIn` again
 * with `newPassword`. Nothing was changed.
 */
export type PasswordChangeRequired = UserError & {
  readonly __typename?: 'PasswordChangeRequired';
  /** Always `PASSWORD_CHANGE_REQUIRED`. */
  readonly code: UserErrorCode;
  /** Explanation for the user, in plain English. */
  readonly message: Scalars['String']['output'];
};

/** Rules that a new account password must meet. Characters are counted after Unicode normalisation. */
export type PasswordRules = {
  readonly __typename?: 'PasswordRules';
  /** All rules, including the lengths, each as a sentence in plain English such as *Must not be the user name.* */
  readonly descriptions: ReadonlyArray<Scalars['String']['output']>;
  /** Maximum number of characters. */
  readonly maximumLength: Scalars['Int']['output'];
  /** Minimum number of characters. */
  readonly minimumLength: Scalars['Int']['output'];
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

/** At least one of the labels is already on as many policies as a label can be. Nothing was changed. */
export type PolicyLimitReached = UserError & {
  readonly __typename?: 'PolicyLimitReached';
  /** Always `POLICY_LIMIT_REACHED`. */
  readonly code: UserErrorCode;
  /** Those of the labels that are already on as many policies. */
  readonly labels: ReadonlyArray<Label>;
  /** Maximum number of policies of a label. */
  readonly limit: Scalars['Int']['output'];
  /** Explanation for the administrator, in plain English, with the maximum. */
  readonly message: Scalars['String']['output'];
};

/** One of the two portals. */
export type Portal =
  /** Portal where administrators assign roles, license products and edit AppConnect global policies. */
  | 'ADMIN_PORTAL'
  /** Portal where a device user signs in, sees their devices and generates a one-time PIN. */
  | 'USER_PORTAL';

/** Settings of the server that portals show. */
export type PortalSettings = {
  readonly __typename?: 'PortalSettings';
  /** Contact for users who need help. Null if the operator of the server has set none. */
  readonly helpDesk: Maybe<HelpDesk>;
  /** Number of digits of a one-time PIN, from 6 to 12. */
  readonly oneTimePinLength: Scalars['Int']['output'];
  /** Rules that a new account password must meet. */
  readonly passwordRules: PasswordRules;
  /** Name of the product. */
  readonly productName: Scalars['String']['output'];
  /** Number of digits of a registration PIN, from 6 to 12. */
  readonly registrationPinLength: Scalars['Int']['output'];
};

/** Kind of caller, determined by the bearer token of the request. */
export type Principal =
  /** Any caller, with or without a token. */
  | 'ANYONE'
  /** The Secure Apps Manager on one device, with a device token (`ppd_…`) from `registerDevice`. */
  | 'DEVICE'
  /** A user in the user portal or the admin portal, with a session token (`pps_…`) from `signIn`. */
  | 'USER';

/**
 * Read operations. Lists are connections: request a page with `first` and `after`, or with `last` and `before`. Page
 * arguments that are out of range or do not go together, and a cursor of another list, cause a top-level error with
 * `extensions.code` `BAD_USER_INPUT`.
 */
export type Query = {
  readonly __typename?: 'Query';
  /**
   * Counts for the start page of the admin portal. Each count takes time, so select only those that you show. If a count
   * takes too long, it is null, and the response has an error with its path and `extensions.code` `FILTER_TOO_SLOW`.
   *
   * Requires a session token of a user with the role `MANAGE_USERS` or `MANAGE_DEVICES` or `MANAGE_LICENSED_PRODUCTS` or `MANAGE_POLICIES` or `VIEW_AUDIT_LOG`.
   */
  readonly adminOverview: AdminOverview;
  /**
   * All AppConnect global policies in order of priority, followed by the default policy.
   *
   * Requires a session token of a user with the role `MANAGE_POLICIES`.
   */
  readonly appConnectGlobalPolicies: AppConnectGlobalPolicyConnection;
  /**
   * The audit log, newest event first.
   *
   * Requires a session token of a user with the role `VIEW_AUDIT_LOG`.
   */
  readonly auditEvents: AuditEventConnection;
  /**
   * The session whose token was sent with the request. Use it to warn a user before the session ends.
   *
   * Requires a session token.
   */
  readonly currentSession: Session;
  /**
   * The devices that meet the filter. If the filter takes too long, the response is a top-level error with
   * `extensions.code` `FILTER_TOO_SLOW`. Narrow the filter then.
   *
   * Requires a session token of a user with the role `MANAGE_DEVICES`.
   */
  readonly devices: DeviceConnection;
  /**
   * What a change would do to `Device.canGenerateOneTimePin`. The change is not made, and not recorded in the audit log. You
   * need the role that its mutation requires; otherwise the field returns a top-level error with `extensions.code` `FORBIDDEN`.
   * If the preview takes too long, the code is `FILTER_TOO_SLOW`.
   *
   * Requires a session token of a user with the role `MANAGE_USERS` or `MANAGE_DEVICES` or `MANAGE_LICENSED_PRODUCTS` or `MANAGE_POLICIES`.
   */
  readonly eligibilityPreview: EligibilityPreview;
  /**
   * All labels, sorted by name.
   *
   * Requires a session token of a user with the role `MANAGE_DEVICES` or `MANAGE_POLICIES`.
   */
  readonly labels: LabelConnection;
  /**
   * The three products that include secure apps, licensed or not, in the order of the Licensed Products page.
   *
   * Requires a session token of a user with the role `MANAGE_LICENSED_PRODUCTS`.
   */
  readonly licensedProducts: ReadonlyArray<LicensedProduct>;
  /**
   * The object with the given ID. You can read your own account, sessions, devices, one-time PINs and registration PINs, and the objects that your
   * roles let you read. Null if the ID is malformed, if the object does not exist, or if you cannot access it.
   *
   * Requires a session token.
   */
  readonly node: Maybe<Node>;
  /**
   * The objects with the given IDs, in the same order, as `node` returns them: null for an ID that `node` would answer with
   * null.
   *
   * Requires a session token.
   */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** What a portal shows before a user is signed in: names, contacts and the rules for passwords and PINs. */
  readonly portalSettings: PortalSettings;
  /**
   * All roles that can be assigned.
   *
   * Requires a session token of a user with the role `MANAGE_USERS`.
   */
  readonly roles: ReadonlyArray<Role>;
  /**
   * The device whose token was sent with the request.
   *
   * Requires a device token.
   */
  readonly thisDevice: ThisDevice;
  /**
   * The users that meet the filter. If the filter takes too long, the response is a top-level error with `extensions.code`
   * `FILTER_TOO_SLOW`. Narrow the filter then.
   *
   * Requires a session token of a user with the role `MANAGE_USERS` or `MANAGE_DEVICES`.
   */
  readonly users: UserConnection;
  /**
   * The signed-in user.
   *
   * Requires a session token.
   */
  readonly viewer: User;
};


/**
 * Read operations. Lists are connections: request a page with `first` and `after`, or with `last` and `before`. Page
 * arguments that are out of range or do not go together, and a cursor of another list, cause a top-level error with
 * `extensions.code` `BAD_USER_INPUT`.
 */
export type QueryAppConnectGlobalPoliciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Read operations. Lists are connections: request a page with `first` and `after`, or with `last` and `before`. Page
 * arguments that are out of range or do not go together, and a cursor of another list, cause a top-level error with
 * `extensions.code` `BAD_USER_INPUT`.
 */
export type QueryAuditEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditEventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Read operations. Lists are connections: request a page with `first` and `after`, or with `last` and `before`. Page
 * arguments that are out of range or do not go together, and a cursor of another list, cause a top-level error with
 * `extensions.code` `BAD_USER_INPUT`.
 */
export type QueryDevicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DeviceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy: DeviceOrder;
};


/**
 * Read operations. Lists are connections: request a page with `first` and `after`, or with `last` and `before`. Page
 * arguments that are out of range or do not go together, and a cursor of another list, cause a top-level error with
 * `extensions.code` `BAD_USER_INPUT`.
 */
export type QueryEligibilityPreviewArgs = {
  change: EligibilityChange;
};


/**
 * Read operations. Lists are connections: request a page with `first` and `after`, or with `last` and `before`. Page
 * arguments that are out of range or do not go together, and a cursor of another list, cause a top-level error with
 * `extensions.code` `BAD_USER_INPUT`.
 */
export type QueryLabelsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Read operations. Lists are connections: request a page with `first` and `after`, or with `last` and `before`. Page
 * arguments that are out of range or do not go together, and a cursor of another list, cause a top-level error with
 * `extensions.code` `BAD_USER_INPUT`.
 */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Read operations. Lists are connections: request a page with `first` and `after`, or with `last` and `before`. Page
 * arguments that are out of range or do not go together, and a cursor of another list, cause a top-level error with
 * `extensions.code` `BAD_USER_INPUT`.
 */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/**
 * Read operations. Lists are connections: request a page with `first` and `after`, or with `last` and `before`. Page
 * arguments that are out of range or do not go together, and a cursor of another list, cause a top-level error with
 * `extensions.code` `BAD_USER_INPUT`.
 */
export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UserFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy: UserOrder;
};

/** The policy would allow passcode recovery without requiring a passcode for iOS devices. Nothing was changed. */
export type RecoveryRequiresPasscode = UserError & {
  readonly __typename?: 'RecoveryRequiresPasscode';
  /** Always `RECOVERY_REQUIRES_PASSCODE`. */
  readonly code: UserErrorCode;
  /** Explanation for the user, in plain English. */
  readonly message: Scalars['String']['output'];
};

/** The device, and the proof of the user's identity. */
export type RegisterDeviceInput = {
  /** How the device token reaches you. */
  readonly delivery: TokenDelivery;
  /** Model, 1 to 100 characters. */
  readonly model: Scalars['String']['input'];
  /** Name to display, 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** Version of the operating system, 1 to 50 characters. */
  readonly osVersion: Scalars['String']['input'];
  /** Operating system. */
  readonly platform: Platform;
  /** Password or registration PIN. */
  readonly proof: RegistrationProof;
  /** User name. */
  readonly username: Scalars['String']['input'];
};

/** Result of `registerDevice`. */
export type RegisterDeviceResult = DeviceLimitReached | InvalidCredentials | InvalidInput | PasswordChangeRequired | RegisterDeviceSuccess;

/** The device is registered. */
export type RegisterDeviceSuccess = {
  readonly __typename?: 'RegisterDeviceSuccess';
  /** The new device. */
  readonly device: ThisDevice;
  /**
   * Device token. Send it as `Authorization: Bearer …` from this device. Returned only in this response. Null if it was delivered
   * in a cookie.
   */
  readonly deviceToken: Maybe<Scalars['String']['output']>;
};

/** Credential that a user gave when a device was registered. */
export type RegistrationMethod =
  /** User name and account password. */
  | 'PASSWORD'
  /** User name and registration PIN. */
  | 'REGISTRATION_PIN';

/**
 * A PIN with which a user registers one device in place of the account password. Its digits are returned only by
 * `createRegistrationPin`.
 */
export type RegistrationPin = Node & {
  readonly __typename?: 'RegistrationPin';
  /** Time at which the PIN expires, 4 hours after `issuedAt` unless the server is configured otherwise. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Opaque, stable ID. */
  readonly id: Scalars['ID']['output'];
  /** Time at which the PIN was created. */
  readonly issuedAt: Scalars['DateTime']['output'];
  /** Platform of the device that can be registered. */
  readonly platform: Platform;
  /** Current status of the PIN. */
  readonly status: RegistrationPinStatus;
  /** The user who can register a device with the PIN. */
  readonly user: User;
};

/** A page of registration PINs. */
export type RegistrationPinConnection = {
  readonly __typename?: 'RegistrationPinConnection';
  /** Registration PINs of the page, each with its cursor. */
  readonly edges: ReadonlyArray<RegistrationPinEdge>;
  /** Registration PINs of the page, without cursors. */
  readonly nodes: ReadonlyArray<RegistrationPin>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list, at most 10,000. Counted only if it is selected. See `totalCountIsExact`. */
  readonly totalCount: Scalars['Int']['output'];
  /** False if the list has more than 10,000 items. `totalCount` is then 10,000. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** A registration PIN in a list. */
export type RegistrationPinEdge = {
  readonly __typename?: 'RegistrationPinEdge';
  /** Cursor of this registration PIN. Pass it as `after` to continue after this registration PIN. */
  readonly cursor: Scalars['String']['output'];
  /** The registration PIN. */
  readonly node: RegistrationPin;
};

/** The registration PIN is no longer active: its `status` says why. Nothing was changed. */
export type RegistrationPinNotActive = UserError & {
  readonly __typename?: 'RegistrationPinNotActive';
  /** Always `REGISTRATION_PIN_NOT_ACTIVE`. */
  readonly code: UserErrorCode;
  /** Explanation for the user, in plain English. */
  readonly message: Scalars['String']['output'];
};

/** Status of a registration PIN. Only an ACTIVE PIN can be used. */
export type RegistrationPinStatus =
  /** The PIN can be used. */
  | 'ACTIVE'
  /** The PIN was not used in time. */
  | 'EXPIRED'
  /** The PIN is locked after too many failed attempts. */
  | 'LOCKED'
  /** A device was registered with the PIN. */
  | 'REDEEMED'
  /** The user or an administrator revoked the PIN, or the user's password was changed. */
  | 'REVOKED'
  /** A newer PIN was created for the same user and platform. */
  | 'SUPERSEDED';

/**
 * Proof of the user's identity. Give exactly one field. The device keeps the method as `registrationMethod`, which
 * determines the credentials that reset a forgotten passcode on this device.
 */
export type RegistrationProof =
  /** Account password. */
  { readonly password: Scalars['Credential']['input']; readonly registrationPin?: never; }
  |  /** Registration PIN that was created for this user and this platform. Spaces and hyphens in it are ignored. */
  { readonly password?: never; readonly registrationPin: Scalars['Credential']['input']; };

/** The users and the roles to remove. */
export type RemoveRolesInput = {
  /** Roles to remove. Roles that a user does not have are ignored. */
  readonly roles: ReadonlyArray<RoleCode>;
  /** IDs of the users to change, 1 to 100. */
  readonly userIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** Result of `removeRoles`. */
export type RemoveRolesResult = InvalidInput | LastUserManager | NotFound | RemoveRolesSuccess | RoleNotHeld;

/** None of the users has any of the given roles. */
export type RemoveRolesSuccess = {
  readonly __typename?: 'RemoveRolesSuccess';
  /** The updated users, in the order of `userIds`. A user that was listed twice appears once. */
  readonly users: ReadonlyArray<User>;
};

/** The device and its new name. */
export type RenameDeviceInput = {
  /** ID of one of your own devices, or of any device if you have the role `MANAGE_DEVICES`. */
  readonly id: Scalars['ID']['input'];
  /** Name to display, 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
};

/** Result of `renameDevice`. */
export type RenameDeviceResult = InvalidInput | NotFound | RenameDeviceSuccess;

/** The device has the new name. */
export type RenameDeviceSuccess = {
  readonly __typename?: 'RenameDeviceSuccess';
  /** The updated device. */
  readonly device: Device;
};

/** The device that is lost. */
export type ReportDeviceLostInput = {
  /** ID of one of your own devices. */
  readonly id: Scalars['ID']['input'];
};

/** Result of `reportDeviceLost`. */
export type ReportDeviceLostResult = DeviceNotActive | NotFound | ReportDeviceLostSuccess;

/** The device has the status LOST. */
export type ReportDeviceLostSuccess = {
  readonly __typename?: 'ReportDeviceLostSuccess';
  /** The updated device. */
  readonly device: Device;
};

/** Reset ticket and new passcode. */
export type ResetSecureAppsPasscodeInput = {
  /** The new passcode. It must meet all rules of the policy in effect. */
  readonly newPasscode: Scalars['Credential']['input'];
  /** Reset ticket from `authorizePasscodeReset`. */
  readonly resetTicket: Scalars['Credential']['input'];
};

/** Result of `resetSecureAppsPasscode`. */
export type ResetSecureAppsPasscodeResult = PasscodeRejected | ResetSecureAppsPasscodeSuccess | ResetTicketInvalid;

/** The new passcode is set, and secure apps are unlocked. */
export type ResetSecureAppsPasscodeSuccess = {
  readonly __typename?: 'ResetSecureAppsPasscodeSuccess';
  /** This device. */
  readonly device: ThisDevice;
};

/** The reset ticket is unknown, used, expired or for another device, or its requirements are no longer met. */
export type ResetTicketInvalid = UserError & {
  readonly __typename?: 'ResetTicketInvalid';
  /** Always `RESET_TICKET_INVALID`. */
  readonly code: UserErrorCode;
  /** Explanation for the user, in plain English. */
  readonly message: Scalars['String']['output'];
};

/** The device whose one-time PIN is to be revoked. */
export type RevokeOneTimePinInput = {
  /** ID of one of your own devices, or of any device if you have the role `MANAGE_DEVICES`. */
  readonly deviceId: Scalars['ID']['input'];
};

/** Result of `revokeOneTimePin`. */
export type RevokeOneTimePinResult = NoActiveOneTimePin | NotFound | RevokeOneTimePinSuccess;

/** The one-time PIN is revoked. */
export type RevokeOneTimePinSuccess = {
  readonly __typename?: 'RevokeOneTimePinSuccess';
  /** The updated one-time PIN. */
  readonly oneTimePin: OneTimePin;
};

/** The registration PIN to revoke. */
export type RevokeRegistrationPinInput = {
  /** ID of your own registration PIN, or of that of any user if you have the role `MANAGE_DEVICES`. */
  readonly id: Scalars['ID']['input'];
};

/** Result of `revokeRegistrationPin`. */
export type RevokeRegistrationPinResult = NotFound | RegistrationPinNotActive | RevokeRegistrationPinSuccess;

/** The registration PIN is revoked. */
export type RevokeRegistrationPinSuccess = {
  readonly __typename?: 'RevokeRegistrationPinSuccess';
  /** The updated registration PIN. */
  readonly registrationPin: RegistrationPin;
};

/** A set of permissions in one of the portals. */
export type Role = {
  readonly __typename?: 'Role';
  /** Code that identifies the role. */
  readonly code: RoleCode;
  /** What the role allows, in one sentence. */
  readonly description: Scalars['String']['output'];
  /** Name in the Assign Roles dialog. */
  readonly name: Scalars['String']['output'];
  /** Portal to which the role applies. */
  readonly portal: Portal;
  /**
   * Users to whom the role is assigned, sorted by user name. Null for a caller without `MANAGE_USERS`.
   *
   * Requires a session token of a user with the role `MANAGE_USERS`.
   */
  readonly users: Maybe<UserConnection>;
};


/** A set of permissions in one of the portals. */
export type RoleUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
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

/**
 * You lack an admin portal role that the change requires. You need each admin portal role that you add or remove. To
 * set a user's password or to disable a user, you need each admin portal role of that user. Nothing was changed.
 */
export type RoleNotHeld = UserError & {
  readonly __typename?: 'RoleNotHeld';
  /** Always `ROLE_NOT_HELD`. */
  readonly code: UserErrorCode;
  /** Explanation for the user, in plain English. */
  readonly message: Scalars['String']['output'];
};

/** Secure apps are locked after too many consecutive failed attempts. The correct passcode is denied too, until the passcode is reset. */
export type SecureAppsLocked = UserError & {
  readonly __typename?: 'SecureAppsLocked';
  /** Always `SECURE_APPS_LOCKED`. */
  readonly code: UserErrorCode;
  /** Explanation for the user, in plain English. */
  readonly message: Scalars['String']['output'];
};

/** State of the secure apps passcode on a device. The passcode itself is never returned. */
export type SecureAppsPasscode = {
  readonly __typename?: 'SecureAppsPasscode';
  /** Time at which the passcode was set or last reset. Null if no passcode is set. */
  readonly changedAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether secure apps are locked after too many consecutive failed attempts. A passcode reset unlocks them. */
  readonly isLocked: Scalars['Boolean']['output'];
  /** Whether a passcode is set. */
  readonly isSet: Scalars['Boolean']['output'];
};

/** The device is not active, or its user is disabled. Nothing was changed. */
export type SecureAppsUnavailable = UserError & {
  readonly __typename?: 'SecureAppsUnavailable';
  /** Always `SECURE_APPS_UNAVAILABLE`. */
  readonly code: UserErrorCode;
  /** Explanation for the user, in plain English. */
  readonly message: Scalars['String']['output'];
};

/**
 * A period in which a user is signed in, in one browser or app. You can see only your own sessions. A session that has ended is
 * deleted.
 */
export type Session = Node & {
  readonly __typename?: 'Session';
  /** IP address from which the session was opened. Null if it is not known. */
  readonly address: Maybe<Scalars['String']['output']>;
  /** Time of the sign-in or of the change of the password that opened the session. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Latest time at which the session ends, 8 hours after `createdAt`. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Opaque, stable ID. It is no token and gives no access. */
  readonly id: Scalars['ID']['output'];
  /**
   * Time at which the session ends if no further request is sent: 15 minutes after `lastSeenAt`, and not later than
   * `expiresAt`.
   */
  readonly idleExpiresAt: Scalars['DateTime']['output'];
  /** Whether this is the session whose token was sent with the request. */
  readonly isCurrent: Scalars['Boolean']['output'];
  /** Time of the last request. It can be up to 15 seconds too early. */
  readonly lastSeenAt: Scalars['DateTime']['output'];
};

/** A page of sessions. */
export type SessionConnection = {
  readonly __typename?: 'SessionConnection';
  /** Sessions of the page, each with its cursor. */
  readonly edges: ReadonlyArray<SessionEdge>;
  /** Sessions of the page, without cursors. */
  readonly nodes: ReadonlyArray<Session>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list, at most 10,000. Counted only if it is selected. See `totalCountIsExact`. */
  readonly totalCount: Scalars['Int']['output'];
  /** False if the list has more than 10,000 items. `totalCount` is then 10,000. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** A session in a list. */
export type SessionEdge = {
  readonly __typename?: 'SessionEdge';
  /** Cursor of this session. Pass it as `after` to continue after this session. */
  readonly cursor: Scalars['String']['output'];
  /** The session. */
  readonly node: Session;
};

/** The policy and its new priority. */
export type SetAppConnectGlobalPolicyPriorityInput = {
  /** ID of the policy to move. */
  readonly id: Scalars['ID']['input'];
  /** New priority, from 1 (highest) to the number of policies, not counting the default policy. */
  readonly priority: Scalars['Int']['input'];
};

/** Result of `setAppConnectGlobalPolicyPriority`. */
export type SetAppConnectGlobalPolicyPriorityResult = DefaultPolicyProtected | InvalidInput | NotFound | SetAppConnectGlobalPolicyPrioritySuccess;

/** The policy was moved to the requested priority. */
export type SetAppConnectGlobalPolicyPrioritySuccess = {
  readonly __typename?: 'SetAppConnectGlobalPolicyPrioritySuccess';
  /** The updated policy. */
  readonly policy: AppConnectGlobalPolicy;
};

/** The device and the new status. */
export type SetDeviceStatusInput = {
  /** ID of the device to change. */
  readonly id: Scalars['ID']['input'];
  /** New status of the device. */
  readonly status: DeviceStatus;
};

/** Result of `setDeviceStatus`. */
export type SetDeviceStatusResult = NotFound | SetDeviceStatusSuccess;

/** The status is set. */
export type SetDeviceStatusSuccess = {
  readonly __typename?: 'SetDeviceStatusSuccess';
  /** The updated device. */
  readonly device: Device;
};

/** All licensed products. */
export type SetLicensedProductsInput = {
  /** All products that are licensed afterwards, each listed once. If the list is empty, no product is licensed. */
  readonly licensed: ReadonlyArray<LicensedProductCode>;
};

/** Result of `setLicensedProducts`. */
export type SetLicensedProductsResult = InvalidInput | SetLicensedProductsSuccess;

/** The licensed products are set. */
export type SetLicensedProductsSuccess = {
  readonly __typename?: 'SetLicensedProductsSuccess';
  /** All three products, updated. */
  readonly licensedProducts: ReadonlyArray<LicensedProduct>;
};

/** The first passcode. */
export type SetSecureAppsPasscodeInput = {
  /** The passcode. It must meet all rules of the policy in effect. */
  readonly passcode: Scalars['Credential']['input'];
};

/** Result of `setSecureAppsPasscode`. */
export type SetSecureAppsPasscodeResult = PasscodeAlreadySet | PasscodeRejected | SecureAppsUnavailable | SetSecureAppsPasscodeSuccess;

/** The passcode is set. */
export type SetSecureAppsPasscodeSuccess = {
  readonly __typename?: 'SetSecureAppsPasscodeSuccess';
  /** This device. */
  readonly device: ThisDevice;
};

/** The user and the new status. */
export type SetUserStatusInput = {
  /** ID of the user to change. */
  readonly id: Scalars['ID']['input'];
  /** New status of the user. */
  readonly status: UserStatus;
};

/** Result of `setUserStatus`. */
export type SetUserStatusResult = LastUserManager | NotFound | RoleNotHeld | SetUserStatusSuccess;

/** The status is set. */
export type SetUserStatusSuccess = {
  readonly __typename?: 'SetUserStatusSuccess';
  /** The updated user. */
  readonly user: User;
};

/** User name and password. */
export type SignInInput = {
  /** How the session token reaches you. */
  readonly delivery: TokenDelivery;
  /**
   * New account password. If given, it replaces `password` as `changePassword` does. Required once after an administrator has
   * set the password. At least 15 characters unless the server is configured otherwise, at most 128, after Unicode
   * normalisation. It must not be `password`, the user name, the name of the product or a common password.
   */
  readonly newPassword?: InputMaybe<Scalars['Credential']['input']>;
  /** Account password. */
  readonly password: Scalars['Credential']['input'];
  /** User name. Names that are equal under Unicode compatibility and letter case are the same name. */
  readonly username: Scalars['String']['input'];
};

/** Result of `signIn`. */
export type SignInResult = InvalidCredentials | InvalidInput | PasswordChangeRequired | SignInSuccess;

/** The user is signed in. */
export type SignInSuccess = {
  readonly __typename?: 'SignInSuccess';
  /** Latest time at which the session ends, 8 hours after sign-in. It ends earlier after 15 minutes without a request. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Session token. Send it as `Authorization: Bearer …`. Returned only in this response. Null if it was delivered in a cookie. */
  readonly sessionToken: Maybe<Scalars['String']['output']>;
  /** The user who signed in. */
  readonly viewer: User;
};

/** Options for signing out. */
export type SignOutInput = {
  /** Whether to end all sessions of the user, in all browsers. If false, only the session of this request ends. */
  readonly everywhere: Scalars['Boolean']['input'];
};

/**
 * Result of `signOut`. The mutation currently never returns `InvalidInput`; the union includes it so that clients can
 * select `... on UserError` in every mutation.
 */
export type SignOutResult = InvalidInput | SignOutSuccess;

/** The session has ended, and its token is no longer valid. */
export type SignOutSuccess = {
  readonly __typename?: 'SignOutSuccess';
  /** The user who signed out. */
  readonly user: User;
};

/** A device as its own Secure Apps Manager sees it: without what only users and administrators may see. */
export type ThisDevice = {
  readonly __typename?: 'ThisDevice';
  /** Settings of the AppConnect global policy in effect for the device. */
  readonly appConnectGlobalPolicy: ThisDevicePolicy;
  /**
   * Whether the user can generate a one-time PIN for the device in the user portal. Use it to decide whether to offer
   * *Forgot passcode* to a user who has no password to enter.
   */
  readonly canGenerateOneTimePin: Scalars['Boolean']['output'];
  /** Opaque, stable ID. The same as `Device.id`. */
  readonly id: Scalars['ID']['output'];
  /** Model, such as *iPhone 17*. */
  readonly model: Scalars['String']['output'];
  /** Name to display, such as *Ada's iPhone*. */
  readonly name: Scalars['String']['output'];
  /** Version of the operating system, such as *26.1*. */
  readonly osVersion: Scalars['String']['output'];
  /** The user who registered the device. */
  readonly owner: DeviceOwner;
  /** Operating system. */
  readonly platform: Platform;
  /** Time at which the device was registered. */
  readonly registeredAt: Scalars['DateTime']['output'];
  /** Credential that the user gave when the device was registered. */
  readonly registrationMethod: RegistrationMethod;
  /** State of the secure apps passcode on the device. */
  readonly secureAppsPasscode: SecureAppsPasscode;
  /** Whether the device can be used. */
  readonly status: DeviceStatus;
};

/** Settings of the AppConnect global policy in effect for a device, as the device sees them. */
export type ThisDevicePolicy = {
  readonly __typename?: 'ThisDevicePolicy';
  /** Whether iOS users can recover a forgotten passcode. Always false if `passcodeRequiredForIos` is false. */
  readonly allowIosPasscodeRecovery: Scalars['Boolean']['output'];
  /** Minutes without use after which secure apps ask for the passcode again, from 1 to 1440. */
  readonly autoLockMinutes: Scalars['Int']['output'];
  /** Number of consecutive failed attempts after which secure apps lock, from 1 to 20. */
  readonly maximumFailedAttempts: Scalars['Int']['output'];
  /** Whether secure apps on Android devices require a passcode. */
  readonly passcodeRequiredForAndroid: Scalars['Boolean']['output'];
  /** Whether secure apps on iOS devices require a passcode. */
  readonly passcodeRequiredForIos: Scalars['Boolean']['output'];
  /** Rules that a new passcode must meet. */
  readonly passcodeRules: PasscodeRules;
};

/** How a token reaches the client. */
export type TokenDelivery =
  /**
   * In a cookie that scripts cannot read, for the portals that the server itself serves. Requests with it need the header
   * `x-pinportal-portal: user`, `admin` or `device`, which also selects one of three cookies, and must be sent with `POST` from a
   * page of the server. Browsers keep the cookie only over HTTPS, or on their own computer.
   */
  | 'COOKIE'
  /** In the response, once. The client keeps it and sends it in the header `Authorization`. */
  | 'TOKEN';

/** The label and the devices to remove it from. */
export type UnlabelDevicesInput = {
  /** IDs of the devices, 1 to 100. */
  readonly deviceIds: ReadonlyArray<Scalars['ID']['input']>;
  /** ID of the label. */
  readonly id: Scalars['ID']['input'];
};

/** Result of `unlabelDevices`. */
export type UnlabelDevicesResult = InvalidInput | NotFound | UnlabelDevicesSuccess;

/** None of the devices has the label. */
export type UnlabelDevicesSuccess = {
  readonly __typename?: 'UnlabelDevicesSuccess';
  /** The updated label. */
  readonly label: Label;
};

/** The passcode. */
export type UnlockSecureAppsInput = {
  /** The current passcode. */
  readonly passcode: Scalars['Credential']['input'];
};

/** Result of `unlockSecureApps`. */
export type UnlockSecureAppsResult = PasscodeNotSet | SecureAppsLocked | SecureAppsUnavailable | UnlockSecureAppsSuccess | WrongPasscode;

/** Secure apps are unlocked. */
export type UnlockSecureAppsSuccess = {
  readonly __typename?: 'UnlockSecureAppsSuccess';
  /** Minutes without use after which the Secure Apps Manager must ask for the passcode again. */
  readonly autoLockMinutes: Scalars['Int']['output'];
  /** This device. */
  readonly device: ThisDevice;
};

/** The policy and the changes. Fields that are omitted or null keep their value. */
export type UpdateAppConnectGlobalPolicyInput = {
  /** Whether iOS users can recover a forgotten passcode. Rejected unless a passcode is required for iOS devices. */
  readonly allowIosPasscodeRecovery?: InputMaybe<Scalars['Boolean']['input']>;
  /** Minutes without use after which secure apps ask for the passcode again, from 1 to 1440. */
  readonly autoLockMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Purpose of the policy, up to 1,000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Whether to reject passcodes with repetitions or sequences. */
  readonly disallowSimplePasscodes?: InputMaybe<Scalars['Boolean']['input']>;
  /** ID of the policy to change. */
  readonly id: Scalars['ID']['input'];
  /**
   * IDs of all labels that the policy has afterwards, up to 100. A label can be on up to 20 policies. An empty list removes
   * all labels. The default policy cannot have labels.
   */
  readonly labelIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Number of consecutive failed attempts after which secure apps lock, from 1 to 20. */
  readonly maximumFailedAttempts?: InputMaybe<Scalars['Int']['input']>;
  /** Minimum number of characters in a passcode, from 4 to 32. */
  readonly minimumPasscodeLength?: InputMaybe<Scalars['Int']['input']>;
  /** Unique name, 1 to 100 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Number of latest passcodes, including the current one, that a new passcode must differ from, from 0 to 24. */
  readonly passcodeHistoryLength?: InputMaybe<Scalars['Int']['input']>;
  /** Whether secure apps on Android devices require a passcode. */
  readonly passcodeRequiredForAndroid?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether secure apps on iOS devices require a passcode. */
  readonly passcodeRequiredForIos?: InputMaybe<Scalars['Boolean']['input']>;
  /** Characters that a passcode must consist of. */
  readonly passcodeType?: InputMaybe<PasscodeType>;
  /** Whether the policy can take effect. The default policy must stay ACTIVE. */
  readonly status?: InputMaybe<AppConnectGlobalPolicyStatus>;
};

/** Result of `updateAppConnectGlobalPolicy`. */
export type UpdateAppConnectGlobalPolicyResult = DefaultPolicyProtected | InvalidInput | NameTaken | NotFound | PolicyLimitReached | RecoveryRequiresPasscode | UpdateAppConnectGlobalPolicySuccess;

/** The policy is changed. The change applies from each device's next request. */
export type UpdateAppConnectGlobalPolicySuccess = {
  readonly __typename?: 'UpdateAppConnectGlobalPolicySuccess';
  /** The updated policy. */
  readonly policy: AppConnectGlobalPolicy;
};

/** The label and its new name. */
export type UpdateLabelInput = {
  /** ID of the label to change. */
  readonly id: Scalars['ID']['input'];
  /** Unique name, 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
};

/** Result of `updateLabel`. */
export type UpdateLabelResult = InvalidInput | NameTaken | NotFound | UpdateLabelSuccess;

/** The label has the new name. */
export type UpdateLabelSuccess = {
  readonly __typename?: 'UpdateLabelSuccess';
  /** The updated label. */
  readonly label: Label;
};

/** Changes to your own account. Fields that are omitted keep their value. */
export type UpdateProfileInput = {
  /** Name to display, 1 to 200 characters. Null keeps the current name. */
  readonly displayName?: InputMaybe<Scalars['String']['input']>;
  /** Email address. Null removes the current address. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
};

/** Result of `updateProfile`. */
export type UpdateProfileResult = InvalidInput | UpdateProfileSuccess;

/** The account is changed. */
export type UpdateProfileSuccess = {
  readonly __typename?: 'UpdateProfileSuccess';
  /** The signed-in user, updated. */
  readonly user: User;
};

/** The user and the changes. Fields that are omitted keep their value. */
export type UpdateUserInput = {
  /** Name to display, 1 to 200 characters. Null keeps the current name. */
  readonly displayName?: InputMaybe<Scalars['String']['input']>;
  /** Email address. Null removes the current address. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** ID of the user to change. */
  readonly id: Scalars['ID']['input'];
  /**
   * Whether the user must replace the password at the next sign-in, with `newPassword` of `signIn`. If false, the user can
   * keep it; the audit log records this. Has no effect without `password`. Null is the same as true.
   */
  readonly mustChangePassword?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * New account password: at least 15 characters unless the server is configured otherwise, at most 128, after Unicode
   * normalisation. It must not be the user name, the name of the product or a common password.
   * Null keeps the current password.
   */
  readonly password?: InputMaybe<Scalars['Credential']['input']>;
};

/** Result of `updateUser`. */
export type UpdateUserResult = InvalidInput | NotFound | RoleNotHeld | UpdateUserSuccess;

/** The user is changed. */
export type UpdateUserSuccess = {
  readonly __typename?: 'UpdateUserSuccess';
  /** The updated user. */
  readonly user: User;
};

/** A person with an account: a device user, an administrator, or both. */
export type User = Node & {
  readonly __typename?: 'User';
  /**
   * Whether the user can generate a one-time PIN for at least one of their devices. Use it to decide whether to show the
   * option in the user portal; use `Device.canGenerateOneTimePin` for each device.
   */
  readonly canGenerateOneTimePin: Scalars['Boolean']['output'];
  /** Time at which the account was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Devices that the user has registered, oldest first. */
  readonly devices: DeviceConnection;
  /** Name to display. */
  readonly displayName: Scalars['String']['output'];
  /** Email address. Null if none is recorded. */
  readonly email: Maybe<Scalars['String']['output']>;
  /** Opaque, stable ID. */
  readonly id: Scalars['ID']['output'];
  /**
   * Registration PINs that were created for the user, newest first, without their digits. PINs are deleted 90 days after
   * they expire, unless the server is configured otherwise.
   */
  readonly registrationPins: RegistrationPinConnection;
  /** Roles assigned to the user, in the order of `RoleCode`. */
  readonly roles: ReadonlyArray<Role>;
  /** Sessions of the user that have not ended, newest first. Null for every user but the signed-in one. */
  readonly sessions: Maybe<SessionConnection>;
  /** Whether the account can be used. */
  readonly status: UserStatus;
  /** User name for signing in, as entered when the account was created. */
  readonly username: Scalars['String']['output'];
};


/** A person with an account: a device user, an administrator, or both. */
export type UserDevicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A person with an account: a device user, an administrator, or both. */
export type UserRegistrationPinsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A person with an account: a device user, an administrator, or both. */
export type UserSessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of users. */
export type UserConnection = {
  readonly __typename?: 'UserConnection';
  /** Users of the page, each with its cursor. */
  readonly edges: ReadonlyArray<UserEdge>;
  /** Users of the page, without cursors. */
  readonly nodes: ReadonlyArray<User>;
  /** Position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of items in the whole list, at most 10,000. Counted only if it is selected. See `totalCountIsExact`. */
  readonly totalCount: Scalars['Int']['output'];
  /** False if the list has more than 10,000 items. `totalCount` is then 10,000. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** The user is disabled. Nothing was changed. */
export type UserDisabled = UserError & {
  readonly __typename?: 'UserDisabled';
  /** Always `USER_DISABLED`. */
  readonly code: UserErrorCode;
  /** Explanation for the user, in plain English. */
  readonly message: Scalars['String']['output'];
};

/** A user in a list. */
export type UserEdge = {
  readonly __typename?: 'UserEdge';
  /** Cursor of this user. Pass it as `after` to continue after this user. */
  readonly cursor: Scalars['String']['output'];
  /** The user. */
  readonly node: User;
};

/** A failure that the caller can act on. Every failure in the result union of a mutation implements this interface. */
export type UserError = {
  /** Stable code for use in programs. */
  readonly code: UserErrorCode;
  /** Explanation for the user, in plain English. The text may change; use `code` in programs. */
  readonly message: Scalars['String']['output'];
};

/** Stable code of a failure. */
export type UserErrorCode =
  /** The default AppConnect global policy cannot be deleted or deactivated, and cannot have labels or a priority. */
  | 'DEFAULT_POLICY_PROTECTED'
  /** The user already has as many devices as the server allows. */
  | 'DEVICE_LIMIT_REACHED'
  /** The status of the device is not ACTIVE. */
  | 'DEVICE_NOT_ACTIVE'
  /** The user name or credential is incorrect or cannot be used now. */
  | 'INVALID_CREDENTIALS'
  /** A value is empty, too long, out of range or in an invalid format. */
  | 'INVALID_INPUT'
  /** A device already has as many labels as a device can have. */
  | 'LABEL_LIMIT_REACHED'
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
  /** The credential is correct, but the user must choose a new password first. */
  | 'PASSWORD_CHANGE_REQUIRED'
  /** A label is already on as many policies as a label can be. */
  | 'POLICY_LIMIT_REACHED'
  /** Passcode recovery can be allowed only if a passcode is required for iOS devices. */
  | 'RECOVERY_REQUIRES_PASSCODE'
  /** The registration PIN is no longer active. */
  | 'REGISTRATION_PIN_NOT_ACTIVE'
  /** The reset ticket is unknown, used, expired or no longer valid. */
  | 'RESET_TICKET_INVALID'
  /** You do not have an admin portal role that the change involves. */
  | 'ROLE_NOT_HELD'
  /** Secure apps are locked after too many consecutive failed attempts. */
  | 'SECURE_APPS_LOCKED'
  /** The device is not active, or its user is disabled. */
  | 'SECURE_APPS_UNAVAILABLE'
  /** The user is disabled. */
  | 'USER_DISABLED'
  /** The secure apps passcode is incorrect. */
  | 'WRONG_PASSCODE';

/** Conditions on users. A condition that is omitted or null does not restrict the list. */
export type UserFilter = {
  /** Whether the user can generate a one-time PIN for at least one of their devices. */
  readonly canGenerateOneTimePin?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the user has a device. */
  readonly hasDevices?: InputMaybe<Scalars['Boolean']['input']>;
  /** Role that is assigned to the user. */
  readonly role?: InputMaybe<RoleCode>;
  /**
   * Part of the user name, display name or email address, up to 128 characters. Letter case, accents and Unicode forms do
   * not matter. A text of one or two characters matches the beginning of a user name or display name.
   */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Status of the account. */
  readonly status?: InputMaybe<UserStatus>;
};

/** Order of a list of users. */
export type UserOrder = {
  /** Direction of the order. */
  readonly direction: OrderDirection;
  /** Field to sort by. Users with equal values are sorted by creation time. */
  readonly field: UserOrderField;
};

/** Field by which users can be sorted. */
export type UserOrderField =
  /** Time at which the account was created. */
  | 'CREATED_AT'
  /** Display name, regardless of letter case. */
  | 'DISPLAY_NAME'
  /** User name, regardless of letter case. */
  | 'USERNAME';

/** Whether an account can be used. */
export type UserStatus =
  /** The account can be used. */
  | 'ACTIVE'
  /** The user cannot sign in, generate or use a PIN, or reset a passcode. */
  | 'DISABLED';

/** The passcode is incorrect. */
export type WrongPasscode = UserError & {
  readonly __typename?: 'WrongPasscode';
  /** Always `WRONG_PASSCODE`. */
  readonly code: UserErrorCode;
  /** Explanation for the user, in plain English. */
  readonly message: Scalars['String']['output'];
  /** Number of failed attempts left before secure apps lock. */
  readonly remainingAttempts: Scalars['Int']['output'];
};
