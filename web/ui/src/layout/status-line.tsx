import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import classes from './status-line.module.css';

export interface StatusLineProps {
  readonly icon: IconName;
  readonly tone: 'good' | 'attention' | 'bad' | 'quiet';
  readonly children: ReactNode;
}

/** A state in words, with an icon and a colour. */
export function StatusLine({ icon, tone, children }: StatusLineProps) {
  return (
    <Text component="div" className={classes.line} data-tone={tone}>
      <Icon name={icon} />
      <span>{children}</span>
    </Text>
  );
}
