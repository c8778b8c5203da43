import type { Module } from '../module.ts';
import type { Reader } from '../platform/database/database.ts';
import { byKey } from '../platform/graphql/loader.ts';
import { ResetTicket } from './reset-ticket.entity.ts';
import { purgeResetTickets } from './reset-ticket.store.ts';
import { resolvers } from './resolvers.ts';
import { PastPasscode, SecureAppsPasscode } from './secure-apps-passcode.entity.ts';
import { passcodeStates, purgePastPasscodes } from './secure-apps-passcode.store.ts';

const loaders = (db: Reader) => ({
  passcodeOfDevice: byKey((deviceIds) => passcodeStates(db, deviceIds), {
    isSet: false,
    changedAt: null,
    isLocked: false,
  }),
});

type PasscodeLoaders = ReturnType<typeof loaders>;
declare module '../loaders.ts' {
  interface Loaders extends PasscodeLoaders {}
}
declare module '../platform/ids.ts' {
  interface IdPrefixes {
    ResetTicket: 'resetticket';
    SecureAppsPasscode: 'passcode';
  }
}

export const module: Module = {
  entities: [SecureAppsPasscode, PastPasscode, ResetTicket],
  resolvers,
  loaders,
  idPrefixes: { ResetTicket: 'resetticket', SecureAppsPasscode: 'passcode' },
  purges: { 'reset tickets': purgeResetTickets, 'past passcodes': purgePastPasscodes },
};
