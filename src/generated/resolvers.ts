import type * as Types from './types.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AdminOverview as AdminOverviewEntity } from '../admin-overview/admin-overview.mapper.ts';
import type { AppConnectGlobalPolicy as AppConnectGlobalPolicyEntity } from '../app-connect-global-policy/app-connect-global-policy.entity.ts';
import type { ThisDevicePolicy as ThisDevicePolicyEntity } from '../app-connect-global-policy/this-device-policy.mapper.ts';
import type { AuditEvent as AuditEventEntity } from '../audit/audit-event.entity.ts';
import type { AuditParty as AuditPartyEntity } from '../audit/audit-party.mapper.ts';
import type { Device as DeviceEntity } from '../device/device.entity.ts';
import type { ThisDevice as ThisDeviceEntity } from '../device/this-device.mapper.ts';
import type { DeviceOwner as DeviceOwnerEntity } from '../device/device-owner.mapper.ts';
import type { EligibilityPreview as EligibilityPreviewEntity } from '../eligibility-preview/eligibility-preview.mapper.ts';
import type { AffectedDevice as AffectedDeviceEntity } from '../eligibility-preview/affected-device.mapper.ts';
import type { Label as LabelEntity } from '../label/label.entity.ts';
import type { LicensedProduct as LicensedProductEntity } from '../licensed-product/licensed-product.entity.ts';
import type { OneTimePin as OneTimePinEntity } from '../one-time-pin/one-time-pin.entity.ts';
import type { RegistrationPin as RegistrationPinEntity } from '../registration-pin/registration-pin.entity.ts';
import type { Role as RoleEntity } from '../role/role.mapper.ts';
import type { SecureAppsPasscode as SecureAppsPasscodeEntity } from '../secure-apps-passcode/secure-apps-passcode.mapper.ts';
import type { Session as SessionEntity } from '../session/session.entity.ts';
import type { User as UserEntity } from '../user/user.entity.ts';
import type { RequestContext } from '../context.ts';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };


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
) => Types.Maybe<TTypes> | Promise<Types.Maybe<TTypes>>;

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
  AddRolesResult:
    | ( Omit<Types.AddRolesSuccess, 'users'> & { users: ReadonlyArray<_RefType['User']> } & { __typename: 'AddRolesSuccess' } )
    | ( Omit<Types.InvalidInput, 'code'> & { __typename: 'InvalidInput' } )
    | ( Omit<Types.NotFound, 'code' | 'message'> & { __typename: 'NotFound' } )
    | ( Omit<Types.RoleNotHeld, 'code' | 'message'> & { __typename: 'RoleNotHeld' } )
  ;
  AssignRolesResult:
    | ( Omit<Types.AssignRolesSuccess, 'users'> & { users: ReadonlyArray<_RefType['User']> } & { __typename: 'AssignRolesSuccess' } )
    | ( Omit<Types.InvalidInput, 'code'> & { __typename: 'InvalidInput' } )
    | ( Omit<Types.LastUserManager, 'code' | 'message'> & { __typename: 'LastUserManager' } )
    | ( Omit<Types.NotFound, 'code' | 'message'> & { __typename: 'NotFound' } )
    | ( Omit<Types.RoleNotHeld, 'code' | 'message'> & { __typename: 'RoleNotHeld' } )
  ;
  AuthorizePasscodeResetResult:
    | ( Types.PasscodeResetAuthorized & { __typename: 'PasscodeResetAuthorized' } )
    | ( Omit<Types.PasscodeResetDenied, 'code' | 'message'> & { __typename: 'PasscodeResetDenied' } )
  ;
  ChangePasswordResult:
    | ( Omit<Types.ChangePasswordSuccess, 'user'> & { user: _RefType['User'] } & { __typename: 'ChangePasswordSuccess' } )
    | ( Omit<Types.InvalidCredentials, 'code' | 'message'> & { __typename: 'InvalidCredentials' } )
    | ( Omit<Types.InvalidInput, 'code'> & { __typename: 'InvalidInput' } )
  ;
  CreateAppConnectGlobalPolicyResult:
    | ( Omit<Types.CreateAppConnectGlobalPolicySuccess, 'policy'> & { policy: _RefType['AppConnectGlobalPolicy'] } & { __typename: 'CreateAppConnectGlobalPolicySuccess' } )
    | ( Omit<Types.InvalidInput, 'code'> & { __typename: 'InvalidInput' } )
    | ( Omit<Types.NameTaken, 'code' | 'message'> & { __typename: 'NameTaken' } )
    | ( Omit<Types.NotFound, 'code' | 'message'> & { __typename: 'NotFound' } )
    | ( Omit<Omit<Types.PolicyLimitReached, 'labels'> & { labels: ReadonlyArray<_RefType['Label']> }, 'code' | 'message'> & { __typename: 'PolicyLimitReached' } )
    | ( Omit<Types.RecoveryRequiresPasscode, 'code' | 'message'> & { __typename: 'RecoveryRequiresPasscode' } )
  ;
  CreateLabelResult:
    | ( Omit<Types.CreateLabelSuccess, 'label'> & { label: _RefType['Label'] } & { __typename: 'CreateLabelSuccess' } )
    | ( Omit<Types.InvalidInput, 'code'> & { __typename: 'InvalidInput' } )
    | ( Omit<Types.NameTaken, 'code' | 'message'> & { __typename: 'NameTaken' } )
  ;
  CreateRegistrationPinResult:
    | ( Types.CreateRegistrationPinSuccess & { __typename: 'CreateRegistrationPinSuccess' } )
    | ( Omit<Types.NotFound, 'code' | 'message'> & { __typename: 'NotFound' } )
    | ( Omit<Types.UserDisabled, 'code' | 'message'> & { __typename: 'UserDisabled' } )
  ;
  CreateUserResult:
    | ( Omit<Types.CreateUserSuccess, 'user'> & { user: _RefType['User'] } & { __typename: 'CreateUserSuccess' } )
    | ( Omit<Types.InvalidInput, 'code'> & { __typename: 'InvalidInput' } )
    | ( Omit<Types.NameTaken, 'code' | 'message'> & { __typename: 'NameTaken' } )
    | ( Omit<Types.RoleNotHeld, 'code' | 'message'> & { __typename: 'RoleNotHeld' } )
  ;
  CreateUsersResult:
    | ( Omit<Types.CreateUsersSuccess, 'rows'> & { rows: ReadonlyArray<_RefType['CreateUsersRow']> } & { __typename: 'CreateUsersSuccess' } )
    | ( Omit<Types.InvalidInput, 'code'> & { __typename: 'InvalidInput' } )
  ;
  DeleteAppConnectGlobalPolicyResult:
    | ( Omit<Types.DefaultPolicyProtected, 'code' | 'message'> & { __typename: 'DefaultPolicyProtected' } )
    | ( Types.DeleteAppConnectGlobalPolicySuccess & { __typename: 'DeleteAppConnectGlobalPolicySuccess' } )
    | ( Omit<Types.NotFound, 'code' | 'message'> & { __typename: 'NotFound' } )
  ;
  DeleteLabelResult:
    | ( Types.DeleteLabelSuccess & { __typename: 'DeleteLabelSuccess' } )
    | ( Omit<Types.NotFound, 'code' | 'message'> & { __typename: 'NotFound' } )
  ;
  EndSessionResult:
    | ( Omit<Types.EndSessionSuccess, 'user'> & { user: _RefType['User'] } & { __typename: 'EndSessionSuccess' } )
    | ( Omit<Types.NotFound, 'code' | 'message'> & { __typename: 'NotFound' } )
  ;
  GenerateOneTimePinResult:
    | ( Omit<Types.GenerateOneTimePinSuccess, 'oneTimePin'> & { oneTimePin: _RefType['OneTimePin'] } & { __typename: 'GenerateOneTimePinSuccess' } )
    | ( Omit<Types.NotFound, 'code' | 'message'> & { __typename: 'NotFound' } )
    | ( Omit<Types.OneTimePinAttemptsExhausted, 'code' | 'message'> & { __typename: 'OneTimePinAttemptsExhausted' } )
    | ( Omit<Types.OneTimePinNotAvailable, 'code' | 'message'> & { __typename: 'OneTimePinNotAvailable' } )
  ;
  LabelDevicesResult:
    | ( Omit<Types.InvalidInput, 'code'> & { __typename: 'InvalidInput' } )
    | ( Omit<Types.LabelDevicesSuccess, 'label'> & { label: _RefType['Label'] } & { __typename: 'LabelDevicesSuccess' } )
    | ( Omit<Omit<Types.LabelLimitReached, 'devices'> & { devices: ReadonlyArray<_RefType['Device']> }, 'code' | 'message'> & { __typename: 'LabelLimitReached' } )
    | ( Omit<Types.NotFound, 'code' | 'message'> & { __typename: 'NotFound' } )
  ;
  RegisterDeviceResult:
    | ( Omit<Types.DeviceLimitReached, 'code' | 'message'> & { __typename: 'DeviceLimitReached' } )
    | ( Omit<Types.InvalidCredentials, 'code' | 'message'> & { __typename: 'InvalidCredentials' } )
    | ( Omit<Types.InvalidInput, 'code'> & { __typename: 'InvalidInput' } )
    | ( Omit<Types.PasswordChangeRequired, 'code' | 'message'> & { __typename: 'PasswordChangeRequired' } )
    | ( Omit<Types.RegisterDeviceSuccess, 'device'> & { device: _RefType['ThisDevice'] } & { __typename: 'RegisterDeviceSuccess' } )
  ;
  RemoveRolesResult:
    | ( Omit<Types.InvalidInput, 'code'> & { __typename: 'InvalidInput' } )
    | ( Omit<Types.LastUserManager, 'code' | 'message'> & { __typename: 'LastUserManager' } )
    | ( Omit<Types.NotFound, 'code' | 'message'> & { __typename: 'NotFound' } )
    | ( Omit<Types.RemoveRolesSuccess, 'users'> & { users: ReadonlyArray<_RefType['User']> } & { __typename: 'RemoveRolesSuccess' } )
    | ( Omit<Types.RoleNotHeld, 'code' | 'message'> & { __typename: 'RoleNotHeld' } )
  ;
  RenameDeviceResult:
    | ( Omit<Types.InvalidInput, 'code'> & { __typename: 'InvalidInput' } )
    | ( Omit<Types.NotFound, 'code' | 'message'> & { __typename: 'NotFound' } )
    | ( Omit<Types.RenameDeviceSuccess, 'device'> & { device: _RefType['Device'] } & { __typename: 'RenameDeviceSuccess' } )
  ;
  ReportDeviceLostResult:
    | ( Omit<Types.DeviceNotActive, 'code' | 'message'> & { __typename: 'DeviceNotActive' } )
    | ( Omit<Types.NotFound, 'code' | 'message'> & { __typename: 'NotFound' } )
    | ( Omit<Types.ReportDeviceLostSuccess, 'device'> & { device: _RefType['Device'] } & { __typename: 'ReportDeviceLostSuccess' } )
  ;
  ResetSecureAppsPasscodeResult:
    | ( Omit<Types.PasscodeRejected, 'code' | 'message'> & { __typename: 'PasscodeRejected' } )
    | ( Omit<Types.ResetSecureAppsPasscodeSuccess, 'device'> & { device: _RefType['ThisDevice'] } & { __typename: 'ResetSecureAppsPasscodeSuccess' } )
    | ( Omit<Types.ResetTicketInvalid, 'code' | 'message'> & { __typename: 'ResetTicketInvalid' } )
  ;
  RevokeOneTimePinResult:
    | ( Omit<Types.NoActiveOneTimePin, 'code' | 'message'> & { __typename: 'NoActiveOneTimePin' } )
    | ( Omit<Types.NotFound, 'code' | 'message'> & { __typename: 'NotFound' } )
    | ( Omit<Types.RevokeOneTimePinSuccess, 'oneTimePin'> & { oneTimePin: _RefType['OneTimePin'] } & { __typename: 'RevokeOneTimePinSuccess' } )
  ;
  RevokeRegistrationPinResult:
    | ( Omit<Types.NotFound, 'code' | 'message'> & { __typename: 'NotFound' } )
    | ( Omit<Types.RegistrationPinNotActive, 'code' | 'message'> & { __typename: 'RegistrationPinNotActive' } )
    | ( Omit<Types.RevokeRegistrationPinSuccess, 'registrationPin'> & { registrationPin: _RefType['RegistrationPin'] } & { __typename: 'RevokeRegistrationPinSuccess' } )
  ;
  SetAppConnectGlobalPolicyPriorityResult:
    | ( Omit<Types.DefaultPolicyProtected, 'code' | 'message'> & { __typename: 'DefaultPolicyProtected' } )
    | ( Omit<Types.InvalidInput, 'code'> & { __typename: 'InvalidInput' } )
    | ( Omit<Types.NotFound, 'code' | 'message'> & { __typename: 'NotFound' } )
    | ( Omit<Types.SetAppConnectGlobalPolicyPrioritySuccess, 'policy'> & { policy: _RefType['AppConnectGlobalPolicy'] } & { __typename: 'SetAppConnectGlobalPolicyPrioritySuccess' } )
  ;
  SetDeviceStatusResult:
    | ( Omit<Types.NotFound, 'code' | 'message'> & { __typename: 'NotFound' } )
    | ( Omit<Types.SetDeviceStatusSuccess, 'device'> & { device: _RefType['Device'] } & { __typename: 'SetDeviceStatusSuccess' } )
  ;
  SetLicensedProductsResult:
    | ( Omit<Types.InvalidInput, 'code'> & { __typename: 'InvalidInput' } )
    | ( Omit<Types.SetLicensedProductsSuccess, 'licensedProducts'> & { licensedProducts: ReadonlyArray<_RefType['LicensedProduct']> } & { __typename: 'SetLicensedProductsSuccess' } )
  ;
  SetSecureAppsPasscodeResult:
    | ( Omit<Types.PasscodeAlreadySet, 'code' | 'message'> & { __typename: 'PasscodeAlreadySet' } )
    | ( Omit<Types.PasscodeRejected, 'code' | 'message'> & { __typename: 'PasscodeRejected' } )
    | ( Omit<Types.SecureAppsUnavailable, 'code' | 'message'> & { __typename: 'SecureAppsUnavailable' } )
    | ( Omit<Types.SetSecureAppsPasscodeSuccess, 'device'> & { device: _RefType['ThisDevice'] } & { __typename: 'SetSecureAppsPasscodeSuccess' } )
  ;
  SetUserStatusResult:
    | ( Omit<Types.LastUserManager, 'code' | 'message'> & { __typename: 'LastUserManager' } )
    | ( Omit<Types.NotFound, 'code' | 'message'> & { __typename: 'NotFound' } )
    | ( Omit<Types.RoleNotHeld, 'code' | 'message'> & { __typename: 'RoleNotHeld' } )
    | ( Omit<Types.SetUserStatusSuccess, 'user'> & { user: _RefType['User'] } & { __typename: 'SetUserStatusSuccess' } )
  ;
  SignInResult:
    | ( Omit<Types.InvalidCredentials, 'code' | 'message'> & { __typename: 'InvalidCredentials' } )
    | ( Omit<Types.InvalidInput, 'code'> & { __typename: 'InvalidInput' } )
    | ( Omit<Types.PasswordChangeRequired, 'code' | 'message'> & { __typename: 'PasswordChangeRequired' } )
    | ( Omit<Types.SignInSuccess, 'viewer'> & { viewer: _RefType['User'] } & { __typename: 'SignInSuccess' } )
  ;
  SignOutResult:
    | ( Omit<Types.InvalidInput, 'code'> & { __typename: 'InvalidInput' } )
    | ( Omit<Types.SignOutSuccess, 'user'> & { user: _RefType['User'] } & { __typename: 'SignOutSuccess' } )
  ;
  UnlabelDevicesResult:
    | ( Omit<Types.InvalidInput, 'code'> & { __typename: 'InvalidInput' } )
    | ( Omit<Types.NotFound, 'code' | 'message'> & { __typename: 'NotFound' } )
    | ( Omit<Types.UnlabelDevicesSuccess, 'label'> & { label: _RefType['Label'] } & { __typename: 'UnlabelDevicesSuccess' } )
  ;
  UnlockSecureAppsResult:
    | ( Omit<Types.PasscodeNotSet, 'code' | 'message'> & { __typename: 'PasscodeNotSet' } )
    | ( Omit<Types.SecureAppsLocked, 'code' | 'message'> & { __typename: 'SecureAppsLocked' } )
    | ( Omit<Types.SecureAppsUnavailable, 'code' | 'message'> & { __typename: 'SecureAppsUnavailable' } )
    | ( Omit<Types.UnlockSecureAppsSuccess, 'device'> & { device: _RefType['ThisDevice'] } & { __typename: 'UnlockSecureAppsSuccess' } )
    | ( Omit<Types.WrongPasscode, 'code' | 'message'> & { __typename: 'WrongPasscode' } )
  ;
  UpdateAppConnectGlobalPolicyResult:
    | ( Omit<Types.DefaultPolicyProtected, 'code' | 'message'> & { __typename: 'DefaultPolicyProtected' } )
    | ( Omit<Types.InvalidInput, 'code'> & { __typename: 'InvalidInput' } )
    | ( Omit<Types.NameTaken, 'code' | 'message'> & { __typename: 'NameTaken' } )
    | ( Omit<Types.NotFound, 'code' | 'message'> & { __typename: 'NotFound' } )
    | ( Omit<Omit<Types.PolicyLimitReached, 'labels'> & { labels: ReadonlyArray<_RefType['Label']> }, 'code' | 'message'> & { __typename: 'PolicyLimitReached' } )
    | ( Omit<Types.RecoveryRequiresPasscode, 'code' | 'message'> & { __typename: 'RecoveryRequiresPasscode' } )
    | ( Omit<Types.UpdateAppConnectGlobalPolicySuccess, 'policy'> & { policy: _RefType['AppConnectGlobalPolicy'] } & { __typename: 'UpdateAppConnectGlobalPolicySuccess' } )
  ;
  UpdateLabelResult:
    | ( Omit<Types.InvalidInput, 'code'> & { __typename: 'InvalidInput' } )
    | ( Omit<Types.NameTaken, 'code' | 'message'> & { __typename: 'NameTaken' } )
    | ( Omit<Types.NotFound, 'code' | 'message'> & { __typename: 'NotFound' } )
    | ( Omit<Types.UpdateLabelSuccess, 'label'> & { label: _RefType['Label'] } & { __typename: 'UpdateLabelSuccess' } )
  ;
  UpdateProfileResult:
    | ( Omit<Types.InvalidInput, 'code'> & { __typename: 'InvalidInput' } )
    | ( Omit<Types.UpdateProfileSuccess, 'user'> & { user: _RefType['User'] } & { __typename: 'UpdateProfileSuccess' } )
  ;
  UpdateUserResult:
    | ( Omit<Types.InvalidInput, 'code'> & { __typename: 'InvalidInput' } )
    | ( Omit<Types.NotFound, 'code' | 'message'> & { __typename: 'NotFound' } )
    | ( Omit<Types.RoleNotHeld, 'code' | 'message'> & { __typename: 'RoleNotHeld' } )
    | ( Omit<Types.UpdateUserSuccess, 'user'> & { user: _RefType['User'] } & { __typename: 'UpdateUserSuccess' } )
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
    | ( RegistrationPinEntity )
    | ( SessionEntity )
    | ( UserEntity )
  ;
  UserError:
    | ( Omit<Types.DefaultPolicyProtected, 'code' | 'message'> )
    | ( Omit<Types.DeviceLimitReached, 'code' | 'message'> )
    | ( Omit<Types.DeviceNotActive, 'code' | 'message'> )
    | ( Omit<Types.InvalidCredentials, 'code' | 'message'> )
    | ( Omit<Types.InvalidInput, 'code'> )
    | ( Omit<Omit<Types.LabelLimitReached, 'devices'> & { devices: ReadonlyArray<_RefType['Device']> }, 'code' | 'message'> )
    | ( Omit<Types.LastUserManager, 'code' | 'message'> )
    | ( Omit<Types.NameTaken, 'code' | 'message'> )
    | ( Omit<Types.NoActiveOneTimePin, 'code' | 'message'> )
    | ( Omit<Types.NotFound, 'code' | 'message'> )
    | ( Omit<Types.OneTimePinAttemptsExhausted, 'code' | 'message'> )
    | ( Omit<Types.OneTimePinNotAvailable, 'code' | 'message'> )
    | ( Omit<Types.PasscodeAlreadySet, 'code' | 'message'> )
    | ( Omit<Types.PasscodeNotSet, 'code' | 'message'> )
    | ( Omit<Types.PasscodeRejected, 'code' | 'message'> )
    | ( Omit<Types.PasscodeResetDenied, 'code' | 'message'> )
    | ( Omit<Types.PasswordChangeRequired, 'code' | 'message'> )
    | ( Omit<Omit<Types.PolicyLimitReached, 'labels'> & { labels: ReadonlyArray<_RefType['Label']> }, 'code' | 'message'> )
    | ( Omit<Types.RecoveryRequiresPasscode, 'code' | 'message'> )
    | ( Omit<Types.RegistrationPinNotActive, 'code' | 'message'> )
    | ( Omit<Types.ResetTicketInvalid, 'code' | 'message'> )
    | ( Omit<Types.RoleNotHeld, 'code' | 'message'> )
    | ( Omit<Types.SecureAppsLocked, 'code' | 'message'> )
    | ( Omit<Types.SecureAppsUnavailable, 'code' | 'message'> )
    | ( Omit<Types.UserDisabled, 'code' | 'message'> )
    | ( Omit<Types.WrongPasscode, 'code' | 'message'> )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddRolesInput: Types.AddRolesInput;
  AddRolesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddRolesResult']>;
  AddRolesSuccess: ResolverTypeWrapper<Omit<Types.AddRolesSuccess, 'users'> & { users: ReadonlyArray<ResolversTypes['User']> }>;
  AdminOverview: ResolverTypeWrapper<AdminOverviewEntity>;
  AffectedDevice: ResolverTypeWrapper<AffectedDeviceEntity>;
  AffectedDeviceConnection: ResolverTypeWrapper<Omit<Types.AffectedDeviceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AffectedDeviceEdge']>, nodes: ReadonlyArray<ResolversTypes['AffectedDevice']> }>;
  AffectedDeviceEdge: ResolverTypeWrapper<Omit<Types.AffectedDeviceEdge, 'node'> & { node: ResolversTypes['AffectedDevice'] }>;
  AppConnectGlobalPolicy: ResolverTypeWrapper<AppConnectGlobalPolicyEntity>;
  AppConnectGlobalPolicyConnection: ResolverTypeWrapper<Omit<Types.AppConnectGlobalPolicyConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AppConnectGlobalPolicyEdge']>, nodes: ReadonlyArray<ResolversTypes['AppConnectGlobalPolicy']> }>;
  AppConnectGlobalPolicyEdge: ResolverTypeWrapper<Omit<Types.AppConnectGlobalPolicyEdge, 'node'> & { node: ResolversTypes['AppConnectGlobalPolicy'] }>;
  AppConnectGlobalPolicyStatus: Types.AppConnectGlobalPolicyStatus;
  AssignRolesInput: Types.AssignRolesInput;
  AssignRolesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AssignRolesResult']>;
  AssignRolesSuccess: ResolverTypeWrapper<Omit<Types.AssignRolesSuccess, 'users'> & { users: ReadonlyArray<ResolversTypes['User']> }>;
  AuditAction: Types.AuditAction;
  AuditChainLink: ResolverTypeWrapper<Types.AuditChainLink>;
  AuditDetail: ResolverTypeWrapper<Types.AuditDetail>;
  AuditEvent: ResolverTypeWrapper<AuditEventEntity>;
  AuditEventConnection: ResolverTypeWrapper<Omit<Types.AuditEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AuditEventEdge']>, nodes: ReadonlyArray<ResolversTypes['AuditEvent']> }>;
  AuditEventEdge: ResolverTypeWrapper<Omit<Types.AuditEventEdge, 'node'> & { node: ResolversTypes['AuditEvent'] }>;
  AuditEventFilter: Types.AuditEventFilter;
  AuditOutcome: Types.AuditOutcome;
  AuditParty: ResolverTypeWrapper<AuditPartyEntity>;
  AuditPartyKind: Types.AuditPartyKind;
  AuthorizePasscodeResetInput: Types.AuthorizePasscodeResetInput;
  AuthorizePasscodeResetResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AuthorizePasscodeResetResult']>;
  Boolean: ResolverTypeWrapper<Types.Scalars['Boolean']['output']>;
  ChangePasswordInput: Types.ChangePasswordInput;
  ChangePasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangePasswordResult']>;
  ChangePasswordSuccess: ResolverTypeWrapper<Omit<Types.ChangePasswordSuccess, 'user'> & { user: ResolversTypes['User'] }>;
  CreateAppConnectGlobalPolicyInput: Types.CreateAppConnectGlobalPolicyInput;
  CreateAppConnectGlobalPolicyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateAppConnectGlobalPolicyResult']>;
  CreateAppConnectGlobalPolicySuccess: ResolverTypeWrapper<Omit<Types.CreateAppConnectGlobalPolicySuccess, 'policy'> & { policy: ResolversTypes['AppConnectGlobalPolicy'] }>;
  CreateLabelInput: Types.CreateLabelInput;
  CreateLabelResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateLabelResult']>;
  CreateLabelSuccess: ResolverTypeWrapper<Omit<Types.CreateLabelSuccess, 'label'> & { label: ResolversTypes['Label'] }>;
  CreateRegistrationPinInput: Types.CreateRegistrationPinInput;
  CreateRegistrationPinResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateRegistrationPinResult']>;
  CreateRegistrationPinSuccess: ResolverTypeWrapper<Types.CreateRegistrationPinSuccess>;
  CreateUserInput: Types.CreateUserInput;
  CreateUserResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateUserResult']>;
  CreateUserSuccess: ResolverTypeWrapper<Omit<Types.CreateUserSuccess, 'user'> & { user: ResolversTypes['User'] }>;
  CreateUsersInput: Types.CreateUsersInput;
  CreateUsersResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateUsersResult']>;
  CreateUsersRow: ResolverTypeWrapper<Omit<Types.CreateUsersRow, 'failure' | 'user'> & { failure?: Types.Maybe<ResolversTypes['UserError']>, user?: Types.Maybe<ResolversTypes['User']> }>;
  CreateUsersSuccess: ResolverTypeWrapper<Omit<Types.CreateUsersSuccess, 'rows'> & { rows: ReadonlyArray<ResolversTypes['CreateUsersRow']> }>;
  Credential: ResolverTypeWrapper<Types.Scalars['Credential']['output']>;
  DateTime: ResolverTypeWrapper<Types.Scalars['DateTime']['output']>;
  DefaultPolicyProtected: ResolverTypeWrapper<Omit<Types.DefaultPolicyProtected, 'code' | 'message'>>;
  DeleteAppConnectGlobalPolicyInput: Types.DeleteAppConnectGlobalPolicyInput;
  DeleteAppConnectGlobalPolicyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteAppConnectGlobalPolicyResult']>;
  DeleteAppConnectGlobalPolicySuccess: ResolverTypeWrapper<Types.DeleteAppConnectGlobalPolicySuccess>;
  DeleteLabelInput: Types.DeleteLabelInput;
  DeleteLabelResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteLabelResult']>;
  DeleteLabelSuccess: ResolverTypeWrapper<Types.DeleteLabelSuccess>;
  Device: ResolverTypeWrapper<DeviceEntity>;
  DeviceConnection: ResolverTypeWrapper<Omit<Types.DeviceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DeviceEdge']>, nodes: ReadonlyArray<ResolversTypes['Device']> }>;
  DeviceEdge: ResolverTypeWrapper<Omit<Types.DeviceEdge, 'node'> & { node: ResolversTypes['Device'] }>;
  DeviceFilter: Types.DeviceFilter;
  DeviceLimitReached: ResolverTypeWrapper<Omit<Types.DeviceLimitReached, 'code' | 'message'>>;
  DeviceNotActive: ResolverTypeWrapper<Omit<Types.DeviceNotActive, 'code' | 'message'>>;
  DeviceOrder: Types.DeviceOrder;
  DeviceOrderField: Types.DeviceOrderField;
  DeviceOwner: ResolverTypeWrapper<DeviceOwnerEntity>;
  DeviceStatus: Types.DeviceStatus;
  EligibilityChange: Types.EligibilityChange;
  EligibilityPreview: ResolverTypeWrapper<EligibilityPreviewEntity>;
  EndSessionInput: Types.EndSessionInput;
  EndSessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndSessionResult']>;
  EndSessionSuccess: ResolverTypeWrapper<Omit<Types.EndSessionSuccess, 'user'> & { user: ResolversTypes['User'] }>;
  GenerateOneTimePinInput: Types.GenerateOneTimePinInput;
  GenerateOneTimePinResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GenerateOneTimePinResult']>;
  GenerateOneTimePinSuccess: ResolverTypeWrapper<Omit<Types.GenerateOneTimePinSuccess, 'oneTimePin'> & { oneTimePin: ResolversTypes['OneTimePin'] }>;
  HelpDesk: ResolverTypeWrapper<Types.HelpDesk>;
  ID: ResolverTypeWrapper<Types.Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Types.Scalars['Int']['output']>;
  InvalidCredentials: ResolverTypeWrapper<Omit<Types.InvalidCredentials, 'code' | 'message'>>;
  InvalidField: ResolverTypeWrapper<Types.InvalidField>;
  InvalidFieldCode: Types.InvalidFieldCode;
  InvalidInput: ResolverTypeWrapper<Omit<Types.InvalidInput, 'code'>>;
  Label: ResolverTypeWrapper<LabelEntity>;
  LabelConnection: ResolverTypeWrapper<Omit<Types.LabelConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['LabelEdge']>, nodes: ReadonlyArray<ResolversTypes['Label']> }>;
  LabelDevicesInput: Types.LabelDevicesInput;
  LabelDevicesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LabelDevicesResult']>;
  LabelDevicesSuccess: ResolverTypeWrapper<Omit<Types.LabelDevicesSuccess, 'label'> & { label: ResolversTypes['Label'] }>;
  LabelEdge: ResolverTypeWrapper<Omit<Types.LabelEdge, 'node'> & { node: ResolversTypes['Label'] }>;
  LabelLimitReached: ResolverTypeWrapper<Omit<Omit<Types.LabelLimitReached, 'devices'> & { devices: ReadonlyArray<ResolversTypes['Device']> }, 'code' | 'message'>>;
  LastUserManager: ResolverTypeWrapper<Omit<Types.LastUserManager, 'code' | 'message'>>;
  LicensedProduct: ResolverTypeWrapper<LicensedProductEntity>;
  LicensedProductCode: Types.LicensedProductCode;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NameTaken: ResolverTypeWrapper<Omit<Types.NameTaken, 'code' | 'message'>>;
  NewUserInput: Types.NewUserInput;
  NoActiveOneTimePin: ResolverTypeWrapper<Omit<Types.NoActiveOneTimePin, 'code' | 'message'>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  NotFound: ResolverTypeWrapper<Omit<Types.NotFound, 'code' | 'message'>>;
  OneTimePin: ResolverTypeWrapper<OneTimePinEntity>;
  OneTimePinAttemptsExhausted: ResolverTypeWrapper<Omit<Types.OneTimePinAttemptsExhausted, 'code' | 'message'>>;
  OneTimePinConnection: ResolverTypeWrapper<Omit<Types.OneTimePinConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['OneTimePinEdge']>, nodes: ReadonlyArray<ResolversTypes['OneTimePin']> }>;
  OneTimePinEdge: ResolverTypeWrapper<Omit<Types.OneTimePinEdge, 'node'> & { node: ResolversTypes['OneTimePin'] }>;
  OneTimePinEligibility: ResolverTypeWrapper<Types.OneTimePinEligibility>;
  OneTimePinNotAvailable: ResolverTypeWrapper<Omit<Types.OneTimePinNotAvailable, 'code' | 'message'>>;
  OneTimePinRequirement: ResolverTypeWrapper<Types.OneTimePinRequirement>;
  OneTimePinRequirementCode: Types.OneTimePinRequirementCode;
  OneTimePinStatus: Types.OneTimePinStatus;
  OrderDirection: Types.OrderDirection;
  PageInfo: ResolverTypeWrapper<Types.PageInfo>;
  PasscodeAlreadySet: ResolverTypeWrapper<Omit<Types.PasscodeAlreadySet, 'code' | 'message'>>;
  PasscodeNotSet: ResolverTypeWrapper<Omit<Types.PasscodeNotSet, 'code' | 'message'>>;
  PasscodeRejected: ResolverTypeWrapper<Omit<Types.PasscodeRejected, 'code' | 'message'>>;
  PasscodeResetAuthorized: ResolverTypeWrapper<Types.PasscodeResetAuthorized>;
  PasscodeResetDenied: ResolverTypeWrapper<Omit<Types.PasscodeResetDenied, 'code' | 'message'>>;
  PasscodeRuleCode: Types.PasscodeRuleCode;
  PasscodeRules: ResolverTypeWrapper<Types.PasscodeRules>;
  PasscodeType: Types.PasscodeType;
  PasscodeViolation: ResolverTypeWrapper<Types.PasscodeViolation>;
  PasswordChangeRequired: ResolverTypeWrapper<Omit<Types.PasswordChangeRequired, 'code' | 'message'>>;
  PasswordRules: ResolverTypeWrapper<Types.PasswordRules>;
  Platform: Types.Platform;
  PolicyLimitReached: ResolverTypeWrapper<Omit<Omit<Types.PolicyLimitReached, 'labels'> & { labels: ReadonlyArray<ResolversTypes['Label']> }, 'code' | 'message'>>;
  Portal: Types.Portal;
  PortalSettings: ResolverTypeWrapper<Types.PortalSettings>;
  Principal: Types.Principal;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecoveryRequiresPasscode: ResolverTypeWrapper<Omit<Types.RecoveryRequiresPasscode, 'code' | 'message'>>;
  RegisterDeviceInput: Types.RegisterDeviceInput;
  RegisterDeviceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterDeviceResult']>;
  RegisterDeviceSuccess: ResolverTypeWrapper<Omit<Types.RegisterDeviceSuccess, 'device'> & { device: ResolversTypes['ThisDevice'] }>;
  RegistrationMethod: Types.RegistrationMethod;
  RegistrationPin: ResolverTypeWrapper<RegistrationPinEntity>;
  RegistrationPinConnection: ResolverTypeWrapper<Omit<Types.RegistrationPinConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['RegistrationPinEdge']>, nodes: ReadonlyArray<ResolversTypes['RegistrationPin']> }>;
  RegistrationPinEdge: ResolverTypeWrapper<Omit<Types.RegistrationPinEdge, 'node'> & { node: ResolversTypes['RegistrationPin'] }>;
  RegistrationPinNotActive: ResolverTypeWrapper<Omit<Types.RegistrationPinNotActive, 'code' | 'message'>>;
  RegistrationPinStatus: Types.RegistrationPinStatus;
  RegistrationProof: Types.RegistrationProof;
  RemoveRolesInput: Types.RemoveRolesInput;
  RemoveRolesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveRolesResult']>;
  RemoveRolesSuccess: ResolverTypeWrapper<Omit<Types.RemoveRolesSuccess, 'users'> & { users: ReadonlyArray<ResolversTypes['User']> }>;
  RenameDeviceInput: Types.RenameDeviceInput;
  RenameDeviceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RenameDeviceResult']>;
  RenameDeviceSuccess: ResolverTypeWrapper<Omit<Types.RenameDeviceSuccess, 'device'> & { device: ResolversTypes['Device'] }>;
  ReportDeviceLostInput: Types.ReportDeviceLostInput;
  ReportDeviceLostResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReportDeviceLostResult']>;
  ReportDeviceLostSuccess: ResolverTypeWrapper<Omit<Types.ReportDeviceLostSuccess, 'device'> & { device: ResolversTypes['Device'] }>;
  ResetSecureAppsPasscodeInput: Types.ResetSecureAppsPasscodeInput;
  ResetSecureAppsPasscodeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResetSecureAppsPasscodeResult']>;
  ResetSecureAppsPasscodeSuccess: ResolverTypeWrapper<Omit<Types.ResetSecureAppsPasscodeSuccess, 'device'> & { device: ResolversTypes['ThisDevice'] }>;
  ResetTicketInvalid: ResolverTypeWrapper<Omit<Types.ResetTicketInvalid, 'code' | 'message'>>;
  RevokeOneTimePinInput: Types.RevokeOneTimePinInput;
  RevokeOneTimePinResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeOneTimePinResult']>;
  RevokeOneTimePinSuccess: ResolverTypeWrapper<Omit<Types.RevokeOneTimePinSuccess, 'oneTimePin'> & { oneTimePin: ResolversTypes['OneTimePin'] }>;
  RevokeRegistrationPinInput: Types.RevokeRegistrationPinInput;
  RevokeRegistrationPinResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeRegistrationPinResult']>;
  RevokeRegistrationPinSuccess: ResolverTypeWrapper<Omit<Types.RevokeRegistrationPinSuccess, 'registrationPin'> & { registrationPin: ResolversTypes['RegistrationPin'] }>;
  Role: ResolverTypeWrapper<RoleEntity>;
  RoleCode: Types.RoleCode;
  RoleNotHeld: ResolverTypeWrapper<Omit<Types.RoleNotHeld, 'code' | 'message'>>;
  SecureAppsLocked: ResolverTypeWrapper<Omit<Types.SecureAppsLocked, 'code' | 'message'>>;
  SecureAppsPasscode: ResolverTypeWrapper<SecureAppsPasscodeEntity>;
  SecureAppsUnavailable: ResolverTypeWrapper<Omit<Types.SecureAppsUnavailable, 'code' | 'message'>>;
  Session: ResolverTypeWrapper<SessionEntity>;
  SessionConnection: ResolverTypeWrapper<Omit<Types.SessionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SessionEdge']>, nodes: ReadonlyArray<ResolversTypes['Session']> }>;
  SessionEdge: ResolverTypeWrapper<Omit<Types.SessionEdge, 'node'> & { node: ResolversTypes['Session'] }>;
  SetAppConnectGlobalPolicyPriorityInput: Types.SetAppConnectGlobalPolicyPriorityInput;
  SetAppConnectGlobalPolicyPriorityResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetAppConnectGlobalPolicyPriorityResult']>;
  SetAppConnectGlobalPolicyPrioritySuccess: ResolverTypeWrapper<Omit<Types.SetAppConnectGlobalPolicyPrioritySuccess, 'policy'> & { policy: ResolversTypes['AppConnectGlobalPolicy'] }>;
  SetDeviceStatusInput: Types.SetDeviceStatusInput;
  SetDeviceStatusResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetDeviceStatusResult']>;
  SetDeviceStatusSuccess: ResolverTypeWrapper<Omit<Types.SetDeviceStatusSuccess, 'device'> & { device: ResolversTypes['Device'] }>;
  SetLicensedProductsInput: Types.SetLicensedProductsInput;
  SetLicensedProductsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetLicensedProductsResult']>;
  SetLicensedProductsSuccess: ResolverTypeWrapper<Omit<Types.SetLicensedProductsSuccess, 'licensedProducts'> & { licensedProducts: ReadonlyArray<ResolversTypes['LicensedProduct']> }>;
  SetSecureAppsPasscodeInput: Types.SetSecureAppsPasscodeInput;
  SetSecureAppsPasscodeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetSecureAppsPasscodeResult']>;
  SetSecureAppsPasscodeSuccess: ResolverTypeWrapper<Omit<Types.SetSecureAppsPasscodeSuccess, 'device'> & { device: ResolversTypes['ThisDevice'] }>;
  SetUserStatusInput: Types.SetUserStatusInput;
  SetUserStatusResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetUserStatusResult']>;
  SetUserStatusSuccess: ResolverTypeWrapper<Omit<Types.SetUserStatusSuccess, 'user'> & { user: ResolversTypes['User'] }>;
  SignInInput: Types.SignInInput;
  SignInResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignInResult']>;
  SignInSuccess: ResolverTypeWrapper<Omit<Types.SignInSuccess, 'viewer'> & { viewer: ResolversTypes['User'] }>;
  SignOutInput: Types.SignOutInput;
  SignOutResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignOutResult']>;
  SignOutSuccess: ResolverTypeWrapper<Omit<Types.SignOutSuccess, 'user'> & { user: ResolversTypes['User'] }>;
  String: ResolverTypeWrapper<Types.Scalars['String']['output']>;
  ThisDevice: ResolverTypeWrapper<ThisDeviceEntity>;
  ThisDevicePolicy: ResolverTypeWrapper<ThisDevicePolicyEntity>;
  TokenDelivery: Types.TokenDelivery;
  UnlabelDevicesInput: Types.UnlabelDevicesInput;
  UnlabelDevicesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UnlabelDevicesResult']>;
  UnlabelDevicesSuccess: ResolverTypeWrapper<Omit<Types.UnlabelDevicesSuccess, 'label'> & { label: ResolversTypes['Label'] }>;
  UnlockSecureAppsInput: Types.UnlockSecureAppsInput;
  UnlockSecureAppsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UnlockSecureAppsResult']>;
  UnlockSecureAppsSuccess: ResolverTypeWrapper<Omit<Types.UnlockSecureAppsSuccess, 'device'> & { device: ResolversTypes['ThisDevice'] }>;
  UpdateAppConnectGlobalPolicyInput: Types.UpdateAppConnectGlobalPolicyInput;
  UpdateAppConnectGlobalPolicyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateAppConnectGlobalPolicyResult']>;
  UpdateAppConnectGlobalPolicySuccess: ResolverTypeWrapper<Omit<Types.UpdateAppConnectGlobalPolicySuccess, 'policy'> & { policy: ResolversTypes['AppConnectGlobalPolicy'] }>;
  UpdateLabelInput: Types.UpdateLabelInput;
  UpdateLabelResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateLabelResult']>;
  UpdateLabelSuccess: ResolverTypeWrapper<Omit<Types.UpdateLabelSuccess, 'label'> & { label: ResolversTypes['Label'] }>;
  UpdateProfileInput: Types.UpdateProfileInput;
  UpdateProfileResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateProfileResult']>;
  UpdateProfileSuccess: ResolverTypeWrapper<Omit<Types.UpdateProfileSuccess, 'user'> & { user: ResolversTypes['User'] }>;
  UpdateUserInput: Types.UpdateUserInput;
  UpdateUserResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateUserResult']>;
  UpdateUserSuccess: ResolverTypeWrapper<Omit<Types.UpdateUserSuccess, 'user'> & { user: ResolversTypes['User'] }>;
  User: ResolverTypeWrapper<UserEntity>;
  UserConnection: ResolverTypeWrapper<Omit<Types.UserConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['UserEdge']>, nodes: ReadonlyArray<ResolversTypes['User']> }>;
  UserDisabled: ResolverTypeWrapper<Omit<Types.UserDisabled, 'code' | 'message'>>;
  UserEdge: ResolverTypeWrapper<Omit<Types.UserEdge, 'node'> & { node: ResolversTypes['User'] }>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  UserErrorCode: Types.UserErrorCode;
  UserFilter: Types.UserFilter;
  UserOrder: Types.UserOrder;
  UserOrderField: Types.UserOrderField;
  UserStatus: Types.UserStatus;
  WrongPasscode: ResolverTypeWrapper<Omit<Types.WrongPasscode, 'code' | 'message'>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddRolesInput: Types.AddRolesInput;
  AddRolesResult: ResolversUnionTypes<ResolversParentTypes>['AddRolesResult'];
  AddRolesSuccess: Omit<Types.AddRolesSuccess, 'users'> & { users: ReadonlyArray<ResolversParentTypes['User']> };
  AdminOverview: AdminOverviewEntity;
  AffectedDevice: AffectedDeviceEntity;
  AffectedDeviceConnection: Omit<Types.AffectedDeviceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AffectedDeviceEdge']>, nodes: ReadonlyArray<ResolversParentTypes['AffectedDevice']> };
  AffectedDeviceEdge: Omit<Types.AffectedDeviceEdge, 'node'> & { node: ResolversParentTypes['AffectedDevice'] };
  AppConnectGlobalPolicy: AppConnectGlobalPolicyEntity;
  AppConnectGlobalPolicyConnection: Omit<Types.AppConnectGlobalPolicyConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AppConnectGlobalPolicyEdge']>, nodes: ReadonlyArray<ResolversParentTypes['AppConnectGlobalPolicy']> };
  AppConnectGlobalPolicyEdge: Omit<Types.AppConnectGlobalPolicyEdge, 'node'> & { node: ResolversParentTypes['AppConnectGlobalPolicy'] };
  AssignRolesInput: Types.AssignRolesInput;
  AssignRolesResult: ResolversUnionTypes<ResolversParentTypes>['AssignRolesResult'];
  AssignRolesSuccess: Omit<Types.AssignRolesSuccess, 'users'> & { users: ReadonlyArray<ResolversParentTypes['User']> };
  AuditChainLink: Types.AuditChainLink;
  AuditDetail: Types.AuditDetail;
  AuditEvent: AuditEventEntity;
  AuditEventConnection: Omit<Types.AuditEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AuditEventEdge']>, nodes: ReadonlyArray<ResolversParentTypes['AuditEvent']> };
  AuditEventEdge: Omit<Types.AuditEventEdge, 'node'> & { node: ResolversParentTypes['AuditEvent'] };
  AuditEventFilter: Types.AuditEventFilter;
  AuditParty: AuditPartyEntity;
  AuthorizePasscodeResetInput: Types.AuthorizePasscodeResetInput;
  AuthorizePasscodeResetResult: ResolversUnionTypes<ResolversParentTypes>['AuthorizePasscodeResetResult'];
  Boolean: Types.Scalars['Boolean']['output'];
  ChangePasswordInput: Types.ChangePasswordInput;
  ChangePasswordResult: ResolversUnionTypes<ResolversParentTypes>['ChangePasswordResult'];
  ChangePasswordSuccess: Omit<Types.ChangePasswordSuccess, 'user'> & { user: ResolversParentTypes['User'] };
  CreateAppConnectGlobalPolicyInput: Types.CreateAppConnectGlobalPolicyInput;
  CreateAppConnectGlobalPolicyResult: ResolversUnionTypes<ResolversParentTypes>['CreateAppConnectGlobalPolicyResult'];
  CreateAppConnectGlobalPolicySuccess: Omit<Types.CreateAppConnectGlobalPolicySuccess, 'policy'> & { policy: ResolversParentTypes['AppConnectGlobalPolicy'] };
  CreateLabelInput: Types.CreateLabelInput;
  CreateLabelResult: ResolversUnionTypes<ResolversParentTypes>['CreateLabelResult'];
  CreateLabelSuccess: Omit<Types.CreateLabelSuccess, 'label'> & { label: ResolversParentTypes['Label'] };
  CreateRegistrationPinInput: Types.CreateRegistrationPinInput;
  CreateRegistrationPinResult: ResolversUnionTypes<ResolversParentTypes>['CreateRegistrationPinResult'];
  CreateRegistrationPinSuccess: Types.CreateRegistrationPinSuccess;
  CreateUserInput: Types.CreateUserInput;
  CreateUserResult: ResolversUnionTypes<ResolversParentTypes>['CreateUserResult'];
  CreateUserSuccess: Omit<Types.CreateUserSuccess, 'user'> & { user: ResolversParentTypes['User'] };
  CreateUsersInput: Types.CreateUsersInput;
  CreateUsersResult: ResolversUnionTypes<ResolversParentTypes>['CreateUsersResult'];
  CreateUsersRow: Omit<Types.CreateUsersRow, 'failure' | 'user'> & { failure?: Types.Maybe<ResolversParentTypes['UserError']>, user?: Types.Maybe<ResolversParentTypes['User']> };
  CreateUsersSuccess: Omit<Types.CreateUsersSuccess, 'rows'> & { rows: ReadonlyArray<ResolversParentTypes['CreateUsersRow']> };
  Credential: Types.Scalars['Credential']['output'];
  DateTime: Types.Scalars['DateTime']['output'];
  DefaultPolicyProtected: Omit<Types.DefaultPolicyProtected, 'code' | 'message'>;
  DeleteAppConnectGlobalPolicyInput: Types.DeleteAppConnectGlobalPolicyInput;
  DeleteAppConnectGlobalPolicyResult: ResolversUnionTypes<ResolversParentTypes>['DeleteAppConnectGlobalPolicyResult'];
  DeleteAppConnectGlobalPolicySuccess: Types.DeleteAppConnectGlobalPolicySuccess;
  DeleteLabelInput: Types.DeleteLabelInput;
  DeleteLabelResult: ResolversUnionTypes<ResolversParentTypes>['DeleteLabelResult'];
  DeleteLabelSuccess: Types.DeleteLabelSuccess;
  Device: DeviceEntity;
  DeviceConnection: Omit<Types.DeviceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DeviceEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Device']> };
  DeviceEdge: Omit<Types.DeviceEdge, 'node'> & { node: ResolversParentTypes['Device'] };
  DeviceFilter: Types.DeviceFilter;
  DeviceLimitReached: Omit<Types.DeviceLimitReached, 'code' | 'message'>;
  DeviceNotActive: Omit<Types.DeviceNotActive, 'code' | 'message'>;
  DeviceOrder: Types.DeviceOrder;
  DeviceOwner: DeviceOwnerEntity;
  EligibilityChange: Types.EligibilityChange;
  EligibilityPreview: EligibilityPreviewEntity;
  EndSessionInput: Types.EndSessionInput;
  EndSessionResult: ResolversUnionTypes<ResolversParentTypes>['EndSessionResult'];
  EndSessionSuccess: Omit<Types.EndSessionSuccess, 'user'> & { user: ResolversParentTypes['User'] };
  GenerateOneTimePinInput: Types.GenerateOneTimePinInput;
  GenerateOneTimePinResult: ResolversUnionTypes<ResolversParentTypes>['GenerateOneTimePinResult'];
  GenerateOneTimePinSuccess: Omit<Types.GenerateOneTimePinSuccess, 'oneTimePin'> & { oneTimePin: ResolversParentTypes['OneTimePin'] };
  HelpDesk: Types.HelpDesk;
  ID: Types.Scalars['ID']['output'];
  Int: Types.Scalars['Int']['output'];
  InvalidCredentials: Omit<Types.InvalidCredentials, 'code' | 'message'>;
  InvalidField: Types.InvalidField;
  InvalidInput: Omit<Types.InvalidInput, 'code'>;
  Label: LabelEntity;
  LabelConnection: Omit<Types.LabelConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['LabelEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Label']> };
  LabelDevicesInput: Types.LabelDevicesInput;
  LabelDevicesResult: ResolversUnionTypes<ResolversParentTypes>['LabelDevicesResult'];
  LabelDevicesSuccess: Omit<Types.LabelDevicesSuccess, 'label'> & { label: ResolversParentTypes['Label'] };
  LabelEdge: Omit<Types.LabelEdge, 'node'> & { node: ResolversParentTypes['Label'] };
  LabelLimitReached: Omit<Omit<Types.LabelLimitReached, 'devices'> & { devices: ReadonlyArray<ResolversParentTypes['Device']> }, 'code' | 'message'>;
  LastUserManager: Omit<Types.LastUserManager, 'code' | 'message'>;
  LicensedProduct: LicensedProductEntity;
  Mutation: Record<PropertyKey, never>;
  NameTaken: Omit<Types.NameTaken, 'code' | 'message'>;
  NewUserInput: Types.NewUserInput;
  NoActiveOneTimePin: Omit<Types.NoActiveOneTimePin, 'code' | 'message'>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  NotFound: Omit<Types.NotFound, 'code' | 'message'>;
  OneTimePin: OneTimePinEntity;
  OneTimePinAttemptsExhausted: Omit<Types.OneTimePinAttemptsExhausted, 'code' | 'message'>;
  OneTimePinConnection: Omit<Types.OneTimePinConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['OneTimePinEdge']>, nodes: ReadonlyArray<ResolversParentTypes['OneTimePin']> };
  OneTimePinEdge: Omit<Types.OneTimePinEdge, 'node'> & { node: ResolversParentTypes['OneTimePin'] };
  OneTimePinEligibility: Types.OneTimePinEligibility;
  OneTimePinNotAvailable: Omit<Types.OneTimePinNotAvailable, 'code' | 'message'>;
  OneTimePinRequirement: Types.OneTimePinRequirement;
  PageInfo: Types.PageInfo;
  PasscodeAlreadySet: Omit<Types.PasscodeAlreadySet, 'code' | 'message'>;
  PasscodeNotSet: Omit<Types.PasscodeNotSet, 'code' | 'message'>;
  PasscodeRejected: Omit<Types.PasscodeRejected, 'code' | 'message'>;
  PasscodeResetAuthorized: Types.PasscodeResetAuthorized;
  PasscodeResetDenied: Omit<Types.PasscodeResetDenied, 'code' | 'message'>;
  PasscodeRules: Types.PasscodeRules;
  PasscodeViolation: Types.PasscodeViolation;
  PasswordChangeRequired: Omit<Types.PasswordChangeRequired, 'code' | 'message'>;
  PasswordRules: Types.PasswordRules;
  PolicyLimitReached: Omit<Omit<Types.PolicyLimitReached, 'labels'> & { labels: ReadonlyArray<ResolversParentTypes['Label']> }, 'code' | 'message'>;
  PortalSettings: Types.PortalSettings;
  Query: Record<PropertyKey, never>;
  RecoveryRequiresPasscode: Omit<Types.RecoveryRequiresPasscode, 'code' | 'message'>;
  RegisterDeviceInput: Types.RegisterDeviceInput;
  RegisterDeviceResult: ResolversUnionTypes<ResolversParentTypes>['RegisterDeviceResult'];
  RegisterDeviceSuccess: Omit<Types.RegisterDeviceSuccess, 'device'> & { device: ResolversParentTypes['ThisDevice'] };
  RegistrationPin: RegistrationPinEntity;
  RegistrationPinConnection: Omit<Types.RegistrationPinConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['RegistrationPinEdge']>, nodes: ReadonlyArray<ResolversParentTypes['RegistrationPin']> };
  RegistrationPinEdge: Omit<Types.RegistrationPinEdge, 'node'> & { node: ResolversParentTypes['RegistrationPin'] };
  RegistrationPinNotActive: Omit<Types.RegistrationPinNotActive, 'code' | 'message'>;
  RegistrationProof: Types.RegistrationProof;
  RemoveRolesInput: Types.RemoveRolesInput;
  RemoveRolesResult: ResolversUnionTypes<ResolversParentTypes>['RemoveRolesResult'];
  RemoveRolesSuccess: Omit<Types.RemoveRolesSuccess, 'users'> & { users: ReadonlyArray<ResolversParentTypes['User']> };
  RenameDeviceInput: Types.RenameDeviceInput;
  RenameDeviceResult: ResolversUnionTypes<ResolversParentTypes>['RenameDeviceResult'];
  RenameDeviceSuccess: Omit<Types.RenameDeviceSuccess, 'device'> & { device: ResolversParentTypes['Device'] };
  ReportDeviceLostInput: Types.ReportDeviceLostInput;
  ReportDeviceLostResult: ResolversUnionTypes<ResolversParentTypes>['ReportDeviceLostResult'];
  ReportDeviceLostSuccess: Omit<Types.ReportDeviceLostSuccess, 'device'> & { device: ResolversParentTypes['Device'] };
  ResetSecureAppsPasscodeInput: Types.ResetSecureAppsPasscodeInput;
  ResetSecureAppsPasscodeResult: ResolversUnionTypes<ResolversParentTypes>['ResetSecureAppsPasscodeResult'];
  ResetSecureAppsPasscodeSuccess: Omit<Types.ResetSecureAppsPasscodeSuccess, 'device'> & { device: ResolversParentTypes['ThisDevice'] };
  ResetTicketInvalid: Omit<Types.ResetTicketInvalid, 'code' | 'message'>;
  RevokeOneTimePinInput: Types.RevokeOneTimePinInput;
  RevokeOneTimePinResult: ResolversUnionTypes<ResolversParentTypes>['RevokeOneTimePinResult'];
  RevokeOneTimePinSuccess: Omit<Types.RevokeOneTimePinSuccess, 'oneTimePin'> & { oneTimePin: ResolversParentTypes['OneTimePin'] };
  RevokeRegistrationPinInput: Types.RevokeRegistrationPinInput;
  RevokeRegistrationPinResult: ResolversUnionTypes<ResolversParentTypes>['RevokeRegistrationPinResult'];
  RevokeRegistrationPinSuccess: Omit<Types.RevokeRegistrationPinSuccess, 'registrationPin'> & { registrationPin: ResolversParentTypes['RegistrationPin'] };
  Role: RoleEntity;
  RoleNotHeld: Omit<Types.RoleNotHeld, 'code' | 'message'>;
  SecureAppsLocked: Omit<Types.SecureAppsLocked, 'code' | 'message'>;
  SecureAppsPasscode: SecureAppsPasscodeEntity;
  SecureAppsUnavailable: Omit<Types.SecureAppsUnavailable, 'code' | 'message'>;
  Session: SessionEntity;
  SessionConnection: Omit<Types.SessionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SessionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Session']> };
  SessionEdge: Omit<Types.SessionEdge, 'node'> & { node: ResolversParentTypes['Session'] };
  SetAppConnectGlobalPolicyPriorityInput: Types.SetAppConnectGlobalPolicyPriorityInput;
  SetAppConnectGlobalPolicyPriorityResult: ResolversUnionTypes<ResolversParentTypes>['SetAppConnectGlobalPolicyPriorityResult'];
  SetAppConnectGlobalPolicyPrioritySuccess: Omit<Types.SetAppConnectGlobalPolicyPrioritySuccess, 'policy'> & { policy: ResolversParentTypes['AppConnectGlobalPolicy'] };
  SetDeviceStatusInput: Types.SetDeviceStatusInput;
  SetDeviceStatusResult: ResolversUnionTypes<ResolversParentTypes>['SetDeviceStatusResult'];
  SetDeviceStatusSuccess: Omit<Types.SetDeviceStatusSuccess, 'device'> & { device: ResolversParentTypes['Device'] };
  SetLicensedProductsInput: Types.SetLicensedProductsInput;
  SetLicensedProductsResult: ResolversUnionTypes<ResolversParentTypes>['SetLicensedProductsResult'];
  SetLicensedProductsSuccess: Omit<Types.SetLicensedProductsSuccess, 'licensedProducts'> & { licensedProducts: ReadonlyArray<ResolversParentTypes['LicensedProduct']> };
  SetSecureAppsPasscodeInput: Types.SetSecureAppsPasscodeInput;
  SetSecureAppsPasscodeResult: ResolversUnionTypes<ResolversParentTypes>['SetSecureAppsPasscodeResult'];
  SetSecureAppsPasscodeSuccess: Omit<Types.SetSecureAppsPasscodeSuccess, 'device'> & { device: ResolversParentTypes['ThisDevice'] };
  SetUserStatusInput: Types.SetUserStatusInput;
  SetUserStatusResult: ResolversUnionTypes<ResolversParentTypes>['SetUserStatusResult'];
  SetUserStatusSuccess: Omit<Types.SetUserStatusSuccess, 'user'> & { user: ResolversParentTypes['User'] };
  SignInInput: Types.SignInInput;
  SignInResult: ResolversUnionTypes<ResolversParentTypes>['SignInResult'];
  SignInSuccess: Omit<Types.SignInSuccess, 'viewer'> & { viewer: ResolversParentTypes['User'] };
  SignOutInput: Types.SignOutInput;
  SignOutResult: ResolversUnionTypes<ResolversParentTypes>['SignOutResult'];
  SignOutSuccess: Omit<Types.SignOutSuccess, 'user'> & { user: ResolversParentTypes['User'] };
  String: Types.Scalars['String']['output'];
  ThisDevice: ThisDeviceEntity;
  ThisDevicePolicy: ThisDevicePolicyEntity;
  UnlabelDevicesInput: Types.UnlabelDevicesInput;
  UnlabelDevicesResult: ResolversUnionTypes<ResolversParentTypes>['UnlabelDevicesResult'];
  UnlabelDevicesSuccess: Omit<Types.UnlabelDevicesSuccess, 'label'> & { label: ResolversParentTypes['Label'] };
  UnlockSecureAppsInput: Types.UnlockSecureAppsInput;
  UnlockSecureAppsResult: ResolversUnionTypes<ResolversParentTypes>['UnlockSecureAppsResult'];
  UnlockSecureAppsSuccess: Omit<Types.UnlockSecureAppsSuccess, 'device'> & { device: ResolversParentTypes['ThisDevice'] };
  UpdateAppConnectGlobalPolicyInput: Types.UpdateAppConnectGlobalPolicyInput;
  UpdateAppConnectGlobalPolicyResult: ResolversUnionTypes<ResolversParentTypes>['UpdateAppConnectGlobalPolicyResult'];
  UpdateAppConnectGlobalPolicySuccess: Omit<Types.UpdateAppConnectGlobalPolicySuccess, 'policy'> & { policy: ResolversParentTypes['AppConnectGlobalPolicy'] };
  UpdateLabelInput: Types.UpdateLabelInput;
  UpdateLabelResult: ResolversUnionTypes<ResolversParentTypes>['UpdateLabelResult'];
  UpdateLabelSuccess: Omit<Types.UpdateLabelSuccess, 'label'> & { label: ResolversParentTypes['Label'] };
  UpdateProfileInput: Types.UpdateProfileInput;
  UpdateProfileResult: ResolversUnionTypes<ResolversParentTypes>['UpdateProfileResult'];
  UpdateProfileSuccess: Omit<Types.UpdateProfileSuccess, 'user'> & { user: ResolversParentTypes['User'] };
  UpdateUserInput: Types.UpdateUserInput;
  UpdateUserResult: ResolversUnionTypes<ResolversParentTypes>['UpdateUserResult'];
  UpdateUserSuccess: Omit<Types.UpdateUserSuccess, 'user'> & { user: ResolversParentTypes['User'] };
  User: UserEntity;
  UserConnection: Omit<Types.UserConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['UserEdge']>, nodes: ReadonlyArray<ResolversParentTypes['User']> };
  UserDisabled: Omit<Types.UserDisabled, 'code' | 'message'>;
  UserEdge: Omit<Types.UserEdge, 'node'> & { node: ResolversParentTypes['User'] };
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  UserFilter: Types.UserFilter;
  UserOrder: Types.UserOrder;
  WrongPasscode: Omit<Types.WrongPasscode, 'code' | 'message'>;
};

