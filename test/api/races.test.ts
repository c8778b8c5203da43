import {
  type Answer,
  ArrivalGate,
  type Row,
  type Sql,
  attemptsPerDevice,
  authorize,
  countAttempt,
  createRegistrationPin,
  describe,
  expect,
  generatePin,
  graphql,
  holdHashed,
  holdVerified,
  holdWrites,
  redeemOneTimePin,
  sql,
  succeeded,
  test as base,
  watchComparisons,
} from '../testkit/index.ts';

const PINS = graphql('{ viewer { devices { nodes { oneTimePin { id status } } } } }');
const AUTHORIZE = `mutation ($input: AuthorizePasscodeResetInput!) { authorizePasscodeReset(input: $input) {
  __typename ... on UserError { code message } ... on PasscodeResetAuthorized { resetTicket } } }`;
const GENERATE = `mutation ($input: GenerateOneTimePinInput!) { generateOneTimePin(input: $input) {
  __typename ... on UserError { code } ... on GenerateOneTimePinSuccess { pin oneTimePin { id } } } }`;
const RESET = `mutation ($input: ResetSecureAppsPasscodeInput!) { resetSecureAppsPasscode(input: $input) {
  __typename ... on UserError { code message } } }`;
const ASSIGN = `mutation ($input: AssignRolesInput!) { assignRoles(input: $input) { __typename } }`;
const REGISTER = `mutation ($input: RegisterDeviceInput!) { registerDevice(input: $input) {
  __typename ... on UserError { code message } } }`;

