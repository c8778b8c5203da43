import { NO_WEAK_RANDOMNESS } from './checks.ts';
import type { Standard } from './standard.ts';

/** What NIST SP 800-63B-4 says of passwords, one-time secrets, sessions, rate limiting and recovery. */
export const NIST: Standard = {
  title: 'NIST SP 800-63B-4',
  source:
    'Paraphrased from [NIST SP 800-63B-4, Digital Identity Guidelines: Authentication and Authenticator Management](https://pages.nist.gov/800-63-4/sp800-63b.html) (2025, public domain): the requirements for passwords, one-time secrets (as look-up secrets, section 3.1.2), sessions at AAL1, rate limiting, binding and recovery. The ID is the section, with a number of our own.',
  total: 67,
  requirements: [
    {
      id: '2.1.3',
      level: 'SHALL',
      text: 'A session has a definite maximum time, of at most 30 days.',
      tests: ['test/api/session.test.ts > a session > ends after 8 hours, even when used'],
    },
    {
      id: '3.1.1.1 (1)',
      level: 'SHALL',
      text: 'Passwords are chosen by the user, or generated at random.',
      open: 'A password that an administrator has set must be changed at the first sign-in (tested), but the administrator may let it stay with `mustChangePassword: false`, which is recorded.',
    },
    {
      id: '3.1.1.1 (2)',
      level: 'SHALL',
      text: 'A user whose password is on the list must choose another one.',
      tests: [
        'test/api/session.test.ts > a session > ends when the password changes, and a new one is returned',
        'test/security/first-password.test.ts > a password that an administrator has set > must be changed at the first sign-in, in which it stops to be valid',
      ],
    },
    {
      id: '3.1.1.2 (1)',
      level: 'SHALL',
      text: 'Passwords that are the only factor have at least 15 characters.',
      tests: [
        'src/user/password.rule.test.ts > passwordProblem > of "%s" with the default minimum is %s',
        'test/security/defaults.test.ts > the default configuration > has exactly these values',
        'test/api/user.test.ts > users > accepts a password of 15 to 128 characters, counted after normalisation',
      ],
    },
    {
      id: '3.1.1.2 (2)',
      level: 'SHOULD',
      text: 'Passwords of at least 64 characters are accepted.',
      tests: ['src/user/password.rule.test.ts > passwordProblem > of "%s" with the default minimum is %s'],
    },
    {
      id: '3.1.1.2 (3)',
      level: 'SHOULD',
      text: 'All printing ASCII characters and the space are accepted.',
      tests: [
        'test/api/session.test.ts > a session > is opened by the exact password alone, of which every character counts',
      ],
    },
    {
      id: '3.1.1.2 (4)',
      level: 'SHALL',
      text: 'Unicode is accepted, and each code point counts as one character.',
      tests: [
        'src/user/password.rule.test.ts > passwordProblem > of "%s" with the default minimum is %s',
        'test/api/session.test.ts > a session > is opened by the exact password alone, of which every character counts',
      ],
    },
    {
      id: '3.1.1.2 (5)',
      level: 'SHALL',
      text: 'There are no other rules for the characters.',
      tests: ['src/user/password.rule.test.ts > passwordProblem > of "%s" with the default minimum is %s'],
    },
    {
      id: '3.1.1.2 (6)',
      level: 'SHALL',
      text: 'No periodic change is required.',
      tests: ['test/api/session.test.ts > a session > is opened by a password of any age'],
    },
    {
      id: '3.1.1.2 (7)',
      level: 'SHALL',
      text: 'A change is forced if the password is compromised.',
      tests: [
        'test/security/first-password.test.ts > a password that an administrator has set > must be changed at the first sign-in, in which it stops to be valid',
        'test/security/password-change.test.ts > %s with a new password ends the sessions and revokes the PINs and reset tickets of the user',
      ],
    },
    {
      id: '3.1.1.2 (8)',
      level: 'SHALL',
      text: 'The whole password is verified.',
      tests: [
        'test/api/session.test.ts > a session > is opened by the exact password alone, of which every character counts',
      ],
    },
    {
      id: '3.1.1.2 (9)',
      level: 'SHOULD',
      text: 'Unicode is normalised to NFC before hashing.',
      open: 'The server applies NFKC, which also makes compatible characters equal, such as full-width digits.',
    },
    {
      id: '3.1.1.2 (10)',
      level: 'SHALL',
      text: 'New passwords are compared, as a whole, with a list of common, expected and compromised ones.',
      tests: [
        'src/user/password.rule.test.ts > passwordProblem > of "%s" with the default minimum is %s',
        'src/user/password.rule.test.ts > passwordProblem > of "%s" with the shortest minimum is %s',
        'test/api/session.test.ts > a session > ends when the password changes, and a new one is returned',
      ],
    },
    {
      id: '3.1.1.2 (11)',
      level: 'SHOULD',
      text: 'The list has the passwords that attackers are likely to guess before they reach the limit.',
      open: '49,233 common passwords, of which 41 have 15 or more characters.',
    },
    {
      id: '3.1.1.2 (12)',
      level: 'SHALL',
      text: 'The reason for the rejection is given.',
      tests: [
        'src/user/password.rule.test.ts > passwordProblem > of "%s" with the default minimum is %s',
        'test/api/user-errors.test.ts > user errors > returns InvalidInput with the field and its rule',
      ],
    },
    {
      id: '3.1.1.2 (13)',
      level: 'SHALL',
      text: 'Users get guidance for choosing a strong password.',
      open: 'The message names the rule that was broken. The rules in advance are only in the SDL.',
    },
    {
      id: '3.1.1.2 (14)',
      level: 'SHALL',
      text: 'Failed attempts are limited, see 3.2.2.',
      tests: [
        'test/security/attempt-limits.test.ts > the limit of an account > rejects the correct password, too, after failed attempts from the same address',
        'test/security/consecutive-failures.test.ts > consecutive failed attempts for an account over all addresses > make attempts from other addresses wait, each time longer',
      ],
    },
    {
      id: '3.1.1.2 (15)',
      level: 'SHALL',
      text: 'Passwords are requested over an authenticated protected channel.',
      documents: ['SECURITY.md#what-the-operator-must-do'],
    },
    {
      id: '3.1.1.2 (16)',
      level: 'SHALL',
      text: 'Passwords are stored as salted hashes of a costly password hash.',
      tests: [
        'src/platform/security/secret-hasher.test.ts > SecretHasher > stores a salt of at least 16 random bytes and the cost with each hash',
        'test/security/defaults.test.ts > the default configuration > hashes passwords with 19 MiB in two passes',
        'test/cli/commands.test.ts > pinportal > creates an administrator who can sign in, and never shows the password',
      ],
    },
    {
      id: '3.1.1.2 (17)',
      level: 'SHALL',
      text: 'The salt has at least 32 bits, differs for each hash, and is stored with it.',
      tests: [
        'src/platform/security/secret-hasher.test.ts > SecretHasher > stores a salt of at least 16 random bytes and the cost with each hash',
      ],
    },
    {
      id: '3.1.1.2 (18)',
      level: 'SHOULD',
      text: 'The method and cost are stored with each hash, so that both can be replaced.',
      tests: [
        'src/platform/security/secret-hasher.test.ts > SecretHasher > stores a salt of at least 16 random bytes and the cost with each hash',
        'src/platform/security/secret-hasher.test.ts > SecretHasher > keeps accepting hashes of another cost',
      ],
    },
    {
      id: '3.1.1.2 (19)',
      level: 'SHOULD',
      text: 'Hashes are keyed with a secret of the server.',
      tests: [
        'src/platform/security/secret-hasher.test.ts > SecretHasher > matches a hash with the pepper and the kind that it was made with alone',
        'test/security/pepper.test.ts > a server does not start with another pepper than the one of its database',
      ],
    },
    {
      id: '3.1.1.2 (20)',
      level: 'SHALL',
      text: 'That secret is random and stored apart from the hashes.',
      tests: [
        'src/config.test.ts > readPepper > is made once beside an embedded database, for its owner alone',
        'src/config.test.ts > readPepper > must be given with PostgreSQL, and be there',
        'test/api/canaries.test.ts > planted secrets > appear in no log, file, row, metric or error',
      ],
    },
    {
      id: '3.1.1.2 (22)',
      level: 'SHALL',
      text: 'Password managers, pasting and showing a password are possible.',
      open: 'The user portal does this, but the browser tests are not part of the evidence.',
    },
    {
      id: '3.1.2.1 (1)',
      level: 'SHALL',
      text: 'One-time secrets are random and have at least six digits.',
      tests: [
        'src/platform/security/random.test.ts > randomDigits > pads every number of the range to the requested digits',
        'src/config.test.ts > readConfig > names %s in one line when it is bad',
        'test/api/one-time-pin.test.ts > a one-time PIN of %i digits > is generated when ONE_TIME_PIN_LENGTH says so',
      ],
      checks: [NO_WEAK_RANDOMNESS],
    },
    {
      id: '3.1.2.1 (2)',
      level: 'SHALL',
      text: 'A session that delivers them has AAL2 or higher.',
      open: 'A session needs a password alone, which is AAL1.',
    },
    {
      id: '3.1.2.2 (1)',
      level: 'SHALL',
      text: 'A one-time secret can be used once.',
      tests: [
        'test/security/single-use.test.ts > of ${RACERS} concurrent requests > one redeems a one-time PIN, and one resets with its ticket',
        'test/api/races.test.ts > concurrent requests > redeem a PIN exactly once when 200 devices send it',
        'test/api/races.test.ts > concurrent requests > register exactly one device when 50 send the same registration PIN',
      ],
    },
    {
      id: '3.1.2.2 (2)',
      level: 'SHALL',
      text: 'One-time secrets are stored as salted hashes of a costly password hash.',
      tests: [
        'test/api/registration-pin.test.ts > registration PINs > stores a PIN only as a hash',
        'test/api/one-time-pin.test.ts > the digits of a one-time PIN > appear only in the response that generated them',
        'src/platform/security/secret-hasher.test.ts > SecretHasher > stores a salt of at least 16 random bytes and the cost with each hash',
      ],
    },
    {
      id: '3.1.2.2 (3)',
      level: 'SHALL',
      text: 'Failed attempts at one-time secrets are limited.',
      tests: [
        'test/security/guessing.test.ts > a one-time PIN > is compared with five of ${GUESSES} concurrent guesses, and rejected afterwards, also after a restart',
        'test/api/device.test.ts > devices > accepts a registration PIN after 9 failed attempts and rejects it after 10',
      ],
    },
    {
      id: '3.1.2.2 (4)',
      level: 'SHALL',
      text: 'One-time secrets are requested over an authenticated protected channel.',
      documents: ['SECURITY.md#what-the-operator-must-do'],
    },
    {
      id: '3.1.3.2',
      level: 'SHALL',
      text: 'A new one-time secret does not reset the count of failed attempts.',
      tests: [
        'test/api/one-time-pin.test.ts > a one-time PIN > counts failed attempts across new PINs until the oldest attempt is 24 hours old',
        'test/api/races.test.ts > concurrent requests > compare at most ten incorrect PINs on a device while new PINs are generated',
      ],
    },
    {
      id: '3.2.2 (1)',
      level: 'SHALL',
      text: 'At most 100 consecutive attempts at the password of an account fail. Then a new one is needed.',
      tests: [
        'test/security/consecutive-failures.test.ts > consecutive failed attempts for an account over all addresses > are at most 100, and then a new password is needed',
        'test/security/consecutive-failures.test.ts > consecutive failed attempts for an account over all addresses > are counted when they are concurrent, on two servers, and after a restart',
      ],
    },
    {
      id: '3.2.2 (2)',
      level: 'SHALL',
      text: 'This includes all attempts at the password.',
      tests: [
        'test/security/consecutive-failures.test.ts > consecutive failed attempts with the account password on devices > are at most 20, and with those at addresses at most 100',
        'test/security/consecutive-failures.test.ts > consecutive failed attempts with the account password on devices > are exact when they are concurrent, on two servers',
      ],
    },
    {
      id: '3.2.2 (3)',
      level: 'SHOULD',
      text: 'A successful attempt ends the count.',
      tests: [
        'test/security/consecutive-failures.test.ts > consecutive failed attempts for an account over all addresses > begin again after a successful sign-in at a familiar address',
      ],
    },
    {
      id: '3.2.2 (4)',
      level: 'SHOULD',
      text: 'Limits do not let an attacker lock the user out.',
      tests: [
        'test/security/consecutive-failures.test.ts > consecutive failed attempts for an account over all addresses > do not delay addresses at which the user has signed in, sessions and devices',
        'test/security/attempt-limits.test.ts > the default limits > do not let an unauthenticated client lock a user out',
      ],
    },
    {
      id: '3.2.7',
      level: 'SHALL',
      text: 'A recorded authentication cannot be replayed.',
      tests: [
        'test/api/story.test.ts > the recovery scenario over GraphQL > resets a forgotten passcode with a one-time PIN, once',
        'test/api/races.test.ts > concurrent requests > use a reset ticket exactly once when 50 send it',
      ],
    },
    {
      id: '3.2.12',
      level: 'SHALL',
      text: 'Random values have at least 112 bits from an approved generator. (PINs: see 3.1.2.1.)',
      tests: [
        'src/platform/security/tokens.test.ts > newToken > puts 256 bits of the source of randomness into a token: %s',
      ],
      checks: [NO_WEAK_RANDOMNESS],
    },
    {
      id: '4.1 (1)',
      level: 'SHALL',
      text: 'The authenticators of an account and the times of their changes are recorded.',
      tests: [
        'test/api/audit.test.ts > the audit log > records exactly one event for every decision, in the request that made it',
      ],
    },
    {
      id: '4.1 (2)',
      level: 'SHALL',
      text: 'The state that limits need is kept.',
      tests: [
        'test/security/attempt-limits.test.ts > the limit of an account > is shared by the servers on a database and survives a restart',
        'test/security/consecutive-failures.test.ts > consecutive failed attempts for an account over all addresses > are counted when they are concurrent, on two servers, and after a restart',
      ],
    },
    {
      id: '4.1.2.1',
      level: 'SHALL',
      text: 'The user is notified of a new authenticator.',
      open: 'No notifications are sent.',
    },
    {
      id: '4.1.2.2 (1)',
      level: 'SHALL',
      text: 'A code that binds a device has at least 40 bits if it is used with a user name.',
      open: 'A registration PIN has 8 digits by default (27 bits) and at most 12 (40 bits), and is invalid after 10 failed attempts.',
    },
    {
      id: '4.1.2.2 (2)',
      level: 'SHALL',
      text: 'A code that binds a device can be used once.',
      tests: [
        'test/api/device.test.ts > devices > registers one device when a registration PIN is used concurrently',
        'test/api/races.test.ts > concurrent requests > register exactly one device when 50 send the same registration PIN',
      ],
    },
    {
      id: '4.1.2.2 (3)',
      level: 'SHALL',
      text: 'A code that binds a device is valid for at most 10 minutes.',
      open: 'A registration PIN is valid for 4 hours by default, and for an hour at least.',
    },
    {
      id: '4.2.1.2 (1)',
      level: 'SHALL',
      text: 'A recovery code has at least six random digits and is valid for at most 24 hours.',
      tests: [
        'test/api/one-time-pin.test.ts > a one-time PIN > is rejected after 24 hours',
        'src/config.test.ts > readConfig > names %s in one line when it is bad',
      ],
    },
    {
      id: '4.2.1.2 (2)',
      level: 'SHALL',
      text: 'Failed attempts at recovery codes are limited.',
      tests: [
        'test/api/one-time-pin.test.ts > a one-time PIN > is locked by the fifth failed attempt, and then rejected even when correct',
        'test/api/one-time-pin.test.ts > a one-time PIN > compares at most ten incorrect PINs in any 24 hours, for any sequence of actions',
      ],
    },
    {
      id: '4.2.3',
      level: 'SHALL',
      text: 'The user is notified of a recovery.',
      open: 'No notifications are sent. The audit log records it.',
    },
    {
      id: '4.3 (1)',
      level: 'SHALL',
      text: 'Compromised authenticators are suspended at once.',
      tests: [
        'test/api/secure-apps-passcode.test.ts > the secure apps passcode > cannot be set or unlocked when %s',
        'test/api/one-time-pin.test.ts > a one-time PIN > can be revoked by its user',
        'test/api/one-time-pin.test.ts > a one-time PIN > can be revoked by an administrator with MANAGE_DEVICES',
      ],
    },
    {
      id: '4.3 (2)',
      level: 'SHOULD',
      text: 'Users can report the loss of a device themselves.',
      open: 'Only administrators set the status of a device.',
    },
    {
      id: '4.4',
      level: 'SHALL',
      text: 'Expired authenticators are not accepted.',
      tests: [
        'test/api/one-time-pin.test.ts > a one-time PIN > is rejected after 24 hours',
        'test/api/device.test.ts > devices > accepts a registration PIN until it expires',
        'test/security/recovery-rechecks.test.ts > during a step > denies the authorization if the PIN expires while it is compared',
        'test/security/recovery-rechecks.test.ts > during a step > registers no device if the registration PIN expires while it is compared',
      ],
    },
    {
      id: '4.5',
      level: 'SHALL',
      text: 'Authenticators are invalidated when the user is no longer eligible, or asks for it.',
      tests: [
        'test/security/recovery-rechecks.test.ts > between two steps > disabling the user revokes the PIN and the ticket for good, and those of no other user',
        'test/security/recovery-rechecks.test.ts > between two steps > denies every step while %s, and continues when that has been undone',
        'test/api/registration-pin.test.ts > registration PINs > rejects the PIN of a disabled user, also when the user is active again',
      ],
    },
    {
      id: '4.6',
      level: 'SHALL',
      text: 'Notifications go to the addresses of the user.',
      open: 'No notifications are sent.',
    },
    {
      id: '5.1 (1)',
      level: 'SHALL',
      text: 'A session depends on a secret, issued by the server at the authentication, that the client presents.',
      tests: [
        'test/api/session.test.ts > a session > is returned with its expiry for the correct password',
        'test/api/session.test.ts > a session > is accepted only with its exact token',
      ],
    },
    {
      id: '5.1 (2)',
      level: 'SHALL',
      text: 'The secret has at least 64 random bits.',
      tests: [
        'src/platform/security/tokens.test.ts > newToken > puts 256 bits of the source of randomness into a token: %s',
      ],
      checks: [NO_WEAK_RANDOMNESS],
    },
    {
      id: '5.1 (3)',
      level: 'SHALL',
      text: 'The secret is invalid after the user has signed out.',
      tests: [
        'test/api/session.test.ts > a session > ends when its user signs out, without ending other sessions',
        'test/api/session.test.ts > a session > ends everywhere when its user signs out everywhere',
      ],
    },
    {
      id: '5.1 (4)',
      level: 'SHALL',
      text: 'The secret is sent over an authenticated protected channel, without a fallback.',
      documents: ['SECURITY.md#what-the-operator-must-do'],
    },
    {
      id: '5.1 (5)',
      level: 'SHALL',
      text: 'The secret is not accepted after the time limits.',
      tests: [
        'test/api/session.test.ts > a session > ends after 15 minutes without use, and use extends it',
        'test/api/session.test.ts > a session > ends after 8 hours, even when used',
        'test/security/defaults.test.ts > the default lifetimes > are 8 hours (session), 15 minutes (idle session), 4 and 24 hours (PINs) and 10 minutes (reset ticket)',
      ],
    },
    {
      id: '5.1 (6)',
      level: 'SHALL',
      text: 'Requests carry a session identifier that protects from cross-site request forgery.',
      tests: [
        'test/security/browser.test.ts > a page of another site > changes nothing with %s',
        'test/security/browser.test.ts > a portal on a configured origin > is the only one with permission',
        'test/security/addresses.test.ts > the response to > %s has the headers that protect a browser',
      ],
    },
    {
      id: '5.1 (7)',
      level: 'SHOULD',
      text: 'Users can sign out.',
      tests: ['test/api/session.test.ts > a session > ends when its user signs out, without ending other sessions'],
    },
    {
      id: '5.1.1',
      level: 'SHALL',
      text: 'Cookies with a session secret are Secure, HttpOnly, SameSite, limited to the host and the path, and hold nothing else.',
      tests: [
        'test/security/token-cookie.test.ts > a session token in a cookie > is in no response, and in a cookie that scripts and other sites cannot use',
      ],
    },
    {
      id: '5.2 (1)',
      level: 'SHALL',
      text: 'Inactivity and the maximum time end a session, and activity resets the inactivity.',
      tests: [
        'test/api/session.test.ts > a session > ends after 15 minutes without use, and use extends it',
        'test/api/session.test.ts > a session > ends after 8 hours, even when used',
      ],
    },
    {
      id: '5.2 (2)',
      level: 'SHALL',
      text: 'The time limits are documented.',
      documents: ['docs/configuration.md#fixed-values'],
    },
  ],
  notApplicable: [
    { ids: ['3.1.1.2 (21)'], reason: 'There are no hints and no secret questions.' },
    {
      ids: ['3.1.3 to 3.1.7'],
      reason: 'There are no out-of-band devices, OTP devices and keys. 3.1.3.2 is applied to one-time PINs.',
    },
    {
      ids: ['4.2.1.1', '4.2.1.3', '4.2.1.4'],
      reason: 'There are no saved recovery codes, recovery contacts and identity proofing.',
    },
    { ids: ['5.1.2'], reason: 'There are no access tokens.' },
  ],
};
