/**
 * The number of failed attempts that locks a registration PIN. Anyone who knows a user name can use up the attempts, so
 * there are more than for a one-time PIN. Ten attempts guess one eight-digit PIN in ten million.
 */
export const ATTEMPTS_PER_REGISTRATION_PIN = 10;
