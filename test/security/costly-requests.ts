const many = (times: number, text: (index: number) => string): string =>
  Array.from({ length: times }, (_, index) => text(index)).join(' ');
const nest = (times: number, open: string, inner: string): string =>
  open.repeat(times) + inner + '}'.repeat(times * (open.split('{').length - 1));
/** Fragments that each spread the next one twice. */
const doubling = (times: number, on: string, field: string): string =>
  `${many(times, (n) => `fragment F${n} on ${on} { ...F${n + 1} ...F${n + 1} }`)} fragment F${times} on ${on} { ${field} }`;

/** A request body that the server has to reject before it resolves anything. */
export interface CostlyBody {
  readonly title: string;
  readonly body: string;
  readonly status: number;
  /** What tells the limit that rejected it from the others. The wording around it is free. */
  readonly message: RegExp;
}

// The number of the limit in each message, so that the wording stays free.
const DEPTH = /depth.*\b12\b/i;
const ALIASES = /aliases.*\b15\b/i;
const DIRECTIVES = /directives.*\b20\b/i;
const TOKENS = /\b1500\b.*tokens/i;
const COMMENTS = /\b500\b.*comments/i;
const SELECTIONS = /\b400\b/;
const REPETITIONS = /\b10\b/;
const FIELDS = /\b50000\b/;
const PAGE = /\b100\b/;
const SIZE = /\b100000\b/;
const SYNTAX = /syntax error/i;
const CIRCLE = /within itself/i;
const BATCH = /batching/i;
const VARIABLE = /"\$input"|value of a variable/;

