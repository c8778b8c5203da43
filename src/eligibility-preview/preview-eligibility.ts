import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PolicyChange } from '../app-connect-global-policy/app-connect-global-policy.store.ts';
import { planPolicyCreation } from '../app-connect-global-policy/create-app-connect-global-policy.ts';
import { planPolicyDeletion } from '../app-connect-global-policy/delete-app-connect-global-policy.ts';
import { planPolicyMove } from '../app-connect-global-policy/set-app-connect-global-policy-priority.ts';
import { planPolicyUpdate } from '../app-connect-global-policy/update-app-connect-global-policy.ts';
import { type Caller, checkActor } from '../auth/caller.ts';
import type { Deps } from '../deps.ts';
import type { AssignRolesInput, EligibilityChange, LabelDevicesInput } from '../generated/types.ts';
import { type LabelChange, planLabelling, findLabelAndDevices } from '../label/label-devices.ts';
import { licensedCodes, planLicensedProducts } from '../licensed-product/set-licensed-products.ts';
import { isFailure } from '../outcome.ts';
import type { Planning } from '../planning.ts';
import { type ListReader, withoutLocks } from '../platform/database/database.ts';
import { type PageRequest, cappedCount, toPage } from '../platform/database/page.ts';
import type { Failure } from '../platform/graphql/failures.ts';
import { ADD_ROLES, ASSIGN_ROLES, REMOVE_ROLES, planRoles } from '../user/change-roles.ts';
import type { AffectedCounts, EligibilityPreview } from './eligibility-preview.mapper.ts';
import {
  type FoundDevices,
  OLDEST_FIRST,
  type Supposition,
  findAffected,
  readAffected,
  supposeLabels,
  supposeLicensedProducts,
  supposePolicies,
  supposeRoles,
} from './eligibility-preview.store.ts';

type ChangeName = keyof EligibilityChange;
type Suppose<Input> = (planning: Planning, input: Input) => Promise<Supposition | Failure>;

/** The mutation that a change names. GraphQL has checked that there is exactly one. */
export function mutationOf(change: EligibilityChange): ChangeName {
  return Object.keys(change)[0] as ChangeName;
}

/** Finds out what a mutation would do, without doing it. The caller needs what `@auth` requires for the mutation. */
export async function previewEligibility(
  { deps, db }: { readonly deps: Deps; readonly db: ListReader },
  caller: Caller,
  change: EligibilityChange,
): Promise<EligibilityPreview> {
  if (caller.requirement !== null) checkActor(caller.actor, caller.requirement);
  const { scans } = db;
  const name = mutationOf(change);
  const suppose = SUPPOSITIONS[name] as Suppose<unknown>;
  const supposition = await suppose({ deps, db: withoutLocks(db), actor: caller.actor }, change[name]);
  if (isFailure(supposition)) return { failure: supposition, ...NOTHING };
  const searches = new Map<string, Promise<FoundDevices>>();
  const search = (request: PageRequest) => {
    const key = JSON.stringify(request);
    const found = searches.get(key) ?? findAffected(scans, supposition, request);
    searches.set(key, found);
    return found;
  };
  const counts = async () => {
    await nextTurn(); // by then, GraphQL has asked for the page if it is selected: its search counts too
    const [found = search(NO_DEVICES)] = searches.values();
    return found;
  };
  return {
    failure: null,
    counts,
    affected: {
      page: async (request) => {
        const { deviceIds } = await search(request);
        return toPage(OLDEST_FIRST, await readAffected(scans, supposition, deviceIds), request);
      },
      count: async () => cappedCount(total(await counts())),
    },
  };
}

const NO_DEVICES: PageRequest = { size: 0, isBackward: false, cursor: null };

function total({ gains, losses }: AffectedCounts): number {
  return gains + losses;
}

/** A change that is refused affects no device. */
const NOTHING: Omit<EligibilityPreview, 'failure'> = {
  counts: () => Promise.resolve({ gains: 0, losses: 0 }),
  affected: {
    page: (request) => Promise.resolve(toPage(OLDEST_FIRST, [], request)),
    count: () => Promise.resolve(cappedCount(0)),
  },
};

const SUPPOSITIONS: { readonly [Name in ChangeName]: Suppose<NonNullable<EligibilityChange[Name]>> } = {
  assignRoles: supposeRolesBy(ASSIGN_ROLES),
  addRoles: supposeRolesBy(ADD_ROLES),
  removeRoles: supposeRolesBy(REMOVE_ROLES),
  setLicensedProducts: async (planning, input) => {
    const plan = await planLicensedProducts(planning, input);
    return isFailure(plan) ? plan : supposeLicensedProducts(licensedCodes(plan.after));
  },
  createAppConnectGlobalPolicy: supposePoliciesBy(planPolicyCreation),
  updateAppConnectGlobalPolicy: supposePoliciesBy(planPolicyUpdate),
  deleteAppConnectGlobalPolicy: supposePoliciesBy(planPolicyDeletion),
  setAppConnectGlobalPolicyPriority: supposePoliciesBy(planPolicyMove),
  labelDevices: supposeLabelled(planLabelling, true),
  unlabelDevices: supposeLabelled(findLabelAndDevices, false),
};

function supposeRolesBy(kind: Parameters<typeof planRoles>[0]): Suppose<AssignRolesInput> {
  return async (planning, input) => {
    const plan = await planRoles(kind, planning, input);
    return isFailure(plan) ? plan : supposeRoles(plan.changes);
  };
}

function supposePoliciesBy<Input>(
  planChange: (planning: Planning, input: Input) => Promise<PolicyChange | Failure>,
): Suppose<Input> {
  return async (planning, input) => {
    const plan = await planChange(planning, input);
    return isFailure(plan) ? plan : supposePolicies(plan);
  };
}

function supposeLabelled(
  planChange: (planning: Planning, input: LabelDevicesInput) => Promise<LabelChange | Failure>,
  isAdded: boolean,
): Suppose<LabelDevicesInput> {
  return async (planning, input) => {
    const plan = await planChange(planning, input);
    return isFailure(plan) ? plan : supposeLabels(plan, isAdded);
  };
}
