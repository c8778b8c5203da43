import { isIP } from 'node:net';
import { availableParallelism } from 'node:os';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import type { PlaygroundAccounts } from './platform/http/plugins/playground.ts';
import { UnusableFolder } from './platform/data-folder.ts';
import { parseDatabaseUrl } from './platform/database/open-database.ts';
import { MINIMUM_PEPPER_LENGTH, pepperNextTo, readPepperFile } from './platform/security/pepper.ts';
import type { Random } from './platform/security/random.ts';
import type { HelpDesk } from './deps.ts';
import { HOUR, MINUTE, SECOND } from './platform/clock.ts';
import type { InputProblem } from './platform/input-problem.ts';
import { emailProblem, lineProblem, tidy } from './platform/text.ts';
import { ATTEMPTS_PER_REGISTRATION_PIN } from './registration-pin/registration-pin.rule.ts';
import { attemptsPerDevice } from './one-time-pin/one-time-pin.rule.ts';

/** Variables are missing or invalid. The message is one line: each variable and what to do. It contains no secrets. */
export class ConfigError extends Error {}

const flag = z.enum(['true', 'false'], 'must be true or false').transform((value) => value === 'true');
const integer = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/u, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be a whole number from ${least} to ${most}`);

/** A text that is shown to users. `problem` completes a sentence that begins with the variable. */
const text = (problem: (value: string) => InputProblem | null) =>
  z.string().transform((value, context) => {
    const found = problem(value);
    if (found === null) return tidy(value);
    context.addIssue({ code: 'custom', message: found.text });
    return z.NEVER;
  });

/** Every variable of the server, with its default. `docs/configuration.md` describes them. */
const variables = z.object({
  DATABASE_URL: z
    .string()
    .default('sqlite:./data/pinportal.sqlite')
    .transform((text, context) => {
      try {
        return parseDatabaseUrl(text);
      } catch (error) {
        context.addIssue({ code: 'custom', message: (error as Error).message });
        return z.NEVER;
      }
    }),
  DATABASE_TIMEOUT_SECONDS: integer(1, 600).default(8),
  HOST: z.string().min(1, 'must not be empty').default('127.0.0.1'),
  PORT: integer(0, 65_535).default(4000),
  PEPPER: z.string().min(MINIMUM_PEPPER_LENGTH, `must have at least ${MINIMUM_PEPPER_LENGTH} characters`).optional(),
  PEPPER_FILE: z.string().min(1, 'must name a file').optional(),
  NODE_ENV: z.string().optional(),
  PORTALS: flag.default(true),
  PLAYGROUND: flag.optional(),
  MIGRATE_ON_START: flag.optional(),
  TRUST_PROXY: z
    .string()
    .default('false')
    .transform((text) => (text === 'false' ? [] : text.split(',').map((proxy) => proxy.trim())))
    .refine(
      (proxies) => proxies.every(isProxy),
      'must be false or a comma-separated list of proxies: addresses, CIDR ranges, loopback, linklocal or uniquelocal',
    ),
  CORS_ORIGINS: z
    .string()
    .default('')
    .transform((text) => (text === '' ? [] : text.split(',').map((origin) => origin.trim())))
    .refine(
      (origins) => origins.every(isOrigin),
      'must be a comma-separated list of origins such as https://portal.example.com, without wildcards',
    ),
  TRUSTED_DOCUMENTS: z.string().min(1, 'must name a file').optional(),
  TRUSTED_DOCUMENTS_ONLY: flag.default(false),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'must be trace, debug, info, warn, error, fatal or silent',
    )
    .default('info'),
  ONE_TIME_PIN_LENGTH: integer(6, 12).default(8),
  ONE_TIME_PIN_ATTEMPTS: integer(1, 100).default(5),
  REGISTRATION_PIN_LENGTH: integer(6, 12).default(8),
  REGISTRATION_PIN_HOURS: integer(1, 4_320).default(4),
  PASSWORD_MINIMUM_LENGTH: integer(8, 64).default(15),
  DEVICES_PER_USER: integer(1, 1_000).default(20),
  LIMIT_PER_DEVICE: integer(1, 1_000_000).default(30),
  LIMIT_PER_ACCOUNT: integer(1, 1_000_000).default(10),
  LIMIT_PER_ADDRESS: integer(1, 1_000_000).default(100),
  LIMIT_MINUTES: integer(1, 1_440).default(15),
  HASHING_CONCURRENCY: integer(1, 64).optional(),
  HASHING_QUEUE: integer(1, 100_000).default(64),
  OPERATIONS_PER_CALLER: integer(1, 100_000).default(8),
  OPERATION_SECONDS: integer(1, 300).default(10),
  SHUTDOWN_SECONDS: integer(1, 300).default(10),
  PURGE_DAYS: integer(1, 36_500).default(90),
  // Not by default: an administrator can make a disabled user or a retired device active again, but not a deleted one.
  PURGE_RETIRED_DAYS: integer(1, 36_500).optional(),
  AUDIT_RETENTION_DAYS: integer(1, 36_500).optional(),
  HELP_DESK_NAME: text((value) => lineProblem(value, 100)).optional(),
  HELP_DESK_EMAIL: text(emailProblem).optional(),
  HELP_DESK_PHONE: text((value) => lineProblem(value, 50)).optional(),
  HELP_DESK_URL: text(webAddressProblem).optional(),
});

/** The variables, and the rules on several of them. `when`: these are checked although another variable is invalid. */
const environment = variables.superRefine(
  (values, context) => {
    const isInvalid = (name: string) => context.issues.some(({ path }) => path?.[0] === name);
    for (const { name, problem } of guessablePins(values)) {
      if (!isInvalid(name)) context.addIssue({ code: 'custom', path: [name], message: problem });
    }
    if (values.TRUSTED_DOCUMENTS_ONLY && values.PLAYGROUND === true && !isInvalid('TRUSTED_DOCUMENTS_ONLY')) {
      context.addIssue({
        code: 'custom',
        path: ['PLAYGROUND'],
        message:
          'and TRUSTED_DOCUMENTS_ONLY are both true, but the playground can send no trusted document. Set only one of them',
      });
    }
    if (values.PEPPER !== undefined && values.PEPPER_FILE !== undefined) {
      context.addIssue({
        code: 'custom',
        path: ['PEPPER'],
        message: 'and PEPPER_FILE are both set. Set only one of them',
      });
    }
  },
  { when: () => true },
);

export type Config = ReturnType<typeof readConfig>;

/** Reads the configuration from the environment. Throws `ConfigError`. */
export function readConfig(env: NodeJS.ProcessEnv) {
  const values = parse(env);
  const production = values.NODE_ENV === 'production';
  return {
    database: values.DATABASE_URL,
    /** How long PostgreSQL may work on a statement, in milliseconds. */
    databaseTimeout: values.DATABASE_TIMEOUT_SECONDS * SECOND,
    host: values.HOST,
    port: values.PORT,
    production,
    portals: values.PORTALS,
    /** Whether the simulator of the Secure Apps Manager is served. Only the demo has it. */
    secureAppsManager: false as boolean,
    // The playground sends documents that nobody has approved.
    playground: values.PLAYGROUND ?? !(production || values.TRUSTED_DOCUMENTS_ONLY),
    /** Accounts that the playground fills in. Only the demo has them. */
    playgroundAccounts: null as PlaygroundAccounts | null,
    // Only one server uses an embedded database. With PostgreSQL, an operator decides when to migrate.
    migrateOnStart: values.MIGRATE_ON_START ?? values.DATABASE_URL.kind === 'sqlite',
    /** The proxies whose `X-Forwarded-*` headers are trusted. */
    trustProxy: values.TRUST_PROXY,
    /** The origins of portals that browsers may send requests from. */
    corsOrigins: values.CORS_ORIGINS,
    trustedDocuments: { file: values.TRUSTED_DOCUMENTS ?? null, only: values.TRUSTED_DOCUMENTS_ONLY },
    logLevel: values.LOG_LEVEL,
    settings: {
      oneTimePinLength: values.ONE_TIME_PIN_LENGTH,
      oneTimePinAttempts: values.ONE_TIME_PIN_ATTEMPTS,
      registrationPinLength: values.REGISTRATION_PIN_LENGTH,
      registrationPinLifetime: values.REGISTRATION_PIN_HOURS * HOUR,
      passwordMinimumLength: values.PASSWORD_MINIMUM_LENGTH,
      devicesPerUser: values.DEVICES_PER_USER,
      purgeDays: values.PURGE_DAYS,
      purgeRetiredDays: values.PURGE_RETIRED_DAYS ?? null,
      auditRetentionDays: values.AUDIT_RETENTION_DAYS ?? null,
      helpDesk: helpDeskOf(values),
    },
    limits: {
      perDevice: values.LIMIT_PER_DEVICE,
      perAccount: values.LIMIT_PER_ACCOUNT,
      perAddress: values.LIMIT_PER_ADDRESS,
      window: values.LIMIT_MINUTES * MINUTE,
    },
    hashing: {
      // One core is left for everything else.
      concurrency: values.HASHING_CONCURRENCY ?? Math.max(1, availableParallelism() - 1),
      queueLimit: values.HASHING_QUEUE,
    },
    operations: {
      perCaller: values.OPERATIONS_PER_CALLER,
      deadline: values.OPERATION_SECONDS * SECOND,
    },
    shutdownSeconds: values.SHUTDOWN_SECONDS,
  };
}

/**
 * The pepper from `PEPPER` or `PEPPER_FILE`. If neither is set and the database is embedded, the pepper comes from a
 * file next to the database, which is created with a new database, or only read if `random` is null. Throws
 * `ConfigError`.
 */
export function readPepper(env: NodeJS.ProcessEnv, random: Random | null): string {
  const { PEPPER, PEPPER_FILE, DATABASE_URL } = parse(env);
  if (PEPPER !== undefined) return PEPPER;
  try {
    if (PEPPER_FILE !== undefined) return readPepperFile(PEPPER_FILE);
    if (DATABASE_URL.kind === 'sqlite') return pepperNextTo(DATABASE_URL.path, random);
  } catch (error) {
    // The folder, not the pepper, is what an operator can change.
    if (error instanceof UnusableFolder) throw new ConfigError(error.message);
    throw new ConfigError(`PEPPER_FILE: ${(error as Error).message}.`);
  }
  throw new ConfigError(
    `PEPPER or PEPPER_FILE must be set with PostgreSQL. Use a random secret of at least ${MINIMUM_PEPPER_LENGTH} characters, the same for every server.`,
  );
}

/** The probability of guessing a PIN with all its attempts must be at most 1 in this number. */
const LEAST_ODDS = 100_000;

/** The PINs that are too easy to guess within their attempts. A variable that is invalid has no odds. */
function guessablePins(values: z.infer<typeof variables>): { readonly name: string; readonly problem: string }[] {
  const pins = [
    ['ONE_TIME_PIN_LENGTH', values.ONE_TIME_PIN_LENGTH, attemptsPerDevice(values.ONE_TIME_PIN_ATTEMPTS)],
    ['REGISTRATION_PIN_LENGTH', values.REGISTRATION_PIN_LENGTH, ATTEMPTS_PER_REGISTRATION_PIN],
  ] as const;
  return pins.flatMap(([name, digits, attempts]) => {
    const odds = 10 ** digits / attempts;
    if (!(odds < LEAST_ODDS)) return [];
    const problem = `${digits} with ${attempts} attempts lets an attacker guess one PIN in ${Math.floor(odds)}; the limit is one in ${LEAST_ODDS}. Use longer PINs or fewer attempts (ONE_TIME_PIN_ATTEMPTS)`;
    return [{ name, problem }];
  });
}

/** Portals show the address as a link, so it must not run a script. */
function webAddressProblem(value: string): InputProblem | null {
  const problem = lineProblem(value, 2_000);
  if (problem !== null) return problem;
  const isWebAddress = URL.canParse(value) && ['https:', 'http:'].includes(new URL(value).protocol);
  return isWebAddress ? null : { code: 'INVALID_FORMAT', text: 'must be an address such as https://help.example.com' };
}

function helpDeskOf(values: z.infer<typeof environment>): HelpDesk | null {
  const helpDesk = {
    name: values.HELP_DESK_NAME ?? null,
    email: values.HELP_DESK_EMAIL ?? null,
    phone: values.HELP_DESK_PHONE ?? null,
    url: values.HELP_DESK_URL ?? null,
  };
  return Object.values(helpDesk).every((value) => value === null) ? null : helpDesk;
}

/** Whether a text is an origin as browsers send it. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text && !text.includes('*');
}

function isProxy(text: string): boolean {
  return ['loopback', 'linklocal', 'uniquelocal'].includes(text) || isIP(text) !== 0 || ipaddr.isValidCIDR(text);
}

function parse(env: NodeJS.ProcessEnv): z.infer<typeof environment> {
  // An empty variable is treated as one that is not set.
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = environment.safeParse(set);
  if (result.success) return result.data;
  throw new ConfigError(result.error.issues.map(({ path, message }) => `${String(path[0])} ${message}.`).join(' '));
}
