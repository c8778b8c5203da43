import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from '../layout/icon.tsx';
import classes from './notice.module.css';

export interface NoticeProps {
  readonly tone: 'info' | 'good' | 'attention' | 'bad';
  /** The ARIA role, if a screen reader must announce the notice when it appears. */
  readonly role?: 'alert' | 'status';
  readonly children: ReactNode;
}

const ICONS = { info: 'info', good: 'check', attention: 'warning', bad: 'blocked' } as const;

/** A message that must not be missed, with an icon and a coloured line for each tone. */
export function Notice({ tone, role, children }: NoticeProps) {
  return (
    <Group className={classes.notice} data-tone={tone} role={role} wrap="nowrap" align="flex-start" gap="sm">
      <Icon name={ICONS[tone]} />
      <Text component="div" className={classes.text}>
        {children}
      </Text>
    </Group>
  );
}
