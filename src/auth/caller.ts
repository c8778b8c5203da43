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
/** Who makes a request: an unauthenticated client, a signed-in user, a device, or an operator on the command line. */
export type Actor = { readonly kind: 'anonymous' } | UserActor | DeviceActor | { readonly kind: 'operator' };

/** The ID of the user or device; null for other actors. */
export function principalOf(actor: Actor): string | null {
  if (actor.kind === 'user') return actor.user.id;
  return actor.kind === 'device' ? actor.device.id : null;
}

/** The ID of the user, for a device that of its user; null for other actors. */
export function userIdOf(actor: Actor): string | null {
  if (actor.kind === 'user') return actor.user.id;
  return actor.kind === 'device' ? actor.device.userId : null;
}

/** Who makes a request, its ID and where it comes from. */
export interface Caller {
  readonly actor: Actor;
  /** Null on the command line. */
  readonly requestId: string | null;
  /** The IP address; null on the command line. */
  readonly address: string | null;
  /** What the schema requires of the caller of this mutation: see `writeAs`. Null on the command line. */
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
  else requireRole(actor, ...(roles as RoleCode[])); // the SDL allows nothing else
}

/** The signed-in user. Throws `UNAUTHENTICATED` for an unauthenticated client, and `FORBIDDEN` for other actors. */
export function requireUser(actor: Actor): UserActor {
  if (actor.kind === 'user') return actor;
  throw actor.kind === 'anonymous' ? unauthenticated() : forbidden();
}

/** The signed-in user, who must have at least one of the roles: throws `FORBIDDEN` if not. */
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