const documents: [title: string, query: string, message: RegExp][] = [
  ['a deep document', `{ viewer { ${nest(40, 'devices { nodes { user { ', 'id')} } }`, DEPTH],
  ['a document one level too deep', `{ viewer { ${nest(4, 'devices { nodes { user { ', 'id')} } }`, DEPTH],
  [
    'a deep document made of fragments',
    `{ viewer { ...F0 } } ${many(5, (n) => `fragment F${n} on User { devices { nodes { user { ...F${n + 1} } } } }`)} fragment F5 on User { id }`,
    DEPTH,
  ],
  ['490 nested inline fragments', `{ ${nest(490, '... { ', '__typename')} }`, SELECTIONS],
  [
    'two fragments that spread each other',
    '{ viewer { ...A } } fragment A on User { ...B } fragment B on User { ...A }',
    CIRCLE,
  ],
  ['a fragment that spreads itself', '{ ...A } fragment A on Query { __typename ...A }', CIRCLE],
  ['200 aliases', `{ ${many(200, (n) => `a${n}: viewer { id }`)} }`, ALIASES],
  ['one alias too many', `{ ${many(16, (n) => `a${n}: viewer { id }`)} }`, ALIASES],
  ['400 aliases of __typename', `{ ${many(400, (n) => `a${n}: __typename`)} }`, ALIASES],
  [
    '16 aliases in four fragments',
    `{ ${many(4, (n) => `...F${n}`)} } ${many(4, (n) => `fragment F${n} on Query { ${many(4, (m) => `a${n}${m}: __typename`)} }`)}`,
    ALIASES,
  ],
  ['150 @include directives on one field', `{ viewer { id ${'@include(if: true) '.repeat(150)} } }`, DIRECTIVES],
  ['150 fields with @skip', `{ viewer { ${many(150, (n) => `f${n} @skip(if: false)`)} } }`, DIRECTIVES],
  ['10 unknown directives', `{ __typename ${'@aa '.repeat(10)} }`, /unknown directive|does not match the schema/i],
  ['700 unknown directives', `{ __typename ${many(700, (n) => `@a${n}`)} }`, DIRECTIVES],
  ['one field 300 times', `{ ${'__typename '.repeat(300)} }`, REPETITIONS],
  ['one field 500 times', `{ ${'__typename '.repeat(500)} }`, SELECTIONS],
  ['as many fields as the token limit allows', `{ ${'__typename '.repeat(1_490)} }`, SELECTIONS],
  ['one object 60 times', `{ viewer { ${'devices { nodes { id } } '.repeat(60)} } }`, REPETITIONS],
  ['130 doubling fragments of __typename', `{ ...F0 } ${doubling(130, 'Query', '__typename')}`, SELECTIONS],
  ['130 doubling fragments of a field', `{ viewer { ...F0 } } ${doubling(130, 'User', 'id')}`, SELECTIONS],
  ['10 doubling fragments', `{ ...F0 } ${doubling(10, 'Query', '__typename')}`, SELECTIONS],
  ['one fragment 700 times', `{ ${'...A '.repeat(700)} } fragment A on Query { __typename }`, SELECTIONS],
  ['2,000 tokens', `{ ${many(2_000, (n) => `f${n}`)} }`, TOKENS],
  ['as many tokens as a body can hold', `{ ${'f '.repeat(45_000)} }`, TOKENS],
  ['501 comments', `{ __typename }${'#\n'.repeat(501)}`, COMMENTS],
  ['as many comments as a body can hold', `{ __typename }${'#\n'.repeat(33_000)}`, COMMENTS],
  ['90,000 opening braces', '{'.repeat(90_000), SYNTAX],
  ['1,400 unknown fields', `{ ${many(1_400, (n) => `f${n}`)} }`, SELECTIONS],
  [
    '60 fields that conflict with one another',
    `{ ${many(60, (n) => `viewer { devices(first: ${n + 1}) { nodes { id } } }`)} }`,
    REPETITIONS,
  ],
  ['350 unused variables', `query (${many(350, (n) => `$v${n}: Int`)}) { __typename }`, /never used/i],
  ['300 operations', many(300, (n) => `query Q${n} { __typename }`), /syntax error|operation name/i],
  ['a page of 101', '{ users(first: 101) { nodes { id } } }', PAGE],
  ['a nested page of 101', '{ users(first: 2) { nodes { devices(first: 101) { nodes { id } } } } }', PAGE],
  ['a page of the largest integer', '{ users(first: 2147483647) { nodes { id } } }', PAGE],
  ['a page of a negative size', '{ users(first: 2) { nodes { devices(first: -1) { nodes { id } } } } }', PAGE],
  [
    'three levels of full pages',
    '{ users(first: 100) { nodes { devices(first: 100) { nodes { user { devices(first: 100) { nodes { id } } } } } } } }',
    FIELDS,
  ],
  [
    'three levels of pages selected by edges',
    '{ users(first: 100) { edges { node { devices(first: 100) { edges { node { user { devices(first: 2) { edges { cursor } } } } } } } } } }',
    FIELDS,
  ],
  [
    'three levels of pages in fragments',
    '{ users(first: 100) { ...A } } fragment A on UserConnection { nodes { ... on User { ...B } } } fragment B on User { devices(first: 100) { nodes { user { devices(first: 2) { nodes { id } } } } } }',
    FIELDS,
  ],
  [
    'pages in unpaged lists in pages',
    '{ users(first: 100) { nodes { devices(first: 100) { nodes { labels { devices(first: 100) { nodes { id } } } } } } } }',
    FIELDS,
  ],
  ['nested unpaged lists', `{ devices(first: 100) { nodes { ${nest(4, 'labels { policies { ', 'id')} } } }`, FIELDS],
  [
    'nested pages of the viewer',
    '{ viewer { devices(first: 100) { nodes { user { devices(first: 100) { nodes { user { devices { nodes { id } } } } } } } } } }',
    FIELDS,
  ],
  [
    '12 aliased pages of pages',
    `{ ${many(12, (n) => `a${n}: users(first: 100) { nodes { devices { nodes { id } } } }`)} }`,
    FIELDS,
  ],
  [
    'nested pages of the default size',
    '{ users { nodes { devices { nodes { user { devices { nodes { user { devices { nodes { id } } } } } } } } } } }',
    FIELDS,
  ],
  [
    'introspection within introspection',
    `{ __schema { types { ${nest(4, 'fields { type { ', 'name')} } } }`,
    /introspection/i,
  ],
];

/** Nested pages with their sizes in variables. */
export const PAGES_BY_VARIABLES = `query ($many: Int!, $few: Int! = 100) { users(first: $many) { nodes {
  devices(first: $few) { nodes { user { devices(first: $many) { nodes { id } } } } } } } }`;

