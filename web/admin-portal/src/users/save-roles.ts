import {
  AddRolesDocument,
  AssignRolesDocument,
  type AssignRolesInput,
  type EligibilityChange,
  RemoveRolesDocument,
  type RoleCode,
  type UserRolesFragment,
} from '@pinportal/client';
import { type Problem, runMutation } from '@pinportal/ui';
import type { Client } from 'urql';
import type { RoleChange } from './role-choices.ts';

interface Variables {
  input: AssignRolesInput;
}

const SEND = {
  assignRoles: (client: Client, variables: Variables) => runMutation(client, AssignRolesDocument, variables),
  addRoles: (client: Client, variables: Variables) => runMutation(client, AddRolesDocument, variables),
  removeRoles: (client: Client, variables: Variables) => runMutation(client, RemoveRolesDocument, variables),
};

/** Makes the changes for at most 100 users. Returns what prevents it. */
export async function saveRoles(
  client: Client,
  users: readonly Pick<UserRolesFragment, 'id'>[],
  changes: readonly RoleChange[],
): Promise<Problem | null> {
  const userIds = users.map(({ id }) => id);
  for (const { mutation, roles } of changes) {
    const { problem } = await SEND[mutation](client, { input: { userIds, roles } });
    if (problem !== null) return problem;
  }
  return null;
}

/** Gives users the roles that they had when they were read. */
export async function restoreRoles(client: Client, users: readonly UserRolesFragment[]): Promise<Problem | null> {
  const groups = new Map<string, { readonly roles: readonly RoleCode[]; readonly users: UserRolesFragment[] }>();
  for (const user of users) {
    const roles = user.roles.map(({ code }) => code);
    const key = roles.join();
    const group = groups.get(key) ?? { roles, users: [] };
    group.users.push(user);
    groups.set(key, group);
  }
  for (const group of groups.values()) {
    const problem = await saveRoles(client, group.users, [{ mutation: 'assignRoles', roles: group.roles }]);
    if (problem !== null) return problem;
  }
  return null;
}

/** The change to preview: of two, the one that decides who can generate a one-time PIN. */
export function previewOf(
  users: readonly Pick<UserRolesFragment, 'id'>[],
  changes: readonly RoleChange[],
): EligibilityChange | null {
  const decisive = changes.find(({ roles }) => roles.includes('RESET_SECURE_APPS_PASSCODE')) ?? changes[0];
  return decisive === undefined ? null : eligibilityChange(users, decisive);
}

/** The changes of users in steps, to preview one after the other. */
export function previewsOf(
  steps: readonly (readonly Pick<UserRolesFragment, 'id'>[])[],
  changes: readonly RoleChange[],
): readonly EligibilityChange[] {
  return steps.flatMap((users) => changes.map((change) => eligibilityChange(users, change)));
}

function eligibilityChange(
  users: readonly Pick<UserRolesFragment, 'id'>[],
  { mutation, roles }: RoleChange,
): EligibilityChange {
  const input = { userIds: users.map(({ id }) => id), roles };
  switch (mutation) {
    case 'assignRoles':
      return { assignRoles: input };
    case 'addRoles':
      return { addRoles: input };
    case 'removeRoles':
      return { removeRoles: input };
  }
}
