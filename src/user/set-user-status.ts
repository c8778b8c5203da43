import type { Deps } from '../deps.ts';
import type { UserStatus } from '../generated/resolvers.ts';
import { type NotFound, notFound } from '../platform/failures.ts';
import { isIdOf } from '../platform/ids.ts';
import { type Caller, requireRole } from '../session/caller.ts';
import { endSessions } from '../session/session.store.ts';
import { type LastUserManager, keepAUserManager, orLastUserManager } from './last-user-manager.ts';
import { requireUserManager } from './require-user-manager.ts';
import type { User } from './user.entity.ts';
import { lockUsers, updateUserStatus } from './user.store.ts';

export type SetUserStatusOutcome = { __typename: 'SetUserStatusSuccess'; user: User } | NotFound | LastUserManager;

/** Disables a user, which ends their sessions, or makes them active again. */
export async function setUserStatus(
  deps: Deps,
  caller: Caller,
  input: { readonly id: string; readonly status: UserStatus },
): Promise<SetUserStatusOutcome> {
  requireRole(caller.actor, 'MANAGE_USERS');
  if (!isIdOf('User', input.id)) return notFound('id');
  return orLastUserManager(
    deps.db.write(async (tx): Promise<SetUserStatusOutcome> => {
      await requireUserManager(tx, caller.actor);
      const [user] = await lockUsers(tx, [input.id]);
      if (user === undefined) return notFound('id');
      await updateUserStatus(tx, user.id, input.status);
      if (input.status === 'DISABLED') {
        await endSessions(tx, user.id);
        await keepAUserManager(tx);
      }
      deps.audit.record(tx, caller, {
        action: 'SET_USER_STATUS',
        subject: { kind: 'USER', id: user.id },
        details: { from: user.status, to: input.status },
      });
      return { __typename: 'SetUserStatusSuccess', user: { ...user, status: input.status } };
    }),
  );
}
