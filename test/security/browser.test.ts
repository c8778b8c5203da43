import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dumpTables } from '../testkit/dump.ts';
import { PASSWORD, type TestApp, startApp } from '../testkit/test-app.ts';

const PORTAL = 'https://portal.example.com';
const SIGN_IN = `mutation { signIn(input: { username: "ada", password: "${PASSWORD}" }) { __typename } }`;

describe('a page of another site', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp('sqlite');
    await app.user('ada');
  });
  afterAll(() => app.stop());

  const json = JSON.stringify({ query: SIGN_IN });
  const boundary = '--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n';
  it.each<[string, number, string, RequestInit]>([
    ['GET', 405, `?query=${encodeURIComponent(SIGN_IN)}`, {}],
    [
      'GET that asks for JSON',
      405,
      `?query=${encodeURIComponent(SIGN_IN)}`,
      { headers: { accept: 'application/json' } },
    ],
    [
      'GET of a query',
      405,
      `?query=${encodeURIComponent('{ __typename }')}`,
      { headers: { 'apollo-require-preflight': '1' } },
    ],
    ['HEAD', 405, `?query=${encodeURIComponent(SIGN_IN)}`, { method: 'HEAD' }],
    ['a body of plain text', 415, '', { method: 'POST', body: json, headers: { 'content-type': 'text/plain' } }],
    ['a body without a type', 415, '', { method: 'POST', body: new TextEncoder().encode(json) }],
    [
      'a form',
      415,
      '',
      {
        method: 'POST',
        body: `query=${encodeURIComponent(SIGN_IN)}`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      },
    ],
    [
      'a multipart form',
      415,
      '',
      {
        method: 'POST',
        body: `${boundary}${json}\r\n--x--\r\n`,
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
      },
    ],
    ['PUT', 405, '', { method: 'PUT', body: json, headers: { 'content-type': 'application/json' } }],
  ])('gets nothing done with %s', async (_how, status, search, init) => {
    const before = await dumpTables(app.deps.db);
    const response = await fetch(`${app.url}/graphql${search}`, {
      ...init,
      headers: { origin: 'https://evil.example', ...(init.headers as Record<string, string> | undefined) },
    });
    expect(response.status).toBe(status);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(await dumpTables(app.deps.db)).toEqual(before);
  });

  it('is not let through when its browser asks', async () => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: PORTAL,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });
    expect(response.ok).toBe(false);
    for (const name of response.headers.keys()) expect(name).not.toMatch(/^access-control-/);
  });

  it('can neither frame nor script the playground', async () => {
    const response = await fetch(`${app.url}/graphql`, { headers: { accept: 'text/html' } });
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/u);
    expect(policy).not.toMatch(/https?:/u);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('x-frame-options')).toBe('SAMEORIGIN');
  });
});

describe('a portal on a configured origin', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp('sqlite', { env: { CORS_ORIGINS: `${PORTAL}, https://other.example.com` } });
  });
  afterAll(() => app.stop());

  const preflight = (origin: string, method = 'POST') =>
    fetch(`${app.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': method,
        'access-control-request-headers': 'authorization,content-type',
      },
    });

  it('may send with a token and read what it has to know, without cookies', async () => {
    const { headers, status } = await preflight(PORTAL);
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(PORTAL);
    expect(headers.get('access-control-allow-methods')).toBe('POST');
    expect(headers.get('access-control-allow-headers')).toBe('authorization, content-type');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { origin: PORTAL, 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    });
    expect(response.headers.get('access-control-allow-origin')).toBe(PORTAL);
    expect(response.headers.get('access-control-expose-headers')).toBe('x-request-id, retry-after');
    expect(response.headers.get('vary')).toMatch(/Origin/i);
  });

  it('is the only one', async () => {
    for (const origin of ['https://evil.example', `${PORTAL}.evil.example`, 'http://portal.example.com', 'null']) {
      expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});
