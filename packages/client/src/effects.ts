import type { Mutation, Query } from './generated/types.ts';
import type { possibleTypes } from './generated/cache.ts';
import { isUserError } from './user-error.ts';

type RootField<Root> = Exclude<keyof Root, '__typename'>;
type NodeName = (typeof possibleTypes.Node)[number];

/** What a mutation changes besides the objects in its result. Those, a normalized cache updates by itself. */
export interface Effect {
  /** The type of the object that is gone. Its ID is `deletedId` in the result. */
  readonly deletes?: NodeName;
  /** The fields of `Query` that must be read again. */
  readonly stale?: readonly RootField<Query>[];
}

const NONE: Effect = {};
/** Fields that depend on the eligibility of any device, and so on users, policies, labels and products. */
const ELIGIBILITY = ['viewer', 'node', 'nodes', 'users', 'devices', 'adminOverview', 'eligibilityPreview'] as const;
const POLICIES = [...ELIGIBILITY, 'appConnectGlobalPolicies', 'labels'] as const;

/** The effect of every mutation. */
const effects: Readonly<Record<RootField<Mutation>, Effect>> = {
  addRoles: { stale: ELIGIBILITY },
  assignRoles: { stale: ELIGIBILITY },
  authorizePasscodeReset: NONE,
  changePassword: { stale: ['viewer', 'currentSession'] },
  createAppConnectGlobalPolicy: { stale: POLICIES },
  createLabel: { stale: ['labels'] },
  createRegistrationPin: { stale: ['viewer', 'node'] },
  createUser: { stale: ['users', 'adminOverview'] },
  createUsers: { stale: ['users', 'adminOverview'] },
  deleteAppConnectGlobalPolicy: { deletes: 'AppConnectGlobalPolicy', stale: POLICIES },
  deleteLabel: { deletes: 'Label', stale: POLICIES },
  endSession: { deletes: 'Session', stale: ['viewer'] },
  generateOneTimePin: NONE,
  labelDevices: { stale: POLICIES },
  registerDevice: NONE,
  removeRoles: { stale: ELIGIBILITY },
  renameDevice: NONE,
  reportDeviceLost: { stale: ['viewer', 'adminOverview'] },
  resetSecureAppsPasscode: NONE,
  revokeOneTimePin: NONE,
  revokeRegistrationPin: NONE,
  setAppConnectGlobalPolicyPriority: { stale: POLICIES },
  setDeviceStatus: { stale: ELIGIBILITY },
  setLicensedProducts: { stale: ELIGIBILITY },
  setSecureAppsPasscode: NONE,
  setUserStatus: { stale: ELIGIBILITY },
  signIn: NONE,
  signOut: NONE,
  unlabelDevices: { stale: POLICIES },
  unlockSecureApps: NONE,
  updateAppConnectGlobalPolicy: { stale: POLICIES },
  updateLabel: NONE,
  updateProfile: NONE,
  updateUser: NONE,
};

/** The effects of the mutations in a result that succeeded, with the ID of each deleted object. */
export function effectsOf(data: unknown): {
  readonly deleted: { readonly __typename: NodeName; readonly id: string } | null;
  readonly stale: readonly string[];
}[] {
  return Object.entries((data ?? {}) as Readonly<Record<string, unknown>>).flatMap(([field, result]) => {
    const effect = (effects as Readonly<Record<string, Effect>>)[field];
    if (effect === undefined || typeof result !== 'object' || result === null || isUserError(result)) return [];
    const { deletes, stale = [] } = effect;
    const { deletedId: id } = result as { readonly deletedId?: string };
    return [{ deleted: deletes === undefined || id === undefined ? null : { __typename: deletes, id }, stale }];
  });
}

export const mutationNames = Object.keys(effects);
