/** The operations that `lists` measures, with documents of `@pinportal/client`. */

export interface HeavyOperation {
  /** Such as `devices: search "anderson", by NAME`. */
  readonly name: string;
  /** The name of the document. */
  readonly document: string;
  readonly variables: Variables;
}

type Variables = Readonly<Record<string, unknown>>;
type Node = Readonly<Record<string, unknown>> & { readonly id: string };

/** Sends an operation as the administrator. */
export type Send = (
  request: { readonly documentId: string } | { readonly query: string },
  variables: Variables,
) => Promise<{
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}>;

/** What filters and changes name, found through the API. */
interface Named {
  readonly labels: readonly Node[];
  readonly policies: readonly Node[];
  readonly users: readonly Node[];
  readonly devices: readonly Node[];
}

const DAY = 24 * 60 * 60 * 1_000;
const REQUIREMENTS = [
  ...['ACCOUNT_ACTIVE', 'DEVICE_ACTIVE', 'DEVICE_IS_IOS', 'ROLE_ASSIGNED', 'PRODUCT_LICENSED', 'PASSCODE_REQUIRED'],
  'RECOVERY_ALLOWED',
];

/** Searches by the number of characters, for what many rows, few rows and no row have. */
const SEARCHES = ['anderson', 'and', 'anna.anderson99', 'no such text', 'an'];

export async function heavyOperations(send: Send): Promise<HeavyOperation[]> {
  const nodesOf = async (list: string, fields = 'id'): Promise<Node[]> => {
    const { data, errors } = await send({ query: `{ ${list} { nodes { ${fields} } } }` }, {});
    const [connection] = Object.values(data ?? {}) as { readonly nodes: Node[] }[];
    if (connection === undefined) throw new Error(`${list}: ${JSON.stringify(errors)}`);
    return connection.nodes;
  };
  const named: Named = {
    labels: await nodesOf('labels(first: 100)', 'id name'),
    policies: await nodesOf('appConnectGlobalPolicies(first: 100)', 'id name isDefault'),
    users: await nodesOf('users(first: 100, filter: { canGenerateOneTimePin: true })'),
    devices: await nodesOf('devices(first: 100, filter: { canGenerateOneTimePin: true })'),
  };
  return [
    ...listed('users', 'Users', {
      filters: userFilters(),
      orders: ['USERNAME', 'DISPLAY_NAME', 'CREATED_AT'],
    }),
    ...listed('devices', 'Devices', { filters: deviceFilters(named), orders: ['REGISTERED_AT', 'NAME'] }),
    ...labelAndPolicyOperations(named),
    ...auditOperations(named),
    ...overviewOperations(),
    ...previewOperations(named),
  ];
}

interface Lists {
  readonly filters: Readonly<Record<string, Variables>>;
  readonly orders: readonly string[];
}

/** Every filter in every order, and the whole list also backward and descending. */
function listed(list: string, document: string, { filters, orders }: Lists): HeavyOperation[] {
  const filtered = Object.entries(filters).flatMap(([name, filter]) =>
    orders.map((field) => ({
      name: `${list}: ${name}, by ${field}`,
      document,
      variables: { first: 20, filter, orderBy: { field } },
    })),
  );
  const whole = orders.flatMap((field) => [
    {
      name: `${list}: descending by ${field}`,
      document,
      variables: { first: 20, orderBy: { field, direction: 'DESC' } },
    },
    { name: `${list}: last page by ${field}`, document, variables: { last: 20, orderBy: { field } } },
  ]);
  return [...filtered, ...whole];
}

function userFilters(): Readonly<Record<string, Variables>> {
  return {
    'no filter': {},
    ...searches(),
    'role that many have': { role: 'REGISTER_DEVICE' },
    'role that few have': { role: 'MANAGE_LICENSED_PRODUCTS' },
    'status ACTIVE': { status: 'ACTIVE' },
    'status DISABLED': { status: 'DISABLED' },
    'with devices': { hasDevices: true },
    'without devices': { hasDevices: false },
    'can generate a PIN': { canGenerateOneTimePin: true },
    'cannot generate a PIN': { canGenerateOneTimePin: false },
    'disabled, can generate a PIN (none)': { status: 'DISABLED', canGenerateOneTimePin: true },
    'without devices, can generate a PIN (none)': { hasDevices: false, canGenerateOneTimePin: true },
    'disabled, without devices, rare role': { status: 'DISABLED', hasDevices: false, role: 'VIEW_AUDIT_LOG' },
    'search "anderson", cannot generate a PIN': { search: 'anderson', canGenerateOneTimePin: false },
    'search "an", disabled, without devices': { search: 'an', status: 'DISABLED', hasDevices: false },
  };
}

