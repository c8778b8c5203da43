import type { Resolvers } from '../generated/resolvers.ts';
import { requireUser } from './caller.ts';
import { changePassword } from './change-password.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

export const resolvers: Resolvers = {
  Query: {
    viewer: (_parent, _args, { caller }) => requireUser(caller.actor).user,
  },
  Mutation: {
    signIn: (_parent, { input }, { deps, caller }) => signIn(deps, caller, input),
    signOut: (_parent, { input }, { deps, caller }) => signOut(deps, caller, input),
    changePassword: (_parent, { input }, { deps, caller }) => changePassword(deps, caller, input),
  },
};
