import { POLICIES_PER_LABEL } from '../label/label.rule.ts';
import { lockLabels } from '../label/label.store.ts';
import { type Failure, notFound } from '../outcome.ts';
import type { LockingReader } from '../platform/database/database.ts';
import { labelsWithoutRoom } from './app-connect-global-policy.store.ts';

/** Locks the labels that a policy is to have. Returns what prevents it, or null. Call `lockPolicies` before. */
export async function planPolicyLabels(
  db: LockingReader,
  policyId: string,
  labelIds: readonly string[],
): Promise<Failure<'NotFound'> | Failure<'PolicyLimitReached'> | null> {
  if (labelIds.length === 0) return null;
  const labels = await lockLabels(db, labelIds);
  if (labels.length !== labelIds.length) return notFound('labelIds');
  const limit = POLICIES_PER_LABEL;
  const full = await labelsWithoutRoom(db, { policyId, labelIds, limit });
  if (full.size === 0) return null;
  return { __typename: 'PolicyLimitReached', limit, labels: labels.filter(({ id }) => full.has(id)) };
}
