import { NO_PROGRAMS, NO_WEAK_RANDOMNESS } from './checks.ts';
import type { Standard } from './standard.ts';

/** Levels 1 and 2 of the ASVS. */
export const ASVS: Standard = {
  title: 'OWASP ASVS 5.0, levels 1 and 2',
  source:
    'Paraphrased from the [OWASP Application Security Verification Standard 5.0.0](https://github.com/OWASP/ASVS/tree/master/5.0), © The OWASP Foundation, [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/). This section has the same licence.',
  total: 253,
  requirements: [
    // 1 Encoding and Sanitization
    {
      id: '1.1.1',
      level: '2',
      text: 'Input is brought to one canonical form once, before it is validated.',
      tests: [
        'src/platform/text.test.ts > nameKey > changes nothing the second time, whatever the text',
        'src/platform/text.test.ts > usernameProblem > accepts only names that fold to 1 to 128 characters without a space, and says the same of the folded name',
        'test/api/usernames.test.ts > user names > are the same in every letter case and Unicode form, for any name',
      ],
    },
    {
      id: '1.1.2',
      level: '2',
      text: 'Output is encoded last, by the interpreter that reads it or immediately before it.',
      tests: ['test/security/injection.test.ts > treats SQL and templates as text'],
    },
    {
      id: '1.2.3',
      level: '1',
      text: 'Text in JSON cannot change the structure of the JSON.',
      tests: [
        'test/security/injection.test.ts > treats SQL and templates as text',
        'test/security/addresses.test.ts > the server > writes one line of JSON for each request, whatever is in it',
      ],
    },
    {
      id: '1.2.4',
      level: '1',
      text: 'Queries of the database are protected from injection, for example by parameters.',
      tests: [
        'test/security/injection.test.ts > treats SQL and templates as text',
        'test/security/injection.test.ts > rejects objects and lists in place of values, and does not change a prototype',
        'test/api/user.test.ts > users > finds users by part of their name, or by its beginning for one or two characters, without wildcards',
      ],
    },
    {
      id: '1.2.5',
      level: '1',
      text: 'Input cannot reach a command of the operating system.',
      checks: [NO_PROGRAMS],
    },
    {
      id: '1.3.2',
      level: '1',
      text: 'No text is executed as code.',
      checks: [NO_PROGRAMS],
    },
    {
      id: '1.3.3',
      level: '2',
      text: 'Data is checked, and cut or rejected if it is too long, before it gets where it could do harm.',
      tests: [
        'test/api/bad-input.test.ts > invalid input > changes nothing when any field of $name is invalid',
        'src/platform/text.test.ts > lineProblem > of %j with at most %i and at least %i characters is %j',
      ],
    },
    {
      id: '1.3.7',
      level: '2',
      text: 'No template is built from input.',
      tests: ['test/security/injection.test.ts > treats SQL and templates as text'],
      checks: [NO_PROGRAMS],
    },
    {
      id: '1.4.2',
      level: '2',
      text: 'Numbers are checked for sign and range.',
      tests: [
        'test/api/app-connect-global-policy.test.ts > AppConnect global policies > rejects numbers outside their ranges',
        'test/api/bad-input.test.ts > invalid input > changes nothing when any field of $name is invalid',
        'test/api/bad-input.test.ts > invalid input > returns data or a client error when any argument is replaced by any JSON value',
      ],
    },
    {
      id: '1.4.3',
      level: '2',
      text: 'Memory and other resources are released.',
      tests: [
        'src/platform/graphql/document-cache.test.ts > the cache of documents > holds at most 16 MiB of different documents, and keeps the latest',
        'src/platform/http/operations.test.ts > responses that clients have not read > no longer count when they have been read',
        'src/platform/http/operations.test.ts > responses that clients have not read > are cut after the time to read them',
      ],
    },
    {
      id: '1.5.2',
      level: '2',
      text: 'Only expected types are made from data that a client has serialised.',
      tests: [
        'test/security/injection.test.ts > rejects objects and lists in place of values, and does not change a prototype',
        'test/api/bad-input.test.ts > invalid input > returns data or a client error when any argument is replaced by any JSON value',
      ],
    },
    // 2 Validation and Business Logic
    {
      id: '2.1.1',
      level: '1',
      text: 'The documentation states the valid form of each value.',
      documents: ['schema/user.graphql', 'schema/device.graphql'],
    },
    {
      id: '2.1.2',
      level: '2',
      text: 'The documentation states which values must fit together.',
      documents: ['schema/app-connect-global-policy.graphql'],
    },
    {
      id: '2.1.3',
      level: '2',
      text: 'The documentation states the limits of each user and of the whole application.',
      documents: ['SECURITY.md#overload', 'docs/configuration.md#fixed-values'],
    },
    {
      id: '2.2.1',
      level: '1',
      text: 'Every input is compared with the values, patterns or ranges that are expected.',
      tests: [
        'test/api/bad-input.test.ts > invalid input > covers every mutation',
        'test/api/bad-input.test.ts > invalid input > changes nothing when any field of $name is invalid',
        'test/api/user.test.ts > users > rejects invalid input',
        'test/api/app-connect-global-policy.test.ts > AppConnect global policies > rejects numbers outside their ranges',
      ],
    },
    {
      id: '2.2.2',
      level: '1',
      text: 'The server validates, whatever the client has validated.',
      tests: ['test/api/bad-input.test.ts > invalid input > changes nothing when any field of $name is invalid'],
    },
    {
      id: '2.2.3',
      level: '2',
      text: 'Values that do not fit together are rejected.',
      tests: [
        'test/api/app-connect-global-policy.test.ts > AppConnect global policies > rejects a policy that allows recovery without requiring a passcode',
        'test/api/app-connect-global-policy.test.ts > AppConnect global policies > never allows recovery without a passcode when two updates run concurrently',
        'test/api/device.test.ts > devices > requires exactly one of password and registration PIN',
      ],
    },
    {
      id: '2.3.1',
      level: '1',
      text: 'The steps of a process cannot be skipped or taken by another user.',
      tests: [
        'test/security/recovery-model.test.ts > changes a passcode only after one authorization and while all requirements hold, in ${SEQUENCES} random sequences',
        'test/security/recovery-rechecks.test.ts > between two steps > denies every step while %s, and continues when that has been undone',
        "test/api/secure-apps-passcode.test.ts > the secure apps passcode > cannot be reset with another device's ticket, an invalid ticket or another token",
      ],
    },
    {
      id: '2.3.2',
      level: '2',
      text: 'The documented limits of the business rules are enforced.',
      tests: [
        'test/api/one-time-pin.test.ts > a one-time PIN > compares at most ten incorrect PINs in any 24 hours, for any sequence of actions',
        'test/api/device-limit.test.ts > counts active, blocked and lost devices, and not retired and wiped ones',
        'test/api/device-limit.test.ts > names the maximum, keeps the registration PIN valid, and changes nothing but the log',
      ],
    },
    {
      id: '2.3.3',
      level: '2',
      text: 'An operation is done completely or not at all.',
      tests: [
        'test/security/single-use.test.ts > a transaction that fails > never undoes an acknowledged redemption, in ${INTERLEAVINGS} interleavings',
        'test/api/audit.test.ts > the audit log > rolls the decision back when its event cannot be written: %s',
      ],
    },
    {
      id: '2.3.4',
      level: '2',
      text: 'What is available only a limited number of times cannot be taken more often by concurrent requests.',
      tests: [
        'test/api/races.test.ts > concurrent requests > redeem a PIN exactly once when 200 devices send it',
        'test/api/races.test.ts > concurrent requests > redeem a PIN once even when only the conditional update protects it',
        'test/api/device-limit.test.ts > holds for concurrent registrations',
      ],
    },
    {
      id: '2.4.1',
      level: '2',
      text: 'Excessive calls are limited, so that they cannot extract data, fill storage or use up costly resources.',
      tests: [
        'test/security/attempt-limits.test.ts > the limit of an address > rejects all user names after failed attempts with any of them',
        'test/security/hashing-queue.test.ts > a burst of one user > takes an eighth of the places and leaves the others',
        'test/security/operation-limits.test.ts > concurrent operations > are limited for a user, but not for others or the devices of the user, until they end',
        'test/audit/repeated-refusals.test.ts > no refusal that a caller can cause again and again adds events without end',
      ],
    },
    // 3 Web Frontend Security
    {
      id: '3.2.1',
      level: '1',
      text: 'A browser cannot render a response in another context than intended.',
      tests: [
        'test/security/addresses.test.ts > the response to > %s has the headers that protect a browser',
        'test/security/browser.test.ts > a page of another site > can neither frame the playground nor run scripts in it',
      ],
    },
    {
      id: '3.3.1',
      level: '1',
      text: 'Cookies are Secure, and their names have the prefix `__Host-`.',
      tests: [
        'test/security/token-cookie.test.ts > a session token in a cookie > is in no response, and in a cookie that scripts and other sites cannot use',
      ],
    },
    {
      id: '3.3.2',
      level: '2',
      text: 'Cookies are not sent with requests that another site causes: `SameSite=Strict`.',
      tests: [
        'test/security/token-cookie.test.ts > a session token in a cookie > is in no response, and in a cookie that scripts and other sites cannot use',
      ],
    },
    {
      id: '3.3.3',
      level: '2',
      text: 'Cookies have the prefix `__Host-`.',
      tests: [
        'test/security/token-cookie.test.ts > a session token in a cookie > is in no response, and in a cookie that scripts and other sites cannot use',
      ],
    },
    {
      id: '3.3.4',
      level: '2',
      text: 'Scripts cannot read the token in a cookie, and no response contains it.',
      tests: [
        'test/security/token-cookie.test.ts > a session token in a cookie > is in no response, and in a cookie that scripts and other sites cannot use',
      ],
    },
    {
      id: '3.4.1',
      level: '1',
      text: 'Every response has a Strict-Transport-Security header of at least a year, at level 2 for all subdomains.',
      open: 'The header has a year (tested), but not `includeSubDomains`, which would affect other servers of the operator. A proxy can replace the header.',
    },
    {
      id: '3.4.2',
      level: '1',
      text: 'Access-Control-Allow-Origin is fixed, or an origin on a list.',
      tests: [
        'test/security/browser.test.ts > a portal on a configured origin > is the only one with permission',
        'test/security/browser.test.ts > a page of another site > gets no permission in a preflight request',
        'src/config.test.ts > readConfig > names %s in one line when it is bad',
      ],
    },
    {
      id: '3.4.3',
      level: '2',
      text: "The Content-Security-Policy lets browsers load and run only what is trusted, with object-src and base-uri 'none'.",
      tests: [
        'test/security/addresses.test.ts > the response to > %s has the headers that protect a browser',
        'test/security/browser.test.ts > a page of another site > can neither frame the playground nor run scripts in it',
      ],
    },
    {
      id: '3.4.4',
      level: '2',
      text: 'Every response has X-Content-Type-Options: nosniff.',
      tests: ['test/security/addresses.test.ts > the response to > %s has the headers that protect a browser'],
    },
    {
      id: '3.4.5',
      level: '2',
      text: 'A referrer policy keeps addresses from other sites.',
      tests: ['test/security/addresses.test.ts > the response to > %s has the headers that protect a browser'],
    },
    {
      id: '3.4.6',
      level: '2',
      text: 'The directive frame-ancestors of every response forbids embedding.',
      tests: ['test/security/addresses.test.ts > the response to > %s has the headers that protect a browser'],
    },
    {
      id: '3.5.2',
      level: '1',
      text: 'What relies on a CORS preflight cannot be called by a request that needs none.',
      tests: [
        'test/security/browser.test.ts > a page of another site > changes nothing with %s',
        'test/api/graphql-over-http.test.ts > GraphQL over HTTP > rejects a body of %s',
      ],
    },
    {
      id: '3.5.3',
      level: '1',
      text: 'Safe HTTP methods such as GET do not change anything.',
      tests: [
        'test/security/browser.test.ts > a page of another site > changes nothing with %s',
        'test/api/graphql-over-http.test.ts > GraphQL over HTTP > rejects a body larger than 100 kB, an unknown operation, and GET of a mutation',
        'test/api/graphql-over-http.test.ts > GraphQL over HTTP > a query in the URL > has no mutation executed, under any name and with any headers',
      ],
    },
    {
      id: '3.5.4',
      level: '2',
      text: 'Separate applications are on separate hosts.',
      open: 'The user portal and the playground share a host. The playground is off in production.',
    },
    {
      id: '3.7.1',
      level: '2',
      text: 'Pages use only techniques that browsers still support.',
      open: 'The user portal uses only HTML, CSS and JavaScript, but no test proves it.',
    },
    // 4 API and Web Service
    {
      id: '4.1.1',
      level: '1',
      text: 'Every response with a body has the right Content-Type, with its character set.',
      tests: ['test/security/addresses.test.ts > the response to > %s has the headers that protect a browser'],
    },
    {
      id: '4.1.3',
      level: '2',
      text: 'A client cannot set a header that only a proxy may set.',
      tests: [
        'test/security/attempt-limits.test.ts > the limit of an address > ignores X-Forwarded-For from anything but a configured proxy',
      ],
    },
    {
      id: '4.2.1',
      level: '2',
      text: 'The boundaries of HTTP messages are unambiguous, so that no request can be smuggled.',
      tests: ['test/security/addresses.test.ts > the server > rejects requests whose length is ambiguous'],
    },
    {
      id: '4.3.1',
      level: '2',
      text: 'Expensive and nested GraphQL operations are limited.',
      tests: [
        'test/security/costly-requests.test.ts > in %s > rejects %s before anything is resolved',
        'test/security/largest-responses.test.ts > with 100 users, 5 devices each, all the labels that they can have, and policies with long descriptions, > no accepted document gets more than 2 MB or 50,000 fields',
      ],
    },
    {
      id: '4.3.2',
      level: '2',
      text: 'Introspection is disabled in production.',
      tests: [
        'test/security/schema-disclosure.test.ts > in production > rejects %s without naming anything of the schema',
        'test/api/graphql-over-http.test.ts > production > hides the schema and serves no playground',
      ],
    },
    // 5 File Handling
    {
      id: '5.3.2',
      level: '1',
      text: 'File paths are never made from input.',
      tests: [
        'test/security/addresses.test.ts > the server > delivers no file outside of the playground, and no list of files',
      ],
    },
    // 6 Authentication
    {
      id: '6.1.1',
      level: '1',
      text: 'The documentation describes the controls against guessing, their configuration, and how they prevent malicious lockout.',
      documents: ['SECURITY.md#guessing', 'docs/configuration.md#fixed-values'],
    },
    {
      id: '6.1.2',
      level: '2',
      text: 'The words that must not be used as passwords, such as the name of the product, are documented.',
      documents: ['SECURITY.md#guessing'],
    },
    {
      id: '6.1.3',
      level: '2',
      text: 'All ways to authenticate are documented, with their controls.',
      documents: ['ARCHITECTURE.md#authentication'],
    },
    {
      id: '6.2.1',
      level: '1',
      text: 'Passwords have at least 8 characters, better 15.',
      tests: [
        'src/user/password.rule.test.ts > passwordProblem > of "%s" with the default minimum is %s',
        'test/security/defaults.test.ts > the default configuration > has exactly these values',
        'src/config.test.ts > readConfig > names %s in one line when it is bad',
      ],
    },
    {
      id: '6.2.2',
      level: '1',
      text: 'Users can change their password.',
      tests: ['test/api/session.test.ts > a session > ends when the password changes, and a new one is returned'],
    },
    {
      id: '6.2.3',
      level: '1',
      text: 'Changing a password needs the current one and the new one.',
      tests: ['test/api/session.test.ts > a session > ends when the password changes, and a new one is returned'],
    },
    {
      id: '6.2.4',
      level: '1',
      text: 'New passwords are compared with at least the 3,000 most common ones that the length rules permit.',
      open: 'They are compared with 49,233 common passwords (tested), but only 41 of these have 15 or more characters.',
    },
    {
      id: '6.2.5',
      level: '1',
      text: 'Passwords need not contain certain kinds of characters.',
      tests: ['src/user/password.rule.test.ts > passwordProblem > of "%s" with the default minimum is %s'],
    },
    {
      id: '6.2.6',
      level: '1',
      text: 'Password fields hide their text, and may show it for a while.',
      open: 'The user portal does this, but the browser tests are not part of the evidence.',
    },
    {
      id: '6.2.7',
      level: '1',
      text: 'Passwords can be pasted, and password managers can be used.',
      open: 'The user portal does this, but the browser tests are not part of the evidence.',
    },
    {
      id: '6.2.8',
      level: '1',
      text: 'A password is verified exactly as it was received, without cutting it or changing its letter case.',
      tests: [
        'test/api/session.test.ts > a session > is opened by the exact password alone, of which every character counts',
      ],
    },
    {
      id: '6.2.9',
      level: '2',
      text: 'Passwords of 64 characters are accepted.',
      tests: [
        'src/user/password.rule.test.ts > passwordProblem > of "%s" with the default minimum is %s',
        'test/api/session.test.ts > a session > is opened by the exact password alone, of which every character counts',
      ],
    },
    {
      id: '6.2.10',
      level: '2',
      text: 'Passwords stay valid until they are compromised or changed. No periodic change is required.',
      tests: ['test/api/session.test.ts > a session > is opened by a password of any age'],
    },
    {
      id: '6.2.11',
      level: '2',
      text: 'The documented words are rejected as passwords.',
      tests: [
        'src/user/password.rule.test.ts > passwordProblem > of "%s" with the default minimum is %s',
        'src/user/password.rule.test.ts > passwordProblem > of "%s" with the shortest minimum is %s',
      ],
    },
    {
      id: '6.2.12',
      level: '2',
      text: 'New passwords are compared with a set of breached passwords.',
      open: 'They are compared with common passwords only. A set of breached ones would have to be bundled or queried.',
    },
    {
      id: '6.3.1',
      level: '1',
      text: 'The documented controls against guessing and credential stuffing work.',
      tests: [
        'test/security/attempt-limits.test.ts > the limit of an account > rejects the correct password, too, after failed attempts from the same address',
        'test/security/attempt-limits.test.ts > the limit of an account > counts each of many concurrent attempts',
        'test/security/attempt-limits.test.ts > the limit of an address > rejects all user names after failed attempts with any of them',
        'test/security/consecutive-failures.test.ts > consecutive failed attempts for an account over all addresses > are at most 100, and then a new password is needed',
      ],
    },
    {
      id: '6.3.2',
      level: '1',
      text: 'There are no default accounts.',
      tests: ['test/cli/commands.test.ts > pinportal > starts an empty server without any user'],
    },
    {
      id: '6.3.3',
      level: '2',
      text: 'Access needs several factors.',
      open: 'A session needs a password alone.',
    },
    {
      id: '6.3.4',
      level: '2',
      text: 'There is no undocumented way to authenticate, and all ways have controls of the same strength.',
      tests: [
        'test/security/attempt-limits.test.ts > the limit of an account > counts sign-ins, registrations and password changes together',
        'test/security/consecutive-failures.test.ts > consecutive failed attempts with the account password on devices > are at most 20, and with those at addresses at most 100',
        'test/api/permissions.test.ts > declares for every root field what the contract says',
      ],
    },
    {
      id: '6.4.1',
      level: '1',
      text: 'Generated initial passwords and activation codes are random and expire, and cannot become the permanent password.',
      open: 'Registration PINs are random, expire and can be used once (tested). But the password of `create-admin --generate-password` may stay, and one that an administrator sets is valid until the first sign-in, however late.',
    },
    {
      id: '6.4.3',
      level: '2',
      text: 'A forgotten password is reset by a secure process.',
      tests: [
        'test/security/first-password.test.ts > a password that an administrator has set > must be changed at the first sign-in, in which it stops to be valid',
        'test/security/roles-held.test.ts > a user manager without the other roles of the admin portal > cannot give or take %s',
        'test/security/password-change.test.ts > %s with a new password ends the sessions and revokes the PINs and reset tickets of the user',
      ],
    },
    {
      id: '6.5.1',
      level: '2',
      text: 'A one-time secret can be used once.',
      tests: [
        'test/security/single-use.test.ts > of ${RACERS} concurrent requests > one redeems a one-time PIN, and one resets with its ticket',
        'test/security/single-use.test.ts > of ${RACERS} concurrent requests > without the limit of consecutive failures for an account, which would end the race > one registers a device with a registration PIN',
        'test/api/story.test.ts > the recovery scenario over GraphQL > resets a forgotten passcode with a one-time PIN, once',
      ],
    },
    {
      id: '6.5.2',
      level: '2',
      text: 'One-time secrets of less than 112 bits are stored as salted password hashes.',
      tests: [
        'test/api/registration-pin.test.ts > registration PINs > stores a PIN only as a hash',
        'test/api/one-time-pin.test.ts > the digits of a one-time PIN > appear only in the response that generated them',
        'src/platform/security/secret-hasher.test.ts > SecretHasher > stores a salt of at least 16 random bytes and the cost with each hash',
      ],
    },
    {
      id: '6.5.3',
      level: '2',
      text: 'One-time secrets come from a cryptographic random number generator.',
      tests: [
        'src/platform/security/random.test.ts > randomDigits > pads every number of the range to the requested digits',
        'src/platform/security/random.test.ts > randomDigits > draws each digit equally often in each place',
      ],
      checks: [NO_WEAK_RANDOMNESS],
    },
    {
      id: '6.5.4',
      level: '2',
      text: 'One-time secrets have at least 20 bits, such as six digits.',
      tests: [
        'src/config.test.ts > readConfig > names %s in one line when it is bad',
        'test/security/guessing.test.ts > the configuration > is rejected if PINs are too easy to guess: %o',
        'test/api/one-time-pin.test.ts > a one-time PIN of %i digits > is generated when ONE_TIME_PIN_LENGTH says so',
      ],
    },
    {
      id: '6.5.5',
      level: '2',
      text: 'One-time secrets have a defined lifetime. (The maxima for out-of-band codes and TOTP do not apply: a user reads a one-time PIN in the portal.)',
      tests: [
        'test/api/one-time-pin.test.ts > a one-time PIN > is rejected after 24 hours',
        'test/api/device.test.ts > devices > accepts a registration PIN until it expires',
        'test/api/secure-apps-passcode.test.ts > the secure apps passcode > can be reset with a ticket for exactly ten minutes',
      ],
    },
    {
      id: '6.6.2',
      level: '2',
      text: 'A code is bound to the request for which it was generated.',
      tests: [
        'test/api/one-time-pin.test.ts > a one-time PIN > is accepted on a device registered with a password, and only on its own device',
        "test/api/secure-apps-passcode.test.ts > the secure apps passcode > cannot be reset with another device's ticket, an invalid ticket or another token",
      ],
    },
    {
      id: '6.6.3',
      level: '2',
      text: 'Codes are protected from guessing by limits.',
      tests: [
        'test/api/one-time-pin.test.ts > a one-time PIN > is locked by the fifth failed attempt, and then rejected even when correct',
        'test/security/guessing.test.ts > a one-time PIN > is compared with five of ${GUESSES} concurrent guesses, and rejected afterwards, also after a restart',
        'test/api/device.test.ts > devices > accepts a registration PIN after 9 failed attempts and rejects it after 10',
      ],
    },
    // 7 Session Management
    {
      id: '7.1.1',
      level: '2',
      text: 'The time limits of sessions are documented, and deviations from NIST SP 800-63B are justified.',
      documents: ['docs/configuration.md#fixed-values'],
    },
    {
      id: '7.1.2',
      level: '2',
      text: 'The documentation states how many concurrent sessions an account may have.',
      documents: ['docs/configuration.md#fixed-values'],
    },
    {
      id: '7.2.1',
      level: '1',
      text: 'Session tokens are verified by the server.',
      tests: ['test/api/session.test.ts > a session > is accepted only with its exact token'],
    },
    {
      id: '7.2.2',
      level: '1',
      text: 'Session tokens are generated for each session, and are not static keys.',
      tests: [
        'test/api/session.test.ts > a session > is returned with its expiry for the correct password',
        'src/platform/security/tokens.test.ts > newToken > never creates the same token twice',
      ],
    },
    {
      id: '7.2.3',
      level: '1',
      text: 'Session tokens have at least 128 bits from a cryptographic random number generator.',
      tests: [
        'src/platform/security/tokens.test.ts > newToken > puts 256 bits of the source of randomness into a token: %s',
      ],
      checks: [NO_WEAK_RANDOMNESS],
    },
    {
      id: '7.2.4',
      level: '1',
      text: 'Each authentication creates a new token and ends the session of the request.',
      open: '`changePassword` does so (tested). `signIn` creates a new token, but does not end a session whose token the request carries.',
    },
    {
      id: '7.3.1',
      level: '2',
      text: 'A session ends without activity.',
      tests: ['test/api/session.test.ts > a session > ends after 15 minutes without use, and use extends it'],
    },
    {
      id: '7.3.2',
      level: '2',
      text: 'A session ends after a maximum time.',
      tests: ['test/api/session.test.ts > a session > ends after 8 hours, even when used'],
    },
    {
      id: '7.4.1',
      level: '1',
      text: 'The token of a session that has ended is never accepted again.',
      tests: [
        'test/api/session.test.ts > a session > ends when its user signs out, without ending other sessions',
        'test/api/session.test.ts > a session > ends after 8 hours, even when used',
      ],
    },
    {
      id: '7.4.2',
      level: '1',
      text: "Disabling a user ends the user's sessions.",
      tests: ['test/api/session.test.ts > a session > ends when its user is disabled, and stays ended'],
    },
    {
      id: '7.4.3',
      level: '2',
      text: 'The other sessions of a user can be ended after a change of the password.',
      tests: [
        'test/api/session.test.ts > a session > ends when the password changes, and a new one is returned',
        'test/security/password-change.test.ts > %s with a new password ends the sessions and revokes the PINs and reset tickets of the user',
      ],
    },
    {
      id: '7.4.4',
      level: '2',
      text: 'Each page that needs a session lets the user sign out.',
      open: 'The user portal does this, but the browser tests are not part of the evidence.',
    },
    {
      id: '7.4.5',
      level: '2',
      text: 'Administrators can end the sessions of a user.',
      tests: [
        'test/api/user.test.ts > users > signs a user out when the user is disabled, and keeps the session ended afterwards',
        'test/api/user.test.ts > users > ends the sessions of a user when the password changes, and not otherwise',
      ],
    },
    {
      id: '7.5.1',
      level: '2',
      text: 'Changing what affects authentication needs another authentication.',
      tests: ['test/api/session.test.ts > a session > ends when the password changes, and a new one is returned'],
    },
    {
      id: '7.5.2',
      level: '2',
      text: 'Users can see and end their sessions.',
      open: '`signOut` ends all sessions of a user (tested), but users cannot see them.',
    },
    // 8 Authorization
    {
      id: '8.1.1',
      level: '1',
      text: 'The documentation states who may use which function and which data.',
      documents: ['src/generated/schema.graphql', 'ARCHITECTURE.md#a-request'],
    },
    {
      id: '8.1.2',
      level: '2',
      text: 'The documentation states who may read and write which fields.',
      documents: ['src/generated/schema.graphql'],
    },
    {
      id: '8.2.1',
      level: '1',
      text: 'Functions need an explicit permission.',
      tests: [
        'test/api/permissions.test.ts > declares for every root field what the contract says',
        'test/api/permissions.test.ts > permissions > of each root field over HTTP > %s',
        'test/api/permissions.test.ts > a root field without @auth > of %s stops the start of the server and is named',
      ],
    },
    {
      id: '8.2.2',
      level: '1',
      text: 'Data of others needs an explicit permission, whatever ID is sent.',
      tests: [
        "test/api/node.test.ts > node > returns another user's %s only with a role that may list it",
        "test/api/node.test.ts > node > returns the same response for another user's %s and a missing one",
        "test/api/one-time-pin.test.ts > a one-time PIN > returns the same failure for another user's device and a missing one",
        'test/api/registration-pin.test.ts > registration PINs > returns the same failure for another user and a missing one',
      ],
    },
    {
      id: '8.2.3',
      level: '2',
      text: 'Fields need an explicit permission.',
      tests: [
        'test/api/permissions.test.ts > permissions > of nested fields > covers every nested field with @auth',
        'test/api/permissions.test.ts > permissions > of nested fields > returns null and one error at its path to a user without the role, and the rest of the response',
        'test/api/permissions.test.ts > a device > reaches no type of the view of users',
      ],
    },
    {
      id: '8.3.1',
      level: '1',
      text: 'The server enforces permissions, whatever the client does.',
      tests: [
        'test/api/permissions.test.ts > permissions > of each root field over HTTP > %s',
        'test/security/caller-rechecks.test.ts > every mutation asks again in its unit of work > $name changes nothing from transaction $at of $transactions on if $what is taken away before it',
      ],
    },
    // 11 Cryptography
    {
      id: '11.1.1',
      level: '2',
      text: 'The management of keys and their life cycle are documented by a standard.',
      open: 'docs/operations.md describes the pepper, but no life cycle: the pepper cannot be changed.',
    },
    {
      id: '11.1.2',
      level: '2',
      text: 'There is an inventory of all keys and algorithms and of what they protect.',
      open: 'SECURITY.md names the algorithms for stored secrets. The keys derived from the pepper are not listed in one place.',
    },
    {
      id: '11.2.1',
      level: '2',
      text: 'Cryptography comes from validated implementations.',
      open: '`node:crypto` and the package `argon2` are used. No check forbids others.',
    },
    {
      id: '11.2.2',
      level: '2',
      text: 'Algorithms, parameters and keys can be replaced.',
      open: 'Hashes of another cost stay valid (tested), but the pepper cannot be replaced.',
    },
    {
      id: '11.2.3',
      level: '2',
      text: 'Every primitive has at least 128 bits of security.',
      tests: [
        'src/platform/security/tokens.test.ts > newToken > puts 256 bits of the source of randomness into a token: %s',
        'src/platform/security/secret-hasher.test.ts > SecretHasher > stores a salt of at least 16 random bytes and the cost with each hash',
        'src/config.test.ts > readConfig > names %s in one line when it is bad',
      ],
    },
    {
      id: '11.4.1',
      level: '1',
      text: 'Only approved hash functions are used.',
      tests: [
        'src/platform/security/tokens.test.ts > newToken > puts 256 bits of the source of randomness into a token: %s',
        'test/security/defaults.test.ts > the default configuration > hashes passwords with 19 MiB in two passes',
      ],
    },
    {
      id: '11.4.2',
      level: '2',
      text: 'Passwords are stored with a costly password hash, with current parameters.',
      tests: [
        'test/security/defaults.test.ts > the default configuration > hashes passwords with 19 MiB in two passes',
        'test/cli/commands.test.ts > pinportal > creates an administrator who can sign in, and never shows the password',
      ],
    },
    {
      id: '11.4.3',
      level: '2',
      text: 'Hashes for integrity have at least 256 bits.',
      tests: [
        'test/api/audit-events.test.ts > auditEvents > returns a chain in which every event follows the previous event of its lane',
        'test/audit/verify-audit.test.ts > finds an event of which %s was edited, and nothing else',
      ],
    },
    {
      id: '11.5.1',
      level: '2',
      text: 'Values that must not be guessed have at least 128 bits from a cryptographic random number generator. (For PINs see 6.5.4.)',
      tests: [
        'src/platform/security/tokens.test.ts > newToken > puts 256 bits of the source of randomness into a token: %s',
      ],
      checks: [NO_WEAK_RANDOMNESS],
    },
    // 12 Secure Communication
    {
      id: '12.1.1',
      level: '1',
      text: 'Only current versions of TLS are enabled.',
      documents: ['SECURITY.md#what-the-operator-must-do'],
    },
    {
      id: '12.1.2',
      level: '2',
      text: 'Only recommended cipher suites are enabled.',
      documents: ['SECURITY.md#what-the-operator-must-do'],
    },
    {
      id: '12.2.1',
      level: '1',
      text: 'Clients connect with TLS alone.',
      documents: ['SECURITY.md#what-the-operator-must-do'],
    },
    {
      id: '12.2.2',
      level: '1',
      text: 'External services have publicly trusted certificates.',
      documents: ['SECURITY.md#what-the-operator-must-do'],
    },
    {
      id: '12.3.1',
      level: '2',
      text: 'All connections, also to the database, are encrypted.',
      open: 'The documents do not say how to connect to PostgreSQL with TLS, and no test does.',
    },
    {
      id: '12.3.2',
      level: '2',
      text: 'TLS clients verify certificates.',
      open: 'As 12.3.1.',
    },
    {
      id: '12.3.3',
      level: '2',
      text: 'Connections between internal HTTP services are encrypted.',
      documents: ['SECURITY.md#what-the-operator-must-do'],
    },
    {
      id: '12.3.4',
      level: '2',
      text: 'Internal TLS connections use trusted certificates.',
      documents: ['SECURITY.md#what-the-operator-must-do'],
    },
    // 13 Configuration
    {
      id: '13.1.1',
      level: '2',
      text: 'All connections that the application needs are documented.',
      documents: ['docs/operations.md#connections'],
    },
    {
      id: '13.2.1',
      level: '2',
      text: 'Connections to backend services are authenticated, with credentials of their own that change.',
      documents: ['SECURITY.md#what-the-operator-must-do'],
    },
    {
      id: '13.2.2',
      level: '2',
      text: 'Backend connections have the fewest possible rights.',
      documents: ['SECURITY.md#what-the-operator-must-do'],
    },
    {
      id: '13.2.3',
      level: '2',
      text: 'There are no default credentials for backend services.',
      tests: ['src/config.test.ts > readPepper > must be given with PostgreSQL, and be there'],
    },
    {
      id: '13.3.1',
      level: '2',
      text: 'Secrets are created and stored in a secrets manager, and are not in the source.',
      documents: ['docs/configuration.md#the-pepper'],
    },
    {
      id: '13.3.2',
      level: '2',
      text: 'Access to secrets is limited to what needs it.',
      tests: [
        'src/config.test.ts > readPepper > is made once beside an embedded database, for its owner alone',
        'test/cli/embedded-database.test.ts > creates the database and its pepper readable by their owner only',
      ],
    },
    {
      id: '13.4.1',
      level: '1',
      text: 'The metadata of source control cannot be reached.',
      tests: [
        'test/security/addresses.test.ts > the server > delivers no file outside of the playground, and no list of files',
      ],
    },
    {
      id: '13.4.2',
      level: '2',
      text: 'Debugging is disabled in production.',
      tests: [
        'test/api/graphql-over-http.test.ts > production > hides the schema and serves no playground',
        'test/api/graphql-over-http.test.ts > GraphQL over HTTP > masks a bug and returns the request ID',
      ],
    },
    {
      id: '13.4.3',
      level: '2',
      text: 'Folders are not listed.',
      tests: [
        'test/security/addresses.test.ts > the server > delivers no file outside of the playground, and no list of files',
      ],
    },
    {
      id: '13.4.4',
      level: '2',
      text: 'The method TRACE is not supported.',
      tests: [
        'test/security/addresses.test.ts > the server > answers TRACE and unknown methods without repeating anything',
      ],
    },
    {
      id: '13.4.5',
      level: '2',
      text: 'Documentation and monitoring are not exposed unintentionally.',
      documents: ['SECURITY.md#what-the-operator-must-do'],
    },
    // 14 Data Protection
    {
      id: '14.1.1',
      level: '2',
      text: 'Sensitive data is identified and classified.',
      open: 'SECURITY.md lists the secrets. Personal data, such as names and addresses, is not classified.',
    },
    {
      id: '14.1.2',
      level: '2',
      text: 'Each class of sensitive data has documented requirements.',
      open: 'As 14.1.1.',
    },
    {
      id: '14.2.1',
      level: '1',
      text: 'Sensitive data is sent in bodies and headers, never in addresses.',
      tests: [
        'test/security/browser.test.ts > a page of another site > changes nothing with %s',
        'test/security/addresses.test.ts > the server > takes an operation from the body alone',
      ],
    },
    {
      id: '14.2.2',
      level: '2',
      text: 'Sensitive data is not cached by servers.',
      tests: [
        'test/security/addresses.test.ts > the response to > %s has the headers that protect a browser',
        'src/platform/graphql/document-cache.test.ts > the cache of documents > never keeps a document with a literal: %s',
      ],
    },
    {
      id: '14.2.3',
      level: '2',
      text: 'Sensitive data is not sent to third parties, such as trackers.',
      tests: [
        'test/security/browser.test.ts > a page of another site > can neither frame the playground nor run scripts in it',
      ],
    },
    {
      id: '14.2.4',
      level: '2',
      text: 'The documented controls for sensitive data are implemented.',
      tests: [
        'test/api/canaries.test.ts > planted secrets > appear in no log, file, row, metric or error',
        'test/api/jobs.test.ts > the purge job > keeps ended PINs for PURGE_DAYS (%o)',
        'test/audit/retention.test.ts > the daily purge deletes the events that are older than the setting, and the log stays valid',
      ],
    },
    {
      id: '14.3.1',
      level: '1',
      text: 'Data of a session is removed from the browser when the session ends.',
      open: 'The user portal keeps such data in memory only, and empties its cache. No test proves it.',
    },
    {
      id: '14.3.3',
      level: '2',
      text: 'The storage of the browser contains nothing sensitive.',
      open: 'The user portal does this, but the browser tests are not part of the evidence.',
    },
    {
      id: '14.3.2',
      level: '2',
      text: 'Responses with sensitive data forbid caching in browsers.',
      tests: ['test/security/addresses.test.ts > the response to > %s has the headers that protect a browser'],
    },
    // 15 Secure Coding and Architecture
    {
      id: '15.1.1',
      level: '1',
      text: 'The time to replace vulnerable and old packages is documented.',
      open: 'Not documented.',
    },
    {
      id: '15.1.2',
      level: '2',
      text: 'There is an inventory of all packages, from trusted sources.',
      open: 'package-lock.json lists all packages with their hashes. No SBOM is published, and no check restricts the sources.',
    },
    {
      id: '15.1.3',
      level: '2',
      text: 'Functions that need much time or resources are documented, with their limits.',
      documents: ['SECURITY.md#overload'],
    },
    {
      id: '15.2.1',
      level: '1',
      text: 'No package is older than the documented time.',
      open: 'As 15.1.1. No check looks for known vulnerabilities.',
    },
    {
      id: '15.2.2',
      level: '2',
      text: 'The defences against overuse of costly functions work as documented.',
      tests: [
        'test/security/hashing-queue.test.ts > a flood of sign-ins > is rejected beyond the share of unauthenticated clients, while clients with a token are served',
        'test/security/hashing-queue.test.ts > a burst of the devices of one user > takes the eighth of the places that the user has, and leaves the others',
        'test/security/operation-limits.test.ts > an operation that takes too long > is ended, and reads nothing more',
        'test/security/costly-requests.test.ts > in %s > rejects %s before anything is resolved',
      ],
    },
    {
      id: '15.2.3',
      level: '2',
      text: 'Production contains no test code, samples and development functions.',
      open: 'The playground is off in production (tested). The command `demo` is part of the server.',
    },
    {
      id: '15.3.1',
      level: '1',
      text: 'Responses contain only the fields that are needed.',
      tests: [
        'test/api/one-time-pin.test.ts > the digits of a one-time PIN > are not a field of the schema',
        'test/api/permissions.test.ts > a device > reaches no type of the view of users',
        'test/api/permissions.test.ts > permissions > of nested fields > returns null and one error at its path to a user without the role, and the rest of the response',
      ],
    },
    {
      id: '15.3.3',
      level: '2',
      text: 'A client can set only the fields that are meant to be set.',
      tests: [
        'test/security/injection.test.ts > rejects objects and lists in place of values, and does not change a prototype',
        'test/security/schema-disclosure.test.ts > in production > rejects the variables %j without suggestions',
      ],
    },
    {
      id: '15.3.4',
      level: '2',
      text: "The client's address is taken from trusted proxies only, and used for limits.",
      tests: [
        'test/security/attempt-limits.test.ts > the limit of an address > ignores X-Forwarded-For from anything but a configured proxy',
        'test/security/attempt-limits.test.ts > the limit of an address > counts %s as %s',
      ],
    },
    {
      id: '15.3.5',
      level: '2',
      text: 'Values have the expected type, and comparisons are strict.',
      tests: [
        'test/api/bad-input.test.ts > invalid input > returns data or a client error when any argument is replaced by any JSON value',
        'test/api/bad-input.test.ts > invalid input > changes nothing when any field of $name is invalid',
      ],
    },
    {
      id: '15.3.6',
      level: '2',
      text: 'Input cannot change prototypes of JavaScript.',
      tests: [
        'test/security/injection.test.ts > rejects objects and lists in place of values, and does not change a prototype',
      ],
    },
    {
      id: '15.3.7',
      level: '2',
      text: 'Parameters from several sources cannot replace each other.',
      tests: ['test/security/addresses.test.ts > the server > takes an operation from the body alone'],
    },
    // 16 Security Logging and Error Handling
    {
      id: '16.1.1',
      level: '2',
      text: 'The documentation lists what is logged, where, in which form, and for how long.',
      documents: ['docs/operations.md#logs', 'docs/operations.md#the-audit-log'],
    },
    {
      id: '16.2.1',
      level: '2',
      text: 'Log entries say when, where, who and what.',
      tests: [
        'test/api/graphql-over-http.test.ts > GraphQL over HTTP > logs one JSON line for each request, with its ID',
        'test/api/audit.test.ts > the audit log > records exactly one event for every decision, in the request that made it',
      ],
    },
    {
      id: '16.2.2',
      level: '2',
      text: 'Clocks are synchronized, and times are in UTC.',
      tests: [
        'test/security/clock.test.ts > the time in the database > is updated once a minute',
        'test/security/clock.test.ts > a clock that is set back > does not make an expired PIN valid between two starts',
        'test/security/addresses.test.ts > the server > writes one line of JSON for each request, whatever is in it',
      ],
    },
    {
      id: '16.2.3',
      level: '2',
      text: 'Logs are written only where the documentation says.',
      open: 'Logs are written to the standard output and the audit log to the database. No test looks for others.',
    },
    {
      id: '16.2.4',
      level: '2',
      text: 'Logs have a format that other programs can read.',
      tests: [
        'test/security/addresses.test.ts > the server > writes one line of JSON for each request, whatever is in it',
      ],
    },
    {
      id: '16.2.5',
      level: '2',
      text: 'Logs contain no credentials.',
      tests: [
        'test/api/canaries.test.ts > planted secrets > appear in no log, file, row, metric or error',
        'src/platform/logger.test.ts > hides %s, were it ever handed to the logger',
        'test/api/misplaced-secrets.test.ts > a misplaced secret > is never repeated from any place in a document',
        'test/api/audit-secrets.test.ts > the audit log and secrets > contains no secret, correct or incorrect, and no unknown user name',
      ],
    },
    {
      id: '16.3.1',
      level: '2',
      text: 'Successful and failed authentication is logged.',
      tests: [
        'test/api/audit.test.ts > the audit log > records exactly one event for every decision, in the request that made it',
        'test/api/audit.test.ts > the audit log > records the reason of every denied reset, even when access ended during the comparison',
      ],
    },
    {
      id: '16.3.2',
      level: '2',
      text: 'Denied access is logged.',
      tests: [
        'test/audit/denied-access.test.ts > a root field that a signed-in caller may not use is recorded, with the missing roles',
        'test/audit/denied-access.test.ts > a role that is lost while a secret is hashed is recorded as missing',
      ],
    },
    {
      id: '16.3.3',
      level: '2',
      text: 'Attempts to pass the controls, such as validation and limits, are logged.',
      open: 'They are counted in the metrics, but not logged.',
    },
    {
      id: '16.3.4',
      level: '2',
      text: 'Unexpected errors are logged.',
      tests: [
        'test/api/internal-errors.test.ts > an error outside of the resolvers > is masked, logged with the request ID and counted if the database fails while the caller with %s is identified',
        'test/api/graphql-over-http.test.ts > GraphQL over HTTP > masks a bug and returns the request ID',
      ],
    },
    {
      id: '16.4.1',
      level: '2',
      text: 'Input cannot forge log entries.',
      tests: [
        'test/security/addresses.test.ts > the server > writes one line of JSON for each request, whatever is in it',
        'test/audit/exports.test.ts > an export holds text with every kind of line end',
      ],
    },
    {
      id: '16.4.2',
      level: '2',
      text: 'Logs cannot be read or changed without permission.',
      tests: [
        'test/api/audit-events.test.ts > auditEvents > denies access without VIEW_AUDIT_LOG and rejects invalid arguments',
        'test/audit/verify-audit.test.ts > finds an event of which %s was edited, and nothing else',
        'test/audit/verify-audit.test.ts > finds a lane that was cut off and its end adjusted without the pepper',
        'test/audit/appends.test.ts > a lane with %s is reported for ever after, and the server goes on',
      ],
    },
    {
      id: '16.4.3',
      level: '2',
      text: 'Logs are sent to another system.',
      documents: ['docs/operations.md#exports-and-retention', 'SECURITY.md#what-the-operator-must-do'],
    },
    {
      id: '16.5.1',
      level: '2',
      text: 'Unexpected errors tell the caller nothing about the inside.',
      tests: [
        'test/api/graphql-over-http.test.ts > GraphQL over HTTP > masks a bug and returns the request ID',
        'test/api/internal-errors.test.ts > an error outside of the resolvers > is masked, logged with the request ID and counted if the database fails while the caller with %s is identified',
        'test/api/internal-errors.test.ts > an error outside of the resolvers > is masked, logged with the request ID and counted if the metrics cannot be collected',
      ],
    },
    {
      id: '16.5.2',
      level: '2',
      text: 'The application stays secure when something outside of it fails.',
      tests: [
        'test/api/internal-errors.test.ts > an error outside of the resolvers > is masked, logged and counted if the database fails for /readyz',
        'test/api/internal-errors.test.ts > an error outside of the resolvers > is masked, logged with the request ID and counted if the database fails while the caller with %s is identified',
      ],
    },
    {
      id: '16.5.3',
      level: '2',
      text: 'An error never lets an operation succeed.',
      tests: [
        'test/api/one-time-pin.test.ts > a one-time PIN > counts the attempt when the comparison throws',
        'test/api/audit.test.ts > the audit log > rolls the decision back when its event cannot be written: %s',
        'test/security/single-use.test.ts > a transaction that fails > never undoes an acknowledged redemption, in ${INTERLEAVINGS} interleavings',
      ],
    },
  ],
  notApplicable: [
    {
      ids: ['1.2.1', '1.3.1', '1.3.4', '1.3.5', '3.2.2'],
      reason: 'The server makes no HTML, XML, SVG or Markdown from input.',
    },
    {
      ids: ['1.2.2', '1.3.6', '3.7.2', '13.2.4', '13.2.5', '15.3.2'],
      reason: 'The server builds no addresses, sends no requests and redirects nobody.',
    },
    {
      ids: ['1.2.6', '1.2.7', '1.2.8', '1.3.8', '1.3.9', '1.3.11', '1.5.1'],
      reason: 'There is no LDAP, XPath, LaTeX, JNDI, memcache, mail or XML.',
    },
    { ids: ['1.2.9', '1.3.10'], reason: 'No regular expression or format string is made from input.' },
    { ids: ['1.4.1'], reason: 'JavaScript has no pointers.' },
    { ids: ['3.5.1'], reason: 'Cross-origin requests need a preflight: see 3.5.2.' },
    { ids: ['3.5.5'], reason: 'The pages receive no messages from other windows.' },
    { ids: ['4.1.2'], reason: 'The server uses plain HTTP behind a proxy, and redirects nothing.' },
    { ids: ['4.4.1', '4.4.2', '4.4.3', '4.4.4'], reason: 'There are no WebSockets.' },
    {
      ids: ['5.1.1', '5.2.1', '5.2.2', '5.2.3', '5.3.1', '5.4.1', '5.4.2', '5.4.3'],
      reason: 'Files cannot be uploaded, and none is made from input.',
    },
    { ids: ['6.4.2'], reason: 'There are no hints and no secret questions.' },
    { ids: ['6.4.4', '6.6.1'], reason: 'There is no second factor, and no code is sent by telephone.' },
    { ids: ['6.8.1', '6.8.2', '6.8.3', '6.8.4', '7.1.3', '7.6.1', '7.6.2'], reason: 'There is no identity provider.' },
    { ids: ['8.4.1'], reason: 'A server has one tenant.' },
    {
      ids: ['9.1.1', '9.1.2', '9.1.3', '9.2.1', '9.2.2', '9.2.3', '9.2.4'],
      reason: 'Tokens are random and contain nothing.',
    },
    {
      ids: [
        '10.1.1',
        '10.1.2',
        '10.2.1',
        '10.2.2',
        '10.3.1',
        '10.3.2',
        '10.3.3',
        '10.3.4',
        '10.4.1',
        '10.4.2',
        '10.4.3',
        '10.4.4',
        '10.4.5',
        '10.4.6',
        '10.4.7',
        '10.4.8',
        '10.4.9',
        '10.4.10',
        '10.4.11',
        '10.5.1',
        '10.5.2',
        '10.5.3',
        '10.5.4',
        '10.5.5',
        '10.6.1',
        '10.6.2',
        '10.7.1',
        '10.7.2',
        '10.7.3',
      ],
      reason: 'There is no OAuth or OpenID Connect.',
    },
    {
      ids: ['11.3.1', '11.3.2', '11.3.3', '11.4.4', '11.6.1'],
      reason: 'The server encrypts and signs nothing with ciphers or key pairs, and derives no key from a password.',
    },
    { ids: ['12.1.3'], reason: 'There are no client certificates.' },
    { ids: ['17.1.1', '17.2.1', '17.2.2', '17.2.3', '17.2.4', '17.3.1', '17.3.2'], reason: 'There is no WebRTC.' },
  ],
};
