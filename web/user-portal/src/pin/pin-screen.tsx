import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import type { MyDeviceFragment } from '@pinportal/client';
import { CopyButton, Digits, Notice, PageHeading, useFormat } from '@pinportal/ui';
import { Suspense, lazy } from 'react';
import { headingIdOf } from '../devices/heading-id.ts';
import { useMessages } from '../messages/index.ts';
import { open } from '../route.ts';
import { PinLeft } from './one-time-pin-state.tsx';
import classes from './pin-screen.module.css';
import { PinSteps } from './pin-steps.tsx';
import { RevokePin } from './revoke-pin.tsx';
import { usePinWatch } from './use-pin-watch.ts';

const QrCode = lazy(() => import('./qr-code.tsx'));
/** The side of the QR code, in pixels. */
const QR_SIZE = 176;

/** A PIN that was just generated. It is kept only while its page is open. */
export interface ShownPin {
  readonly deviceId: string;
  readonly oneTimePinId: string;
  readonly pin: string;
}

export interface PinScreenProps {
  readonly shownPin: ShownPin;
  readonly device: MyDeviceFragment;
  readonly username: string;
  readonly productName: string;
}

/** The PIN, and what to do with it. The page changes when the PIN is used. */
export function PinScreen({ shownPin, device, username, productName }: PinScreenProps) {
  const messages = useMessages().pinScreen;
  usePinWatch(device);
  const { oneTimePin } = device;
  const isUsable = oneTimePin?.id === shownPin.oneTimePinId && oneTimePin.status === 'ACTIVE';
  return (
    <Stack gap="lg">
      <PageHeading id={headingIdOf(device)} title={messages.title(device.name)} productName={productName} takesFocus />
      {isUsable ? (
        <>
          <Digits value={shownPin.pin} />
          <Group align="flex-start" gap="lg">
            <Stack gap="sm" flex="1 1 14rem">
              <Group>
                <CopyButton text={shownPin.pin} label={messages.copy} variant="filled" />
              </Group>
              <ShownOnce expiresAt={oneTimePin.expiresAt} />
              <Text size="sm" c="dimmed">
                <PinLeft oneTimePin={oneTimePin} />
              </Text>
            </Stack>
            <figure className={classes.figure}>
              <Suspense fallback={<Skeleton width={QR_SIZE} height={QR_SIZE} />}>
                <QrCode text={shownPin.pin} label={messages.qrCode} size={QR_SIZE} />
              </Suspense>
              <figcaption>{messages.scan(device.name)}</figcaption>
            </figure>
          </Group>
          <PinSteps deviceName={device.name} username={username} />
          <Text>{messages.closing}</Text>
        </>
      ) : (
        <PinEnded device={device} />
      )}
      <Group>
        <Button variant={isUsable ? 'default' : 'filled'} size="md" onClick={() => open('devices')}>
          {messages.done}
        </Button>
        {isUsable ? <RevokePin device={device} /> : null}
      </Group>
    </Stack>
  );
}

function ShownOnce({ expiresAt }: { readonly expiresAt: string }) {
  const messages = useMessages().pinScreen;
  const format = useFormat();
  return <Text fw={600}>{messages.shownOnce(format.dateTime(expiresAt))}</Text>;
}

/** What a person needs to know as soon as the PIN is of no more use. */
function PinEnded({ device }: { readonly device: MyDeviceFragment }) {
  const { pinState, pinScreen } = useMessages();
  const status = device.oneTimePin?.status ?? 'REVOKED';
  if (status === 'REDEEMED') {
    return <Notice tone="good">{pinScreen.used(device.name)}</Notice>;
  }
  return (
    <Notice tone="attention">
      {pinScreen.ended} {status === 'ACTIVE' ? pinState.becameOf.SUPERSEDED : pinState.becameOf[status]}
    </Notice>
  );
}
