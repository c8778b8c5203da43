import type { TestApp } from './app.ts';
import {
  AppConnectGlobalPolicy,
  AppConnectGlobalPolicyLabel,
  AttemptCounter,
  AuditRefusals,
  ConsecutiveFailures,
  Device,
  DeviceLabel,
  FamiliarAddress,
  HOUR,
  Label,
  MINUTE,
  NEW_POLICY,
  OPERATOR,
  OneTimePin,
  OneTimePinAttempt,
  PastPasscode,
  RegistrationPin,
  ResetTicket,
  SecureAppsPasscode,
  Session,
  User,
  UserRole,
  searchableDevice,
  searchableUser,
  sql,
} from './server.ts';

/** Creates users with `addBelongings`, who do nothing while others act. */
export async function addBystanders(app: TestApp, usernames: readonly string[]): Promise<void> {
  const { db, ids, clock } = app.deps;
  const users = usernames.map((username) =>
    searchableUser({
      id: ids.next('User'),
      username,
      usernameKey: username,
      displayName: username,
      email: `${username}@example.com`,
      status: 'ACTIVE',
      passwordHash: 'a password hash',
      mustChangePassword: false,
      createdAt: clock.now(),
      disabledAt: null,
    }),
  );
  await db.write((tx) => tx.insert(User, users));
  for (const user of users) await addBelongings(app, user);
}

/**
 * Gives a user, in every table that has rows of users, rows that no action of another user or on another device may
 * change: two devices, each with a passcode, PINs, a ticket, attempts and an audit event, and sessions, registration
 * PINs, roles, counts, a label and the policy of the lowest priority. Nothing of it expires within a minute.
 */
export async function addBelongings(
  { deps: { db, ids, clock, audit } }: TestApp,
  { id: userId, username }: Pick<User, 'id' | 'username'>,
): Promise<void> {
  const now = clock.now();
  const [count] = await db.query(sql`SELECT COUNT(*) AS policies FROM app_connect_global_policies`);
  const label: Label = { id: ids.next('Label'), name: `label of ${username}`, nameKey: `label of ${username}` };
  const policy: AppConnectGlobalPolicy = {
    ...NEW_POLICY,
    id: ids.next('AppConnectGlobalPolicy'),
    name: `policy of ${username}`,
    nameKey: `policy of ${username}`,
    isDefault: false,
    priority: Number(count?.policies), // the default policy has none
    passcodeRequiredForIos: true,
    allowIosPasscodeRecovery: true,
  };
  const devices = ['phone', 'tablet'].map((name) =>
    searchableDevice({
      id: ids.next('Device'),
      userId,
      name,
      model: 'iPhone 17',
      osVersion: '26.1',
      platform: 'IOS',
      status: 'ACTIVE',
      registrationMethod: 'REGISTRATION_PIN',
      registeredAt: now,
      retiredAt: null,
      tokenHash: `the token of ${username}'s ${name}`,
      appConnectGlobalPolicyId: policy.id,
    }),
  );
  const pinOf = (device: Device, rest: Pick<OneTimePin, 'status'> & Partial<OneTimePin>): OneTimePin => ({
    id: ids.next('OneTimePin'),
    deviceId: device.id,
    userId,
    pinHash: 'a PIN hash',
    issuedAt: now,
    expiresAt: now + 24 * HOUR,
    redeemedAt: null,
    failedAttempts: 0,
    maximumAttempts: 5,
    ...rest,
  });
  const pins = devices.flatMap((device) => [
    pinOf(device, { status: 'SUPERSEDED', issuedAt: now - 3 * MINUTE }),
    pinOf(device, { status: 'REDEEMED', issuedAt: now - 2 * MINUTE, redeemedAt: now - MINUTE }),
    pinOf(device, { status: 'ACTIVE', failedAttempts: 1 }),
  ]);
  const roles = ['RESET_SECURE_APPS_PASSCODE', 'REGISTER_DEVICE'] as const;
  await db.write(async (tx) => {
    const held = await tx.query(sql`SELECT role FROM user_roles WHERE user_id = ${userId}`);
    if (held.length === 0)
      await tx.insert(
        UserRole,
        roles.map((role) => ({ userId, role })),
      );
    await tx.insert(Device, devices);
    await tx.insert(Label, [label]);
    await tx.insert(
      DeviceLabel,
      devices.map(({ id: deviceId }) => ({ deviceId, labelId: label.id })),
    );
    await tx.insert(AppConnectGlobalPolicy, [policy]);
    await tx.insert(AppConnectGlobalPolicyLabel, [{ policyId: policy.id, labelId: label.id }]);
    await tx.insert(
      Session,
      ['first', 'second'].map((which) => ({
        id: ids.next('Session'),
        tokenHash: `the ${which} session of ${username}`,
        userId,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: now + 8 * HOUR,
        address: '192.0.2.1',
      })),
    );
    await tx.insert(OneTimePin, pins);
    await tx.insert(
      OneTimePinAttempt,
      pins
        .filter(({ failedAttempts }) => failedAttempts > 0)
        .map(({ id, deviceId }) => ({
          id: ids.next('OneTimePinAttempt'),
          oneTimePinId: id,
          deviceId,
          attemptedAt: now,
        })),
    );
    await tx.insert(
      RegistrationPin,
      (['ANDROID', 'WINDOWS', 'MACOS'] as const).map((platform) => ({
        id: ids.next('RegistrationPin'),
        userId,
        platform,
        pinHash: 'a PIN hash',
        status: platform === 'MACOS' ? ('REDEEMED' as const) : ('ACTIVE' as const),
        failedAttempts: 1,
        issuedAt: now,
        expiresAt: now + 4 * HOUR,
      })),
    );
    await tx.insert(
      SecureAppsPasscode,
      devices.map(({ id: deviceId, name }) => ({
        deviceId,
        passcodeHash: 'a passcode hash',
        changedAt: now,
        failedAttempts: 3,
        lockedAt: name === 'tablet' ? now : null,
      })),
    );
    await tx.insert(
      PastPasscode,
      devices.flatMap(({ id: deviceId }) =>
        [1, 2, 3].map((minutes) => ({
          id: ids.next('SecureAppsPasscode'),
          deviceId,
          passcodeHash: 'a passcode hash',
          setAt: now - minutes * MINUTE,
        })),
      ),
    );
    await tx.insert(
      ResetTicket,
      devices.map(({ id: deviceId, name }) => ({
        id: ids.next('ResetTicket'),
        tokenHash: `the ticket of ${username}'s ${name}`,
        deviceId,
        userId,
        method: 'ONE_TIME_PIN' as const,
        issuedAt: now,
        expiresAt: now + 10 * MINUTE,
        usedAt: null,
      })),
    );
    await tx.insert(AttemptCounter, [{ key: `the account of ${username}`, attempts: 3, expiresAt: now + 15 * MINUTE }]);
    await tx.insert(ConsecutiveFailures, [{ key: `the account of ${username}`, failures: 3, lastFailedAt: now }]);
    await tx.insert(FamiliarAddress, [{ key: `the address of ${username}`, lastUsedAt: now }]);
    await tx.insert(AuditRefusals, [
      {
        kind: JSON.stringify(['SIGN_IN', 'user disabled', 'ANONYMOUS', null, 'USER', userId]),
        startedAt: now,
        refusals: 3,
        countedSince: now,
        countedUntil: now,
      },
    ]);
    audit.record(tx, OPERATOR, { action: 'SIGN_IN', subject: { kind: 'USER', id: userId } });
  });
}
