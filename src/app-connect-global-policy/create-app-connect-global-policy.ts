import type { Caller } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { CreateAppConnectGlobalPolicyInput } from '../generated/types.ts';
import { lockLabels } from '../label/label.store.ts';
import { type Outcome, invalidInput, orNameTaken, notFound } from '../outcome.ts';
import { rangeProblem } from '../platform/input-problem.ts';
import { nameKey, tidy } from '../platform/text.ts';
import type { AppConnectGlobalPolicy } from './app-connect-global-policy.entity.ts';
import {
  countRankedPolicies,
  devicesNearPolicy,
  insertPolicy,
  lockPolicies,
  refreshEffectivePolicies,
  replacePolicyLabels,
  shiftRanks,
} from './app-connect-global-policy.store.ts';
import { auditDetails, given, policyProblems } from './policy-input.ts';
import { NEW_POLICY, type PolicySettings, allowsRecoveryWithoutPasscode } from './policy.rule.ts';

type Result = Outcome<'CreateAppConnectGlobalPolicyResult'>;

/** Creates a policy. If the input has no priority, the policy gets the lowest. */
export async function createAppConnectGlobalPolicy(
  deps: Deps,
  caller: Caller,
  input: CreateAppConnectGlobalPolicyInput,
): Promise<Result> {
  const settings: PolicySettings = { ...NEW_POLICY, ...given(input), name: tidy(input.name) };
  const labelIds = [...new Set(input.labelIds ?? [])];

  return orNameTaken(
    'name',
    writeAs(deps, caller, async (tx): Promise<Result> => {
      await lockPolicies(tx);
      const last = (await countRankedPolicies(tx)) + 1;
      const priority = input.priority ?? last;
      const invalid = invalidInput({
        ...policyProblems({ ...settings, name: input.name }, labelIds),
        priority: rangeProblem(priority, 1, last),
      });
      if (invalid !== null) return invalid;
      if (allowsRecoveryWithoutPasscode(settings)) return { __typename: 'RecoveryRequiresPasscode' };
      if (!labelIds.every((id) => deps.ids.isOf('Label', id))) return notFound('labelIds');
      if ((await lockLabels(tx, labelIds)).length !== labelIds.length) return notFound('labelIds');
      const policy: AppConnectGlobalPolicy = {
        id: deps.ids.next('AppConnectGlobalPolicy'),
        ...settings,
        nameKey: nameKey(settings.name),
        isDefault: false,
        priority,
      };
      await shiftRanks(tx, { from: priority, to: last, by: 1 });
      await insertPolicy(tx, policy);
      await replacePolicyLabels(tx, policy.id, labelIds);
      await refreshEffectivePolicies(tx, devicesNearPolicy(policy.id));
      deps.audit.record(tx, caller, {
        action: 'CREATE_APP_CONNECT_GLOBAL_POLICY',
        subject: { kind: 'APP_CONNECT_GLOBAL_POLICY', id: policy.id },
        details: { ...auditDetails(settings), priority: String(priority), labels: labelIds.join(' ') },
      });
      return { __typename: 'CreateAppConnectGlobalPolicySuccess', policy };
    }),
  );
}
