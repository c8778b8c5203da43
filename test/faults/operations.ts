import { graphql } from '../testkit/index.ts';

/** Generates a one-time PIN for a device. */
export const GENERATE = graphql(`
  mutation ($id: ID!) {
    generateOneTimePin(input: { deviceId: $id }) {
      __typename
      ... on GenerateOneTimePinSuccess {
        pin
        oneTimePin {
          id
        }
      }
    }
  }
`);
/** Redeems a one-time PIN of Ada on the device that sends it. */
export const AUTHORIZE = graphql(`
  mutation ($credential: Credential!) {
    authorizePasscodeReset(input: { username: "ada", credential: $credential }) {
      __typename
      ... on PasscodeResetAuthorized {
        resetTicket
      }
    }
  }
`);
