import type { Module } from '../module.ts';
import { RegistrationPin } from './registration-pin.entity.ts';
import { purgeRegistrationPins } from './registration-pin.store.ts';
import { resolvers } from './resolvers.ts';

declare module '../platform/ids.ts' {
  interface IdPrefixes {
    RegistrationPin: 'registrationpin';
  }
}

export const module: Module = {
  entities: [RegistrationPin],
  resolvers,
  idPrefixes: { RegistrationPin: 'registrationpin' },
  purges: { 'registration PINs': purgeRegistrationPins },
};
