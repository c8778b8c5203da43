import { Button, Stack, Text } from '@mantine/core';
import { Icon, PageHeading } from '@pinportal/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { useMessages } from '../messages/index.ts';
import classes from './screen.module.css';

let screens = 0;

export interface ScreenProps {
  readonly title: string;
  /** The name of the app that shows the screen. */
  readonly app?: string;
  /** Goes to the screen before. Null where there is none. */
  readonly onBack?: (() => void) | null;
  /** What stands at the other end of the bar. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** One screen of the phone. The focus goes to its heading, except on the first one after the page was opened. */
export function Screen({ title, app, onBack = null, action, children }: ScreenProps) {
  const messages = useMessages();
  const [takesFocus] = useState(() => screens > 0);
  useEffect(() => {
    screens++;
  }, []);
  return (
    <>
      <div className={classes.bar}>
        {onBack === null ? (
          <Text size="sm" fw={600} c="dimmed">
            {app ?? messages.product}
          </Text>
        ) : (
          <Button
            variant="subtle"
            size="compact-md"
            className={classes.back}
            leftSection={<Icon name="back" />}
            onClick={onBack}
          >
            {messages.back}
          </Button>
        )}
        {action}
      </div>
      <Stack gap="md" flex={1}>
        <PageHeading title={title} productName={messages.product} takesFocus={takesFocus} />
        {children}
      </Stack>
    </>
  );
}
