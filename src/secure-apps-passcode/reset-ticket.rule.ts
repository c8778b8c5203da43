import { MINUTE } from '../platform/clock.ts';

/** Long enough to choose a passcode, and short enough to limit misuse of a device that is left unattended. */
export const RESET_TICKET_LIFETIME = 10 * MINUTE;
