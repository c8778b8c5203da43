/**
 * Failed attempts that lock a registration PIN. Anyone who knows a user name can try, so the limit is higher than the
 * five of a one-time PIN: of 10^8 PINs, ten attempts find one in ten million.
 */
export const ATTEMPTS_PER_REGISTRATION_PIN = 10;
