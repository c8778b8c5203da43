import type { Caller } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { ResolversParentTypes } from '../generated/resolvers.ts';
import type { CreateUsersInput, NewUserInput } from '../generated/types.ts';
import { type Failure, type Outcome, invalidInput } from '../outcome.ts';
import { isUniqueViolation } from '../platform/database/database.ts';
import { countProblem } from '../platform/input-problem.ts';
import { nameKey } from '../platform/text.ts';
import { holdsAdminRoles } from '../role/holds-admin-roles.ts';

import { addUser, invalidUser, newUser, recordRoleNotHeld } from './new-user.ts';
import { generatePassword } from './password.rule.ts';
import { findTakenUsernames } from './user.store.ts';

type CreateUsersRow = ResolversParentTypes['CreateUsersRow'];

/** What a row has of a user who was created; `generatedPassword` is null if the input has a password. */
type Created = Pick<CreateUsersRow, 'user' | 'generatedPassword'>;

const NOT_CREATED: Created = { user: null, generatedPassword: null };

/** Creates those users of a list that can be created. With `dryRun`, creates none and returns what would happen. */
export async function createUsers(
  deps: Deps,
  caller: Caller,
  { users, dryRun }: CreateUsersInput,
): Promise<Outcome<'CreateUsersResult'>> {
  const invalidList = invalidInput({ users: countProblem(users, 'users', [1, 100]) });
  if (invalidList !== null) return invalidList;
  const candidates: { input: NewUserInput; invalid: Failure<'InvalidInput'> | null; created: Created }[] = [];
  // One after the other, because a request has one place in the hashing queue.
  for (const [index, input] of users.entries()) {
    const invalid = invalidUser(deps, input, ['users', String(index)]);
    const created = invalid !== null || dryRun ? NOT_CREATED : await prepareUser(deps, input);
    candidates.push({ input, invalid, created });
  }

  const addAll = () =>
    writeAs(deps, caller, async (tx, confirmed): Promise<Outcome<'CreateUsersResult'>> => {
      const usernames = users.map(({ username }) => username);
      const taken = await findTakenUsernames(tx, usernames);
      const rows: CreateUsersRow[] = [];
      for (const { input, invalid, created } of candidates) {
        const { username } = input;
        const roles = input.roles ?? [];
        const failure = invalid ?? findRefusal(confirmed, input, taken);
        if (failure === null) taken.add(nameKey(username));
        if (failure === null && created.user) {
          await addUser(deps, tx, { caller: confirmed, user: created.user, roles });
        }
        if (failure?.__typename === 'RoleNotHeld' && !dryRun) recordRoleNotHeld(deps, tx, confirmed);
        rows.push({ username, failure, ...(failure === null ? created : NOT_CREATED) });
      }
      return { __typename: 'CreateUsersSuccess', rows };
    });
  try {
    return await addAll();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return addAll(); // the command line created one of the users meanwhile; administrators wait for one another
  }
}

/** Why a caller cannot create a valid user, or null. */
function findRefusal(
  { actor }: Caller,
  { username, roles }: NewUserInput,
  taken: ReadonlySet<string>,
): Failure<'NameTaken'> | Failure<'RoleNotHeld'> | null {
  if (!holdsAdminRoles(actor, roles ?? [])) return { __typename: 'RoleNotHeld' };
  return taken.has(nameKey(username)) ? { __typename: 'NameTaken', field: 'username' } : null;
}

async function prepareUser(deps: Deps, input: NewUserInput): Promise<Created> {
  const password = input.password ?? generatePassword(deps.random, deps.settings.passwordMinimumLength);
  const user = newUser(deps, input, await deps.hasher.hash('password', password));
  return { user, generatedPassword: password === input.password ? null : password };
}
