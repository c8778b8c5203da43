import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { type FormattedExecutionResult, OperationTypeNode } from 'graphql';

/** The maximum size of a response in bytes. The largest page of the portals has about 1.2 MB. */
export const MAXIMUM_RESPONSE_SIZE = 2_000_000;

class TooLarge extends Error {}

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

/**
 * A response as JSON, or an error if it is too large and not of a mutation. The number of its fields is limited, but not
 * the length of texts. Stops as soon as the limit is reached, so that neither the text nor the time to create it has the
 * size of the response.
 */
export function stringifyResponse(result: FormattedExecutionResult): string {
  if (result.data && ofMutations.has(result.data)) return `${JSON.stringify(result)}\n`;
  let size = 0;
  const count = (_key: string, value: unknown): unknown => {
    size += typeof value === 'string' ? value.length : 1;
    if (size > MAXIMUM_RESPONSE_SIZE) throw new TooLarge();
    return value;
  };
  try {
    const text = `${JSON.stringify(result, count)}\n`;
    if (Buffer.byteLength(text) <= MAXIMUM_RESPONSE_SIZE) return text;
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
  }
  const message = `The response is larger than ${MAXIMUM_RESPONSE_SIZE} bytes. Request smaller pages ("first") or fewer fields.`;
  return `${JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }], data: null })}\n`;
}
