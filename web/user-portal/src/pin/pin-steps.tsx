import { Group, Title } from '@mantine/core';
import { CopyButton } from '@pinportal/ui';
import { useMessages } from '../messages/index.ts';
import classes from './pin-steps.module.css';

export interface PinStepsProps {
  readonly deviceName: string;
  readonly username: string;
}

/** What to do on the locked device, step by step. */
export function PinSteps({ deviceName, username }: PinStepsProps) {
  const { steps } = useMessages().pinScreen;
  return (
    <section>
      <Title order={2}>{steps.title}</Title>
      <ol className={classes.steps}>
        <li>{steps.openApp(deviceName)}</li>
        <li>{steps.forgot}</li>
        <li>
          {steps.enter(username)}
          <Group mt={4}>
            <CopyButton text={username} label={steps.copyUsername} size="sm" />
          </Group>
        </li>
        <li>{steps.choose}</li>
      </ol>
    </section>
  );
}
