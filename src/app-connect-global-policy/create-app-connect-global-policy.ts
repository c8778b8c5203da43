import type { Caller } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { CreateAppConnectGlobalPolicyInput } from '../generated/types.ts';
import { type Outcome, invalidInput, isFailure, notFound } from '../outcome.ts';
import type { Planning } from '../planning.ts';
import { rangeProblem } from '../platform/input-problem.ts';
import { nameKey, tidy } from '../platform/text.ts';
import type { AppConnectGlobalPolicy } from './app-connect-global-policy.entity.ts';
import {
  type PolicyChange,
  type RankShift,
  countRankedPolicies,
  devicesNearPolicy,
  insertPolicy,
  isNameTaken,
  lockPolicies,
  refreshEffectivePolicies,
  replacePolicyLabels,
  shiftRanks,
} from './app-connect-global-policy.store.ts';
import { planPolicyLabels } from './plan-policy-labels.ts';
import { auditDetails, given, policyProblems } from './policy-input.ts';
import { NEW_POLICY, type PolicySettings, allowsRecoveryWithoutPasscode } from './policy.rule.ts';

type Result = Outcome<'CreateAppConnectGlobalPolicyResult'>;
type Success = Extract<Result, { __typename: 'CreateAppConnectGlobalPolicySuccess' }>;

/** Creates a policy. If the input has no priority, the policy gets the lowest. */
export async function createAppConnectGlobalPolicy(
  deps: Deps,
  caller: Caller,
  input: CreateAppConnectGlobalPolicyInput,
): Promise<Result> {
  return writeAs(deps, caller, async (tx, { actor }): Promise<Result> => {
    const plan = await planPolicyCreation({ deps, db: tx, actor }, input);
    if (isFailure(plan)) return plan;
    const { after: policy, labelIds, shift, settings } = plan;
    await shiftRanks(tx, shift);
    await insertPolicy(tx, policy);
    await replacePolicyLabels(tx, policy.id, labelIds);
    await refreshEffectivePolicies(tx, devicesNearPolicy(policy.id));
    deps.audit.record(tx, caller, {
      action: 'CREATE_APP_CONNECT_GLOBAL_POLICY',
      subject: { kind: 'APP_CONNECT_GLOBAL_POLICY', id: policy.id },
      details: { ...auditDetails(settings), priority: String(policy.priority), labels: labelIds.join(' ') },
    });
    return { __typename: 'CreateAppConnectGlobalPolicySuccess', policy };
  });
}

interface PolicyCreation extends PolicyChange {
  readonly after: AppConnectGlobalPolicy;
  readonly labelIds: readonly string[];
  readonly shift: RankShift;
  readonly settings: PolicySettings;
}

export async function planPolicyCreation(
  { deps, db }: Planning,
  input: CreateAppConnectGlobalPolicyInput,
): Promise<PolicyCreation | Exclude<Result, Success>> {
  const settings: PolicySettings = { ...NEW_POLICY, ...given(input), name: tidy(input.name) };
  const labelIds = [...new Set(input.labelIds ?? [])];
  await lockPolicies(db);
  const last = (await countRankedPolicies(db)) + 1;
  const priority = input.priority ?? last;
  const invalid = invalidInput({
    ...policyProblems({ ...settings, name: input.name }, labelIds),
    priority: rangeProblem(priority, 1, last),
  });
  if (invalid !== null) return invalid;
  if (allowsRecoveryWithoutPasscode(settings)) return { __typename: 'RecoveryRequiresPasscode' };
  if (!labelIds.every((id) => deps.ids.isOf('Label', id))) return notFound('labelIds');
  const policy: AppConnectGlobalPolicy = {
    id: deps.ids.next('AppConnectGlobalPolicy'),
    ...settings,
    nameKey: nameKey(settings.name),
    isDefault: false,
    priority,
  };
  const problem = await planPolicyLabels(db, policy.id, labelIds);
  if (problem !== null) return problem;
  if (await isNameTaken(db, policy)) return { __typename: 'NameTaken', field: 'name' };
  return { before: null, after: policy, labelIds, shift: { from: priority, to: last, by: 1 }, settings };
}
