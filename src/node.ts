import { findPolicy } from './app-connect-global-policy/app-connect-global-policy.store.ts';
import { findAuditEvent } from './audit/audit-event.store.ts';
import type { RequestContext } from './context.ts';
import { findDevice } from './device/device.store.ts';
import type { Resolvers } from './generated/resolvers.ts';
import { findLabel } from './label/label.store.ts';
import { findOneTimePin } from './one-time-pin/one-time-pin.store.ts';
import { idKind } from './platform/ids.ts';
import { requireUser } from './session/caller.ts';
import { findUser } from './user/user.store.ts';

/** A thing by its id, or null when there is none or the caller may not see it. */
async function findNode({ deps: { db }, caller }: RequestContext, id: string) {
  const { user, roles } = requireUser(caller.actor);
  const mayManageDevices = roles.has('MANAGE_DEVICES');
  switch (idKind(id)) {
    case 'User':
      return id === user.id || roles.has('MANAGE_USERS') ? findUser(db, id) : null;
    case 'Device': {
      const device = await findDevice(db, id);
      return device?.userId === user.id || mayManageDevices || roles.has('MANAGE_USERS') ? device : null;
    }
    case 'OneTimePin': {
      const pin = await findOneTimePin(db, id);
      return pin?.userId === user.id || mayManageDevices || roles.has('MANAGE_USERS') ? pin : null;
    }
    case 'Label':
      return mayManageDevices || roles.has('MANAGE_POLICIES') ? findLabel(db, id) : null;
    case 'AppConnectGlobalPolicy':
      return roles.has('MANAGE_POLICIES') ? findPolicy(db, id) : null;
    case 'AuditEvent':
      return roles.has('VIEW_AUDIT_LOG') ? findAuditEvent(db, id) : null;
    default:
      return null;
  }
}

const NODE_TYPES = ['User', 'Device', 'OneTimePin', 'Label', 'AppConnectGlobalPolicy', 'AuditEvent'] as const;

export const resolvers: Resolvers = {
  Query: {
    node: (_parent, { id }, context) => findNode(context, id),
  },
  Node: {
    __resolveType: (node) => {
      const kind = idKind(node.id);
      return NODE_TYPES.find((type) => type === kind) ?? null;
    },
  },
};