export type AuthDirectiveArgs = {
  roles?: Types.Maybe<ReadonlyArray<Types.RoleCode>>;
  who: Types.Principal;
};

export type AuthDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = AuthDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type FailureDirectiveArgs = {
  message: Types.Scalars['String']['input'];
};

export type FailureDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = FailureDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type HashingDirectiveArgs = {
  takesCredential: Types.Scalars['Boolean']['input'];
};

export type HashingDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = HashingDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ListSizeDirectiveArgs = {
  assumedSize: Types.Scalars['Int']['input'];
};

export type ListSizeDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = ListSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AddRolesResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AddRolesResult'] = ResolversParentTypes['AddRolesResult']> = {
  __resolveType: TypeResolveFn<'AddRolesSuccess' | 'InvalidInput' | 'NotFound' | 'RoleNotHeld', ParentType, ContextType>;
};

export type AddRolesSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AddRolesSuccess'] = ResolversParentTypes['AddRolesSuccess']> = {
  users?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdminOverviewResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AdminOverview'] = ResolversParentTypes['AdminOverview']> = {
  almostEligibleDeviceCount?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  deviceCount?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  disabledUserCount?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  eligibleDeviceCount?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lockedDeviceCount?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  recentFailureCount?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userCount?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AffectedDeviceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AffectedDevice'] = ResolversParentTypes['AffectedDevice']> = {
  after?: Resolver<ResolversTypes['OneTimePinEligibility'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['OneTimePinEligibility'], ParentType, ContextType>;
  device?: Resolver<Types.Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
};

