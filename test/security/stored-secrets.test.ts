import argon2 from 'argon2';
import {
  PASSWORD,
  type SecretKind,
  createRegistrationPin,
  expect,
  generatePin,
  raw,
  sql,
  succeeded,
  test as base,
} from '../testkit/index.ts';

interface Stored {
  readonly secret: string;
  readonly hash: string;
}

/** A secret of each kind, and its hash in the database. */
const test = base.extend('stored', async ({ app, story }): Promise<Record<SecretKind, Stored>> => {
  const registrationPin = await createRegistrationPin(app, story.userToken, { platform: 'ANDROID' });
  const oneTimePin = await generatePin(app, story);
  succeeded(await app.mutate('setSecureAppsPasscode', { passcode: '739164' }, story.device.token));
  const stored = async (secret: string, table: string, column: string, owner: string): Promise<Stored> => {
    const [row] = await app.deps.db.query(
      sql`SELECT ${raw(column)} AS hash FROM ${raw(table)} WHERE ${raw(owner)} IN (${story.userId}, ${story.device.id})
          ORDER BY ${raw(owner === 'device_id' ? owner : 'id')} DESC LIMIT 1`,
    );
    return { secret, hash: String(row?.hash) };
  };
  return {
    password: await stored(PASSWORD, 'users', 'password_hash', 'id'),
    passcode: await stored('739164', 'secure_apps_passcodes', 'passcode_hash', 'device_id'),
    'one-time-pin': await stored(oneTimePin, 'one_time_pins', 'pin_hash', 'user_id'),
    'registration-pin': await stored(registrationPin, 'registration_pins', 'pin_hash', 'user_id'),
  };
});

test('no secret can be guessed from its hash without the pepper', async ({ stored }) => {
  for (const [kind, { secret, hash }] of Object.entries(stored)) {
    expect(hash, kind).toMatch(/^\$argon2id\$/u);
    expect(await argon2.verify(hash, secret), kind).toBe(false);
  }
});

test('a hash matches the secret that it was made of, as a secret of its kind and of no other', async ({
  app,
  stored,
}) => {
  const { hasher } = app.deps;
  const kinds = Object.keys(stored) as SecretKind[];
  for (const [of, { secret, hash }] of Object.entries(stored)) {
    const matching: SecretKind[] = [];
    for (const kind of kinds) if (await hasher.verify(kind, hash, secret)) matching.push(kind);
    expect(matching).toEqual([of]);
  }
});
