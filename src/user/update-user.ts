import type { Deps } from '../deps.ts';
import { type InvalidInput, type NotFound, firstProblem, notFound } from '../platform/failures.ts';
import { isIdOf } from '../platform/ids.ts';
import { emailProblem, lineProblem, tidy } from '../platform/text.ts';
import { type Caller, requireRole } from '../session/caller.ts';
import { endAccess } from '../session/end-access.ts';
import { passwordProblem } from './password.rule.ts';
import { requireUserManager } from './require-user-manager.ts';
import type { User } from './user.entity.ts';
import { findUser, lockUsers, updateUserRow } from './user.store.ts';

export interface UpdateUserInput {
  readonly id: string;
  readonly displayName?: string | null;
  /** Null removes it; undefined leaves it. */
  readonly email?: string | null;
  readonly password?: string | null;
}

export type UpdateUserOutcome = { __typename: 'UpdateUserSuccess'; user: User } | NotFound | InvalidInput;

/** Changes an account. A new password ends all that was opened or made with the old one. */
export async function updateUser(deps: Deps, caller: Caller, input: UpdateUserInput): Promise<UpdateUserOutcome> {
  requireRole(caller.actor, 'MANAGE_USERS');
  const displayName = input.displayName ?? undefined;
  const password = input.password ?? undefined;
  const known = isIdOf('User', input.id) ? await findUser(deps.db, input.id) : null;
  if (known === null) return notFound('id');
  const problem = firstProblem({
    displayName: displayName === undefined ? null : lineProblem(displayName, 200),
    email: input.email === undefined || input.email === null ? null : emailProblem(input.email),
    password: password === undefined ? null : passwordProblem(password, known.username),
  });
  if (problem !== null) return problem;
  const passwordHash = password === undefined ? undefined : await deps.hasher.hash('password', password);

  return deps.db.write(async (tx): Promise<UpdateUserOutcome> => {
    await requireUserManager(tx, caller.actor);
    const [user = known] = await lockUsers(tx, [known.id]); // none is ever deleted
    const changed = Object.entries({ displayName, email: input.email, password }).flatMap(([name, value]) =>
      value === undefined ? [] : [name],
    );
    if (displayName !== undefined) user.displayName = tidy(displayName);
    if (input.email !== undefined) user.email = input.email === null ? null : tidy(input.email);
    if (passwordHash !== undefined) {
      user.passwordHash = passwordHash;
      await endAccess(tx, user.id, deps.clock.now());
    }
    await updateUserRow(tx, user);
    deps.audit.record(tx, caller, {
      action: 'UPDATE_USER',
      subject: { kind: 'USER', id: user.id },
      details: { changed: changed.join(' ') },
    });
    return { __typename: 'UpdateUserSuccess', user };
  });
}