function deviceFilters({ labels, policies, users }: Named): Readonly<Record<string, Variables>> {
  const search = searches();
  return {
    'no filter': {},
    ...search,
    'search "iphone"': { search: 'iphone' },
    'platform IOS': { platform: 'IOS' },
    'platform WINDOWS': { platform: 'WINDOWS' },
    'status ACTIVE': { status: 'ACTIVE' },
    'status LOST': { status: 'LOST' },
    'label that many have': { labelId: labels.find(({ name }) => name === 'Department 01')?.id },
    'label that few have': { labelId: labels.find(({ name }) => name === 'Department 40')?.id },
    user: { userId: users[0]?.id },
    'default policy': { appConnectGlobalPolicyId: policies.find(({ isDefault }) => isDefault === true)?.id },
    'other policy': { appConnectGlobalPolicyId: policyNamed(policies, 'Policy 03') },
    ...Object.fromEntries(REQUIREMENTS.map((code) => [`unmet ${code}`, { unmetRequirement: code }])),
    'can generate a PIN': { canGenerateOneTimePin: true },
    'cannot generate a PIN': { canGenerateOneTimePin: false },
    'one requirement short': { isAlmostEligible: true },
    'not one requirement short': { isAlmostEligible: false },
    locked: { isLocked: true },
    'not locked': { isLocked: false },
    'Windows, can generate a PIN (none)': { platform: 'WINDOWS', canGenerateOneTimePin: true },
    'lost, locked, unmet ROLE_ASSIGNED': { status: 'LOST', isLocked: true, unmetRequirement: 'ROLE_ASSIGNED' },
    'Windows, locked (none)': { platform: 'WINDOWS', isLocked: true },
    'search "anderson", locked': { search: 'anderson', isLocked: true },
    'search "an", can generate a PIN': { search: 'an', canGenerateOneTimePin: true },
    'common label, unmet ACCOUNT_ACTIVE': {
      labelId: labels.find(({ name }) => name === 'Department 01')?.id,
      unmetRequirement: 'ACCOUNT_ACTIVE',
    },
  };
}

function searches(): Readonly<Record<string, Variables>> {
  return Object.fromEntries(SEARCHES.map((search) => [`search "${search}"`, { search }]));
}

/** The numbers of devices of labels and policies, and the longest lists of devices that they have. */
function labelAndPolicyOperations({ labels, policies }: Named): HeavyOperation[] {
  const labelId = labels.find(({ name }) => name === 'Department 01')?.id;
  const policyId = policies.find(({ isDefault }) => isDefault === true)?.id;
  return [
    { name: 'labels: all', document: 'Labels', variables: {} },
    { name: 'labels: devices of a common one', document: 'LabelDetails', variables: { id: labelId } },
    { name: 'appConnectGlobalPolicies: all', document: 'Policies', variables: {} },
    {
      name: 'appConnectGlobalPolicies: devices of the default policy',
      document: 'PolicyDevices',
      variables: { id: policyId },
    },
  ];
}

