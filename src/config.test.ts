import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError, readConfig, readPepper } from './config.ts';
import { systemRandom } from './platform/security/random.ts';

/** The message that an operator reads, which must be one line. */
function complaint(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    const { message } = error as ConfigError;
    expect(message).not.toContain('\n');
    return message;
  }
  throw new Error('there was nothing to complain about');
}

/** Root may write to every folder, so root runs the work as another user. */
function asOrdinaryUser<T>(work: () => T): T {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
}

describe('readConfig', () => {
  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '', LOG_LEVEL: '' })).toEqual(readConfig({}));
  });

  it('has no playground in production unless asked, and leaves migrating PostgreSQL to an operator', () => {
    expect(readConfig({ NODE_ENV: 'production' }).playground).toBe(false);
    expect(readConfig({ NODE_ENV: 'production', PLAYGROUND: 'true' }).playground).toBe(true);
    expect(readConfig({ DATABASE_URL: 'postgres://u:p@db/x' }).migrateOnStart).toBe(false);
    expect(readConfig({ DATABASE_URL: 'postgres://u:p@db/x', MIGRATE_ON_START: 'true' }).migrateOnStart).toBe(true);
  });

  it('has no playground with trusted documents only, and rejects one that was asked for', () => {
    expect(readConfig({ TRUSTED_DOCUMENTS_ONLY: 'true' })).toMatchObject({
      playground: false,
      trustedDocuments: { file: null, only: true },
    });
    expect(readConfig({ TRUSTED_DOCUMENTS: '/documents.json' })).toMatchObject({
      playground: true,
      trustedDocuments: { file: '/documents.json', only: false },
    });
    const asked = { TRUSTED_DOCUMENTS_ONLY: 'true', PLAYGROUND: 'true' };
    expect(complaint(() => readConfig(asked))).toMatch(/^PLAYGROUND and TRUSTED_DOCUMENTS_ONLY are both true/u);
    expect(complaint(() => readConfig({ ...asked, TRUSTED_DOCUMENTS_ONLY: 'yes' }))).not.toContain('both');
  });

  it.each([
    ['PORT', ['-1', '65536', '4000.5', '0x10', 'http', ' 4000', '99999999999']],
    ['ONE_TIME_PIN_LENGTH', ['5', '13', '0', 'eight']],
    ['REGISTRATION_PIN_LENGTH', ['5', '13']],
    ['REGISTRATION_PIN_HOURS', ['0', '4321']],
    ['ONE_TIME_PIN_ATTEMPTS', ['0', '101']],
    ['PASSWORD_MINIMUM_LENGTH', ['7', '65']],
    ['DEVICES_PER_USER', ['0', '1001']],
    ['LIMIT_PER_DEVICE', ['0', '1000001']],
    ['LIMIT_PER_ACCOUNT', ['0']],
    ['LIMIT_PER_ADDRESS', ['0']],
    ['LIMIT_MINUTES', ['0', '1441']],
    ['HASHING_CONCURRENCY', ['0', '65']],
    ['HASHING_QUEUE', ['0', '100001']],
    ['SHUTDOWN_SECONDS', ['0', '301']],
    ['PURGE_DAYS', ['0', '36501']],
    ['PURGE_RETIRED_DAYS', ['0', '36501']],
    ['CORS_ORIGINS', ['*', 'portal.example.com', 'https://portal.example.com/', 'https://*.example.com', 'null']],
    ['LOG_LEVEL', ['loud', 'INFO']],
    ['PLAYGROUND', ['yes', '1', 'TRUE']],
    ['TRUSTED_DOCUMENTS_ONLY', ['yes', '1']],
    ['MIGRATE_ON_START', ['no']],
    ['TRUST_PROXY', ['maybe', 'true', '10.0.0.0/33', '1', '127.0.0.1,']],
    [
      'DATABASE_URL',
      [
        'mysql://db/x',
        'sqlite:',
        'nonsense',
        'http://db',
        'postgres://a:1,b:x/db',
        'postgres://a,b/x?target_session_attrs=any',
      ],
    ],
    ['HELP_DESK_NAME', [' ', 'a\nb', 'x'.repeat(101)]],
    ['HELP_DESK_EMAIL', ['help', 'help desk@example.com', 'a@b\u0000']],
    ['HELP_DESK_PHONE', [' ', 'x'.repeat(51)]],
    ['HELP_DESK_URL', ['help.example.com', 'javascript:alert(1)', 'data:text/html,x', 'mailto:help@example.com']],
    ['PEPPER', ['short']],
  ])('names %s in one line when it is bad', (name, values) => {
    for (const value of values)
      expect(
        complaint(() => readConfig({ [name]: value })),
        value,
      ).toMatch(`${name} `);
  });

  it('names every invalid variable at once, each of them once', () => {
    const env = {
      PORT: 'many',
      LOG_LEVEL: 'loud',
      ONE_TIME_PIN_LENGTH: '5',
      ONE_TIME_PIN_ATTEMPTS: '100',
      REGISTRATION_PIN_LENGTH: '6',
      PEPPER: 'a pepper that is long enough for everybody',
      PEPPER_FILE: '/pepper',
    };
    const message = complaint(() => readConfig(env));
    for (const start of [
      'PORT must',
      'LOG_LEVEL must',
      'ONE_TIME_PIN_LENGTH must',
      'PEPPER and PEPPER_FILE are both set',
    ]) {
      expect(message.split(start), start).toHaveLength(2);
    }
    expect(message).not.toContain('REGISTRATION_PIN_LENGTH'); // valid: 1 in 100,000
    const guessable = complaint(() =>
      readConfig({ PORT: 'many', ONE_TIME_PIN_LENGTH: '6', ONE_TIME_PIN_ATTEMPTS: '100' }),
    );
    expect(guessable).toMatch(/PORT must .* ONE_TIME_PIN_LENGTH 6 with 200 attempts/u);
  });

  it('never repeats a password or pepper', () => {
    for (const env of [
      { PEPPER: 'hunter2' },
      { DATABASE_URL: 'mysql://ada:hunter2@db/x' },
      { DATABASE_URL: 'hunter2' },
    ]) {
      expect(complaint(() => readConfig(env))).not.toContain('hunter2');
    }
  });

  it.each([
    ['ONE_TIME_PIN_LENGTH', '6'],
    ['ONE_TIME_PIN_LENGTH', '12'],
    ['REGISTRATION_PIN_HOURS', '1'],
    ['REGISTRATION_PIN_HOURS', '4320'],
    ['PASSWORD_MINIMUM_LENGTH', '8'],
    ['PASSWORD_MINIMUM_LENGTH', '64'],
    ['PORT', '0'],
    ['PORT', '65535'],
    ['HELP_DESK_NAME', 'Help desk'],
    ['HELP_DESK_EMAIL', 'help@example.com'],
    ['HELP_DESK_PHONE', '+49 30 1234'],
    ['HELP_DESK_URL', 'https://help.example.com/pins'],
  ])('takes %s=%s', (name, value) => {
    expect(() => readConfig({ [name]: value })).not.toThrow();
  });
});

