import type { Module } from '../module.ts';
import { ResetTicket } from './reset-ticket.entity.ts';
import { purgeResetTickets } from './reset-ticket.store.ts';
import { resolvers } from './resolvers.ts';
import { PastPasscode, SecureAppsPasscode } from './secure-apps-passcode.entity.ts';
import { type SecureAppsPasscodeState, passcodeState, purgePastPasscodes } from './secure-apps-passcode.store.ts';

declare module '../device/device-details.ts' {
  interface DeviceDetails {
    passcode: SecureAppsPasscodeState;
  }
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
  deviceDetails: { passcode: passcodeState },
  idPrefixes: { ResetTicket: 'resetticket', SecureAppsPasscode: 'passcode' },
  purges: { 'reset tickets': purgeResetTickets, 'past passcodes': purgePastPasscodes },
};
