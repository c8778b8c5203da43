/**
 * How many wrong tries make a registration PIN worthless. Anybody who knows a user name can try, so it is more
 * generous than a one-time PIN's five; of 10^8 PINs, ten tries find one in ten million.
 */
export const ATTEMPTS_PER_REGISTRATION_PIN = 10;
