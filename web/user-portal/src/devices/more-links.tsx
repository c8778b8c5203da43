import { Anchor } from '@mantine/core';
import { Icon, useAccountMessages } from '@pinportal/ui';
import { useMessages } from '../messages/index.ts';
import { addressOf } from '../route.ts';
import classes from './more-links.module.css';

/** The way to the other pages, and to the other portal for those who use it. */
export function MoreLinks({ isAdministrator }: { readonly isAdministrator: boolean }) {
  const { history, more, adminPortal } = useMessages();
  const { sessions, profile } = useAccountMessages();
  const links = [
    { href: addressOf('history'), label: history.title },
    { href: addressOf('sessions'), label: sessions.title },
    { href: addressOf('profile'), label: profile.title },
    ...(isAdministrator ? [{ href: '/admin/', label: adminPortal }] : []),
  ];
  return (
    <nav aria-label={more}>
      <ul className={classes.list}>
        {links.map(({ href, label }) => (
          <li key={href}>
            <Anchor href={href} className={classes.link} c="inherit" underline="hover">
              {label}
              <Icon name="forward" />
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
