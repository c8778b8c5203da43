import type { Deps } from '../deps.ts';
import { lockLabels } from '../label/label.store.ts';
import { isUniqueViolation } from '../platform/database/database.ts';
import {
  type InvalidInput,
  type NameTaken,
  type NotFound,
  firstProblem,
  nameTaken,
  notFound,
} from '../platform/failures.ts';
import { isIdOf } from '../platform/ids.ts';
import { lineProblem, nameKey, tidy } from '../platform/text.ts';
import { type Caller, requireRole } from '../session/caller.ts';
import type { AppConnectGlobalPolicy } from './app-connect-global-policy.entity.ts';
import { findPolicy, lockRanking, replacePolicyLabels, updatePolicyRow } from './app-connect-global-policy.store.ts';
import {
  type DefaultPolicyProtected,
  type RecoveryRequiresPasscode,
  defaultPolicyProtected,
  recoveryRequiresPasscode,
} from './policy-failures.ts';
import { type Nullable, given, shownSettings } from './policy-input.ts';
import { type PolicySettings, allowsRecoveryWithoutPasscode, rangeProblems } from './policy.rule.ts';

export type UpdatePolicyInput = Nullable<PolicySettings> & {
  readonly id: string;
  readonly labelIds?: readonly string[] | null;
};

export type UpdatePolicyOutcome =
  | { __typename: 'UpdateAppConnectGlobalPolicySuccess'; policy: AppConnectGlobalPolicy }
  | NotFound
  | InvalidInput
  | NameTaken
  | DefaultPolicyProtected
  | RecoveryRequiresPasscode;

/** Changes a policy: the Modify AppConnect Global Policy dialog. */
export async function updateAppConnectGlobalPolicy(
  deps: Deps,
  caller: Caller,
  input: UpdatePolicyInput,
): Promise<UpdatePolicyOutcome> {
  requireRole(caller.actor, 'MANAGE_POLICIES');
  if (!isIdOf('AppConnectGlobalPolicy', input.id)) return notFound('id');
  const changes = given(input);
  if (changes.name !== undefined) changes.name = tidy(changes.name);
  const labelIds = input.labelIds === undefined || input.labelIds === null ? null : [...new Set(input.labelIds)];
  const problem = firstProblem({
    name: changes.name === undefined ? null : lineProblem(changes.name, 100),
    description: changes.description === undefined ? null : lineProblem(changes.description, 1_000, 0),
    ...rangeProblems(changes),
    labelIds: labelIds !== null && labelIds.length > 100 ? 'must name at most 100 labels' : null,
  });
  if (problem !== null) return problem;
  if (labelIds?.every((id) => isIdOf('Label', id)) === false) return notFound('labelIds');

  try {
    return await deps.db.write(async (tx): Promise<UpdatePolicyOutcome> => {
      // All changes to policies take turns, so that the read below is not outdated when the row is written.
      await lockRanking(tx);
      const before = await findPolicy(tx, input.id);
      if (before === null) return notFound('id');
      const policy: AppConnectGlobalPolicy = { ...before, ...changes };
      policy.nameKey = nameKey(policy.name);
      if (before.isDefault && policy.status !== 'ACTIVE') return defaultPolicyProtected('deactivated');
      if (before.isDefault && labelIds !== null && labelIds.length > 0) return defaultPolicyProtected('labelled');
      if (allowsRecoveryWithoutPasscode(policy)) return recoveryRequiresPasscode();
      if (labelIds !== null) {
        if ((await lockLabels(tx, labelIds)).length !== labelIds.length) return notFound('labelIds');
        await replacePolicyLabels(tx, policy.id, labelIds);
      }
      await updatePolicyRow(tx, policy);
      deps.audit.record(tx, caller, {
        action: 'UPDATE_APP_CONNECT_GLOBAL_POLICY',
        subject: { kind: 'APP_CONNECT_GLOBAL_POLICY', id: policy.id },
        details: { ...shownSettings(changes), ...(labelIds === null ? {} : { labels: labelIds.join(' ') }) },
      });
      return { __typename: 'UpdateAppConnectGlobalPolicySuccess', policy };
    });
  } catch (error) {
    if (isUniqueViolation(error)) return nameTaken('name');
    throw error;
  }
}
