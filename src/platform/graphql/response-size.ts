import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { type FormattedExecutionResult, OperationTypeNode } from 'graphql';

/** The maximum size of a response in bytes. The largest page of the portals has about 1.2 MB. */
export const MAXIMUM_RESPONSE_SIZE = 2_000_000;

/** The maximum number of errors in a response. A failed read fails every field that waits for it. */
const MAXIMUM_ERRORS = 100;

/** The results of mutations. They are always sent: the work is done, and a token or PIN in it is not shown again. */
const ofMutations = new WeakSet<object>();

/** Marks the results of mutations. `fieldLimit` has limited their size before they ran. */
export function exemptMutations<Context extends BaseContext>(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ operation, response: { body } }) {
          if (operation?.operation !== OperationTypeNode.MUTATION || body.kind !== 'single') return;
          if (body.singleResult.data) ofMutations.add(body.singleResult.data);
        },
      };
    },
  };
}

/** Leaves only the first errors in a response. */
export function limitErrors<Context extends BaseContext>(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response: { body } }) {
          if (body.kind !== 'single' || (body.singleResult.errors?.length ?? 0) <= MAXIMUM_ERRORS) return;
          body.singleResult.errors = body.singleResult.errors?.slice(0, MAXIMUM_ERRORS);
        },
      };
    },
  };
}

/**
 * A response as JSON, or an error if it is too large and not of a mutation. The number of its fields is limited, but not
 * the length of texts and of aliases. They are measured first, so that neither the JSON nor the time to create it has the
 * size of the response.
 */
export function stringifyResponse(result: FormattedExecutionResult): string {
  if (result.data && ofMutations.has(result.data)) return `${JSON.stringify(result)}\n`;
  if (lengthUpTo(result, MAXIMUM_RESPONSE_SIZE) <= MAXIMUM_RESPONSE_SIZE) {
    const text = `${JSON.stringify(result)}\n`;
    if (Buffer.byteLength(text) <= MAXIMUM_RESPONSE_SIZE) return text;
  }
  const message = `The response is larger than ${MAXIMUM_RESPONSE_SIZE} bytes. Request smaller pages ("first") or fewer fields.`;
  return `${JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }], data: null })}\n`;
}

/** The length of the texts and keys (an alias may be long) in a value, and one for each other value. Stops above the limit. */
function lengthUpTo(value: unknown, limit: number): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 1;
  let length = 1;
  if (Array.isArray(value)) {
    for (const item of value) {
      length += lengthUpTo(item, limit - length);
      if (length > limit) break;
    }
    return length;
  }
  for (const [key, child] of Object.entries(value)) {
    length += key.length + lengthUpTo(child, limit - length);
    if (length > limit) break;
  }
  return length;
}
