import type { Actor, Caller } from '../auth/caller.ts';
import type { Deps } from '../deps.ts';
import type { AuthRequirement } from '../platform/graphql/auth-directive.ts';

/** A field that the caller may not use, and what it requires. */
export interface DeniedField {
  readonly name: string;
  readonly requirement: AuthRequirement;
}

/**
 * Records that a signed-in caller was denied a field of `Query` or `Mutation`. Never throws: the caller receives the same
 * error whether or not the denial could be recorded.
 */
export async function recordDeniedAccess(
  { db, audit, metrics }: Pick<Deps, 'db' | 'audit' | 'metrics'>,
  caller: Caller,
  { name, requirement }: DeniedField,
): Promise<void> {
  // The name of the field is no part of the reason: refusals are counted by reason, so a caller who tries every field
  // adds no more events than one who tries one field again and again.
  const reason = reasonOf(caller.actor, requirement);
  const details: Record<string, string> = { field: name };
  if (reason === 'missing role' && requirement.roles !== null) details.roles = requirement.roles.join(' ');
  try {
    await audit.recordAlone(db, caller, { action: 'ACCESS_DENIED', subject: null, reason, details });
  } catch {
    metrics.unrecordedDenials.inc();
  }
}

function reasonOf({ kind }: Actor, { who }: AuthRequirement): string {
  if (who === 'DEVICE' && kind !== 'device') return 'only for devices';
  return who === 'USER' && kind !== 'user' ? 'only for users' : 'missing role';
}
