import { Group, Stack, Text } from '@mantine/core';
import { PageHeading } from '@pinportal/ui';
import { useRouter } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { PageLink } from './link.tsx';
import { useShellMessages } from './messages/index.ts';
import { NoRoleNotice } from './no-role-notice.tsx';
import { PAGES, type PageName } from './pages.ts';
import classes from './page.module.css';
import { useViewer } from './viewer.tsx';

export interface PageProps {
  /** The page of the navigation that this is, or that it belongs to. */
  readonly name: PageName;
  /** The heading. Without it, the name of the page. */
  readonly title?: string;
  /** The buttons for what can be done here. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page: where it is, its heading, its actions and its content, for whoever has a role that allows it. */
export function Page({ name, title, actions, children }: PageProps) {
  const messages = useShellMessages();
  const { hasRole, settings } = useViewer();
  const { history } = useRouter();
  // Only when the page is opened: a change of its address, such as another filter, must not move the focus.
  const [hasNavigated] = useState(() => history.length > 1 && history.canGoBack());
  const { groups, to, roles } = PAGES[name];
  const isAllowed = hasRole(...roles);
  return (
    <Stack gap="lg">
      <div>
        <nav aria-label={messages.breadcrumbs}>
          <ol className={classes.breadcrumbs}>
            {groups.map((group) => (
              <li key={group}>{messages.groups[group]}</li>
            ))}
            <li>
              {title === undefined ? (
                <Text span inherit aria-current="page">
                  {messages.pages[name]}
                </Text>
              ) : (
                <PageLink to={to} inherit>
                  {messages.pages[name]}
                </PageLink>
              )}
            </li>
          </ol>
        </nav>
        <Group justify="space-between" align="flex-start" gap="sm">
          <PageHeading
            title={title ?? messages.pages[name]}
            productName={settings.productName}
            takesFocus={hasNavigated}
          />
          {isAllowed ? <Group gap="sm">{actions}</Group> : null}
        </Group>
      </div>
      {isAllowed ? children : <NoRoleNotice />}
    </Stack>
  );
}
