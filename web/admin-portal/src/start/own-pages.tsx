import { Text, Title } from '@mantine/core';
import { PageLink } from '../shell/link.tsx';
import { useShellMessages } from '../shell/messages/index.ts';
import { PAGES } from '../shell/pages.ts';
import { useViewer } from '../shell/viewer.tsx';
import { keysOf } from '../list/search.ts';
import { useStartMessages } from './messages/index.ts';
import classes from './start-page.module.css';

/** The pages that the administrator may open with their paths. */
export function OwnPages() {
  const messages = useStartMessages();
  const { pages, groups } = useShellMessages();
  const { hasRole } = useViewer();
  return (
    <section aria-labelledby="own-pages">
      <Title order={2} id="own-pages" mb="sm">
        {messages.pages}
      </Title>
      <ul className={classes.list}>
        {keysOf(PAGES)
          .filter((name) => hasRole(...PAGES[name].roles))
          .map((name) => (
            <li key={name}>
              <div>
                <PageLink to={PAGES[name].to} fw={600}>
                  {pages[name]}
                </PageLink>
                <Text size="sm" c="dimmed">
                  {PAGES[name].groups.map((group) => groups[group]).join(' > ')}
                </Text>
              </div>
            </li>
          ))}
      </ul>
    </section>
  );
}
