import type { Caller } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { UpdateAppConnectGlobalPolicyInput } from '../generated/types.ts';
import { type Outcome, invalidInput, isFailure, notFound } from '../outcome.ts';
import type { Planning } from '../planning.ts';
import { nameKey, tidy } from '../platform/text.ts';
import type { AppConnectGlobalPolicy } from './app-connect-global-policy.entity.ts';
import {
  type PolicyChange,
  devicesNearPolicy,
  findPolicy,
  isNameTaken,
  lockPolicies,
  refreshEffectivePolicies,
  replacePolicyLabels,
  updatePolicyRow,
} from './app-connect-global-policy.store.ts';
import { planPolicyLabels } from './plan-policy-labels.ts';
import { auditDetails, given, policyProblems } from './policy-input.ts';
import { type PolicySettings, allowsRecoveryWithoutPasscode } from './policy.rule.ts';

type Result = Outcome<'UpdateAppConnectGlobalPolicyResult'>;
type Success = Extract<Result, { __typename: 'UpdateAppConnectGlobalPolicySuccess' }>;

/** Changes a policy, as the Modify AppConnect Global Policy dialog does. */
export async function updateAppConnectGlobalPolicy(
  deps: Deps,
  caller: Caller,
  input: UpdateAppConnectGlobalPolicyInput,
): Promise<Result> {
  return writeAs(deps, caller, async (tx, { actor }): Promise<Result> => {
    const plan = await planPolicyUpdate({ deps, db: tx, actor }, input);
    if (isFailure(plan)) return plan;
    const { after: policy, labelIds, changes } = plan;
    if (labelIds !== null) await replacePolicyLabels(tx, policy.id, labelIds);
    await updatePolicyRow(tx, policy);
    await refreshEffectivePolicies(tx, devicesNearPolicy(policy.id));
    deps.audit.record(tx, caller, {
      action: 'UPDATE_APP_CONNECT_GLOBAL_POLICY',
      subject: { kind: 'APP_CONNECT_GLOBAL_POLICY', id: policy.id },
      details: { ...auditDetails(changes), ...(labelIds === null ? {} : { labels: labelIds.join(' ') }) },
    });
    return { __typename: 'UpdateAppConnectGlobalPolicySuccess', policy };
  });
}

interface PolicyUpdate extends PolicyChange {
  readonly after: AppConnectGlobalPolicy;
  readonly changes: Partial<PolicySettings>;
}

export async function planPolicyUpdate(
  { deps, db }: Planning,
  input: UpdateAppConnectGlobalPolicyInput,
): Promise<PolicyUpdate | Exclude<Result, Success>> {
  if (!deps.ids.isOf('AppConnectGlobalPolicy', input.id)) return notFound('id');
  const changes = given(input);
  if (changes.name !== undefined) changes.name = tidy(changes.name);
  const labelIds = input.labelIds === undefined || input.labelIds === null ? null : [...new Set(input.labelIds)];
  const invalid = invalidInput(policyProblems(changes, labelIds));
  if (invalid !== null) return invalid;
  if (labelIds?.every((id) => deps.ids.isOf('Label', id)) === false) return notFound('labelIds');
  await lockPolicies(db);
  const before = await findPolicy(db, input.id);
  if (before === null) return notFound('id');
  const after: AppConnectGlobalPolicy = { ...before, ...changes };
  after.nameKey = nameKey(after.name);
  const isLabelled = labelIds !== null && labelIds.length > 0;
  if (before.isDefault && (after.status !== 'ACTIVE' || isLabelled)) return { __typename: 'DefaultPolicyProtected' };
  if (allowsRecoveryWithoutPasscode(after)) return { __typename: 'RecoveryRequiresPasscode' };
  const problem = labelIds === null ? null : await planPolicyLabels(db, after.id, labelIds);
  if (problem !== null) return problem;
  if (await isNameTaken(db, after)) return { __typename: 'NameTaken', field: 'name' };
  return { before, after, labelIds, shift: null, changes };
}
