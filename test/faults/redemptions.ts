import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '../testkit/index.ts';
import type { Client } from '../testkit/pinportal.ts';
import { AUTHORIZE, GENERATE } from './operations.ts';

export interface RegisteredDevice {
  readonly id: string;
  readonly token: string;
}

/** A user and the user's devices, which redeem PINs at the same time. */
export interface Recoverers {
  readonly userToken: string;
  readonly devices: readonly RegisteredDevice[];
}

/** A redemption that a server has acknowledged. */
export interface Redemption {
  readonly id: string;
  readonly pin: string;
  readonly token: string;
}

/** Generates PINs and redeems each twice, until it is stopped. */
export class Load {
  readonly acknowledged: Redemption[] = [];
  #isRunning = true;
  readonly #workers: Promise<unknown>;

  constructor(server: Client, { userToken, devices }: Recoverers) {
    this.#workers = Promise.all(devices.map((device) => this.#work(server, userToken, device)));
    this.#workers.catch(() => {
      this.#isRunning = false; // the error itself is reported by stop()
    });
  }

  async #work(server: Client, userToken: string, { id, token }: RegisteredDevice): Promise<void> {
    while (this.#isRunning) {
      const generated = await server.send(GENERATE, { id }, userToken);
      // The server stays up, so it responds to everything; an outage of the database is an error that it masks.
      expect(generated.kind).not.toBe('no response');
      if (generated.kind !== 'data') continue;
      const { generateOneTimePin } = generated.data;
      if (generateOneTimePin.__typename !== 'GenerateOneTimePinSuccess') continue;
      const { pin, oneTimePin } = generateOneTimePin;
      for (let time = 0; time < 2; time++) {
        const authorized = await server.send(AUTHORIZE, { credential: pin }, token);
        expect(authorized.kind).not.toBe('no response');
        if (authorized.kind !== 'data') continue;
        if (authorized.data.authorizePasscodeReset.__typename === 'PasscodeResetAuthorized')
          this.acknowledged.push({ id: oneTimePin.id, pin, token });
      }
    }
  }

  /** Waits until so many more redemptions have been acknowledged. */
  async more(count: number): Promise<void> {
    const enough = this.acknowledged.length + count;
    const reached = async (): Promise<void> => {
      while (this.acknowledged.length < enough && this.#isRunning) await sleep(20);
    };
    await Promise.race([reached(), this.#workers]); // a worker that fails ends the wait, too
  }

  async stop(): Promise<readonly Redemption[]> {
    this.#isRunning = false;
    await this.#workers;
    return this.acknowledged;
  }
}