describe('concurrent requests', () => {
  const test = base
    .extend(
      'rows',
      ({ app }) =>
        (statement: Sql): Promise<Row[]> =>
          app.deps.db.query(statement),
    )
    .extend(
      'auditRows',
      ({ rows }) =>
        (action: string, outcome: string): Promise<Row[]> =>
          rows(sql`SELECT id FROM audit_events WHERE action = ${action} AND outcome = ${outcome}`),
    )
    /** PostgreSQL ends a deadlock by aborting one side after a second. Locks taken in one order cannot deadlock. */
    .extend('expectNoDeadlock', ({ app, rows }) => async (): Promise<void> => {
      if (app.database.kind === 'sqlite') return;
      // Every connection of the pool keeps its own count for a while; each is told to report it.
      await Promise.all(Array.from({ length: 10 }, () => rows(sql`SELECT pg_stat_force_next_flush(), pg_sleep(0.1)`)));
      const [row] = await rows(sql`SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()`);
      expect(Number(row?.deadlocks)).toBe(0);
    })
    .extend(
      'redeem',
      ({ app, story }) =>
        (credential: string): Promise<Answer> =>
          app.send(AUTHORIZE, { input: { username: 'ada', credential } }, story.device.token),
    );

  const times = (count: number, send: (index: number) => Promise<Answer>): Promise<Answer[]> =>
    Promise.all(Array.from({ length: count }, (_, index) => send(index)));

  /** The number of responses of each type; none may have a top-level error. */
  function tally(answers: readonly Answer[]): Record<string, number> {
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    const counts: Record<string, number> = {};
    for (const answer of answers) {
      const type = typeOf(answer);
      counts[type] = (counts[type] ?? 0) + 1;
    }
    return counts;
  }

  function typeOf({ data }: Answer): string {
    return Object.values(data as Record<string, { __typename: string }>)[0]?.__typename ?? 'none';
  }

  /** The bodies of all failures. */
  const refusals = (answers: readonly Answer[]): Set<string> =>
    new Set(
      answers.filter(({ data }) => JSON.stringify(data).includes('"code"')).map(({ data }) => JSON.stringify(data)),
    );

  test('redeem a PIN exactly once when 200 devices send it', async ({
    app,
    story,
    redeem,
    auditRows,
    rows,
    expectNoDeadlock,
  }) => {
    const pin = await generatePin(app, story);
    const gate = holdVerified(app, 'one-time-pin', 200);
    const answers = await times(200, () => redeem(pin));

    expect(gate.arrived).toBe(200);
    expect(tally(answers)).toEqual({ PasscodeResetAuthorized: 1, PasscodeResetDenied: 199 });
    expect(refusals(answers).size).toBe(1);
    expect(await auditRows('AUTHORIZE_PASSCODE_RESET', 'SUCCESS')).toHaveLength(1);
    // The first refusals of each kind have events of their own; the others are counted.
    expect(await rows(sql`SELECT refusals FROM audit_refusals`)).toSatisfy(
      (kinds: { refusals: number }[]) => kinds.reduce((total, { refusals: count }) => total + count, 0) === 199,
    );
    expect(await rows(sql`SELECT id FROM reset_tickets`)).toHaveLength(1);
    await expectNoDeadlock();
  });

  // Five attempts lock a PIN, so only five of the 200 above have compared it. Here all 200 have.
  test('redeem a PIN exactly once when all 200 have compared it successfully', async ({
    app,
    story,
    redeem,
    auditRows,
    rows,
    expectNoDeadlock,
  }) => {
    const pin = await generatePin(app, story);
    await app.deps.db.write((tx) => tx.query(sql`UPDATE one_time_pins SET maximum_attempts = 1000`));
    const gate = holdVerified(app, 'one-time-pin', 200);
    const answers = await times(200, () => redeem(pin));

    expect(gate.arrived).toBe(200);
    expect(tally(answers)).toEqual({ PasscodeResetAuthorized: 1, PasscodeResetDenied: 199 });
    expect(refusals(answers).size).toBe(1);
    expect(await auditRows('AUTHORIZE_PASSCODE_RESET', 'SUCCESS')).toHaveLength(1);
    expect(await rows(sql`SELECT status FROM one_time_pins`)).toEqual([{ status: 'REDEEMED' }]);
    await expectNoDeadlock();
  });

  // Above, the lock on the device would hide a redemption that reads first and then writes. Here there is no such lock.
  test('redeem a PIN once even when only the conditional update protects it', async ({ app, story }) => {
    const { db, ids, clock } = app.deps;
    await generatePin(app, story);
    await db.write((tx) => tx.query(sql`UPDATE one_time_pins SET maximum_attempts = 1000`));
    const count = 10; // the connections of the pool
    const attempts = await Promise.all(
      Array.from({ length: count }, () =>
        db.write((tx) =>
          countAttempt(tx, {
            id: ids.next('OneTimePinAttempt'),
            deviceId: story.device.id,
            mayCompare: true,
            now: clock.now(),
          }),
        ),
      ),
    );
    const gate = new ArrivalGate(count);
    const spent = await Promise.all(
      attempts.map((attempt) =>
        db.write(async (tx) => {
          // All transactions are open. SQLite has one at a time; there the others wait in its queue.
          if (app.database.kind === 'postgres') await gate.arrive();
          return attempt !== null && redeemOneTimePin(tx, attempt, clock.now());
        }),
      ),
    );
    expect(spent.filter(Boolean)).toHaveLength(1);
  });

  test('leave exactly one PIN active after 100 generations', async ({ app, story, rows, expectNoDeadlock }) => {
    const gate = holdHashed(app, 'one-time-pin', 100);
    const generated = await Promise.all(
      Array.from({ length: 100 }, () =>
        app.mutate(
          'generateOneTimePin',
          { deviceId: story.device.id },
          story.userToken,
          '... on GenerateOneTimePinSuccess { pin oneTimePin { id } }',
        ),
      ),
    );

    expect(gate.arrived).toBe(100);
    const active = await rows(sql`SELECT id FROM one_time_pins WHERE status = 'ACTIVE'`);
    expect(active).toHaveLength(1);
    const { viewer } = await app.execute(PINS, {}, story.userToken);
    expect(viewer.devices.nodes).toEqual([{ oneTimePin: { id: active[0]?.id, status: 'ACTIVE' } }]);

    const winner = generated.map(succeeded).find(({ oneTimePin }) => oneTimePin.id === active[0]?.id);
    expect(await authorize(app, story.device, winner?.pin ?? '')).toMatch(/^ppr_/);
    await expectNoDeadlock();
  });

  test('compare at most ten incorrect PINs on a device while new PINs are generated', async ({
    app,
    story,
    redeem,
    rows,
    expectNoDeadlock,
  }) => {
    await generatePin(app, story);
    const compared = watchComparisons(app);
    const [wrong, generated] = await Promise.all([
      times(60, () => redeem('wrong')),
      times(30, () => app.send(GENERATE, { input: { deviceId: story.device.id } }, story.userToken)),
    ]);

    expect(tally(wrong)).toEqual({ PasscodeResetDenied: 60 });
    for (const type of Object.keys(tally(generated))) {
      expect(['GenerateOneTimePinSuccess', 'OneTimePinAttemptsExhausted']).toContain(type);
    }
    const withSomethingToCompare = compared.filter(({ hash }) => hash !== null);
    expect(withSomethingToCompare.length).toBeLessThanOrEqual(attemptsPerDevice(5));
    expect(await rows(sql`SELECT id FROM one_time_pin_attempts WHERE one_time_pin_id IS NOT NULL`)).toHaveLength(
      withSomethingToCompare.length,
    );
    await expectNoDeadlock();
  });

  test('return a defined result for any mix of redemptions, failed attempts and generations', async ({
    app,
    story,
    redeem,
    expectNoDeadlock,
  }) => {
    const pin = await generatePin(app, story);
    const [answers, generated] = await Promise.all([
      times(60, (index) => redeem(index % 3 === 0 ? pin : 'wrong')),
      times(20, () => app.send(GENERATE, { input: { deviceId: story.device.id } }, story.userToken)),
    ]);
    const { PasscodeResetAuthorized = 0, ...rest } = tally(answers);
    expect(PasscodeResetAuthorized).toBeLessThanOrEqual(1);
    expect(rest).toEqual({ PasscodeResetDenied: 60 - PasscodeResetAuthorized });
    tally(generated);
    await expectNoDeadlock();
  });

  test('use a reset ticket exactly once when 50 send it', async ({ app, story, rows, auditRows, expectNoDeadlock }) => {
    const resetTicket = await authorize(app, story.device, await generatePin(app, story));
    const gate = holdHashed(app, 'passcode', 50);
    const answers = await times(50, (index) =>
      app.send(RESET, { input: { resetTicket, newPasscode: String(482_915 + index) } }, story.device.token),
    );

    expect(gate.arrived).toBeGreaterThanOrEqual(50);
    expect(tally(answers)).toEqual({
      ResetSecureAppsPasscodeSuccess: 1,
      ResetTicketInvalid: 49,
    });
    expect(refusals(answers).size).toBe(1);
    expect(await rows(sql`SELECT id FROM secure_apps_passcode_history`)).toHaveLength(1);
    expect(await auditRows('RESET_SECURE_APPS_PASSCODE', 'SUCCESS')).toHaveLength(1);
    await expectNoDeadlock();
  });

  test('register exactly one device when 50 send the same registration PIN', async ({
    app,
    story,
    rows,
    expectNoDeadlock,
  }) => {
    const registrationPin = await createRegistrationPin(app, story.userToken, { platform: 'IOS' });
    // Ten failed attempts invalidate it; with more allowed, all 50 have compared it successfully.
    await app.deps.db.write((tx) =>
      tx.query(sql`UPDATE registration_pins SET failed_attempts = -50 WHERE status = 'ACTIVE'`),
    );
    const [before] = await rows(sql`SELECT count(*) AS count FROM devices`);
    const gate = holdVerified(app, 'registration-pin', 50);
    const input = {
      username: 'ada',
      proof: { registrationPin },
      name: 'New',
      model: 'iPhone 17',
      osVersion: '26.1',
      platform: 'IOS',
    };
    const answers = await times(50, () => app.send(REGISTER, { input }));

    expect(gate.arrived).toBe(50);
    expect(tally(answers)).toEqual({ RegisterDeviceSuccess: 1, InvalidCredentials: 49 });
    expect(refusals(answers).size).toBe(1);
    const [after] = await rows(sql`SELECT count(*) AS count FROM devices`);
    expect(Number(after?.count) - Number(before?.count)).toBe(1);
    await expectNoDeadlock();
  });

  test('keep one of two administrators who remove MANAGE_USERS from each other', async ({
    app,
    rows,
    expectNoDeadlock,
  }) => {
    const names = ['grace', 'linus'];
    for (let round = 0; round < 10; round++) {
      const administrators = await Promise.all(
        names.map(async (name) => {
          const username = `${name}${round}`;
          return { id: await app.user(username, ['MANAGE_USERS']), token: await app.signIn(username) };
        }),
      );
      // No other user may manage users, or neither of the two would be the last.
      const ids = administrators.map(({ id }) => id);
      await app.deps.db.write((tx) =>
        tx.query(sql`DELETE FROM user_roles WHERE role = 'MANAGE_USERS' AND user_id NOT IN (${ids[0]}, ${ids[1]})`),
      );
      const gate = holdWrites(app, 2);
      const [grace, linus] = administrators;
      const take = (from: string | undefined, token: string | undefined) =>
        app.send(ASSIGN, { input: { userIds: [from], roles: [] } }, token);
      const results = await Promise.all([take(linus?.id, grace?.token), take(grace?.id, linus?.token)]);
      gate.restore();

      expect(gate.arrived).toBe(3); // the third records the denial
      // The second request is denied: its user has lost the role by then.
      expect(results.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions.code) ?? [])).toEqual([
        'FORBIDDEN',
      ]);
      expect(await rows(sql`SELECT user_id FROM user_roles WHERE role = 'MANAGE_USERS'`)).toHaveLength(1);
    }
    await expectNoDeadlock();
  });
});