export type AffectedDeviceConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AffectedDeviceConnection'] = ResolversParentTypes['AffectedDeviceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AffectedDeviceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AffectedDevice']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AffectedDeviceEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AffectedDeviceEdge'] = ResolversParentTypes['AffectedDeviceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AffectedDevice'], ParentType, ContextType>;
};

export type AppConnectGlobalPolicyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AppConnectGlobalPolicy'] = ResolversParentTypes['AppConnectGlobalPolicy']> = {
  allowIosPasscodeRecovery?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  autoLockMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deviceCount?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  devices?: Resolver<Types.Maybe<ResolversTypes['DeviceConnection']>, ParentType, ContextType, Partial<Types.AppConnectGlobalPolicyDevicesArgs>>;
  disallowSimplePasscodes?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  labels?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['Label']>>, ParentType, ContextType>;
  maximumFailedAttempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minimumPasscodeLength?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  passcodeHistoryLength?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  passcodeRequiredForAndroid?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  passcodeRequiredForIos?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  passcodeType?: Resolver<ResolversTypes['PasscodeType'], ParentType, ContextType>;
  priority?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AppConnectGlobalPolicyStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AppConnectGlobalPolicyConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AppConnectGlobalPolicyConnection'] = ResolversParentTypes['AppConnectGlobalPolicyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AppConnectGlobalPolicyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AppConnectGlobalPolicy']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AppConnectGlobalPolicyEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AppConnectGlobalPolicyEdge'] = ResolversParentTypes['AppConnectGlobalPolicyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AppConnectGlobalPolicy'], ParentType, ContextType>;
};

