import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from '../layout/icon.tsx';
import classes from './notice.module.css';

export interface NoticeProps {
  readonly tone: 'info' | 'good' | 'attention' | 'bad';
  /** Whether it appears because of what a person did, so that a screen reader says it. */
  readonly role?: 'alert' | 'status';
  readonly children: ReactNode;
}

const ICONS = { info: 'info', good: 'check', attention: 'warning', bad: 'warning' } as const;

/** A sentence that must not be missed: an icon and a line say how serious it is, not the colour alone. */
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