const NODE = 'query ($id: ID!) { node(id: $id) { id } }';
const ASSIGN_ROLES = JSON.stringify(
  'mutation ($input: AssignRolesInput!) { assignRoles(input: $input) { __typename } }',
);
const large = 'x'.repeat(100_000);
const operations = Array.from({ length: 1_000 }, () => ({ query: '{ __typename }' }));

const bodies: [title: string, body: string, message: RegExp][] = [
  [
    'nested pages of 100 by a variable',
    JSON.stringify({ query: PAGES_BY_VARIABLES, variables: { many: 100 } }),
    FIELDS,
  ],
  [
    'a page of 101 by a variable',
    JSON.stringify({ query: PAGES_BY_VARIABLES, variables: { many: 2, few: 101 } }),
    PAGE,
  ],
  ...(
    [
      ['a value nested 15,000 objects deep', '{"a":'.repeat(15_000) + '1' + '}'.repeat(15_000)],
      ['a value nested 45,000 lists deep', '['.repeat(45_000) + '1' + ']'.repeat(45_000)],
      ['a field nested 45,000 lists deep', `{"userIds":${'['.repeat(45_000)}1${']'.repeat(45_000)},"roles":[]}`],
      ['a list of 8,000 unknown enum values', `{"userIds":[],"roles":[${'"NONSENSE",'.repeat(8_000)}"NONSENSE"]}`],
      ['an object with 6,000 unknown fields', `{"userIds":[],"roles":[],${many(6_000, (n) => `"f${n}":1,`)}"z":1}`],
    ] as const
  ).map(([title, input]): [string, string, RegExp] => [
    title,
    `{"query":${ASSIGN_ROLES},"variables":{"input":${input}}}`,
    VARIABLE,
  ]),
  ['an array of 1,000 operations', JSON.stringify(operations), BATCH],
  ['an array of one operation', JSON.stringify(operations.slice(0, 1)), BATCH],
];

const tooLarge: [title: string, body: string][] = [
  ['a document of 100 kB', JSON.stringify({ query: `{ node(id: "${large}") { id } }` })],
  ['a variable of 100 kB', JSON.stringify({ query: NODE, variables: { id: large } })],
  ['extensions of 100 kB', JSON.stringify({ query: NODE, variables: { id: 'unknown' }, extensions: { large } })],
  [
    '8,000 variables',
    JSON.stringify({
      query: NODE,
      variables: Object.fromEntries(Array.from({ length: 8_000 }, (_, n) => [`v${n}`, n])),
    }),
  ],
  ['100,001 spaces', ' '.repeat(100_001)],
];

/** Bodies that cost much more to process than to send. */
export const COSTLY_BODIES: readonly CostlyBody[] = [
  ...documents.map(([title, query, message]) => ({ title, body: JSON.stringify({ query }), status: 400, message })),
  ...bodies.map(([title, body, message]) => ({ title, body, status: 400, message })),
  ...tooLarge.map(([title, body]) => ({ title, body, status: 413, message: SIZE })),
];

const eligibility =
  'canGenerateOneTimePin oneTimePinEligibility { canGenerate requirements { code satisfied explanation } }';

/** The largest pages of the portals, which the limits must leave room for. */
export const PORTAL_PAGES: readonly string[] = [
  `{ users(first: 100) { nodes { id username displayName email status roles { code name } canGenerateOneTimePin
     devices(first: 5) { nodes { id name model osVersion platform status ${eligibility} labels { name }
       appConnectGlobalPolicy { id name } oneTimePin { status expiresAt } } } } pageInfo { endCursor } } }`,
  `{ viewer { devices(first: 100) { nodes { name ${eligibility} labels { name } appConnectGlobalPolicy { name } } } } }`,
  `{ labels(first: 100) { nodes { name policies { name } devices(first: 20) { nodes { name } } } } }`,
  `{ appConnectGlobalPolicies(first: 100) { nodes { name labels { id name } } } }`,
  `{ auditEvents(first: 100) { edges { cursor node { action details { name value } } } } }`,
];
