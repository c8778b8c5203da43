import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { MyDeviceFragment } from '@pinportal/client';
import { type HelpDesk, PLATFORM_NAMES, StatusLine, useFormat } from '@pinportal/ui';
import { useMessages } from '../messages/index.ts';
import { GeneratePin } from '../pin/generate-pin.tsx';
import { OneTimePinState } from '../pin/one-time-pin-state.tsx';
import type { ShownPin } from '../pin/pin-screen.tsx';
import { usePinWatch } from '../pin/use-pin-watch.ts';
import { headingIdOf } from './heading-id.ts';
import { RenameDevice } from './rename-device.tsx';
import { ReportLost } from './report-lost.tsx';
import { UnmetRequirements } from './unmet-requirements.tsx';

export interface DeviceCardProps {
  readonly device: MyDeviceFragment;
  readonly helpDesk: HelpDesk | null;
  readonly onPin: (pin: ShownPin) => void;
}

/** A device, with what its user can do. */
export function DeviceCard({ device, helpDesk, onPin }: DeviceCardProps) {
  const messages = useMessages().devices;
  const format = useFormat();
  const headingId = headingIdOf(device);
  usePinWatch(device);
  const { name, model, platform, osVersion, status, registrationMethod, registeredAt } = device;
  const isActive = status === 'ACTIVE';
  return (
    <Paper component="li" withBorder p="lg" aria-labelledby={headingId}>
      <Stack gap="md">
        <Stack gap={4}>
          <Title order={2} id={headingId}>
            {name}
          </Title>
          <Text c="dimmed">{`${model} · ${PLATFORM_NAMES[platform]} ${osVersion}`}</Text>
          <Text c="dimmed">{messages.registered(format.date(registeredAt), messages.methods[registrationMethod])}</Text>
          <StatusLine icon={isActive ? 'check' : 'blocked'} tone={isActive ? 'good' : 'bad'}>
            {messages.statuses[status]}
          </StatusLine>
          {device.secureAppsPasscode.isLocked ? (
            <StatusLine icon="lock" tone="attention">
              {messages.locked}
            </StatusLine>
          ) : null}
        </Stack>
        <OneTimePinState device={device} />
        {device.canGenerateOneTimePin ? (
          <>
            <GeneratePin device={device} onPin={onPin} />
            {registrationMethod === 'PASSWORD' ? <Text size="sm">{messages.passwordToo}</Text> : null}
          </>
        ) : (
          <UnmetRequirements device={device} helpDesk={helpDesk} />
        )}
        <Group gap="xs" ml="-0.625rem">
          <RenameDevice device={device} />
          {isActive ? <ReportLost device={device} /> : null}
        </Group>
      </Stack>
    </Paper>
  );
}