export type AssignRolesResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AssignRolesResult'] = ResolversParentTypes['AssignRolesResult']> = {
  __resolveType: TypeResolveFn<'AssignRolesSuccess' | 'InvalidInput' | 'LastUserManager' | 'NotFound' | 'RoleNotHeld', ParentType, ContextType>;
};

export type AssignRolesSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AssignRolesSuccess'] = ResolversParentTypes['AssignRolesSuccess']> = {
  users?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType>;
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
  details?: Resolver<ReadonlyArray<ResolversTypes['AuditDetail']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['AuditOutcome'], ParentType, ContextType>;
  reason?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Types.Maybe<ResolversTypes['AuditParty']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AuditEventConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditEventConnection'] = ResolversParentTypes['AuditEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuditEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AuditEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AuditEventEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditEventEdge'] = ResolversParentTypes['AuditEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEvent'], ParentType, ContextType>;
};

export type AuditPartyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditParty'] = ResolversParentTypes['AuditParty']> = {
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AuditPartyKind'], ParentType, ContextType>;
  node?: Resolver<Types.Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
};

export type AuthorizePasscodeResetResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuthorizePasscodeResetResult'] = ResolversParentTypes['AuthorizePasscodeResetResult']> = {
  __resolveType: TypeResolveFn<'PasscodeResetAuthorized' | 'PasscodeResetDenied', ParentType, ContextType>;
};

