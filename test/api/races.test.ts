import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { attemptsPerDevice } from '../../src/one-time-pin/one-time-pin.rule.ts';
import { countAttempt, redeemOneTimePin } from '../../src/one-time-pin/one-time-pin.store.ts';
import { type Row, type Sql, sql } from '../../src/platform/database/rows.ts';
import { ArrivalGate, holdHashed, holdVerified, holdWrites } from '../testkit/arrival-gate.ts';
import { onBothDatabases } from '../testkit/databases.ts';
import { type Story, authorize, createRegistrationPin, generatePin, tellStory } from '../testkit/story.ts';
import { type Answer, type TestApp, startApp } from '../testkit/test-app.ts';

const AUTHORIZE = `mutation ($input: AuthorizePasscodeResetInput!) { authorizePasscodeReset(input: $input) {
  __typename ... on UserError { code message } ... on PasscodeResetAuthorized { resetTicket } } }`;
const GENERATE = `mutation ($input: GenerateOneTimePinInput!) { generateOneTimePin(input: $input) {
  __typename ... on UserError { code } ... on GenerateOneTimePinSuccess { pin oneTimePin { id } } } }`;
const RESET = `mutation ($input: ResetSecureAppsPasscodeInput!) { resetSecureAppsPasscode(input: $input) {
  __typename ... on UserError { code message } } }`;
const ASSIGN = `mutation ($input: AssignRolesInput!) { assignRoles(input: $input) { __typename } }`;
const REGISTER = `mutation ($input: RegisterDeviceInput!) { registerDevice(input: $input) {
  __typename ... on UserError { code message } } }`;

