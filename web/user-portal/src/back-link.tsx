import { Anchor } from '@mantine/core';
import { Icon } from '@pinportal/ui';
import classes from './back-link.module.css';
import { useMessages } from './messages/index.ts';
import { addressOf } from './route.ts';

/** Leads from a page to the start page. */
export function BackLink() {
  const { devices } = useMessages();
  return (
    <Anchor href={addressOf('devices')} className={classes.link} underline="hover">
      <Icon name="back" />
      {devices.title}
    </Anchor>
  );
}