export type ChangePasswordResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangePasswordResult'] = ResolversParentTypes['ChangePasswordResult']> = {
  __resolveType: TypeResolveFn<'ChangePasswordSuccess' | 'InvalidCredentials' | 'InvalidInput', ParentType, ContextType>;
};

export type ChangePasswordSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangePasswordSuccess'] = ResolversParentTypes['ChangePasswordSuccess']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sessionToken?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateAppConnectGlobalPolicyResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreateAppConnectGlobalPolicyResult'] = ResolversParentTypes['CreateAppConnectGlobalPolicyResult']> = {
  __resolveType: TypeResolveFn<'CreateAppConnectGlobalPolicySuccess' | 'InvalidInput' | 'NameTaken' | 'NotFound' | 'PolicyLimitReached' | 'RecoveryRequiresPasscode', ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'CreateUserSuccess' | 'InvalidInput' | 'NameTaken' | 'RoleNotHeld', ParentType, ContextType>;
};

export type CreateUserSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreateUserSuccess'] = ResolversParentTypes['CreateUserSuccess']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateUsersResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreateUsersResult'] = ResolversParentTypes['CreateUsersResult']> = {
  __resolveType: TypeResolveFn<'CreateUsersSuccess' | 'InvalidInput', ParentType, ContextType>;
};

