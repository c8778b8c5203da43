import { readFileSync, readdirSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { resolvers as appConnectGlobalPolicy } from './app-connect-global-policy/resolvers.ts';
import { resolvers as audit } from './audit/resolvers.ts';
import type { RequestContext } from './context.ts';
import { resolvers as device } from './device/resolvers.ts';
import type { Resolvers, RoleCode } from './generated/resolvers.ts';
import { resolvers as label } from './label/resolvers.ts';
import { resolvers as licensedProduct } from './licensed-product/resolvers.ts';
import { resolvers as node } from './node.ts';
import { resolvers as oneTimePin } from './one-time-pin/resolvers.ts';
import { type AuthRequirement, enforceAuth } from './platform/graphql/auth-directive.ts';
import { admitCredentials } from './platform/graphql/one-credential-rule.ts';
import { observeRootFields } from './platform/graphql/root-fields.ts';
import { CredentialScalar, DateTimeScalar } from './platform/graphql/scalars.ts';
import { resolvers as registrationPin } from './registration-pin/resolvers.ts';
import { resolvers as role } from './role/resolvers.ts';
import { resolvers as secureAppsPasscode } from './secure-apps-passcode/resolvers.ts';
import { requireDevice, requireRole, requireUser } from './session/caller.ts';
import { resolvers as session } from './session/resolvers.ts';
import { resolvers as user } from './user/resolvers.ts';

const SCHEMA_FOLDER = new URL('../schema/', import.meta.url);

/** The mutations that make a secret and hash it. */
const MAKES_SECRET = new Set(['createRegistrationPin', 'generateOneTimePin']);

/** The SDL of the `schema/` folder. */
export function readTypeDefs(): string[] {
  return readdirSync(SCHEMA_FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => readFileSync(new URL(file, SCHEMA_FOLDER), 'utf8'));
}

/** The executable schema. Throws when a root field declares no `@auth`, or a resolver has no field. */
export function makeSchema(typeDefs: string[] = readTypeDefs()): GraphQLSchema {
  const scalars: Resolvers = { Credential: CredentialScalar, DateTime: DateTimeScalar };
  const schema = makeExecutableSchema<RequestContext>({
    typeDefs,
    resolvers: [
      scalars,
      node,
      session,
      user,
      role,
      licensedProduct,
      appConnectGlobalPolicy,
      label,
      device,
      registrationPin,
      oneTimePin,
      secureAppsPasscode,
      audit,
    ],
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  });
  return observeRootFields<RequestContext>(
    enforceAuth<RequestContext>(admitCredentials(schema, MAKES_SECRET), ({ caller: { actor } }, requirement) => {
      checkActor(actor, requirement);
    }),
    (context) => context.beforeMutation(),
    ({ deps }, operation, outcome) => {
      deps.metrics.requests.inc({ operation, outcome });
    },
  );
}

function checkActor(actor: RequestContext['caller']['actor'], { who, roles }: AuthRequirement): void {
  switch (who) {
    case 'ANYONE':
      return;
    case 'DEVICE':
      requireDevice(actor);
      return;
    case 'USER_OR_DEVICE':
      if (actor.kind !== 'device') requireUser(actor);
      return;
    case 'USER':
      if (roles === null) requireUser(actor);
      else requireRole(actor, ...(roles as RoleCode[])); // the SDL takes nothing else
  }
}
