/** The tables that the workloads read, as TypeORM entities. */
import { type DataSourceOptions, DataSource, EntitySchema } from 'typeorm';
import { Sqlite, configureConnection } from './process.ts';
import type { RoleCode } from './rules.ts';

export interface User {
  readonly id: string;
  readonly username: string;
  readonly usernameKey: string;
  readonly displayName: string;
  readonly email: string | null;
  readonly status: string;
  readonly passwordHash: string;
  readonly createdAt: number;
  readonly roles?: UserRole[];
}

export interface UserRole {
  readonly userId: string;
  readonly role: RoleCode;
  readonly user?: User;
}

export interface Session {
  readonly id: string;
  readonly tokenHash: string;
  readonly userId: string;
  readonly createdAt: number;
  lastSeenAt: number;
  readonly expiresAt: number;
  readonly address: string | null;
  readonly user: User;
}

export interface Device {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly model: string;
  readonly osVersion: string;
  readonly platform: string;
  readonly status: string;
  readonly registrationMethod: string;
  readonly registeredAt: number;
  readonly policyId: string;
}

export interface Policy {
  readonly id: string;
  readonly name: string;
  readonly passcodeRequiredForIos: boolean;
  readonly allowIosPasscodeRecovery: boolean;
}

export interface OneTimePin {
  readonly id: string;
  readonly deviceId: string;
  readonly status: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly redeemedAt: number | null;
  readonly failedAttempts: number;
  readonly maximumAttempts: number;
}

export interface RegistrationPin {
  readonly id: string;
  readonly userId: string;
  readonly platform: string;
  readonly status: string;
  readonly failedAttempts: number;
  readonly issuedAt: number;
  readonly expiresAt: number;
}

export interface SecureAppsPasscode {
  readonly deviceId: string;
  readonly changedAt: number;
  readonly lockedAt: number | null;
}

export interface LicensedProduct {
  readonly code: string;
  readonly licensed: boolean;
}

const text = (name?: string) => ({ type: 'text', ...(name === undefined ? {} : { name }) }) as const;
const nullableText = (name?: string) => ({ ...text(name), nullable: true }) as const;
const key = (name?: string) => ({ ...text(name), primary: true }) as const;
const instant = (name: string) => ({ type: 'bigint', name }) as const;
const nullableInstant = (name: string) => ({ ...instant(name), nullable: true }) as const;
const integer = (name: string) => ({ type: 'integer', name }) as const;
const flag = (name?: string) => ({ type: 'boolean', ...(name === undefined ? {} : { name }) }) as const;

export const userSchema = new EntitySchema<User>({
  name: 'User',
  tableName: 'users',
  columns: {
    id: key(),
    username: text(),
    usernameKey: text('username_key'),
    displayName: text('display_name'),
    email: nullableText(),
    status: text(),
    passwordHash: text('password_hash'),
    createdAt: instant('created_at'),
  },
  relations: { roles: { type: 'one-to-many', target: 'UserRole', inverseSide: 'user' } },
});

export const userRoleSchema = new EntitySchema<UserRole>({
  name: 'UserRole',
  tableName: 'user_roles',
  columns: { userId: key('user_id'), role: key() },
  relations: {
    user: { type: 'many-to-one', target: 'User', inverseSide: 'roles', joinColumn: { name: 'user_id' } },
  },
});

export const sessionSchema = new EntitySchema<Session>({
  name: 'Session',
  tableName: 'sessions',
  columns: {
    id: key(),
    tokenHash: text('token_hash'),
    userId: text('user_id'),
    createdAt: instant('created_at'),
    lastSeenAt: instant('last_seen_at'),
    expiresAt: instant('expires_at'),
    address: nullableText(),
  },
  relations: { user: { type: 'many-to-one', target: 'User', joinColumn: { name: 'user_id' } } },
});

export const deviceSchema = new EntitySchema<Device>({
  name: 'Device',
  tableName: 'devices',
  columns: {
    id: key(),
    userId: text('user_id'),
    name: text(),
    model: text(),
    osVersion: text('os_version'),
    platform: text(),
    status: text(),
    registrationMethod: text('registration_method'),
    registeredAt: instant('registered_at'),
    policyId: text('app_connect_global_policy_id'),
  },
});

export const policySchema = new EntitySchema<Policy>({
  name: 'Policy',
  tableName: 'app_connect_global_policies',
  columns: {
    id: key(),
    name: text(),
    passcodeRequiredForIos: flag('passcode_required_for_ios'),
    allowIosPasscodeRecovery: flag('allow_ios_passcode_recovery'),
  },
});

export const oneTimePinSchema = new EntitySchema<OneTimePin>({
  name: 'OneTimePin',
  tableName: 'one_time_pins',
  columns: {
    id: key(),
    deviceId: text('device_id'),
    status: text(),
    issuedAt: instant('issued_at'),
    expiresAt: instant('expires_at'),
    redeemedAt: nullableInstant('redeemed_at'),
    failedAttempts: integer('failed_attempts'),
    maximumAttempts: integer('maximum_attempts'),
  },
});

export const registrationPinSchema = new EntitySchema<RegistrationPin>({
  name: 'RegistrationPin',
  tableName: 'registration_pins',
  columns: {
    id: key(),
    userId: text('user_id'),
    platform: text(),
    status: text(),
    failedAttempts: integer('failed_attempts'),
    issuedAt: instant('issued_at'),
    expiresAt: instant('expires_at'),
  },
});

export const passcodeSchema = new EntitySchema<SecureAppsPasscode>({
  name: 'SecureAppsPasscode',
  tableName: 'secure_apps_passcodes',
  columns: { deviceId: key('device_id'), changedAt: instant('changed_at'), lockedAt: nullableInstant('locked_at') },
});

export const licensedProductSchema = new EntitySchema<LicensedProduct>({
  name: 'LicensedProduct',
  tableName: 'licensed_products',
  columns: { code: key(), licensed: flag() },
});

/** Opens the database, with the settings of the server. */
export function openDataSource(database: string): Promise<DataSource> {
  const options: DataSourceOptions = {
    type: 'better-sqlite3',
    driver: Sqlite,
    database,
    enableWAL: true,
    prepareDatabase: configureConnection,
    entities: [
      userSchema,
      userRoleSchema,
      sessionSchema,
      deviceSchema,
      policySchema,
      oneTimePinSchema,
      registrationPinSchema,
      passcodeSchema,
      licensedProductSchema,
    ],
  };
  return new DataSource(options).initialize();
}
