import { Anchor } from '@mantine/core';
import { Icon, useAccountMessages } from '@pinportal/ui';
import { useMessages } from '../messages/index.ts';
import { addressOf } from '../route.ts';
import classes from './more-links.module.css';

/** The way to the other pages. */
export function MoreLinks() {
  const { history, more } = useMessages();
  const { sessions, profile } = useAccountMessages();
  const links = [
    { page: 'history', label: history.title },
    { page: 'sessions', label: sessions.title },
    { page: 'profile', label: profile.title },
  ] as const;
  return (
    <nav aria-label={more}>
      <ul className={classes.list}>
        {links.map(({ page, label }) => (
          <li key={page}>
            <Anchor href={addressOf(page)} className={classes.link} c="inherit" underline="hover">
              {label}
              <Icon name="forward" />
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
