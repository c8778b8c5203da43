import { type InvalidFieldCode, type PasscodeRuleCode, type UserErrorCode, rateLimited } from '@pinportal/client';
import type { CombinedError } from 'urql';
import { serverClock } from '../time/server-clock.ts';

/** The codes of top-level errors. The schema declares no type for them: its description of `Mutation` names them. */
export const TOP_LEVEL_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'RATE_LIMITED',
  'DEADLINE_EXCEEDED',
  'FILTER_TOO_SLOW',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'DOCUMENT_NOT_FOUND',
  'INTERNAL_SERVER_ERROR',
] as const;
export type TopLevelCode = (typeof TOP_LEVEL_CODES)[number];

export interface InvalidField {
  readonly path: readonly string[];
  readonly code: InvalidFieldCode;
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/** What went wrong, for the page to say. */
export type Problem =
  | {
      readonly kind: 'failure';
      readonly code: UserErrorCode;
      readonly fields: readonly InvalidField[];
      readonly retryAt: string | null;
      /** The rules that a rejected passcode breaks. */
      readonly violations: readonly PasscodeRuleCode[];
      /** After a wrong passcode, the failed attempts that are left. */
      readonly remainingAttempts: number | null;
      /** The names of what prevents the change: devices or labels. */
      readonly names: readonly string[];
    }
  | { readonly kind: 'offline' }
  | { readonly kind: 'rate-limited'; readonly until: number }
  | { readonly kind: 'error'; readonly code: TopLevelCode; readonly requestId: string | null };

export function problemOfError(error: CombinedError): Problem {
  const wait = rateLimited(error);
  if (wait !== null) return { kind: 'rate-limited', until: serverClock.now() + wait * 1000 };
  const response = error.response as Response | undefined;
  // Without a response, the request did not reach the server, or the response did not reach the browser.
  if (error.networkError !== undefined && response === undefined) return { kind: 'offline' };
  return { kind: 'error', code: codeOf(error), requestId: response?.headers.get('x-request-id') ?? null };
}

function codeOf(error: CombinedError): TopLevelCode {
  const code = error.graphQLErrors[0]?.extensions.code;
  return TOP_LEVEL_CODES.find((each) => each === code) ?? 'INTERNAL_SERVER_ERROR';
}

/** A failure of a mutation, of any type. */
export interface Failure {
  readonly code: UserErrorCode;
  readonly fields?: readonly InvalidField[];
  readonly retryAt?: string;
  readonly violations?: readonly { readonly code: PasscodeRuleCode }[];
  readonly remainingAttempts?: number;
  readonly devices?: readonly Named[];
  readonly labels?: readonly Named[];
}

interface Named {
  readonly name: string;
}

export function problemOfFailure(failure: Failure): Problem {
  const { code, fields, retryAt, violations, remainingAttempts, devices, labels } = failure;
  return {
    kind: 'failure',
    code,
    fields: fields ?? [],
    retryAt: retryAt ?? null,
    violations: violations?.map((each) => each.code) ?? [],
    remainingAttempts: remainingAttempts ?? null,
    names: (devices ?? labels ?? []).map(({ name }) => name),
  };
}

/** Whether the server does not set the cookie: over plain HTTP, or if it does not know the address in the browser. */
export function isCookieRefused(problem: Problem | null): boolean {
  if (problem?.kind === 'error') return problem.code === 'FORBIDDEN';
  return problem?.kind === 'failure' && problem.fields.some(({ path }) => path[0] === 'delivery');
}
