import { Button, Group, Stack, Text } from '@mantine/core';
import { GenerateOneTimePinDocument, MyDeviceDocument, type MyDeviceFragment } from '@pinportal/client';
import { ProblemNotice, useAction, useIsWaiting } from '@pinportal/ui';
import { useClient } from 'urql';
import { headingIdOf } from '../devices/heading-id.ts';
import { useMessages } from '../messages/index.ts';
import type { ShownPin } from './pin-screen.tsx';
import { RevokePin } from './revoke-pin.tsx';

export interface GeneratePinProps {
  readonly device: MyDeviceFragment;
  readonly onPin: (pin: ShownPin) => void;
}

/** The reason for which a person comes here. */
export function GeneratePin({ device, onPin }: GeneratePinProps) {
  const messages = useMessages().generate;
  const client = useClient();
  const action = useAction(GenerateOneTimePinDocument);
  const isWaiting = useIsWaiting(action.problem);
  const hasActivePin = device.oneTimePin?.status === 'ACTIVE';
  const generate = async () => {
    const success = await action.run({ input: { deviceId: device.id } });
    if (success !== null) {
      onPin({ deviceId: device.id, oneTimePinId: success.oneTimePin.id, pin: success.pin });
    } else {
      // A requirement may no longer be met: the card then says which.
      await client.query(MyDeviceDocument, { id: device.id }, { requestPolicy: 'network-only' }).toPromise();
    }
  };
  return (
    <Stack gap="sm" align="flex-start">
      <ProblemNotice problem={action.problem} />
      {hasActivePin ? <Text>{messages.replaces}</Text> : null}
      <Group>
        <Button
          size="md"
          variant={hasActivePin ? 'default' : 'filled'}
          onClick={() => void generate()}
          loading={action.isRunning}
          disabled={isWaiting}
          aria-describedby={headingIdOf(device)}
        >
          {hasActivePin ? messages.another : messages.action}
        </Button>
        {hasActivePin ? <RevokePin device={device} /> : null}
      </Group>
    </Stack>
  );
}
