import { Button, Kbd } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { Suspense, lazy, useState } from 'react';
import { useShellMessages } from '../shell/messages/index.ts';
import classes from './search.module.css';

const SearchDialog = lazy(() => import('./search-dialog.tsx'));

const IS_APPLE = /Mac|iPhone|iPad/u.test(navigator.userAgent);

/** The button that opens the search dialog. It also registers the shortcut of the dialog, which works in input fields, too. */
export function SearchButton() {
  const { search } = useShellMessages();
  const [isOpen, setOpen] = useState(false);
  useHotkeys([['mod+K', () => setOpen(true)]], []);
  return (
    <>
      <Button
        variant="default"
        size="sm"
        aria-haspopup="dialog"
        aria-keyshortcuts={IS_APPLE ? 'Meta+K' : 'Control+K'}
        onClick={() => setOpen(true)}
        rightSection={
          <Kbd size="xs" aria-hidden="true" className={classes.shortcut}>
            {IS_APPLE ? '⌘ K' : 'Ctrl K'}
          </Kbd>
        }
      >
        {search}
      </Button>
      {isOpen ? (
        <Suspense>
          <SearchDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
