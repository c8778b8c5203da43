import { NO_PROGRAMS } from './checks.ts';
import type { Standard } from './standard.ts';

/** Classes of bugs that attackers used against servers of mobile-device management from 2023 to 2026. */
export const BUG_CLASSES: Standard = {
  title: 'How mobile-management servers were broken, 2023 to 2026',
  source:
    'Classes of published vulnerabilities of such servers, many of them exploited (for example CVE-2023-35078, CVE-2025-4427, CVE-2025-4428, CVE-2026-6973), and of recovery by codes.',
  total: 10,
  requirements: [
    {
      id: 'path filter',
      text: 'No path passes the authorization: it belongs to the fields, not to addresses.',
      tests: [
        'test/security/addresses.test.ts > the server > demands a session for the path %s as for any other',
        'test/security/addresses.test.ts > the server > delivers no file outside of the playground, and no list of files',
        'test/api/permissions.test.ts > a root field without @auth > of %s stops the start of the server and is named',
      ],
    },
    {
      id: 'validation first',
      text: 'The caller is judged before anything is done with the input.',
      tests: [
        'test/security/injection.test.ts > judges the caller before it looks at the input',
        'test/security/one-credential.test.ts > an operation with a field that takes a credential > is rejected before anything is resolved if it has %s',
      ],
    },
    {
      id: 'shell or template',
      text: 'Input reaches no shell, no template and no expression.',
      tests: [
        'test/security/injection.test.ts > treats SQL and templates as text',
        'test/security/injection.test.ts > rejects objects and lists in place of values, and does not change a prototype',
      ],
      checks: [NO_PROGRAMS],
    },
    {
      id: 'missing check',
      text: 'No operation lacks its check: a new one without it stops the start.',
      tests: [
        'test/api/permissions.test.ts > declares for every root field what the contract says',
        'test/api/permissions.test.ts > permissions > of each root field over HTTP > %s',
        'test/api/permissions.test.ts > permissions > of nested fields > covers every nested field with @auth',
        'test/api/permissions.test.ts > a root field without @auth > of %s stops the start of the server and is named',
        'test/security/caller-rechecks.test.ts > every mutation asks again in its unit of work > for every mutation of the schema',
      ],
    },
    {
      id: 'object of another',
      text: "The ID of another user's object gives no access to it.",
      tests: [
        "test/api/node.test.ts > node > returns the same response for another user's %s and a missing one",
        "test/api/one-time-pin.test.ts > a one-time PIN > returns the same failure for another user's device and a missing one",
        'test/api/bad-input.test.ts > invalid input > IDs > returns the same response for an ID of another type, an ID in another form and an unknown ID',
      ],
    },
    {
      id: 'mistaken token',
      text: 'A credential of one kind is not accepted as another.',
      tests: [
        'test/security/mixed-credentials.test.ts > a valid credential of another kind > is rejected as %s',
        'test/api/session.test.ts > a session > is accepted only with its exact token',
        'src/platform/security/secret-hasher.test.ts > SecretHasher > matches a hash with the pepper and the kind that it was made with alone',
      ],
    },
    {
      id: 'code used twice',
      text: 'A code works once, also in concurrent requests, on several servers and after failures.',
      tests: [
        'test/security/single-use.test.ts > of ${RACERS} concurrent requests > one redeems a one-time PIN, and one resets with its ticket',
        'test/security/single-use.test.ts > of ${RACERS} concurrent requests > without the limit of consecutive failures for an account, which would end the race > one registers a device with a registration PIN',
        'test/security/single-use.test.ts > a transaction that fails > never undoes an acknowledged redemption, in ${INTERLEAVINGS} interleavings',
        'test/api/races.test.ts > concurrent requests > redeem a PIN once even when only the conditional update protects it',
      ],
    },
    {
      id: 'lockout as a weapon',
      text: 'Failed attempts of an attacker lock no user out.',
      tests: [
        'test/security/attempt-limits.test.ts > the default limits > do not let an unauthenticated client lock a user out',
        'test/security/consecutive-failures.test.ts > consecutive failed attempts for an account over all addresses > do not delay addresses at which the user has signed in, sessions and devices',
        'test/api/one-time-pin.test.ts > a one-time PIN > is not counted as an attempt when the user name is incorrect',
      ],
    },
    {
      id: 'access that stays',
      text: 'What was taken away, such as an account, a role or a password, opens nothing any more.',
      tests: [
        'test/security/caller-rechecks.test.ts > every mutation asks again in its unit of work > $name changes nothing from transaction $at of $transactions on if $what is taken away before it',
        'test/security/recovery-rechecks.test.ts > between two steps > denies every step while %s, and continues when that has been undone',
        'test/security/password-change.test.ts > %s with a new password ends the sessions and revokes the PINs and reset tickets of the user',
      ],
    },
    {
      id: 'promotion',
      text: 'An administrator of one kind does not become one of another kind.',
      tests: [
        'test/security/roles-held.test.ts > a user manager without the other roles of the admin portal > cannot give or take %s',
        'test/security/roles-held.test.ts > a user manager without the other roles of the admin portal > may set the password and status of users without such a role, and the name of all',
      ],
    },
  ],
  notApplicable: [],
};