export type CreateUsersRowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreateUsersRow'] = ResolversParentTypes['CreateUsersRow']> = {
  failure?: Resolver<Types.Maybe<ResolversTypes['UserError']>, ParentType, ContextType>;
  generatedPassword?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CreateUsersSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreateUsersSuccess'] = ResolversParentTypes['CreateUsersSuccess']> = {
  rows?: Resolver<ReadonlyArray<ResolversTypes['CreateUsersRow']>, ParentType, ContextType>;
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
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  oneTimePin?: Resolver<Types.Maybe<ResolversTypes['OneTimePin']>, ParentType, ContextType>;
  oneTimePinEligibility?: Resolver<ResolversTypes['OneTimePinEligibility'], ParentType, ContextType>;
  oneTimePins?: Resolver<ResolversTypes['OneTimePinConnection'], ParentType, ContextType, Partial<Types.DeviceOneTimePinsArgs>>;
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
  edges?: Resolver<ReadonlyArray<ResolversTypes['DeviceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Device']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DeviceEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceEdge'] = ResolversParentTypes['DeviceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
};

export type DeviceLimitReachedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceLimitReached'] = ResolversParentTypes['DeviceLimitReached']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeviceNotActiveResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceNotActive'] = ResolversParentTypes['DeviceNotActive']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeviceOwnerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceOwner'] = ResolversParentTypes['DeviceOwner']> = {
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EligibilityPreviewResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EligibilityPreview'] = ResolversParentTypes['EligibilityPreview']> = {
  affected?: Resolver<ResolversTypes['AffectedDeviceConnection'], ParentType, ContextType, Partial<Types.EligibilityPreviewAffectedArgs>>;
  failure?: Resolver<Types.Maybe<ResolversTypes['UserError']>, ParentType, ContextType>;
  gainCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lossCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EndSessionResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EndSessionResult'] = ResolversParentTypes['EndSessionResult']> = {
  __resolveType: TypeResolveFn<'EndSessionSuccess' | 'NotFound', ParentType, ContextType>;
};

export type EndSessionSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EndSessionSuccess'] = ResolversParentTypes['EndSessionSuccess']> = {
  deletedId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GenerateOneTimePinResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GenerateOneTimePinResult'] = ResolversParentTypes['GenerateOneTimePinResult']> = {
  __resolveType: TypeResolveFn<'GenerateOneTimePinSuccess' | 'NotFound' | 'OneTimePinAttemptsExhausted' | 'OneTimePinNotAvailable', ParentType, ContextType>;
};

export type GenerateOneTimePinSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GenerateOneTimePinSuccess'] = ResolversParentTypes['GenerateOneTimePinSuccess']> = {
  oneTimePin?: Resolver<ResolversTypes['OneTimePin'], ParentType, ContextType>;
  pin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HelpDeskResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HelpDesk'] = ResolversParentTypes['HelpDesk']> = {
  email?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InvalidCredentialsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvalidCredentials'] = ResolversParentTypes['InvalidCredentials']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidFieldResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvalidField'] = ResolversParentTypes['InvalidField']> = {
  code?: Resolver<ResolversTypes['InvalidFieldCode'], ParentType, ContextType>;
  maximum?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  minimum?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['InvalidField']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LabelResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Label'] = ResolversParentTypes['Label']> = {
  deviceCount?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  devices?: Resolver<Types.Maybe<ResolversTypes['DeviceConnection']>, ParentType, ContextType, Partial<Types.LabelDevicesArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  policies?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['AppConnectGlobalPolicy']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LabelConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LabelConnection'] = ResolversParentTypes['LabelConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LabelEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type LabelDevicesResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LabelDevicesResult'] = ResolversParentTypes['LabelDevicesResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'LabelDevicesSuccess' | 'LabelLimitReached' | 'NotFound', ParentType, ContextType>;
};

export type LabelDevicesSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LabelDevicesSuccess'] = ResolversParentTypes['LabelDevicesSuccess']> = {
  label?: Resolver<ResolversTypes['Label'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LabelEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LabelEdge'] = ResolversParentTypes['LabelEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Label'], ParentType, ContextType>;
};

