import { Writable } from 'node:stream';
import { type Logger, pino } from 'pino';
import { expect, it } from 'vitest';
import { loggerOptions } from './logger.ts';

const SECRET = 'a secret that is in no log';

function logged(log: (logger: Logger) => void): string {
  let text = '';
  const to = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      done();
    },
  });
  log(pino(loggerOptions('info'), to));
  return text;
}

it.each([
  ...['password', 'currentPassword', 'newPassword', 'pin', 'registrationPin', 'credential', 'passcode', 'newPasscode'],
  ...['sessionToken', 'deviceToken', 'resetTicket', 'pepper', 'authorization', 'cookie', 'variables', 'query'],
  'parameters',
])('hides %s, were it ever handed to the logger', (name) => {
  for (const object of [{ [name]: SECRET }, { input: { [name]: SECRET } }, { body: { input: { [name]: SECRET } } }]) {
    const text = logged((log) => log.info({ requestId: 'one', ...object }, 'a request'));
    expect(text).toContain('"requestId":"one"');
    expect(text).toContain('[redacted]');
    expect(text).not.toContain(SECRET);
  }
});

it('writes of an error what it says, and nothing that hangs on it', () => {
  const cause = Object.assign(new Error('the disk is full'), { code: 'SQLITE_FULL', parameters: [SECRET] });
  const error = Object.assign(new Error('a write failed', { cause }), { parameters: [SECRET], body: { a: SECRET } });
  const text = logged((log) => log.error({ err: error }, 'a request failed'));
  expect(JSON.parse(text)).toMatchObject({
    level: 'error',
    err: { type: 'Error', message: 'a write failed', cause: { message: 'the disk is full', code: 'SQLITE_FULL' } },
  });
  expect(text).not.toContain(SECRET);
  expect(logged((log) => log.error({ err: SECRET }, 'a request failed'))).not.toContain(SECRET);
});
