import type { Device } from '../device/device.entity.ts';
import type { RoleCode } from '../generated/types.ts';
import type { AuthRequirement } from '../platform/graphql/auth-directive.ts';
import { forbidden, unauthenticated } from '../platform/graphql/errors.ts';
import type { User } from '../user/user.entity.ts';

export interface UserActor {
  readonly kind: 'user';
  readonly user: User;
  readonly roles: ReadonlySet<RoleCode>;
  readonly sessionId: string;
}
export interface DeviceActor {
  readonly kind: 'device';
  readonly device: Device;
}
/** The party that makes a request. An operator uses the command line. */
export type Actor = { readonly kind: 'anonymous' } | UserActor | DeviceActor | { readonly kind: 'operator' };

/** The ID of the user or device; null for other actors. */
export function principalOf(actor: Actor): string | null {
  if (actor.kind === 'user') return actor.user.id;
  return actor.kind === 'device' ? actor.device.id : null;
}

/** The ID of the user, or of the user of the device; null for other actors. */
export function userIdOf(actor: Actor): string | null {
  if (actor.kind === 'user') return actor.user.id;
  return actor.kind === 'device' ? actor.device.userId : null;
}

/** The actor of a request, the ID of the request and the address from which it came. */
export interface Caller {
  readonly actor: Actor;
  /** Null on the command line. */
  readonly requestId: string | null;
  /** The IP address; null on the command line. */
  readonly address: string | null;
  /** What `@auth` requires of the caller of this mutation. `writeAs` checks it again. Null on the command line. */
  readonly requirement: AuthRequirement | null;
}

/** The caller for commands. */
export const OPERATOR: Caller = { actor: { kind: 'operator' }, requestId: null, address: null, requirement: null };

/* Checks of the caller. A check that fails throws a top-level error. */

/** Throws if the caller does not meet a requirement of the schema. */
export function checkActor(actor: Actor, { who, roles }: AuthRequirement): void {
  if (who === 'ANYONE') return;
  if (who === 'DEVICE') requireDevice(actor);
  else if (roles === null) requireUser(actor);
  else requireRole(actor, ...(roles as RoleCode[])); // the SDL permits only role codes
}

/** The signed-in user. Throws `UNAUTHENTICATED` for an unauthenticated client, and `FORBIDDEN` for other actors. */
export function requireUser(actor: Actor): UserActor {
  if (actor.kind === 'user') return actor;
  throw actor.kind === 'anonymous' ? unauthenticated() : forbidden();
}

/** Like `requireUser`, but also throws `FORBIDDEN` for a user who has none of the roles. */
export function requireRole(actor: Actor, ...roles: readonly RoleCode[]): UserActor {
  const user = requireUser(actor);
  if (!hasAnyRole(user, ...roles)) throw forbidden();
  return user;
}

export function hasAnyRole({ roles }: UserActor, ...wanted: readonly RoleCode[]): boolean {
  return wanted.some((role) => roles.has(role));
}

/** The device. Throws `UNAUTHENTICATED` for an unauthenticated client, and `FORBIDDEN` for other actors. */
export function requireDevice(actor: Actor): DeviceActor {
  if (actor.kind === 'device') return actor;
  throw actor.kind === 'anonymous' ? unauthenticated() : forbidden();
}
