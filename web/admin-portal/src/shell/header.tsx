import { Button, Group, Text } from '@mantine/core';
import { SignOutButton } from '@pinportal/ui';
import { Suspense, lazy, useState } from 'react';
import { SearchButton } from '../search/search-button.tsx';
import { PageLink } from './link.tsx';
import { useShellMessages } from './messages/index.ts';
import classes from './shell.module.css';
import { useViewer } from './viewer.tsx';

const MenuDialog = lazy(() => import('./menu-dialog.tsx'));

/** The name of the product, the search, and who is signed in. */
export function Header() {
  const messages = useShellMessages();
  const { user, settings } = useViewer();
  const [isMenuOpen, setMenuOpen] = useState(false);
  return (
    <header className={classes.header}>
      <Group gap="md">
        <Button
          className={classes.menu}
          variant="default"
          aria-haspopup="dialog"
          aria-expanded={isMenuOpen}
          onClick={() => setMenuOpen(true)}
        >
          {messages.menu}
        </Button>
        <PageLink to="/" c="inherit" fw={650} underline="hover">
          {settings.productName}
        </PageLink>
      </Group>
      <Group gap="md">
        <SearchButton />
        <PageLink to="/profile" aria-label={`${messages.profile}: ${user.displayName}`}>
          <Text span>{user.displayName}</Text>
        </PageLink>
        <SignOutButton />
      </Group>
      {isMenuOpen ? (
        <Suspense>
          <MenuDialog onClose={() => setMenuOpen(false)} />
        </Suspense>
      ) : null}
    </header>
  );
}
