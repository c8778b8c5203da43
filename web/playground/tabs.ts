/** The accounts that the server of the demo names in `/playground/accounts.json`. */
export interface Accounts {
  readonly user: string;
  readonly administrator: string;
  readonly password: string;
}

const signIn = (name: string, first: string) => `# ${first}
# Run it: Ctrl+Enter, or the button.
# The token then goes into the headers
# of every tab by itself.
mutation ${name}($input: SignInInput!) {
  signIn(input: $input) {
    __typename
    ... on SignInSuccess {
      sessionToken
      expiresAt
      viewer {
        displayName
        canGenerateOneTimePin
      }
    }
    ... on UserError {
      code
      message
    }
  }
}
`;

const USER_PORTAL = `# What the user portal shows. Sign in first.
query UserPortal {
  viewer {
    displayName
    devices {
      nodes {
        id
        name
        canGenerateOneTimePin
        oneTimePinEligibility {
          requirements {
            code
            satisfied
          }
        }
      }
    }
  }
}
`;

const USERS = `# What an administrator sees.
# Sign in as one first: the tab before.
query Users {
  users(first: 10) {
    nodes {
      username
      status
      canGenerateOneTimePin
      roles {
        name
      }
    }
  }
}
`;

/** The tabs of a new playground. Without accounts, the names and passwords are left to be filled in. */
export function newTabs(accounts: Accounts | null): { query: string; variables: string }[] {
  const variables = (username = 'USERNAME') =>
    JSON.stringify({ input: { username, password: accounts?.password ?? 'PASSWORD' } }, null, 2);
  const first = accounts === null ? 'Fill in the variables below.' : 'Signs in a user of the demo.';
  return [
    { query: signIn('SignIn', first), variables: variables(accounts?.user) },
    { query: USER_PORTAL, variables: '' },
    { query: signIn('SignInAsAdministrator', first), variables: variables(accounts?.administrator) },
    { query: USERS, variables: '' },
  ];
}
