// Not from `server.ts`: the declarations of this package must not refer to those of the whole server.
import type { RoleCode } from '../../../src/generated/types.ts';

export type { RoleCode };

/** The password of every user that this package creates. */
export const PASSWORD = 'correct horse battery';

/** A user who is signed in. Pass it to `execute` as the caller. */
export interface Person {
  readonly id: string;
  readonly username: string;
  /** A session token. */
  readonly token: string;
}

/** A registered device. Pass it to `execute` as the caller of what the Secure Apps Manager does. */
export interface RegisteredDevice {
  readonly id: string;
  /** The device token. */
  readonly token: string;
}

/** Who and what the recovery needs. */
export interface Story {
  /** An administrator with every role. */
  readonly admin: Person;
  /** A user with the roles `RESET_SECURE_APPS_PASSCODE` and `REGISTER_DEVICE`. */
  readonly user: Person;
  /** The user's iPhone, registered with a registration PIN. It has no secure apps passcode yet. */
  readonly device: RegisteredDevice;
  /** The ID of the default policy, which requires a passcode and allows recovery. */
  readonly policyId: string;
}
