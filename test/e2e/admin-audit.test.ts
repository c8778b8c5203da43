import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { type TestApp, createLabel, describe, expect, graphql } from '../testkit/index.ts';
import { barriers, button, fitsTheWidth, heading, pageTest } from '../testkit/pages.ts';
import { signIn } from '../testkit/portal.ts';

const test = pageTest.extend('context', () => ({
  viewport: { width: 1440, height: 900 },
  locale: 'en-GB',
  timezoneId: 'Asia/Tokyo',
}));

const EVENTS = graphql(`
  query ($filter: AuditEventFilter, $after: String) {
    auditEvents(filter: $filter, first: 100, after: $after) {
      nodes {
        id
        occurredAt
        action
        outcome
        reason
        requestId
        actor {
          kind
          displayName
          node {
            id
          }
        }
        subject {
          kind
          displayName
          node {
            id
          }
        }
        details {
          name
          value
        }
        chain {
          hash
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The renames of labels, as the API lists them. */
async function renames(app: TestApp, token: string) {
  const filter = { actions: ['UPDATE_LABEL' as const] };
  const first = (await app.execute(EVENTS, { filter, after: null }, token)).auditEvents;
  const { nodes } = (await app.execute(EVENTS, { filter, after: first.pageInfo.endCursor }, token)).auditEvents;
  return [...first.nodes, ...nodes];
}

type Renames = Awaited<ReturnType<typeof renames>>;

const detailsOf = ({ details }: Renames[number]) => Object.fromEntries(details.map(({ name, value }) => [name, value]));

const RENAMES = 105;
/** A name with which a spreadsheet would calculate, and which a careless file would break. */
const nameOf = (index: number) => `=1+1, "${index}"`;

async function renameLabel(app: TestApp, token: string): Promise<void> {
  const id = await createLabel(app, token, nameOf(0));
  for (let index = 1; index <= RENAMES; index++) await app.mutate('updateLabel', { id, name: nameOf(index) }, token);
}

/** Chooses a format in the dialog of the export and returns the text of the file. */
async function exported(page: Page, format: string): Promise<string> {
  await button(page, 'Export').click();
  const download = page.waitForEvent('download');
  await button(page, format).click();
  const path = await (await download).path();
  await page.getByText(`with ${RENAMES} events is saved.`).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  return readFile(path, 'utf8');
}

/** The cells of each line of a file by RFC 4180. */
function readCsv(text: string): string[][] {
  const table: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
    table.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') table.push([]);
  }
  return table.filter((line) => line.length > 0);
}

const rows = (page: Page) => page.locator('tbody th button');

test('finds events by filters that the address keeps, shows each, and exports them all', async ({
  page,
  app,
  story,
}) => {
  await renameLabel(app, story.adminToken);
  const events = await renames(app, story.adminToken);
  expect(events).toHaveLength(RENAMES);
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('401')) errors.push(message.text());
  });
  await page.goto(`${app.url}/admin/audit`);
  await signIn(page, 'root');
  await heading(page, 'Audit').waitFor();
  await rows(page).nth(49).waitFor();
  expect(await barriers(page)).toEqual([]);

  // Filters by action and by person.
  await button(page, 'Choose actions').click();
  await page.getByRole('checkbox', { name: 'Rename label' }).check();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByText('What: Rename label').waitFor();
  await page.getByRole('main').getByText(`${RENAMES} entries`).waitFor();
  await page.locator('tbody').getByRole('button', { name: 'root', exact: true }).first().click();
  await page.getByRole('link', { name: 'Show only what this user did' }).click();
  await page.getByText('Who: root').waitFor();
  await page.reload();
  await page.getByText('Who: root').waitFor();
  await page.getByText('What: Rename label').waitFor();
  await page.getByRole('main').getByText(`${RENAMES} entries`).waitFor();
  expect(await rows(page).allTextContents()).toEqual(Array.from({ length: 50 }, () => 'Rename label'));

  // A row, and the page of its event.
  await rows(page).first().click();
  await page.getByText(events[0]?.requestId ?? 'none').waitFor();
  await page.getByText(nameOf(RENAMES - 1), { exact: true }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.locator('tbody time').first().hover();
  await page.getByRole('tooltip').getByText('GMT+9').waitFor();
  await page.locator('tbody a:has(time)').first().click();
  await heading(page, 'Rename label').waitFor();
  await page.getByText(events[0]?.chain.hash ?? 'none').waitFor();
  expect(page.url()).toBe(`${app.url}/admin/audit/${events[0]?.id ?? ''}`);
  expect(await barriers(page)).toEqual([]);
  await page.goBack();

  // Another page of the list has an address, too.
  await button(page, 'Next').click();
  await page.waitForURL(/after=/u);
  await button(page, 'Previous').click();
  await page.waitForURL(/before=/u);

  // Both files have what the API returns.
  const csv = await exported(page, 'Export CSV');
  expect(csv.split('\r\n')).toHaveLength(RENAMES + 2);
  const [head = [], ...lines] = readCsv(csv.replace('\uFEFF', ''));
  const cells = lines.map((line) => Object.fromEntries(head.map((name, column) => [name, line[column]])));
  expect(cells).toEqual(
    events.map((event) => ({
      id: event.id,
      occurredAt: event.occurredAt,
      action: 'UPDATE_LABEL',
      outcome: 'SUCCESS',
      reason: '',
      actorKind: 'USER',
      actorName: 'root',
      actorId: event.actor.node?.id,
      subjectKind: 'LABEL',
      // A cell that begins with = would be calculated.
      subjectName: `'${event.subject?.displayName ?? ''}`,
      subjectId: event.subject?.node?.id,
      details: JSON.stringify(detailsOf(event)),
      requestId: event.requestId,
    })),
  );
  const jsonLines = await exported(page, 'Export JSON Lines');
  expect(
    jsonLines
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual(
    events.map(({ id, occurredAt, action, outcome, reason, requestId, actor, subject, ...rest }) => ({
      ...{ id, occurredAt, action, outcome, reason, requestId },
      actor: { kind: actor.kind, displayName: actor.displayName, id: actor.node?.id },
      subject: { kind: subject?.kind, displayName: subject?.displayName, id: subject?.node?.id },
      details: detailsOf({ ...rest, id, occurredAt, action, outcome, reason, requestId, actor, subject }),
    })),
  );
  expect(errors).toEqual([]);
});

