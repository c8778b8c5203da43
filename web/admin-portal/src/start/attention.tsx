import { Text, Title } from '@mantine/core';
import { Icon, type IconName, StatusLine, useNow } from '@pinportal/ui';
import type { ReactNode } from 'react';
import { PageLink } from '../shell/link.tsx';
import { useStartMessages } from './messages/index.ts';
import type { Counts } from './overview.tsx';
import classes from './start-page.module.css';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What needs attention, each with the way to it. */
export function Attention({ counts }: { readonly counts: Counts }) {
  const messages = useStartMessages();
  const now = useNow(MINUTE);
  const { lockedDeviceCount, almostEligibleDeviceCount, recentFailureCount, disabledUserCount } = counts;
  const locked = lockedDeviceCount ?? 0;
  const almost = almostEligibleDeviceCount ?? 0;
  const failures = recentFailureCount ?? 0;
  const disabled = disabledUserCount ?? 0;
  return (
    <section aria-labelledby="attention">
      <Title order={2} id="attention" mb="sm">
        {messages.attention}
      </Title>
      {locked + almost + failures + disabled === 0 ? (
        <StatusLine icon="check" tone="good">
          {messages.nothing}
        </StatusLine>
      ) : null}
      <ul className={classes.list}>
        {locked === 0 ? null : (
          <Entry icon="lock" explanation={messages.lockedDevicesExplanation}>
            <PageLink to="/devices" search={{ isLocked: true }}>
              {messages.lockedDevices(locked)}
            </PageLink>
          </Entry>
        )}
        {failures === 0 ? null : (
          <Entry icon="blocked" explanation={messages.failuresExplanation}>
            <PageLink to="/audit" search={{ outcome: 'FAILURE', since: new Date(now - DAY).toISOString() }}>
              {messages.failures(failures)}
            </PageLink>
          </Entry>
        )}
        {almost === 0 ? null : (
          <Entry icon="phone" explanation={messages.almostEligibleDevicesExplanation(almost)}>
            <PageLink to="/devices" search={{ isAlmostEligible: true }}>
              {messages.almostEligibleDevices(almost)}
            </PageLink>
          </Entry>
        )}
        {disabled === 0 ? null : (
          <Entry icon="info" explanation={messages.disabledUsersExplanation(disabled)}>
            <PageLink to="/users" search={{ status: 'DISABLED' }}>
              {messages.disabledUsers(disabled)}
            </PageLink>
          </Entry>
        )}
      </ul>
    </section>
  );
}

interface EntryProps {
  readonly icon: IconName;
  readonly explanation: string;
  readonly children: ReactNode;
}

function Entry({ icon, explanation, children }: EntryProps) {
  return (
    <li>
      <Icon name={icon} />
      <div>
        <Text component="div" fw={600}>
          {children}
        </Text>
        <Text size="sm" c="dimmed">
          {explanation}
        </Text>
      </div>
    </li>
  );
}
