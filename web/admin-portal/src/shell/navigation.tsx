import { Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useShellMessages } from './messages/index.ts';
import classes from './navigation.module.css';
import { PAGES, type PageName } from './pages.ts';
import { useViewer } from './viewer.tsx';

export interface NavigationProps {
  /** Called when a page is chosen, for a menu that then closes. */
  readonly onNavigate?: () => void;
}

/** The pages that the roles of the administrator allow, in the groups of the product documentation. */
export function Navigation({ onNavigate }: NavigationProps) {
  const messages = useShellMessages();
  const { hasRole } = useViewer();
  const names = (Object.keys(PAGES) as PageName[]).filter((name) => hasRole(...PAGES[name].roles));
  const groups = [...new Set(names.map((name) => PAGES[name].groups[0]))];
  return (
    <nav aria-label={messages.navigation}>
      <Stack gap="lg">
        <Link to="/" className={classes.link} activeOptions={{ exact: true }} onClick={onNavigate}>
          {messages.start}
        </Link>
        {groups.map((group) =>
          group === undefined ? null : (
            <Group key={group} title={messages.groups[group]}>
              {names
                .filter((name) => PAGES[name].groups[0] === group)
                .map((name) => (
                  <li key={name}>
                    {PAGES[name].groups.slice(1).map((part) => (
                      <Text key={part} size="sm" c="dimmed" className={classes.part}>
                        {messages.groups[part]}
                      </Text>
                    ))}
                    <Link to={PAGES[name].to} className={classes.link} onClick={onNavigate}>
                      {messages.pages[name]}
                    </Link>
                  </li>
                ))}
            </Group>
          ),
        )}
      </Stack>
    </nav>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Text id={id} size="sm" fw={650} className={classes.group}>
        {title}
      </Text>
      <ul className={classes.list}>{children}</ul>
    </section>
  );
}
