import { graphql } from 'relay-runtime';

/*
 * The operations of the portal. relay-compiler reads them and writes src/__generated__/, whose modules main.ts imports. In an
 * application with a bundler, babel-plugin-relay puts these imports in the place of the operations.
 */

void graphql`
  mutation portalSignInMutation($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ... on SignInSuccess {
        sessionToken
        viewer {
          id
          displayName
        }
      }
      ... on InvalidCredentials {
        code
        message
      }
    }
  }
`;

void graphql`
  query portalDevicesQuery($first: Int!, $after: String) {
    viewer {
      devices(first: $first, after: $after) @connection(key: "portal_devices") {
        edges {
          node {
            id
            name
            canGenerateOneTimePin
            oneTimePin {
              id
              status
            }
          }
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  }
`;

void graphql`
  mutation portalGenerateOneTimePinMutation($input: GenerateOneTimePinInput!) {
    generateOneTimePin(input: $input) {
      __typename
      ... on GenerateOneTimePinSuccess {
        pin
        oneTimePin {
          id
          status
          device {
            id
            canGenerateOneTimePin
            oneTimePin {
              id
            }
          }
        }
      }
      ... on OneTimePinNotAvailable {
        code
        message
      }
    }
  }
`;

void graphql`
  mutation portalRenameDeviceMutation($input: RenameDeviceInput!) {
    renameDevice(input: $input) {
      __typename
      ... on RenameDeviceSuccess {
        device {
          id
          name
        }
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
    }
  }
`;

void graphql`
  mutation portalSignOutMutation($input: SignOutInput!) {
    signOut(input: $input) {
      __typename
    }
  }
`;
