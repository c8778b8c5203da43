import { ASVS } from './asvs-5.0.ts';
import { BUG_CLASSES } from './bug-classes.ts';
import { NIST } from './nist-800-63b-4.ts';
import type { Standard } from './standard.ts';

export const CATALOGUE: readonly Standard[] = [ASVS, NIST, BUG_CLASSES];
