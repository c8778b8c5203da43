import { type Caller, requireUser } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { UpdateProfileInput } from '../generated/types.ts';
import { type Outcome, invalidInput } from '../outcome.ts';
import { emailProblem, lineProblem, tidy } from '../platform/text.ts';
import { updateUserRow } from './user.store.ts';

/** Changes the display name or the email address of the caller. */
export async function updateProfile(
  deps: Deps,
  caller: Caller,
  input: UpdateProfileInput,
): Promise<Outcome<'UpdateProfileResult'>> {
  const { email } = input; // null removes it; undefined leaves it unchanged
  const displayName = input.displayName ?? undefined;
  const invalid = invalidInput({
    displayName: displayName === undefined ? null : lineProblem(displayName, 200),
    email: email === undefined || email === null ? null : emailProblem(email),
  });
  if (invalid !== null) return invalid;
  return writeAs(deps, caller, async (tx, { actor }): Promise<Outcome<'UpdateProfileResult'>> => {
    const user = { ...requireUser(actor).user };
    if (displayName !== undefined) user.displayName = tidy(displayName);
    if (email !== undefined) user.email = email === null ? null : tidy(email);
    await updateUserRow(tx, user);
    const changed = Object.entries({ displayName, email }).filter(([, value]) => value !== undefined);
    deps.audit.record(tx, caller, {
      action: 'UPDATE_PROFILE',
      subject: { kind: 'USER', id: user.id },
      details: { changed: changed.map(([field]) => field).join(' ') },
    });
    return { __typename: 'UpdateProfileSuccess', user };
  });
}