onBothDatabases('requests that meet', (kind) => {
  let app: TestApp;
  let story: Story;
  beforeEach(async () => {
    app = await startApp(kind);
    story = await tellStory(app);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await app.stop();
  });

  const rows = (statement: Sql): Promise<Row[]> => app.deps.db.rows(statement);
  const times = (count: number, send: (index: number) => Promise<Answer>): Promise<Answer[]> =>
    Promise.all(Array.from({ length: count }, (_, index) => send(index)));

  /** How many answers there are of each kind, and none with a top-level error. */
  function tally(answers: readonly Answer[], field: string): Record<string, number> {
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    const counts: Record<string, number> = {};
    for (const { data } of answers) {
      const { __typename } = data[field] as { __typename: string };
      counts[__typename] = (counts[__typename] ?? 0) + 1;
    }
    return counts;
  }

  /** Every refusal, as the bytes of its body. */
  const refusals = (answers: readonly Answer[]): Set<string> =>
    new Set(
      answers.filter(({ data }) => JSON.stringify(data).includes('"code"')).map(({ data }) => JSON.stringify(data)),
    );

  const auditRows = (action: string, outcome: string): Promise<Row[]> =>
    rows(sql`SELECT id FROM audit_events WHERE action = ${action} AND outcome = ${outcome}`);

  /** PostgreSQL resolves a deadlock by killing one side after a second. Locks taken in one order never get there. */
  async function expectNoDeadlock(): Promise<void> {
    if (kind === 'sqlite') return;
    // Every connection of the pool keeps its own count for a while; each is told to hand it in.
    await Promise.all(Array.from({ length: 10 }, () => rows(sql`SELECT pg_stat_force_next_flush(), pg_sleep(0.1)`)));
    const [row] = await rows(sql`SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()`);
    expect(Number(row?.deadlocks)).toBe(0);
  }

  const redeem = (credential: string): Promise<Answer> =>
    app.send(AUTHORIZE, { input: { username: 'ada', credential } }, story.device.token);

  it('lets exactly one of 200 redeem a PIN', async () => {
    const pin = await generatePin(app, story);
    const gate = holdVerified(app, 'one-time-pin', 200);
    const answers = await times(200, () => redeem(pin));

    expect(gate.arrived).toBe(200);
    expect(tally(answers, 'authorizePasscodeReset')).toEqual({ PasscodeResetAuthorized: 1, PasscodeResetDenied: 199 });
    expect(refusals(answers).size).toBe(1);
    expect(await auditRows('AUTHORIZE_PASSCODE_RESET', 'SUCCESS')).toHaveLength(1);
    expect(await auditRows('AUTHORIZE_PASSCODE_RESET', 'FAILURE')).toHaveLength(199);
    expect(await rows(sql`SELECT id FROM reset_tickets`)).toHaveLength(1);
    await expectNoDeadlock();
  });

  // Five tries lock a PIN, so of the 200 above only five have compared. Here all 200 hold a right comparison.
  it('lets exactly one of 200 redeem a PIN that all of them have compared and found right', async () => {
    const pin = await generatePin(app, story);
    await app.deps.db.write((tx) => tx.run(sql`UPDATE one_time_pins SET maximum_attempts = 1000`));
    const gate = holdVerified(app, 'one-time-pin', 200);
    const answers = await times(200, () => redeem(pin));

    expect(gate.arrived).toBe(200);
    expect(tally(answers, 'authorizePasscodeReset')).toEqual({ PasscodeResetAuthorized: 1, PasscodeResetDenied: 199 });
    expect(refusals(answers).size).toBe(1);
    expect(await auditRows('AUTHORIZE_PASSCODE_RESET', 'SUCCESS')).toHaveLength(1);
    expect(await rows(sql`SELECT status FROM one_time_pins`)).toEqual([{ status: 'REDEEMED' }]);
    await expectNoDeadlock();
  });

  // Above, the lock on the device would hide a redemption that reads first and writes then. Here there is no such lock.
  it('spends a PIN once by the spending statement alone', async () => {
    const { db, ids, clock } = app.deps;
    await generatePin(app, story);
    await db.write((tx) => tx.run(sql`UPDATE one_time_pins SET maximum_attempts = 1000`));
    const count = 10; // the connections of the pool
    const attempts = await Promise.all(
      Array.from({ length: count }, () =>
        db.write((tx) => countAttempt(tx, story.device.id, true, ids.next('OneTimePinAttempt'), clock.now())),
      ),
    );
    const gate = new ArrivalGate(count);
    const spent = await Promise.all(
      attempts.map((attempt) =>
        db.write(async (tx) => {
          // All units of work are open. SQLite has one at a time; there the rest of them wait in its queue.
          if (kind === 'postgres') await gate.arrive();
          return attempt !== null && redeemOneTimePin(tx, attempt, clock.now());
        }),
      ),
    );
    expect(spent.filter(Boolean)).toHaveLength(1);
  });

  it('leaves exactly one PIN active after 100 generations', async () => {
    const gate = holdHashed(app, 'one-time-pin', 100);
    const answers = await times(100, () =>
      app.send(GENERATE, { input: { deviceId: story.device.id } }, story.userToken),
    );

    expect(gate.arrived).toBe(100);
    expect(tally(answers, 'generateOneTimePin')).toEqual({ GenerateOneTimePinSuccess: 100 });
    const active = await rows(sql`SELECT id FROM one_time_pins WHERE status = 'ACTIVE'`);
    expect(active).toHaveLength(1);
    const { data } = await app.send(
      '{ viewer { devices { nodes { oneTimePin { id status } } } } }',
      {},
      story.userToken,
    );
    expect(data.viewer.devices.nodes).toEqual([{ oneTimePin: { id: active[0]?.id, status: 'ACTIVE' } }]);

    const shown = answers.map(
      (answer) => answer.data.generateOneTimePin as { pin: string; oneTimePin: { id: string } },
    );
    const winner = shown.find(({ oneTimePin }) => oneTimePin.id === active[0]?.id);
    expect(await authorize(app, story.device, winner?.pin ?? '')).toMatch(/^ppr_/);
    await expectNoDeadlock();
  });

  it('compares no more than ten wrong PINs on a device while PINs are generated over and over', async () => {
    await generatePin(app, story);
    const compared = vi.spyOn(app.deps.hasher, 'verify');
    const [wrong, generated] = await Promise.all([
      times(60, () => redeem('wrong')),
      times(30, () => app.send(GENERATE, { input: { deviceId: story.device.id } }, story.userToken)),
    ]);

    expect(tally(wrong, 'authorizePasscodeReset')).toEqual({ PasscodeResetDenied: 60 });
    for (const type of Object.keys(tally(generated, 'generateOneTimePin'))) {
      expect(['GenerateOneTimePinSuccess', 'OneTimePinAttemptsExhausted']).toContain(type);
    }
    const withSomethingToCompare = compared.mock.calls.filter(([, hash]) => hash !== null);
    expect(withSomethingToCompare.length).toBeLessThanOrEqual(attemptsPerDevice(5));
    expect(await rows(sql`SELECT id FROM one_time_pin_attempts WHERE one_time_pin_id IS NOT NULL`)).toHaveLength(
      withSomethingToCompare.length,
    );
    await expectNoDeadlock();
  });

  it('answers redeems, wrong tries and generations that come as they come', async () => {
    const pin = await generatePin(app, story);
    const [answers, generated] = await Promise.all([
      times(60, (index) => redeem(index % 3 === 0 ? pin : 'wrong')),
      times(20, () => app.send(GENERATE, { input: { deviceId: story.device.id } }, story.userToken)),
    ]);
    const { PasscodeResetAuthorized = 0, ...rest } = tally(answers, 'authorizePasscodeReset');
    expect(PasscodeResetAuthorized).toBeLessThanOrEqual(1);
    expect(rest).toEqual({ PasscodeResetDenied: 60 - PasscodeResetAuthorized });
    tally(generated, 'generateOneTimePin');
    await expectNoDeadlock();
  });

  it('lets exactly one of 50 use a reset ticket', async () => {
    const resetTicket = await authorize(app, story.device, await generatePin(app, story));
    const gate = holdHashed(app, 'passcode', 50);
    const answers = await times(50, (index) =>
      app.send(RESET, { input: { resetTicket, newPasscode: String(482_915 + index) } }, story.device.token),
    );

    expect(gate.arrived).toBeGreaterThanOrEqual(50);
    expect(tally(answers, 'resetSecureAppsPasscode')).toEqual({
      ResetSecureAppsPasscodeSuccess: 1,
      ResetTicketInvalid: 49,
    });
    expect(refusals(answers).size).toBe(1);
    expect(await rows(sql`SELECT id FROM secure_apps_passcode_history`)).toHaveLength(1);
    expect(await auditRows('RESET_SECURE_APPS_PASSCODE', 'SUCCESS')).toHaveLength(1);
    await expectNoDeadlock();
  });

  it('registers exactly one of 50 devices with one registration PIN', async () => {
    const registrationPin = await createRegistrationPin(app, story.userToken, { platform: 'IOS' });
    // Twenty tries make it worthless; with more, all 50 have compared and found it right.
    await app.deps.db.write((tx) =>
      tx.run(sql`UPDATE registration_pins SET failed_attempts = -50 WHERE status = 'ACTIVE'`),
    );
    const [before] = await rows(sql`SELECT count(*) AS count FROM devices`);
    const gate = holdVerified(app, 'registration-pin', 50);
    const input = {
      username: 'ada',
      registrationPin,
      name: 'New',
      model: 'iPhone 17',
      osVersion: '26.1',
      platform: 'IOS',
    };
    const answers = await times(50, () => app.send(REGISTER, { input }));

    expect(gate.arrived).toBe(50);
    expect(tally(answers, 'registerDevice')).toEqual({ RegisterDeviceSuccess: 1, InvalidCredentials: 49 });
    expect(refusals(answers).size).toBe(1);
    const [after] = await rows(sql`SELECT count(*) AS count FROM devices`);
    expect(Number(after?.count) - Number(before?.count)).toBe(1);
    await expectNoDeadlock();
  });

  it('keeps one of two administrators who take MANAGE_USERS from each other', async () => {
    const names = ['grace', 'linus'];
    for (let round = 0; round < 10; round++) {
      const administrators = await Promise.all(
        names.map(async (name) => {
          const username = `${name}${round}`;
          return { id: await app.user(username, ['MANAGE_USERS']), token: await app.signIn(username) };
        }),
      );
      // Nobody else may manage users, or neither of the two would be the last.
      const ids = administrators.map(({ id }) => id);
      await app.deps.db.write((tx) =>
        tx.run(sql`DELETE FROM user_roles WHERE role = 'MANAGE_USERS' AND user_id NOT IN (${ids[0]}, ${ids[1]})`),
      );
      const gate = holdWrites(app, 2);
      const [grace, linus] = administrators;
      const take = (from: string | undefined, token: string | undefined) =>
        app.send(ASSIGN, { input: { userIds: [from], roles: [] } }, token);
      const results = await Promise.all([take(linus?.id, grace?.token), take(grace?.id, linus?.token)]);
      vi.restoreAllMocks();

      expect(gate.arrived).toBe(2);
      // Whoever comes second has lost the role by then.
      expect(results.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions.code) ?? [])).toEqual([
        'FORBIDDEN',
      ]);
      expect(await rows(sql`SELECT user_id FROM user_roles WHERE role = 'MANAGE_USERS'`)).toHaveLength(1);
    }
    await expectNoDeadlock();
  });
});
