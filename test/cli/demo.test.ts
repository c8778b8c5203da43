import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { freePort } from '../testkit/free-port.ts';
import { walkthrough } from '../testkit/index.ts';
import { test as base } from '../testkit/pinportal.ts';

const test = base
  /** A folder for the temporary files of this demo only. */
  .extend('temporary', async ({}, { onCleanup }) => {
    const folder = mkdtempSync(join(tmpdir(), 'pinportal-test-'));
    onCleanup(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    return folder;
  })
  .extend('demo', async ({ pinportal, temporary }) => {
    const running = pinportal.start(['demo', '--port', '0'], { TMPDIR: temporary });
    const [, url = ''] = await running.written(/(http:\/\/127\.0\.0\.1:\d+)\/graphql/);
    await running.written(/walkthrough --url/);
    return { running, url };
  });

/** The folders of demos that run, or that have left something behind. */
const foldersIn = (temporary: string) => readdirSync(temporary).filter((name) => name.startsWith('pinportal-demo-'));

test.for(['SIGINT', 'SIGTERM'] as const)(
  'leaves nothing behind when %s stops it',
  async (signal, { demo: { running }, temporary }) => {
    expect(foldersIn(temporary)).toHaveLength(1);
    expect(await running.kill(signal)).toBe(0);
    expect(foldersIn(temporary)).toEqual([]);
  },
);

test('listens on PORT, and --port takes precedence', async ({ pinportal, temporary }) => {
  const [port, other] = [await freePort(), await freePort()];
  const env = { TMPDIR: temporary, PORT: String(port) };
  const demo = pinportal.start(['demo'], env);
  await demo.written(new RegExp(`http://127\\.0\\.0\\.1:${String(port)}/graphql`, 'u'));
  const taken = await pinportal.run(['demo'], { env });
  expect(taken).toMatchObject({ code: 1, stderr: expect.stringContaining('--port') as string });
  expect(foldersIn(temporary)).toHaveLength(1);
  const second = pinportal.start(['demo', '--port', String(other)], env);
  await second.written(new RegExp(`http://127\\.0\\.0\\.1:${String(other)}/graphql`, 'u'));
});

test('prints commands that sign in and query the portal when pasted, with the password only in the variables', async ({
  demo: { running },
}) => {
  const [commands = ''] = /^ +TOKEN=[^]*(?=^ +The whole scenario)/mu.exec(running.output) ?? [];
  const { stdout } = await promisify(execFile)('sh', ['-c', commands]);
  expect(JSON.parse(stdout)).toMatchObject({
    data: {
      viewer: {
        displayName: 'Ines Ostrava',
        devices: {
          nodes: [
            { name: 'Work iPhone', canGenerateOneTimePin: true },
            { name: 'Travel iPhone', canGenerateOneTimePin: true },
          ],
        },
      },
    },
  });
  const documents = [...commands.matchAll(/"query": "([^"]*)"/gu)].map(([, document]) => document);
  expect(documents).toHaveLength(2);
  expect(documents.join()).not.toContain('demo-password');
});

/** `connected`, or the code of the error. */
const reach = (host: string, port: string) =>
  new Promise<string | undefined>((resolve) => {
    const socket = connect(Number(port), host, () => {
      resolve('connected');
      socket.destroy();
    });
    socket.once('error', ({ code }: NodeJS.ErrnoException) => {
      resolve(code);
    });
  });

test('listens on the loopback only, whatever HOST says', async ({ pinportal, temporary }) => {
  const demo = pinportal.start(['demo', '--port', '0'], { TMPDIR: temporary, HOST: '0.0.0.0' });
  const [, port = ''] = await demo.written(/http:\/\/127\.0\.0\.1:(\d+)\/graphql/u);
  const addresses = Object.values(networkInterfaces()).flatMap((each = []) =>
    each.filter(({ family }) => family === 'IPv4'),
  );
  const others = addresses.map(({ address }) => address).filter((address) => address !== '127.0.0.1');
  if (process.platform === 'linux') others.push('127.0.0.2'); // every address of 127.0.0.0/8 is one of this machine
  expect(await reach('127.0.0.1', port)).toBe('connected');
  for (const host of others) expect(await reach(host, port), host).toBe('ECONNREFUSED');
});

test('prints the addresses of its portals, where a browser gets their pages', async ({ demo: { running, url } }) => {
  for (const path of ['/', '/admin', '/device']) {
    expect(running.output).toContain(`${url}${path} `);
    for (const address of [path, path.replace(/\/?$/u, '/')]) {
      const page = await fetch(url + address, { headers: { accept: 'text/html' } });
      expect(page.status, address).toBe(200);
    }
  }
});

test('prints its users', ({ demo: { running } }) => {
  for (const user of ['admin', 'ios-user', 'android-user', 'no-role-user']) expect(running.output).toContain(user);
});

test('completes the walkthrough, with the password on one device and a one-time PIN on the other', async ({
  demo: { url },
}) => {
  const lines: string[] = [];
  await walkthrough({ url, admin: 'admin', adminPassword: 'demo-password' }, (line) => lines.push(line));
  const printed = lines.join('\n');
  for (const type of ['PasscodeResetAuthorized', 'ResetSecureAppsPasscodeSuccess', 'UnlockSecureAppsSuccess']) {
    expect(printed.split(`"__typename": "${type}"`)).toHaveLength(3);
  }
  expect(printed).toContain('"__typename": "PasscodeResetDenied"');
});

test('is where the command `walkthrough` needs only the address, as the demo prints it', async ({
  demo: { url },
  pinportal,
}) => {
  for (const address of [url, `${url}/graphql`, `${url}/graphql/`]) {
    expect(await pinportal.run(['walkthrough', '--url', address])).toMatchObject({ code: 0, stderr: '' });
  }
});

test('stops the walkthrough at sign-in if the password of the administrator is incorrect', async ({
  demo: { url },
}) => {
  const walk = walkthrough({ url, admin: 'admin', adminPassword: 'an incorrect password' }, () => undefined);
  await expect(walk).rejects.toThrow('SignInSuccess');
});
