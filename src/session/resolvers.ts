import { requireUser } from '../auth/caller.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { mutations, mutationsThatIssue } from '../mutations.ts';
import { changePassword } from './change-password.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

export const resolvers: Resolvers = {
  Query: {
    viewer: (_parent, _args, { caller }) => requireUser(caller.actor).user,
  },
  Mutation: { ...mutations({ signOut }), ...mutationsThatIssue('sessionToken', { signIn, changePassword }) },
};
