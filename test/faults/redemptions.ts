import { setTimeout as sleep } from 'node:timers/promises';
import {
  type RegisteredDevice,
  type TestDatabase,
  expect,
  registerWithPin,
  systemTime,
  tellStory,
} from '../testkit/index.ts';
import { ownPostgres } from '../testkit/own-postgres.ts';
import { type Client, test as base } from '../testkit/pinportal.ts';
import { AUTHORIZE, GENERATE } from './operations.ts';

/** A user, and the user's devices, on which PINs are redeemed at the same time. */
export interface UserWithDevices {
  readonly userToken: string;
  readonly devices: readonly RegisteredDevice[];
}

const WORKERS = 4;

/** A PostgreSQL server of the test's own, which has a user with devices. */
export const test = base
  .extend('postgres', async ({}, { onCleanup }) => {
    const postgres = await ownPostgres();
    onCleanup(() => postgres.remove());
    return postgres;
  })
  .override('database', ({ postgres }): TestDatabase => ({
    kind: 'postgres',
    url: postgres.url,
    folder: null,
    drop: () => Promise.resolve(),
  }))
  .extend('owner', async ({ startApp }): Promise<UserWithDevices> => {
    const app = await startApp({ parts: { time: systemTime } });
    const { adminToken, userId, userToken } = await tellStory(app);
    const devices: RegisteredDevice[] = [];
    for (let worker = 0; worker < WORKERS; worker++) {
      devices.push(await registerWithPin(app, adminToken, { id: userId, username: 'ada' }));
    }
    await app.stop();
    return { userToken, devices };
  });

/** A redemption that a server has acknowledged. */
export interface Redemption {
  readonly oneTimePinId: string;
  readonly pin: string;
  readonly token: string;
}

/** Generates one-time PINs and tries to redeem each of them twice, until it is stopped or a worker fails. */
export class Load {
  readonly acknowledged: Redemption[] = [];
  #isRunning = true;
  readonly #workers: Promise<unknown>;

  constructor(server: Client, { userToken, devices }: UserWithDevices) {
    this.#workers = Promise.all(devices.map((device) => this.#work(server, userToken, device)));
    this.#workers.catch(() => {
      this.#isRunning = false; // more() and stop() throw the error
    });
  }

  async #work(server: Client, userToken: string, { id, token }: RegisteredDevice): Promise<void> {
    while (this.#isRunning) {
      const generated = await server.send(GENERATE, { id }, userToken);
      // The servers stay up, so every request gets a response. If the database is down, the response is an error.
      expect(generated.kind).not.toBe('no response');
      if (generated.kind !== 'data') continue;
      const { generateOneTimePin } = generated.data;
      if (generateOneTimePin.__typename !== 'GenerateOneTimePinSuccess') continue;
      const { pin, oneTimePin } = generateOneTimePin;
      for (let attempt = 0; attempt < 2; attempt++) {
        const authorized = await server.send(AUTHORIZE, { credential: pin }, token);
        expect(authorized.kind).not.toBe('no response');
        if (authorized.kind !== 'data') continue;
        if (authorized.data.authorizePasscodeReset.__typename === 'PasscodeResetAuthorized')
          this.acknowledged.push({ oneTimePinId: oneTimePin.id, pin, token });
      }
    }
  }

  /** Waits until `count` more redemptions have been acknowledged. */
  async more(count: number): Promise<void> {
    const enough = this.acknowledged.length + count;
    const reached = async (): Promise<void> => {
      while (this.acknowledged.length < enough && this.#isRunning) await sleep(20);
    };
    await Promise.race([reached(), this.#workers]); // throws if a worker fails
  }

  async stop(): Promise<readonly Redemption[]> {
    this.#isRunning = false;
    await this.#workers;
    return this.acknowledged;
  }
}
