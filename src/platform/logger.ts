import { type LoggerOptions, stdTimeFunctions } from 'pino';

/** Fields that may contain a secret, in objects that could be logged by mistake. */
const REDACTED = [
  'password',
  'currentPassword',
  'newPassword',
  'pin',
  'registrationPin',
  'credential',
  'passcode',
  'newPasscode',
  'sessionToken',
  'deviceToken',
  'resetTicket',
  'pepper',
  'authorization',
  'cookie',
  'variables',
  'query',
  'parameters',
];

/** Logs JSON lines. No code passes secrets to the logger. Redaction is an additional safeguard. */
export function loggerOptions(level: string): LoggerOptions {
  return {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: REDACTED.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[redacted]' },
    serializers: { err: describeError },
  };
}

/** An error for the log, without the SQL parameters or the request that an error object may contain. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: error.message,
    ...(typeof code === 'string' ? { code } : {}),
    stack: error.stack,
    ...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}),
  };
}
