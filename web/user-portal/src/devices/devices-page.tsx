import { Button, Text } from '@mantine/core';
import type { MyDevicesQuery } from '@pinportal/client';
import { EmptyState, PageHeading } from '@pinportal/ui';
import { useMessages } from '../messages/index.ts';
import type { ShownPin } from '../pin/pin-screen.tsx';
import { RegistrationPinSection } from '../registration/registration-pin-section.tsx';
import { hasNavigated } from '../route.ts';
import { DeviceCard } from './device-card.tsx';
import classes from './devices-page.module.css';
import { MoreLinks } from './more-links.tsx';

export interface DevicesPageProps {
  readonly data: MyDevicesQuery;
  readonly showMore: (() => void) | null;
  readonly onPin: (pin: ShownPin) => void;
}

/** The start page: a card for each device, and what else there is below them. */
export function DevicesPage({ data, showMore, onPin }: DevicesPageProps) {
  const messages = useMessages().devices;
  const { viewer, portalSettings } = data;
  return (
    <>
      <PageHeading title={messages.title} productName={portalSettings.productName} takesFocus={hasNavigated()} />
      {viewer.devices.nodes.length === 0 ? (
        <EmptyState title={messages.none}>
          <Text>{messages.noneExplanation}</Text>
        </EmptyState>
      ) : (
        <ul className={classes.cards}>
          {viewer.devices.nodes.map((device) => (
            <DeviceCard key={device.id} device={device} helpDesk={portalSettings.helpDesk} onPin={onPin} />
          ))}
        </ul>
      )}
      {showMore === null ? null : (
        <Button variant="default" onClick={showMore}>
          {messages.showMore}
        </Button>
      )}
      <RegistrationPinSection viewer={viewer} />
      <MoreLinks isAdministrator={viewer.roles.some(({ portal }) => portal === 'ADMIN_PORTAL')} />
    </>
  );
}