test('says that there are new events and leaves those that are shown where they are', async ({ page, app, story }) => {
  await page.goto(`${app.url}/admin/audit?outcome=FAILURE&action=SIGN_IN`);
  await signIn(page, 'root');
  await page.getByText('Nothing matches').waitFor();
  await app.mutate('signIn', { username: 'ada', password: 'wrong' });
  await app.mutate('signIn', { username: 'unknown', password: 'wrong' });
  const look = async () => {
    const request = page.waitForRequest((sent) => sent.headers()['x-pinportal-background'] === '1');
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await request;
  };
  await look();
  await page.getByText('2 new events').waitFor();
  await page.getByText('Nothing matches').waitFor();
  await button(page, 'Show').click();
  await rows(page).nth(1).waitFor();
  await page.getByText('There is no such user').waitFor();
  await page.getByText('Wrong password').waitFor();
  expect(await page.getByText('new events').count()).toBe(0);
  await app.mutate('generateOneTimePin', { deviceId: story.device.id }, story.userToken);
  await look(); // an event that does not match the filter
  await page.getByRole('button', { name: 'ada', exact: true }).click();
  await page.getByRole('link', { name: 'Show only what was done to this user' }).click();
  await page.getByRole('main').getByText('1 entry').waitFor();
});

describe('an administrator who may only read the log', () => {
  // 320 pixels wide is what a phone shows when everything is enlarged.
  test.override('context', { viewport: { width: 320, height: 640 }, locale: 'de-DE', timezoneId: 'Europe/Berlin' });

  test('sees only Audit, in German', async ({ page, app, story }) => {
    await app.user('auditor', ['VIEW_AUDIT_LOG']);
    await app.mutate('assignRoles', { userIds: [story.userId], roles: [] }, story.adminToken);
    await app.mutate('generateOneTimePin', { deviceId: story.device.id }, story.userToken);
    await page.goto(`${app.url}/admin`);
    await signIn(page, 'auditor', 'de');
    await heading(page, 'Start').waitFor();
    await page.getByText('1 abgelehnter Versuch am letzten Tag').waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await fitsTheWidth(page)).toBe(true);
    await button(page, 'Menü').click();
    const links = page.getByRole('navigation', { name: 'Seiten' }).getByRole('link');
    await links.first().waitFor();
    expect(await links.allTextContents()).toEqual(['Start', 'Audit']);
    await links.last().click();
    await heading(page, 'Audit').waitFor();
    await page.getByText('Nicht erfüllt: „Der Benutzer hat die Rolle Reset Secure Apps Passcode“').waitFor();
    await rows(page).first().click();
    await page.getByText('Anfrage-ID', { exact: true }).waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await fitsTheWidth(page)).toBe(true);
    await page.goto(`${app.url}/admin/users`);
    await page.getByText('Sie dürfen diese Seite nicht sehen').waitFor();
  });
});
