import type { FastifyReply, FastifyRequest } from 'fastify';

/** The portals, which each have a cookie of their own, so that a user and an administrator can share a browser. */
const PORTALS = ['user', 'admin', 'device'] as const;
type Portal = (typeof PORTALS)[number];

/** A form cannot send this header, and a page of another origin can only after a preflight request, which is refused. */
const PORTAL_HEADER = 'x-pinportal-portal';
/** Browsers keep a cookie for at most 400 days. The token of a device does not expire. */
const DEVICE_COOKIE_SECONDS = 400 * 24 * 60 * 60;
const LOOPBACK = /^(?:localhost|[\w-]+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;

/** The cookie with a token in one request: what the browser sent, and what the response does to it. */
export class TokenCookie {
  /** Whose token the portal has. */
  readonly kind: 'session' | 'device';
  /** The token that the browser sent, or null. */
  readonly token: string | null;
  /** Whether a browser keeps the cookie: only over HTTPS, and from this computer. */
  readonly isKept: boolean;
  readonly #name: string;
  readonly #reply: FastifyReply;

  constructor(portal: Portal, request: FastifyRequest, reply: FastifyReply) {
    this.kind = portal === 'device' ? 'device' : 'session';
    this.isKept = request.protocol === 'https' || LOOPBACK.test(request.hostname);
    // A browser accepts the prefix only from this host, not from a subdomain or over plain HTTP.
    this.#name = `__Host-pinportal-${portal}`;
    this.#reply = reply;
    this.token = request.cookies[this.#name] ?? null;
  }

  /** Puts a token into the cookie. The cookie of a session ends with the browser's. */
  set(token: string): void {
    const life = this.kind === 'device' ? { maxAge: DEVICE_COOKIE_SECONDS } : {};
    this.#reply.setCookie(this.#name, token, { ...ATTRIBUTES, ...life });
  }

  clear(): void {
    this.#reply.clearCookie(this.#name, ATTRIBUTES);
  }
}

const ATTRIBUTES = { path: '/', secure: true, httpOnly: true, sameSite: 'strict' } as const;

/** Why a request may not use a cookie. */
export interface CookieRejection {
  readonly status: 400 | 403;
  readonly code: 'BAD_REQUEST' | 'FORBIDDEN';
  readonly message: string;
}

/**
 * The cookie that the header `x-pinportal-portal` selects. Null without the header, or if the request has a token in the
 * header `Authorization`. Only a page of this server may use it, and only with POST.
 */
export function readTokenCookie(request: FastifyRequest, reply: FastifyReply): TokenCookie | CookieRejection | null {
  const { headers, method } = request;
  const portal = headers[PORTAL_HEADER];
  if (portal === undefined || headers.authorization !== undefined) return null;
  if (!isPortal(portal)) {
    return { status: 400, code: 'BAD_REQUEST', message: `${PORTAL_HEADER} must be one of ${PORTALS.join(', ')}.` };
  }
  if (method !== 'POST') {
    return { status: 403, code: 'FORBIDDEN', message: `Send operations with ${PORTAL_HEADER} by POST.` };
  }
  const origin = `${request.protocol}://${request.host}`;
  const site = headers['sec-fetch-site'] ?? 'same-origin';
  if (headers.origin !== origin || site !== 'same-origin') {
    return {
      status: 403,
      code: 'FORBIDDEN',
      message: `Only a page of ${origin} may send ${PORTAL_HEADER}. If that is not the address in the browser because a proxy terminates TLS, set TRUST_PROXY.`,
    };
  }
  return new TokenCookie(portal, request, reply);
}

function isPortal(value: unknown): value is Portal {
  return PORTALS.some((portal) => portal === value);
}
