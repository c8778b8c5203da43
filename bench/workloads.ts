/** What `compare` and `growth` request over GraphQL. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { Asked } from './contenders.ts';
import { type ClientDocument, clientDocument } from './documents.ts';

/** A small page of the user portal: the devices of the user, and whether they can generate a one-time PIN. */
const PORTAL_QUERY = `query PortalQuery {
  viewer {
    id
    username
    displayName
    roles {
      code
    }
    canGenerateOneTimePin
    devices(first: 20) {
      nodes {
        id
        name
        platform
        status
        canGenerateOneTimePin
        appConnectGlobalPolicy {
          id
          name
          passcodeRequiredForIos
          allowIosPasscodeRecovery
        }
        oneTimePin {
          id
          status
          issuedAt
          expiresAt
          remainingAttempts
        }
      }
    }
  }
}
`;

const portalQuery: ClientDocument = {
  id: `sha256:${createHash('sha256').update(PORTAL_QUERY).digest('hex')}`,
  text: PORTAL_QUERY,
};

export const PORTAL_PAGE_WORKLOAD: Asked = { path: 'portal-page', document: clientDocument('MyDevices') };
export const PORTAL_QUERY_WORKLOAD: Asked = { path: 'portal-query', document: portalQuery };
export const USERS_PAGE_WORKLOAD: Asked = { path: 'users-page', document: clientDocument('Users') };

/** Writes a file for TRUSTED_DOCUMENTS with the document that is none of `@pinportal/client`. */
export function writeTrustedDocuments(file: string): void {
  writeFileSync(file, JSON.stringify({ [portalQuery.id]: portalQuery.text }));
}

/**
 * The variables of a page of 100 users after the user with a key; of the first page without one. They include the order,
 * which has a default: Mercurius rejects a required variable that is left to its default.
 */
export function usersPage(key?: string): object {
  const after =
    key === undefined ? null : Buffer.from(JSON.stringify(['users USERNAME ASC', key])).toString('base64url');
  return { first: 100, after, count: false, orderBy: { field: 'USERNAME', direction: 'ASC' } };
}
