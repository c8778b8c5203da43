import { type LoggerOptions, stdTimeFunctions } from 'pino';

/** Where a secret would stand if somebody ever logged the object it is in. */
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

/** JSON lines. Secrets are never handed to the logger; the redaction is the second fence. */
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

/** An error for the log: no SQL parameters, no request, no causes' properties, which an error object may carry. */
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
