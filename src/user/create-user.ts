import type { Caller } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { CreateUserInput } from '../generated/types.ts';
import { type Outcome, orNameTaken } from '../outcome.ts';
import { holdsAdminRoles } from '../role/holds-admin-roles.ts';
import { addUser, invalidUser, newUser, recordRoleNotHeld } from './new-user.ts';

/** Creates an account. */
export async function createUser(
  deps: Deps,
  caller: Caller,
  input: CreateUserInput,
): Promise<Outcome<'CreateUserResult'>> {
  const invalid = invalidUser(deps, input);
  if (invalid !== null) return invalid;
  const user = newUser(deps, input, await deps.hasher.hash('password', input.password));
  const roles = input.roles ?? [];
  return orNameTaken(
    'username',
    writeAs(deps, caller, async (tx, confirmed): Promise<Outcome<'CreateUserResult'>> => {
      if (!holdsAdminRoles(confirmed.actor, roles)) {
        recordRoleNotHeld(deps, tx, confirmed);
        return { __typename: 'RoleNotHeld' };
      }
      await addUser(deps, tx, { caller: confirmed, user, roles });
      return { __typename: 'CreateUserSuccess', user };
    }),
  );
}
