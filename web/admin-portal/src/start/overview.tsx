import { Text, Title } from '@mantine/core';
import type { AdminStartQuery } from '@pinportal/client';
import { PageLink } from '../shell/link.tsx';
import { useStartMessages } from './messages/index.ts';
import classes from './start-page.module.css';

/** The counts that the roles of the administrator allow. Null is a count that takes too long. */
export type Counts = AdminStartQuery['adminOverview'];

/** How many users and devices there are. Each number leads to the list that shows exactly these. */
export function Overview({ counts }: { readonly counts: Counts }) {
  const messages = useStartMessages();
  const { userCount, deviceCount, eligibleDeviceCount } = counts;
  if (userCount === undefined && deviceCount === undefined) return null;
  return (
    <section aria-labelledby="overview">
      <Title order={2} id="overview" mb="sm">
        {messages.overview}
      </Title>
      <ul className={classes.counts}>
        {userCount === undefined ? null : (
          <li>
            <PageLink to="/users" className={classes.count} underline="never">
              <Count count={userCount} title={messages.users} />
            </PageLink>
          </li>
        )}
        {deviceCount === undefined ? null : (
          <li>
            <PageLink to="/devices" className={classes.count} underline="never">
              <Count count={deviceCount} title={messages.devices} />
            </PageLink>
          </li>
        )}
        {eligibleDeviceCount === undefined ? null : (
          <li>
            <PageLink to="/devices" search={{ canGenerate: true }} className={classes.count} underline="never">
              <Count count={eligibleDeviceCount} title={messages.eligibleDevices} />
            </PageLink>
          </li>
        )}
      </ul>
    </section>
  );
}

function Count({ count, title }: { readonly count: number | null; readonly title: string }) {
  const messages = useStartMessages();
  return (
    <>
      <Text span className={classes.title}>
        {title}
      </Text>{' '}
      {count === null ? (
        <Text span>{messages.unknown}</Text>
      ) : (
        <Text span className={classes.number}>
          {messages.number(count)}
        </Text>
      )}
    </>
  );
}
