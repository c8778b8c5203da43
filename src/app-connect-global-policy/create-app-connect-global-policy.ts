import type { Deps } from '../deps.ts';
import { lockLabels } from '../label/label.store.ts';
import { isUniqueViolation } from '../platform/database/database.ts';
import {
  type InvalidInput,
  type NameTaken,
  type NotFound,
  firstProblem,
  invalidInput,
  nameTaken,
  notFound,
} from '../platform/failures.ts';
import { isIdOf } from '../platform/ids.ts';
import { lineProblem, nameKey, tidy } from '../platform/text.ts';
import { type Caller, requireRole } from '../session/caller.ts';
import type { AppConnectGlobalPolicy } from './app-connect-global-policy.entity.ts';
import {
  countRankedPolicies,
  insertPolicy,
  lockRanking,
  replacePolicyLabels,
  shiftRanks,
} from './app-connect-global-policy.store.ts';
import { type RecoveryRequiresPasscode, recoveryRequiresPasscode } from './policy-failures.ts';
import { NEW_POLICY, type PolicySettings, allowsRecoveryWithoutPasscode, rangeProblems } from './policy.rule.ts';
import { type Nullable, given, shownSettings } from './policy-input.ts';

export type CreatePolicyInput = Nullable<Omit<PolicySettings, 'name'>> & {
  readonly name: string;
  readonly priority?: number | null;
  readonly labelIds?: readonly string[] | null;
};

export type CreatePolicyOutcome =
  | { __typename: 'CreateAppConnectGlobalPolicySuccess'; policy: AppConnectGlobalPolicy }
  | InvalidInput
  | NameTaken
  | NotFound
  | RecoveryRequiresPasscode;

/** Creates a policy, last in the ranking unless the input says otherwise. */
export async function createAppConnectGlobalPolicy(
  deps: Deps,
  caller: Caller,
  input: CreatePolicyInput,
): Promise<CreatePolicyOutcome> {
  requireRole(caller.actor, 'MANAGE_POLICIES');
  const settings: PolicySettings = { ...NEW_POLICY, ...given(input), name: tidy(input.name) };
  const labelIds = [...new Set(input.labelIds ?? [])];
  const problem = firstProblem({
    name: lineProblem(input.name, 100),
    description: lineProblem(settings.description, 1_000, 0),
    ...rangeProblems(settings),
    labelIds: labelIds.length > 100 ? 'must name at most 100 labels' : null,
  });
  if (problem !== null) return problem;
  if (allowsRecoveryWithoutPasscode(settings)) return recoveryRequiresPasscode();
  if (!labelIds.every((id) => isIdOf('Label', id))) return notFound('labelIds');

  try {
    return await deps.db.write(async (tx): Promise<CreatePolicyOutcome> => {
      await lockRanking(tx);
      const last = (await countRankedPolicies(tx)) + 1;
      const priority = input.priority ?? last;
      if (priority < 1 || priority > last) return invalidInput('priority', `must be from 1 to ${last}`);
      if ((await lockLabels(tx, labelIds)).length !== labelIds.length) return notFound('labelIds');
      const policy: AppConnectGlobalPolicy = {
        id: deps.ids.next('AppConnectGlobalPolicy'),
        ...settings,
        nameKey: nameKey(settings.name),
        isDefault: false,
        priority,
      };
      await shiftRanks(tx, priority, last, 1);
      await insertPolicy(tx, policy);
      await replacePolicyLabels(tx, policy.id, labelIds);
      deps.audit.record(tx, caller, {
        action: 'CREATE_APP_CONNECT_GLOBAL_POLICY',
        subject: { kind: 'APP_CONNECT_GLOBAL_POLICY', id: policy.id },
        details: { ...shownSettings(settings), priority: String(priority), labels: labelIds.join(' ') },
      });
      return { __typename: 'CreateAppConnectGlobalPolicySuccess', policy };
    });
  } catch (error) {
    if (isUniqueViolation(error)) return nameTaken('name');
    throw error;
  }
}