export type LabelLimitReachedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LabelLimitReached'] = ResolversParentTypes['LabelLimitReached']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  devices?: Resolver<ReadonlyArray<ResolversTypes['Device']>, ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
  addRoles?: Resolver<ResolversTypes['AddRolesResult'], ParentType, ContextType, RequireFields<Types.MutationAddRolesArgs, 'input'>>;
  assignRoles?: Resolver<ResolversTypes['AssignRolesResult'], ParentType, ContextType, RequireFields<Types.MutationAssignRolesArgs, 'input'>>;
  authorizePasscodeReset?: Resolver<ResolversTypes['AuthorizePasscodeResetResult'], ParentType, ContextType, RequireFields<Types.MutationAuthorizePasscodeResetArgs, 'input'>>;
  changePassword?: Resolver<ResolversTypes['ChangePasswordResult'], ParentType, ContextType, RequireFields<Types.MutationChangePasswordArgs, 'input'>>;
  createAppConnectGlobalPolicy?: Resolver<ResolversTypes['CreateAppConnectGlobalPolicyResult'], ParentType, ContextType, RequireFields<Types.MutationCreateAppConnectGlobalPolicyArgs, 'input'>>;
  createLabel?: Resolver<ResolversTypes['CreateLabelResult'], ParentType, ContextType, RequireFields<Types.MutationCreateLabelArgs, 'input'>>;
  createRegistrationPin?: Resolver<ResolversTypes['CreateRegistrationPinResult'], ParentType, ContextType, RequireFields<Types.MutationCreateRegistrationPinArgs, 'input'>>;
  createUser?: Resolver<ResolversTypes['CreateUserResult'], ParentType, ContextType, RequireFields<Types.MutationCreateUserArgs, 'input'>>;
  createUsers?: Resolver<ResolversTypes['CreateUsersResult'], ParentType, ContextType, RequireFields<Types.MutationCreateUsersArgs, 'input'>>;
  deleteAppConnectGlobalPolicy?: Resolver<ResolversTypes['DeleteAppConnectGlobalPolicyResult'], ParentType, ContextType, RequireFields<Types.MutationDeleteAppConnectGlobalPolicyArgs, 'input'>>;
  deleteLabel?: Resolver<ResolversTypes['DeleteLabelResult'], ParentType, ContextType, RequireFields<Types.MutationDeleteLabelArgs, 'input'>>;
  endSession?: Resolver<ResolversTypes['EndSessionResult'], ParentType, ContextType, RequireFields<Types.MutationEndSessionArgs, 'input'>>;
  generateOneTimePin?: Resolver<ResolversTypes['GenerateOneTimePinResult'], ParentType, ContextType, RequireFields<Types.MutationGenerateOneTimePinArgs, 'input'>>;
  labelDevices?: Resolver<ResolversTypes['LabelDevicesResult'], ParentType, ContextType, RequireFields<Types.MutationLabelDevicesArgs, 'input'>>;
  registerDevice?: Resolver<ResolversTypes['RegisterDeviceResult'], ParentType, ContextType, RequireFields<Types.MutationRegisterDeviceArgs, 'input'>>;
  removeRoles?: Resolver<ResolversTypes['RemoveRolesResult'], ParentType, ContextType, RequireFields<Types.MutationRemoveRolesArgs, 'input'>>;
  renameDevice?: Resolver<ResolversTypes['RenameDeviceResult'], ParentType, ContextType, RequireFields<Types.MutationRenameDeviceArgs, 'input'>>;
  reportDeviceLost?: Resolver<ResolversTypes['ReportDeviceLostResult'], ParentType, ContextType, RequireFields<Types.MutationReportDeviceLostArgs, 'input'>>;
  resetSecureAppsPasscode?: Resolver<ResolversTypes['ResetSecureAppsPasscodeResult'], ParentType, ContextType, RequireFields<Types.MutationResetSecureAppsPasscodeArgs, 'input'>>;
  revokeOneTimePin?: Resolver<ResolversTypes['RevokeOneTimePinResult'], ParentType, ContextType, RequireFields<Types.MutationRevokeOneTimePinArgs, 'input'>>;
  revokeRegistrationPin?: Resolver<ResolversTypes['RevokeRegistrationPinResult'], ParentType, ContextType, RequireFields<Types.MutationRevokeRegistrationPinArgs, 'input'>>;
  setAppConnectGlobalPolicyPriority?: Resolver<ResolversTypes['SetAppConnectGlobalPolicyPriorityResult'], ParentType, ContextType, RequireFields<Types.MutationSetAppConnectGlobalPolicyPriorityArgs, 'input'>>;
  setDeviceStatus?: Resolver<ResolversTypes['SetDeviceStatusResult'], ParentType, ContextType, RequireFields<Types.MutationSetDeviceStatusArgs, 'input'>>;
  setLicensedProducts?: Resolver<ResolversTypes['SetLicensedProductsResult'], ParentType, ContextType, RequireFields<Types.MutationSetLicensedProductsArgs, 'input'>>;
  setSecureAppsPasscode?: Resolver<ResolversTypes['SetSecureAppsPasscodeResult'], ParentType, ContextType, RequireFields<Types.MutationSetSecureAppsPasscodeArgs, 'input'>>;
  setUserStatus?: Resolver<ResolversTypes['SetUserStatusResult'], ParentType, ContextType, RequireFields<Types.MutationSetUserStatusArgs, 'input'>>;
  signIn?: Resolver<ResolversTypes['SignInResult'], ParentType, ContextType, RequireFields<Types.MutationSignInArgs, 'input'>>;
  signOut?: Resolver<ResolversTypes['SignOutResult'], ParentType, ContextType, RequireFields<Types.MutationSignOutArgs, 'input'>>;
  unlabelDevices?: Resolver<ResolversTypes['UnlabelDevicesResult'], ParentType, ContextType, RequireFields<Types.MutationUnlabelDevicesArgs, 'input'>>;
  unlockSecureApps?: Resolver<ResolversTypes['UnlockSecureAppsResult'], ParentType, ContextType, RequireFields<Types.MutationUnlockSecureAppsArgs, 'input'>>;
  updateAppConnectGlobalPolicy?: Resolver<ResolversTypes['UpdateAppConnectGlobalPolicyResult'], ParentType, ContextType, RequireFields<Types.MutationUpdateAppConnectGlobalPolicyArgs, 'input'>>;
  updateLabel?: Resolver<ResolversTypes['UpdateLabelResult'], ParentType, ContextType, RequireFields<Types.MutationUpdateLabelArgs, 'input'>>;
  updateProfile?: Resolver<ResolversTypes['UpdateProfileResult'], ParentType, ContextType, RequireFields<Types.MutationUpdateProfileArgs, 'input'>>;
  updateUser?: Resolver<ResolversTypes['UpdateUserResult'], ParentType, ContextType, RequireFields<Types.MutationUpdateUserArgs, 'input'>>;
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
  __resolveType: TypeResolveFn<'AppConnectGlobalPolicy' | 'AuditEvent' | 'Device' | 'Label' | 'OneTimePin' | 'RegistrationPin' | 'Session' | 'User', ParentType, ContextType>;
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
  redeemedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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

export type OneTimePinConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OneTimePinConnection'] = ResolversParentTypes['OneTimePinConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OneTimePinEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['OneTimePin']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type OneTimePinEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OneTimePinEdge'] = ResolversParentTypes['OneTimePinEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OneTimePin'], ParentType, ContextType>;
};

export type OneTimePinEligibilityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OneTimePinEligibility'] = ResolversParentTypes['OneTimePinEligibility']> = {
  canGenerate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  requirements?: Resolver<ReadonlyArray<ResolversTypes['OneTimePinRequirement']>, ParentType, ContextType>;
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
  endCursor?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  violations?: Resolver<ReadonlyArray<ResolversTypes['PasscodeViolation']>, ParentType, ContextType>;
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

export type PasswordChangeRequiredResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PasswordChangeRequired'] = ResolversParentTypes['PasswordChangeRequired']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PasswordRulesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PasswordRules'] = ResolversParentTypes['PasswordRules']> = {
  descriptions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  maximumLength?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minimumLength?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PolicyLimitReachedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PolicyLimitReached'] = ResolversParentTypes['PolicyLimitReached']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['Label']>, ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PortalSettingsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PortalSettings'] = ResolversParentTypes['PortalSettings']> = {
  helpDesk?: Resolver<Types.Maybe<ResolversTypes['HelpDesk']>, ParentType, ContextType>;
  oneTimePinLength?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  passwordRules?: Resolver<ResolversTypes['PasswordRules'], ParentType, ContextType>;
  productName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  registrationPinLength?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  adminOverview?: Resolver<ResolversTypes['AdminOverview'], ParentType, ContextType>;
  appConnectGlobalPolicies?: Resolver<ResolversTypes['AppConnectGlobalPolicyConnection'], ParentType, ContextType, Partial<Types.QueryAppConnectGlobalPoliciesArgs>>;
  auditEvents?: Resolver<ResolversTypes['AuditEventConnection'], ParentType, ContextType, Partial<Types.QueryAuditEventsArgs>>;
  currentSession?: Resolver<ResolversTypes['Session'], ParentType, ContextType>;
  devices?: Resolver<ResolversTypes['DeviceConnection'], ParentType, ContextType, RequireFields<Types.QueryDevicesArgs, 'orderBy'>>;
  eligibilityPreview?: Resolver<ResolversTypes['EligibilityPreview'], ParentType, ContextType, RequireFields<Types.QueryEligibilityPreviewArgs, 'change'>>;
  labels?: Resolver<ResolversTypes['LabelConnection'], ParentType, ContextType, Partial<Types.QueryLabelsArgs>>;
  licensedProducts?: Resolver<ReadonlyArray<ResolversTypes['LicensedProduct']>, ParentType, ContextType>;
  node?: Resolver<Types.Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<Types.QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Types.Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<Types.QueryNodesArgs, 'ids'>>;
  portalSettings?: Resolver<ResolversTypes['PortalSettings'], ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['Role']>, ParentType, ContextType>;
  thisDevice?: Resolver<ResolversTypes['ThisDevice'], ParentType, ContextType>;
  users?: Resolver<ResolversTypes['UserConnection'], ParentType, ContextType, RequireFields<Types.QueryUsersArgs, 'orderBy'>>;
  viewer?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type RecoveryRequiresPasscodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecoveryRequiresPasscode'] = ResolversParentTypes['RecoveryRequiresPasscode']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegisterDeviceResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RegisterDeviceResult'] = ResolversParentTypes['RegisterDeviceResult']> = {
  __resolveType: TypeResolveFn<'DeviceLimitReached' | 'InvalidCredentials' | 'InvalidInput' | 'PasswordChangeRequired' | 'RegisterDeviceSuccess', ParentType, ContextType>;
};

export type RegisterDeviceSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RegisterDeviceSuccess'] = ResolversParentTypes['RegisterDeviceSuccess']> = {
  device?: Resolver<ResolversTypes['ThisDevice'], ParentType, ContextType>;
  deviceToken?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegistrationPinResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RegistrationPin'] = ResolversParentTypes['RegistrationPin']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  platform?: Resolver<ResolversTypes['Platform'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RegistrationPinStatus'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegistrationPinConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RegistrationPinConnection'] = ResolversParentTypes['RegistrationPinConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RegistrationPinEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['RegistrationPin']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RegistrationPinEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RegistrationPinEdge'] = ResolversParentTypes['RegistrationPinEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RegistrationPin'], ParentType, ContextType>;
};

export type RegistrationPinNotActiveResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RegistrationPinNotActive'] = ResolversParentTypes['RegistrationPinNotActive']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveRolesResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RemoveRolesResult'] = ResolversParentTypes['RemoveRolesResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'LastUserManager' | 'NotFound' | 'RemoveRolesSuccess' | 'RoleNotHeld', ParentType, ContextType>;
};

export type RemoveRolesSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RemoveRolesSuccess'] = ResolversParentTypes['RemoveRolesSuccess']> = {
  users?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RenameDeviceResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RenameDeviceResult'] = ResolversParentTypes['RenameDeviceResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'RenameDeviceSuccess', ParentType, ContextType>;
};

export type RenameDeviceSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RenameDeviceSuccess'] = ResolversParentTypes['RenameDeviceSuccess']> = {
  device?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReportDeviceLostResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReportDeviceLostResult'] = ResolversParentTypes['ReportDeviceLostResult']> = {
  __resolveType: TypeResolveFn<'DeviceNotActive' | 'NotFound' | 'ReportDeviceLostSuccess', ParentType, ContextType>;
};

export type ReportDeviceLostSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReportDeviceLostSuccess'] = ResolversParentTypes['ReportDeviceLostSuccess']> = {
  device?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResetSecureAppsPasscodeResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ResetSecureAppsPasscodeResult'] = ResolversParentTypes['ResetSecureAppsPasscodeResult']> = {
  __resolveType: TypeResolveFn<'PasscodeRejected' | 'ResetSecureAppsPasscodeSuccess' | 'ResetTicketInvalid', ParentType, ContextType>;
};

export type ResetSecureAppsPasscodeSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ResetSecureAppsPasscodeSuccess'] = ResolversParentTypes['ResetSecureAppsPasscodeSuccess']> = {
  device?: Resolver<ResolversTypes['ThisDevice'], ParentType, ContextType>;
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

export type RevokeRegistrationPinResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RevokeRegistrationPinResult'] = ResolversParentTypes['RevokeRegistrationPinResult']> = {
  __resolveType: TypeResolveFn<'NotFound' | 'RegistrationPinNotActive' | 'RevokeRegistrationPinSuccess', ParentType, ContextType>;
};

export type RevokeRegistrationPinSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RevokeRegistrationPinSuccess'] = ResolversParentTypes['RevokeRegistrationPinSuccess']> = {
  registrationPin?: Resolver<ResolversTypes['RegistrationPin'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RoleResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Role'] = ResolversParentTypes['Role']> = {
  code?: Resolver<ResolversTypes['RoleCode'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  portal?: Resolver<ResolversTypes['Portal'], ParentType, ContextType>;
  users?: Resolver<Types.Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, Partial<Types.RoleUsersArgs>>;
};

export type RoleNotHeldResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RoleNotHeld'] = ResolversParentTypes['RoleNotHeld']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SecureAppsLockedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SecureAppsLocked'] = ResolversParentTypes['SecureAppsLocked']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SecureAppsPasscodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SecureAppsPasscode'] = ResolversParentTypes['SecureAppsPasscode']> = {
  changedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isLocked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isSet?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SecureAppsUnavailableResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SecureAppsUnavailable'] = ResolversParentTypes['SecureAppsUnavailable']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  address?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  idleExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SessionConnection'] = ResolversParentTypes['SessionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SessionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Session']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SessionEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SessionEdge'] = ResolversParentTypes['SessionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Session'], ParentType, ContextType>;
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
  licensedProducts?: Resolver<ReadonlyArray<ResolversTypes['LicensedProduct']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetSecureAppsPasscodeResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SetSecureAppsPasscodeResult'] = ResolversParentTypes['SetSecureAppsPasscodeResult']> = {
  __resolveType: TypeResolveFn<'PasscodeAlreadySet' | 'PasscodeRejected' | 'SecureAppsUnavailable' | 'SetSecureAppsPasscodeSuccess', ParentType, ContextType>;
};

export type SetSecureAppsPasscodeSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SetSecureAppsPasscodeSuccess'] = ResolversParentTypes['SetSecureAppsPasscodeSuccess']> = {
  device?: Resolver<ResolversTypes['ThisDevice'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetUserStatusResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SetUserStatusResult'] = ResolversParentTypes['SetUserStatusResult']> = {
  __resolveType: TypeResolveFn<'LastUserManager' | 'NotFound' | 'RoleNotHeld' | 'SetUserStatusSuccess', ParentType, ContextType>;
};

export type SetUserStatusSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SetUserStatusSuccess'] = ResolversParentTypes['SetUserStatusSuccess']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignInResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SignInResult'] = ResolversParentTypes['SignInResult']> = {
  __resolveType: TypeResolveFn<'InvalidCredentials' | 'InvalidInput' | 'PasswordChangeRequired' | 'SignInSuccess', ParentType, ContextType>;
};

export type SignInSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SignInSuccess'] = ResolversParentTypes['SignInSuccess']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sessionToken?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type ThisDeviceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ThisDevice'] = ResolversParentTypes['ThisDevice']> = {
  appConnectGlobalPolicy?: Resolver<ResolversTypes['ThisDevicePolicy'], ParentType, ContextType>;
  canGenerateOneTimePin?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  osVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['DeviceOwner'], ParentType, ContextType>;
  platform?: Resolver<ResolversTypes['Platform'], ParentType, ContextType>;
  registeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  registrationMethod?: Resolver<ResolversTypes['RegistrationMethod'], ParentType, ContextType>;
  secureAppsPasscode?: Resolver<ResolversTypes['SecureAppsPasscode'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DeviceStatus'], ParentType, ContextType>;
};

export type ThisDevicePolicyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ThisDevicePolicy'] = ResolversParentTypes['ThisDevicePolicy']> = {
  allowIosPasscodeRecovery?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  autoLockMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maximumFailedAttempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  passcodeRequiredForAndroid?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  passcodeRequiredForIos?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  passcodeRules?: Resolver<ResolversTypes['PasscodeRules'], ParentType, ContextType>;
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
  device?: Resolver<ResolversTypes['ThisDevice'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateAppConnectGlobalPolicyResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UpdateAppConnectGlobalPolicyResult'] = ResolversParentTypes['UpdateAppConnectGlobalPolicyResult']> = {
  __resolveType: TypeResolveFn<'DefaultPolicyProtected' | 'InvalidInput' | 'NameTaken' | 'NotFound' | 'PolicyLimitReached' | 'RecoveryRequiresPasscode' | 'UpdateAppConnectGlobalPolicySuccess', ParentType, ContextType>;
};

export type UpdateAppConnectGlobalPolicySuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UpdateAppConnectGlobalPolicySuccess'] = ResolversParentTypes['UpdateAppConnectGlobalPolicySuccess']> = {
  policy?: Resolver<ResolversTypes['AppConnectGlobalPolicy'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateLabelResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UpdateLabelResult'] = ResolversParentTypes['UpdateLabelResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NameTaken' | 'NotFound' | 'UpdateLabelSuccess', ParentType, ContextType>;
};

export type UpdateLabelSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UpdateLabelSuccess'] = ResolversParentTypes['UpdateLabelSuccess']> = {
  label?: Resolver<ResolversTypes['Label'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateProfileResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UpdateProfileResult'] = ResolversParentTypes['UpdateProfileResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'UpdateProfileSuccess', ParentType, ContextType>;
};

export type UpdateProfileSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UpdateProfileSuccess'] = ResolversParentTypes['UpdateProfileSuccess']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateUserResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UpdateUserResult'] = ResolversParentTypes['UpdateUserResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'RoleNotHeld' | 'UpdateUserSuccess', ParentType, ContextType>;
};

export type UpdateUserSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UpdateUserSuccess'] = ResolversParentTypes['UpdateUserSuccess']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  canGenerateOneTimePin?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  devices?: Resolver<ResolversTypes['DeviceConnection'], ParentType, ContextType, Partial<Types.UserDevicesArgs>>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  registrationPins?: Resolver<ResolversTypes['RegistrationPinConnection'], ParentType, ContextType, Partial<Types.UserRegistrationPinsArgs>>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['Role']>, ParentType, ContextType>;
  sessions?: Resolver<Types.Maybe<ResolversTypes['SessionConnection']>, ParentType, ContextType, Partial<Types.UserSessionsArgs>>;
  status?: Resolver<ResolversTypes['UserStatus'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'DefaultPolicyProtected' | 'DeviceLimitReached' | 'DeviceNotActive' | 'InvalidCredentials' | 'InvalidInput' | 'LabelLimitReached' | 'LastUserManager' | 'NameTaken' | 'NoActiveOneTimePin' | 'NotFound' | 'OneTimePinAttemptsExhausted' | 'OneTimePinNotAvailable' | 'PasscodeAlreadySet' | 'PasscodeNotSet' | 'PasscodeRejected' | 'PasscodeResetDenied' | 'PasswordChangeRequired' | 'PolicyLimitReached' | 'RecoveryRequiresPasscode' | 'RegistrationPinNotActive' | 'ResetTicketInvalid' | 'RoleNotHeld' | 'SecureAppsLocked' | 'SecureAppsUnavailable' | 'UserDisabled' | 'WrongPasscode', ParentType, ContextType>;
};

export type WrongPasscodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WrongPasscode'] = ResolversParentTypes['WrongPasscode']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remainingAttempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  AddRolesResult?: AddRolesResultResolvers<ContextType>;
  AddRolesSuccess?: AddRolesSuccessResolvers<ContextType>;
  AdminOverview?: AdminOverviewResolvers<ContextType>;
  AffectedDevice?: AffectedDeviceResolvers<ContextType>;
  AffectedDeviceConnection?: AffectedDeviceConnectionResolvers<ContextType>;
  AffectedDeviceEdge?: AffectedDeviceEdgeResolvers<ContextType>;
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
  CreateUsersResult?: CreateUsersResultResolvers<ContextType>;
  CreateUsersRow?: CreateUsersRowResolvers<ContextType>;
  CreateUsersSuccess?: CreateUsersSuccessResolvers<ContextType>;
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
  DeviceLimitReached?: DeviceLimitReachedResolvers<ContextType>;
  DeviceNotActive?: DeviceNotActiveResolvers<ContextType>;
  DeviceOwner?: DeviceOwnerResolvers<ContextType>;
  EligibilityPreview?: EligibilityPreviewResolvers<ContextType>;
  EndSessionResult?: EndSessionResultResolvers<ContextType>;
  EndSessionSuccess?: EndSessionSuccessResolvers<ContextType>;
  GenerateOneTimePinResult?: GenerateOneTimePinResultResolvers<ContextType>;
  GenerateOneTimePinSuccess?: GenerateOneTimePinSuccessResolvers<ContextType>;
  HelpDesk?: HelpDeskResolvers<ContextType>;
  InvalidCredentials?: InvalidCredentialsResolvers<ContextType>;
  InvalidField?: InvalidFieldResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  Label?: LabelResolvers<ContextType>;
  LabelConnection?: LabelConnectionResolvers<ContextType>;
  LabelDevicesResult?: LabelDevicesResultResolvers<ContextType>;
  LabelDevicesSuccess?: LabelDevicesSuccessResolvers<ContextType>;
  LabelEdge?: LabelEdgeResolvers<ContextType>;
  LabelLimitReached?: LabelLimitReachedResolvers<ContextType>;
  LastUserManager?: LastUserManagerResolvers<ContextType>;
  LicensedProduct?: LicensedProductResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NameTaken?: NameTakenResolvers<ContextType>;
  NoActiveOneTimePin?: NoActiveOneTimePinResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  OneTimePin?: OneTimePinResolvers<ContextType>;
  OneTimePinAttemptsExhausted?: OneTimePinAttemptsExhaustedResolvers<ContextType>;
  OneTimePinConnection?: OneTimePinConnectionResolvers<ContextType>;
  OneTimePinEdge?: OneTimePinEdgeResolvers<ContextType>;
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
  PasswordChangeRequired?: PasswordChangeRequiredResolvers<ContextType>;
  PasswordRules?: PasswordRulesResolvers<ContextType>;
  PolicyLimitReached?: PolicyLimitReachedResolvers<ContextType>;
  PortalSettings?: PortalSettingsResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecoveryRequiresPasscode?: RecoveryRequiresPasscodeResolvers<ContextType>;
  RegisterDeviceResult?: RegisterDeviceResultResolvers<ContextType>;
  RegisterDeviceSuccess?: RegisterDeviceSuccessResolvers<ContextType>;
  RegistrationPin?: RegistrationPinResolvers<ContextType>;
  RegistrationPinConnection?: RegistrationPinConnectionResolvers<ContextType>;
  RegistrationPinEdge?: RegistrationPinEdgeResolvers<ContextType>;
  RegistrationPinNotActive?: RegistrationPinNotActiveResolvers<ContextType>;
  RemoveRolesResult?: RemoveRolesResultResolvers<ContextType>;
  RemoveRolesSuccess?: RemoveRolesSuccessResolvers<ContextType>;
  RenameDeviceResult?: RenameDeviceResultResolvers<ContextType>;
  RenameDeviceSuccess?: RenameDeviceSuccessResolvers<ContextType>;
  ReportDeviceLostResult?: ReportDeviceLostResultResolvers<ContextType>;
  ReportDeviceLostSuccess?: ReportDeviceLostSuccessResolvers<ContextType>;
  ResetSecureAppsPasscodeResult?: ResetSecureAppsPasscodeResultResolvers<ContextType>;
  ResetSecureAppsPasscodeSuccess?: ResetSecureAppsPasscodeSuccessResolvers<ContextType>;
  ResetTicketInvalid?: ResetTicketInvalidResolvers<ContextType>;
  RevokeOneTimePinResult?: RevokeOneTimePinResultResolvers<ContextType>;
  RevokeOneTimePinSuccess?: RevokeOneTimePinSuccessResolvers<ContextType>;
  RevokeRegistrationPinResult?: RevokeRegistrationPinResultResolvers<ContextType>;
  RevokeRegistrationPinSuccess?: RevokeRegistrationPinSuccessResolvers<ContextType>;
  Role?: RoleResolvers<ContextType>;
  RoleNotHeld?: RoleNotHeldResolvers<ContextType>;
  SecureAppsLocked?: SecureAppsLockedResolvers<ContextType>;
  SecureAppsPasscode?: SecureAppsPasscodeResolvers<ContextType>;
  SecureAppsUnavailable?: SecureAppsUnavailableResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SessionConnection?: SessionConnectionResolvers<ContextType>;
  SessionEdge?: SessionEdgeResolvers<ContextType>;
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
  ThisDevice?: ThisDeviceResolvers<ContextType>;
  ThisDevicePolicy?: ThisDevicePolicyResolvers<ContextType>;
  UnlabelDevicesResult?: UnlabelDevicesResultResolvers<ContextType>;
  UnlabelDevicesSuccess?: UnlabelDevicesSuccessResolvers<ContextType>;
  UnlockSecureAppsResult?: UnlockSecureAppsResultResolvers<ContextType>;
  UnlockSecureAppsSuccess?: UnlockSecureAppsSuccessResolvers<ContextType>;
  UpdateAppConnectGlobalPolicyResult?: UpdateAppConnectGlobalPolicyResultResolvers<ContextType>;
  UpdateAppConnectGlobalPolicySuccess?: UpdateAppConnectGlobalPolicySuccessResolvers<ContextType>;
  UpdateLabelResult?: UpdateLabelResultResolvers<ContextType>;
  UpdateLabelSuccess?: UpdateLabelSuccessResolvers<ContextType>;
  UpdateProfileResult?: UpdateProfileResultResolvers<ContextType>;
  UpdateProfileSuccess?: UpdateProfileSuccessResolvers<ContextType>;
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
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
};
