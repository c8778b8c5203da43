import type { Failure } from '../outcome.ts';
import type { User } from './user.entity.ts';

/** What happened to one user of the list, as the use case returns it. */
export interface CreateUsersRow {
  readonly username: string;
  readonly user: User | null;
  readonly failure: Failure<'InvalidInput'> | Failure<'NameTaken'> | Failure<'RoleNotHeld'> | null;
  readonly generatedPassword: string | null;
}
