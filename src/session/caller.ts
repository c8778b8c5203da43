import type { Device } from '../device/device.entity.ts';
import type { RoleCode } from '../generated/resolvers.ts';
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
/** Who asks: nobody known, a signed-in user, a device, or an operator on the command line. */
export type Actor = { readonly kind: 'anonymous' } | UserActor | DeviceActor | { readonly kind: 'operator' };

/** Who asks, and in which request. */
export interface Caller<A extends Actor = Actor> {
  readonly actor: A;
  /** Null on the command line. */
  readonly requestId: string | null;
  /** The address the request came from; null on the command line. */
  readonly address: string | null;
}

/* The checks that every use case begins with. Each throws a top-level error. */

/** The signed-in user, or `UNAUTHENTICATED`; `FORBIDDEN` for a device. */
export function requireUser(actor: Actor): UserActor {
  if (actor.kind === 'user') return actor;
  throw actor.kind === 'anonymous' ? unauthenticated() : forbidden();
}

/** The signed-in user, who holds at least one of the roles; otherwise `FORBIDDEN`. */
export function requireRole(actor: Actor, ...roles: readonly RoleCode[]): UserActor {
  const user = requireUser(actor);
  if (!roles.some((role) => user.roles.has(role))) throw forbidden();
  return user;
}

/** The device, or `UNAUTHENTICATED`; `FORBIDDEN` for a user. */
export function requireDevice(actor: Actor): DeviceActor {
  if (actor.kind === 'device') return actor;
  throw actor.kind === 'anonymous' ? unauthenticated() : forbidden();
}
