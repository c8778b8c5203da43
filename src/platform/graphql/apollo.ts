import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { DocumentCache } from './document-cache.ts';
import { withoutNames, withoutValues, wordsOf } from './errors.ts';
import { PARSE_OPTIONS, limits } from './limits.ts';
import { exemptMutations, limitErrors, stringifyResponse } from './response-size.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

export interface LoggableContext {
  readonly caller: { readonly requestId: string | null };
}

export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly documents: TrustedDocuments;
  readonly production: boolean;
  readonly log: Logger;
  readonly plugins?: ApolloServerPlugin[];
}

const INTERNAL = 'INTERNAL_SERVER_ERROR';
/** The codes that callers may see. An error with any other code is a bug and is masked. */
const PUBLIC_CODES = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'RATE_LIMITED',
  'DEADLINE_EXCEEDED',
  'FILTER_TOO_SLOW',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * Creates Apollo Server with the settings of PinPortal: error messages contain no values, bugs are masked, and
 * documents with literals are not cached.
 */
export function createApollo<Context extends LoggableContext>(options: ApolloOptions): ApolloServer<Context> {
  const { log } = options;
  const { plugins, validationRules } = limits();
  const words = wordsOf(options.schema);
  const toPublicMessage = (message: string, code: string) =>
    options.production ? withoutNames(message, code, words) : withoutValues(message, words);
  return new ApolloServer<Context>({
    schema: options.schema,
    introspection: !options.production,
    hideSchemaDetailsFromClientErrors: false, // `toPublicMessage` does more in production
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    documentStore: new DocumentCache(options.documents),
    stringifyResult: stringifyResponse,
    logger: log,
    parseOptions: PARSE_OPTIONS,
    validationRules,
    formatError: (formatted, error) => toPublicError(formatted, error, toPublicMessage),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(), // it would wrap every field, and no response may be cached
      unexpectedErrors<Context>(log),
      legacyStatus<Context>(),
      limitErrors<Context>(),
      exemptMutations<Context>(),
      ...plugins,
      ...(options.plugins ?? []),
    ],
  });
}

function toPublicError(
  formatted: GraphQLFormattedError,
  error: unknown,
  toPublicMessage: (message: string, code: string) => string,
): GraphQLFormattedError {
  const code = publicCode(formatted, error);
  if (code === INTERNAL) {
    return {
      message:
        'Something went wrong on the server. Try again. If the problem continues, give your administrator the request ID.',
      ...(formatted.path === undefined ? {} : { path: formatted.path }),
      extensions: { code },
    };
  }
  return {
    ...formatted,
    message: toPublicMessage(formatted.message, code),
    extensions: { ...formatted.extensions, code },
  };
}

/** The error that was thrown. Apollo Server and graphql-js wrap every error, including bugs, in a GraphQLError. */
function thrown(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError !== undefined ? thrown(error.originalError) : error;
}

function publicCode(formatted: GraphQLFormattedError, error: unknown): string {
  const original = thrown(error);
  // An error that is not a GraphQLError is a bug.
  if (!(original instanceof GraphQLError)) return INTERNAL;
  const code: unknown = formatted.extensions?.code;
  // The errors of this server have a code. Errors that graphql-js throws during execution have none, for example if a
  // client sends null for a variable that has a default.
  if (original.extensions.code === undefined && code === INTERNAL) return 'BAD_USER_INPUT';
  return typeof code === 'string' && PUBLIC_CODES.has(code) ? code : INTERNAL;
}

/** Logs masked errors, and adds the request ID to the response. */
function unexpectedErrors<Context extends LoggableContext>(log: Logger): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue }) {
          const logged = new Set<unknown>(); // a failed read fails every field that waits for it
          for (const error of errors) {
            const original = thrown(error);
            if (logged.has(original)) continue;
            const code: unknown = error.extensions.code;
            if (
              original instanceof GraphQLError &&
              (code === undefined || (typeof code === 'string' && PUBLIC_CODES.has(code)))
            )
              continue;
            logged.add(original);
            log.error(
              { err: original, requestId: contextValue.caller.requestId, path: error.path },
              'a request failed',
            );
          }
        },
        async willSendResponse({ response, contextValue }) {
          if (response.body.kind !== 'single') return;
          const { errors } = response.body.singleResult;
          if (errors?.some((error) => error.extensions?.code === INTERNAL) !== true) return;
          response.body.singleResult.errors = errors.map((error) =>
            error.extensions?.code === INTERNAL
              ? { ...error, extensions: { ...error.extensions, requestId: contextValue.caller.requestId } }
              : error,
          );
        },
      };
    },
  };
}

/**
 * GraphQL over HTTP, 6.4.1: a client that accepts only the older `application/json` gets status 200 for a well-formed
 * request whose document does not parse or validate, or whose variables are invalid. Apollo sends 400.
 */
function legacyStatus<Context extends LoggableContext>(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart({ request }) {
      const accept = request.http?.headers.get('accept') ?? '';
      const isLegacy = accept.includes('application/json') && !accept.includes('application/graphql-response+json');
      if (!isLegacy) return;
      return {
        async willSendResponse({ response, request: { query } }) {
          const isRejected = response.body.kind === 'single' && !('data' in response.body.singleResult);
          if (isRejected && typeof query === 'string' && query !== '' && response.http.status === 400) {
            response.http.status = 200;
          }
        },
      };
    },
  };
}
