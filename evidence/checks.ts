import type { Check } from './standard.ts';

export const NO_PROGRAMS: Check = {
  script: 'check:lint',
  reports: 'another program that is started, or text that is run as code',
};

export const NO_WEAK_RANDOMNESS: Check = { script: 'check:lint', reports: '`Math.random`' };
