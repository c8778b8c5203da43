import type { Caller } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { UpdateAppConnectGlobalPolicyInput } from '../generated/types.ts';
import { lockLabels } from '../label/label.store.ts';
import { type Outcome, invalidInput, notFound, orNameTaken } from '../outcome.ts';
import { nameKey, tidy } from '../platform/text.ts';
import type { AppConnectGlobalPolicy } from './app-connect-global-policy.entity.ts';
import {
  devicesNearPolicy,
  findPolicy,
  lockPolicies,
  refreshEffectivePolicies,
  replacePolicyLabels,
  updatePolicyRow,
} from './app-connect-global-policy.store.ts';
import { auditDetails, given, policyProblems } from './policy-input.ts';
import { allowsRecoveryWithoutPasscode } from './policy.rule.ts';

type Result = Outcome<'UpdateAppConnectGlobalPolicyResult'>;

/** Changes a policy, as the Modify AppConnect Global Policy dialog does. */
export async function updateAppConnectGlobalPolicy(
  deps: Deps,
  caller: Caller,
  input: UpdateAppConnectGlobalPolicyInput,
): Promise<Result> {
  if (!deps.ids.isOf('AppConnectGlobalPolicy', input.id)) return notFound('id');
  const changes = given(input);
  if (changes.name !== undefined) changes.name = tidy(changes.name);
  const labelIds = input.labelIds === undefined || input.labelIds === null ? null : [...new Set(input.labelIds)];
  const invalid = invalidInput(policyProblems(changes, labelIds));
  if (invalid !== null) return invalid;
  if (labelIds?.every((id) => deps.ids.isOf('Label', id)) === false) return notFound('labelIds');

  return orNameTaken(
    'name',
    writeAs(deps, caller, async (tx): Promise<Result> => {
      await lockPolicies(tx);
      const before = await findPolicy(tx, input.id);
      if (before === null) return notFound('id');
      const policy: AppConnectGlobalPolicy = { ...before, ...changes };
      policy.nameKey = nameKey(policy.name);
      const isLabelled = labelIds !== null && labelIds.length > 0;
      if (before.isDefault && (policy.status !== 'ACTIVE' || isLabelled))
        return { __typename: 'DefaultPolicyProtected' };
      if (allowsRecoveryWithoutPasscode(policy)) return { __typename: 'RecoveryRequiresPasscode' };
      if (labelIds !== null) {
        if ((await lockLabels(tx, labelIds)).length !== labelIds.length) return notFound('labelIds');
        await replacePolicyLabels(tx, policy.id, labelIds);
      }
      await updatePolicyRow(tx, policy);
      await refreshEffectivePolicies(tx, devicesNearPolicy(policy.id));
      deps.audit.record(tx, caller, {
        action: 'UPDATE_APP_CONNECT_GLOBAL_POLICY',
        subject: { kind: 'APP_CONNECT_GLOBAL_POLICY', id: policy.id },
        details: { ...auditDetails(changes), ...(labelIds === null ? {} : { labels: labelIds.join(' ') }) },
      });
      return { __typename: 'UpdateAppConnectGlobalPolicySuccess', policy };
    }),
  );
}
