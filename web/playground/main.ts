import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './playground.css';
import { useGraphiQL } from '@graphiql/react';
import { GraphiQL, type GraphiQLProps } from 'graphiql';
import { createElement, useEffect, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { SessionToken } from './session-token.ts';
import { type Accounts, newTabs } from './tabs.ts';

type Response = Awaited<ReturnType<GraphiQLProps['fetcher']>>;

const token = new SessionToken();

/** Right after a change of tabs, GraphiQL still has the name of the operation in the tab before. */
function hasOperation(query: string, name: string | null | undefined): boolean {
  return typeof name === 'string' && new RegExp(`\\b${name}\\b`, 'u').test(query);
}

const fetcher: GraphiQLProps['fetcher'] = async ({ operationName, ...operation }, options) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'omit',
    headers: {
      ...options?.headers,
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
    },
    body: JSON.stringify(hasOperation(operation.query, operationName) ? { ...operation, operationName } : operation),
  });
  const received: unknown = await response.json();
  token.takeFrom(received);
  return received as Response;
};

/** Writes the session token into the headers of the open tab, unless the user has written other headers there. */
function CarriedToken(): null {
  const value = useSyncExternalStore(token.subscribe, token.get);
  const headerEditor = useGraphiQL((state) => state.headerEditor);
  const activeTabIndex = useGraphiQL((state) => state.activeTabIndex);
  useEffect(() => {
    if (value === null || headerEditor === undefined) return;
    const headers = SessionToken.headers(value);
    const present = headerEditor.getValue();
    if (present !== headers && SessionToken.mayReplace(present)) headerEditor.setValue(headers);
  }, [value, headerEditor, activeTabIndex]);
  return null;
}

/** Until its editors are there, GraphiQL ignores its buttons. The style sheet disables them until then. */
function ReadyMark(): null {
  const isReady = useGraphiQL(
    ({ queryEditor, variableEditor, headerEditor, responseEditor }) =>
      ![queryEditor, variableEditor, headerEditor, responseEditor].includes(undefined),
  );
  useEffect(() => {
    document.documentElement.toggleAttribute('data-ready', isReady);
  }, [isReady]);
  return null;
}

async function readAccounts(): Promise<Accounts | null> {
  const response = await fetch('/playground/accounts.json', { credentials: 'omit' });
  return response.ok ? ((await response.json()) as Accounts | null) : null;
}

const root = document.getElementById('playground');
if (root === null) throw new Error('index.html has no element with the ID "playground".');
const defaultTabs = newTabs(await readAccounts());
// GraphiQL ignores the variables of the first tab. If it has stored tabs, it takes the variables from there.
const isNew = sessionStorage.getItem('graphiql:tabState') === null;
createRoot(root).render(
  createElement(
    GraphiQL,
    {
      fetcher,
      defaultTabs,
      ...(isNew ? { initialVariables: defaultTabs[0]?.variables ?? '' } : {}),
      defaultEditorToolsVisibility: 'variables',
      isHeadersEditorEnabled: true,
      // Headers contain tokens and are not stored. Variables may contain passwords and are deleted with the tab.
      shouldPersistHeaders: false,
      showPersistHeadersSettings: false,
      storage: sessionStorage,
    },
    createElement(CarriedToken),
    createElement(ReadyMark),
  ),
);
