import { requireUser } from '../auth/caller.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { mutations, mutationsThatIssue, mutationsThatSignOut } from '../mutations.ts';
import { connection } from '../platform/graphql/connection.ts';
import { unauthenticated } from '../platform/graphql/errors.ts';
import { inOrder } from '../role/role.rule.ts';
import { changePassword } from './change-password.ts';
import { endSession } from './end-session.ts';
import { idleExpiry } from './session.rule.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

export const resolvers: Resolvers = {
  Query: {
    viewer(_parent, _args, { caller, loaders }) {
      const { user, roles } = requireUser(caller.actor);
      loaders.rolesOfUser.prime(user.id, inOrder(roles)); // they were read with the session
      return user;
    },
    async currentSession(_parent, _args, { caller, loaders }) {
      const session = await loaders.session.load(requireUser(caller.actor).sessionId);
      if (session === null) throw unauthenticated(); // it has ended since the caller was identified
      return session;
    },
  },
  Session: {
    lastSeenAt: (session, _args, { deps }) => deps.touches.withPending(session).lastSeenAt,
    idleExpiresAt: (session, _args, { deps }) => idleExpiry(deps.touches.withPending(session)),
    isCurrent: ({ id }, _args, { caller: { actor } }) => actor.kind === 'user' && actor.sessionId === id,
  },
  User: {
    sessions(user, args, { caller: { actor }, loaders }) {
      if (actor.kind !== 'user' || actor.user.id !== user.id) return null;
      return connection(args, {
        name: 'sessions',
        page: (request) => loaders.sessionsOfUser(request).load(user.id),
        count: () => loaders.sessionCountOfUser.load(user.id),
      });
    },
  },
  Mutation: {
    ...mutations({ endSession }),
    ...mutationsThatSignOut({ signOut }),
    ...mutationsThatIssue('sessionToken', { signIn, changePassword }),
  },
};