describe('readPepper', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pinportal-config-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const PEPPER = 'a pepper that is long enough for everybody';

  it('comes from the variable or the file, and not from both', () => {
    const file = join(folder, 'pepper');
    writeFileSync(file, `${PEPPER}\n`, { mode: 0o600 });
    expect(readPepper({ PEPPER }, systemRandom)).toBe(PEPPER);
    expect(readPepper({ PEPPER_FILE: file }, systemRandom)).toBe(PEPPER);
    expect(complaint(() => readPepper({ PEPPER, PEPPER_FILE: file }, systemRandom))).toMatch('PEPPER_FILE');
  });

  it('is made once beside an embedded database, for its owner alone', () => {
    const env = { DATABASE_URL: `sqlite:${join(folder, 'data', 'pinportal.sqlite')}` };
    const made = readPepper(env, systemRandom);
    expect(made.length).toBeGreaterThanOrEqual(32);
    expect(readPepper(env, systemRandom)).toBe(made);
    const file = join(folder, 'data', 'pinportal.sqlite.pepper');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8').trim()).toBe(made);
  });

  it('names the folder of the database, and not PEPPER_FILE, if it cannot be written', () => {
    const data = join(folder, 'data');
    const env = { DATABASE_URL: `sqlite:${join(data, 'pinportal.sqlite')}` };
    writeFileSync(data, 'a file, and no folder');
    const file = complaint(() => readPepper(env, systemRandom));
    rmSync(data);
    chmodSync(folder, 0o555);
    const readOnly = complaint(() => asOrdinaryUser(() => readPepper(env, systemRandom)));
    for (const message of [file, readOnly]) {
      expect(message).toContain(`DATABASE_URL: the folder ${data} is not writable`);
      expect(message).toContain('permission');
      expect(message).not.toContain('PEPPER_FILE');
    }
    expect(readOnly).toContain('EACCES');
  });

  it('must be given with PostgreSQL, and be there', () => {
    const env = { DATABASE_URL: 'postgres://ada:hunter2@db/x' };
    expect(complaint(() => readPepper(env, systemRandom))).toMatch(/^PEPPER or PEPPER_FILE must be set/);
    const missing = complaint(() => readPepper({ ...env, PEPPER_FILE: join(folder, 'nowhere') }, systemRandom));
    expect(missing).toMatch('PEPPER_FILE');
    writeFileSync(join(folder, 'empty'), '', { mode: 0o600 });
    expect(complaint(() => readPepper({ PEPPER_FILE: join(folder, 'empty') }, systemRandom))).toMatch('PEPPER_FILE');
  });
});
