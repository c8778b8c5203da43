import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './playground.css';
import { GraphiQL, type GraphiQLProps } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

const defaultQuery = `# 1. Fill in the variables below.
# 2. Press Ctrl+Enter.
# 3. Put the token into the Headers tab:
#    {"Authorization": "Bearer pps_…"}
mutation SignIn($input: SignInInput!) {
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

# With the token in the Headers tab:
query Viewer {
  viewer {
    displayName
    devices {
      nodes {
        id
        name
        canGenerateOneTimePin
      }
    }
  }
}
`;

const defaultVariables = `{
  "input": {
    "username": "",
    "password": ""
  }
}`;

const fetcher: GraphiQLProps['fetcher'] = async (operation, options) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'omit',
    headers: {
      ...options?.headers,
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
    },
    body: JSON.stringify(operation),
  });
  return (await response.json()) as Awaited<ReturnType<GraphiQLProps['fetcher']>>;
};

const root = document.getElementById('playground');
if (root === null) throw new Error('index.html has no element with the ID "playground".');
createRoot(root).render(
  createElement(GraphiQL, {
    fetcher,
    defaultTabs: [{ query: defaultQuery, variables: defaultVariables }],
    defaultEditorToolsVisibility: 'variables',
    isHeadersEditorEnabled: true,
    // Headers contain tokens and are not stored. Variables may contain passwords and are deleted with the tab.
    shouldPersistHeaders: false,
    showPersistHeadersSettings: false,
    storage: sessionStorage,
  }),
);
