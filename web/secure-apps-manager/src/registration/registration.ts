import type { RegistrationMethod } from '@pinportal/client';
import type { RegisteredPlatform } from './platforms.ts';

/** What a person enters to register a device. */
export interface Registration {
  readonly username: string;
  readonly method: RegistrationMethod;
  /** The account password or the registration PIN. */
  readonly credential: string;
  readonly platform: RegisteredPlatform;
  /** Null as long as it is the suggested one. */
  readonly name: string | null;
  /** Null as long as it is the suggested one. */
  readonly model: string | null;
}
