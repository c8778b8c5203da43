import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type TestDatabase,
  expect,
  graphql,
  sqliteDriver,
  succeeded,
  systemTime,
  tellStory,
} from '../testkit/index.ts';
import { test as base } from '../testkit/pinportal.ts';
import { AUTHORIZE, GENERATE } from './operations.ts';

/** Mounting needs root and Linux. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0;

const test = base
  /** A file system of 4 MiB. */
  .extend('disk', async ({}, { onCleanup }) => {
    const folder = mkdtempSync(join(tmpdir(), 'pinportal-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder]);
    onCleanup(() => {
      execFileSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true });
    });
    return folder;
  })
  .override('database', ({ disk }): TestDatabase => ({
    kind: 'sqlite',
    url: `sqlite:${join(disk, 'pinportal.sqlite')}`,
    folder: disk,
    drop: () => Promise.resolve(),
  }));

test.skipIf(!canMount)(
  'rejects writes on a full disk, loses nothing, and recovers when there is space again',
  async ({ disk, startApp, pinportal }) => {
    const app = await startApp({ parts: { time: systemTime } });
    const { device, userToken } = await tellStory(app);
    await app.stop();

    const server = await pinportal.serve({ LIMIT_PER_DEVICE: '100000' });
    const generate = () => server.send(GENERATE, { id: device.id }, userToken);
    const generated = async () => {
      return succeeded((await server.sendOk(GENERATE, { id: device.id }, userToken)).generateOneTimePin);
    };
    const redeem = (credential: string) => server.send(AUTHORIZE, { credential }, device.token);
    /** The type of the result, or the code of the error. */
    const outcome = async (credential: string): Promise<string> => {
      const sent = await redeem(credential);
      if (sent.kind === 'no response') throw new Error('the server did not respond');
      if (sent.kind === 'errors') return sent.errors[0]?.code ?? '';
      return sent.data.authorizePasscodeReset.__typename;
    };

    const { pin, oneTimePin } = await generated();
    const ballast = join(disk, 'ballast');
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(ballast, Buffer.alloc(bavail * bsize));

    // Some writes may still fit into pages that the file has already; soon none does.
    let failures = 0;
    for (let attempt = 0; attempt < 50 && failures < 5; attempt++) {
      if ((await outcome('incorrect')) === 'INTERNAL_SERVER_ERROR') failures++;
    }
    expect(failures).toBe(5);
    let redeemed = 0;
    for (let attempt = 0; attempt < 3; attempt++) {
      const result = await outcome(pin);
      if (result === 'PasscodeResetAuthorized') redeemed++;
      else expect(result).toBe('INTERNAL_SERVER_ERROR');
      expect(await generate()).toMatchObject({ kind: 'errors', errors: [{ code: 'INTERNAL_SERVER_ERROR' }] });
    }
    const masked = await redeem(pin);
    if (masked.kind !== 'errors') throw new Error(`not masked: ${JSON.stringify(masked)}`);
    expect(masked.errors[0]?.code).toBe('INTERNAL_SERVER_ERROR');
    expect(masked.body).not.toMatch(/disk|SQLITE|full/i);
    const requestId = masked.errors[0]?.requestId ?? 'no request id';
    await server.written(new RegExp(`^(?=.*SQLITE_FULL)(?=.*"level":"error")(?=.*${requestId}).*$`, 'mu'));
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    expect(await server.sendOk(graphql('{ viewer { username } }'), {}, userToken)).toEqual({
      viewer: { username: 'ada' },
    });

    rmSync(ballast);
    expect(await outcome('incorrect')).toBe('PasscodeResetDenied');
    const fresh = await generated();
    expect(await outcome(pin)).toBe('PasscodeResetDenied'); // superseded or redeemed
    expect(await outcome(fresh.pin)).toBe('PasscodeResetAuthorized');
    expect(await outcome(fresh.pin)).toBe('PasscodeResetDenied');
    expect(await server.kill('SIGTERM')).toBe(0);

    const file = new sqliteDriver(join(disk, 'pinportal.sqlite'), { readonly: true });
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok');
    const status = file.prepare('SELECT status FROM one_time_pins WHERE id = ?').pluck().get(oneTimePin.id);
    file.close();
    expect(status).toBe(redeemed === 1 ? 'REDEEMED' : 'SUPERSEDED');
    expect(await pinportal.run(['verify-audit'])).toMatchObject({ code: 0 });
  },
);
