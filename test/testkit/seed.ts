import { PASSWORD, type TestApp } from './app.ts';
import {
  AppConnectGlobalPolicy,
  AppConnectGlobalPolicyLabel,
  Device,
  DeviceLabel,
  Label,
  NEW_POLICY,
  OneTimePin,
  SecureAppsPasscode,
  User,
  UserRole,
  searchableDevice,
  searchableUser,
} from './server.ts';

/**
 * Fills a database with few statements: `users` users, named `user-000` and on, with the same password, a role each
 * and `devicesEach` devices. Every device has a passcode and a one-time PIN, and carries one of `labelCount` labels, of
 * which each brings a policy of its own. Answers the ids of the users.
 */
export async function seedPortal(
  app: TestApp,
  { users, devicesEach, labelCount = 3 }: { users: number; devicesEach: number; labelCount?: number },
): Promise<string[]> {
  const { db, ids, clock, hasher } = app.deps;
  const passwordHash = await hasher.hash('password', PASSWORD);
  const now = clock.now();
  const labels = Array.from({ length: labelCount }, (_, index): Label => {
    const name = `label-${index}`;
    return { id: ids.next('Label'), name, nameKey: name };
  });
  const policies = labels.map((_label, index): AppConnectGlobalPolicy => {
    const name = `policy-${index}`;
    const settings = { ...NEW_POLICY, passcodeRequiredForIos: index > 0, allowIosPasscodeRecovery: index > 1 };
    return {
      ...settings,
      id: ids.next('AppConnectGlobalPolicy'),
      name,
      nameKey: name,
      isDefault: false,
      priority: index + 1,
    };
  });
  const people = Array.from({ length: users }, (_, index): User => {
    const name = `user-${String(index).padStart(3, '0')}`;
    return searchableUser({
      id: ids.next('User'),
      username: name,
      usernameKey: name,
      displayName: name,
      email: null,
      status: 'ACTIVE',
      passwordHash,
      mustChangePassword: false,
      createdAt: now,
    });
  });
  const devices = people.flatMap(({ id: userId }, person) =>
    Array.from({ length: devicesEach }, (_, index): Device => {
      const id = ids.next('Device');
      return searchableDevice({
        id,
        userId,
        name: `iPhone ${index}`,
        model: 'iPhone 17',
        osVersion: '26.1',
        platform: 'IOS',
        status: 'ACTIVE',
        registrationMethod: 'PASSWORD',
        registeredAt: now,
        tokenHash: `hash of ${id}`,
        appConnectGlobalPolicyId: at(policies, person * devicesEach + index).id,
      });
    }),
  );
  const pins = devices.map((device): OneTimePin => ({
    id: ids.next('OneTimePin'),
    deviceId: device.id,
    userId: device.userId,
    pinHash: passwordHash,
    status: 'ACTIVE',
    issuedAt: now,
    expiresAt: now + 1_000_000,
    redeemedAt: null,
    failedAttempts: 0,
    maximumAttempts: 5,
  }));
  await db.write(async (tx) => {
    await tx.insert(Label, labels);
    await tx.insert(AppConnectGlobalPolicy, policies);
    await tx.insert(
      AppConnectGlobalPolicyLabel,
      labels.map((label, index) => ({ policyId: at(policies, index).id, labelId: label.id })),
    );
    await tx.insert(User, people);
    await tx.insert(
      UserRole,
      people.map((user) => ({ userId: user.id, role: 'RESET_SECURE_APPS_PASSCODE' as const })),
    );
    await tx.insert(Device, devices);
    await tx.insert(
      DeviceLabel,
      devices.map((device, index) => ({ deviceId: device.id, labelId: at(labels, index).id })),
    );
    await tx.insert(OneTimePin, pins);
    await tx.insert(
      SecureAppsPasscode,
      devices.map((device) => ({
        deviceId: device.id,
        passcodeHash: passwordHash,
        changedAt: now,
        failedAttempts: 0,
        lockedAt: null,
      })),
    );
  });
  return people.map(({ id }) => id);
}

/** The items in turn, from the start again after the last. */
function at<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('there are none');
  return item;
}