function auditOperations({ users, devices }: Named): HeavyOperation[] {
  const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString();
  const filters: Readonly<Record<string, Variables>> = {
    'no filter': {},
    'frequent action': { actions: ['SIGN_IN'] },
    'several actions': { actions: ['ASSIGN_ROLES', 'LABEL_DEVICES', 'SET_DEVICE_STATUS'] },
    'action without events': { actions: ['SEAL_AUDIT_LOG'] },
    'outcome FAILURE': { outcome: 'FAILURE' },
    actor: { actorId: users[0]?.id },
    subject: { subjectId: devices[0]?.id },
    'last day': { since: ago(1) },
    'one day, a year ago': { since: ago(366), until: ago(365) },
    'before the first event (none)': { until: ago(800) },
    'refused sign-ins of one day, a year ago': {
      ...{ actions: ['SIGN_IN'], outcome: 'FAILURE', since: ago(366), until: ago(365) },
    },
    'several actions, FAILURE, before the first event (none)': {
      ...{ actions: ['SIGN_IN', 'SIGN_OUT', 'UNLOCK_SECURE_APPS'], outcome: 'FAILURE', until: ago(800) },
    },
    'actor and subject (none)': { actorId: users[0]?.id, subjectId: devices[0]?.id },
  };
  return Object.entries(filters).map(([name, filter]) => ({
    name: `auditEvents: ${name}`,
    document: 'AuditEvents',
    variables: { first: 20, filter },
  }));
}

function overviewOperations(): HeavyOperation[] {
  const parts = { users: false, devices: false, audit: false };
  return [
    ...Object.keys(parts).map((part) => ({
      name: `adminOverview: ${part}`,
      document: 'AdminStart',
      variables: { ...parts, [part]: true },
    })),
    { name: 'adminOverview: all', document: 'AdminStart', variables: {} },
  ];
}

/** Every kind of change, with as many users or devices as it takes, and those of the policy that most devices have. */
function previewOperations({ labels, policies, users, devices }: Named): HeavyOperation[] {
  const userIds = users.map(({ id }) => id);
  const deviceIds = devices.map(({ id }) => id);
  const labelId = (name: string) => labels.find((label) => label.name === name)?.id;
  const defaultId = policies.find(({ isDefault }) => isDefault === true)?.id;
  const noRecovery = { allowIosPasscodeRecovery: false };
  const changes: Readonly<Record<string, Variables>> = {
    'assignRoles: 100 users': { assignRoles: { userIds, roles: ['REGISTER_DEVICE'] } },
    'addRoles: 100 users': { addRoles: { userIds, roles: ['RESET_SECURE_APPS_PASSCODE'] } },
    'removeRoles: 100 users': { removeRoles: { userIds, roles: ['RESET_SECURE_APPS_PASSCODE'] } },
    'setLicensedProducts: none': { setLicensedProducts: { licensed: [] } },
    'setLicensedProducts: another': { setLicensedProducts: { licensed: ['WEB_AT_WORK'] } },
    'createAppConnectGlobalPolicy: the first, for a common label': {
      createAppConnectGlobalPolicy: {
        ...{ name: 'Preview', priority: 1, labelIds: [labelId('Department 01')], passcodeRequiredForIos: true },
        ...noRecovery,
      },
    },
    'updateAppConnectGlobalPolicy: default policy': {
      updateAppConnectGlobalPolicy: { id: defaultId, ...noRecovery },
    },
    'updateAppConnectGlobalPolicy: all labels': {
      updateAppConnectGlobalPolicy: { id: policyNamed(policies, 'Policy 03'), labelIds: labels.map(({ id }) => id) },
    },
    'updateAppConnectGlobalPolicy: inactive': {
      updateAppConnectGlobalPolicy: { id: policyNamed(policies, 'Policy 01'), status: 'INACTIVE' },
    },
    'deleteAppConnectGlobalPolicy: the first': {
      deleteAppConnectGlobalPolicy: { id: policyNamed(policies, 'Policy 01') },
    },
    'setAppConnectGlobalPolicyPriority: the last one first': {
      setAppConnectGlobalPolicyPriority: { id: policyNamed(policies, 'Policy 09'), priority: 1 },
    },
    'labelDevices: 100 devices': { labelDevices: { id: labelId('Department 03'), deviceIds } },
    'unlabelDevices: 100 devices': { unlabelDevices: { id: labelId('Department 01'), deviceIds } },
  };
  return Object.entries(changes).map(([name, change]) => ({
    name: `eligibilityPreview: ${name}`,
    document: 'PreviewEligibility',
    variables: { change },
  }));
}

function policyNamed(policies: readonly Node[], name: string): string | undefined {
  return policies.find((policy) => policy.name === name)?.id;
}
