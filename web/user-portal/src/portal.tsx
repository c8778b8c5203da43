import { Anchor, Container, Group, Stack, Text } from '@mantine/core';
import { type MyDevicesQuery, MyDevicesDocument } from '@pinportal/client';
import { Footer, LoadFailure, LoadingRows, OfflineNotice, SessionWatch, SignOutButton, SkipLink } from '@pinportal/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { DevicesPage } from './devices/devices-page.tsx';
import { HistoryPage } from './history/history-page.tsx';
import { PinScreen, type ShownPin } from './pin/pin-screen.tsx';
import classes from './portal.module.css';
import { ProfilePage } from './profile/profile-page.tsx';
import { type Page, addressOf, open, usePage } from './route.ts';
import { SessionsPage } from './sessions/sessions-page.tsx';

/** What a signed-in person sees. */
export function Portal() {
  const page = usePage();
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, error, fetching }, reload] = useQuery({
    query: MyDevicesDocument,
    variables: { after },
    requestPolicy: 'cache-and-network',
  });
  if (!data) {
    return (
      <Container size="sm" py="xl">
        <main>
          {error === undefined || fetching ? (
            <LoadingRows count={2} height={224} />
          ) : (
            <LoadFailure error={error} retry={() => reload({ requestPolicy: 'network-only' })} />
          )}
        </main>
      </Container>
    );
  }
  const { hasNextPage, endCursor } = data.viewer.devices.pageInfo;
  return (
    <>
      <SkipLink />
      <Header data={data} />
      <Container size="sm" py="lg">
        <main id="main">
          <Stack gap="lg">
            <OfflineNotice />
            <Content page={page} data={data} showMore={hasNextPage ? () => setAfter(endCursor) : null} />
          </Stack>
        </main>
        <Footer />
      </Container>
      <SessionWatch session={data.currentSession} />
    </>
  );
}

function Header({ data }: { readonly data: MyDevicesQuery }) {
  return (
    <header className={classes.header}>
      <Container size="sm">
        <Group justify="space-between" py="sm">
          <Stack gap={0}>
            <Anchor href={addressOf('devices')} fw={650} c="inherit" underline="hover">
              {data.portalSettings.productName}
            </Anchor>
            <Text size="sm">{data.viewer.displayName}</Text>
          </Stack>
          <SignOutButton />
        </Group>
      </Container>
    </header>
  );
}

interface ContentProps {
  readonly page: Page;
  readonly data: MyDevicesQuery;
  readonly showMore: (() => void) | null;
}

function Content({ page, data, showMore }: ContentProps) {
  const [shownPin, setShownPin] = useState<ShownPin | null>(null);
  // A PIN is shown once: whoever leaves its page, with *Done* or with the back button, does not see it again.
  if (page !== 'pin' && shownPin !== null) setShownPin(null);
  const { viewer, portalSettings: settings } = data;
  switch (page) {
    case 'history':
      return <HistoryPage productName={settings.productName} />;
    case 'sessions':
      return <SessionsPage productName={settings.productName} />;
    case 'profile':
      return <ProfilePage viewer={viewer} settings={settings} />;
    case 'pin':
    case 'devices': {
      const device = viewer.devices.nodes.find(({ id }) => id === shownPin?.deviceId);
      if (page === 'pin' && shownPin !== null && device !== undefined) {
        return (
          <PinScreen
            shownPin={shownPin}
            device={device}
            username={viewer.username}
            productName={settings.productName}
          />
        );
      }
      return (
        <DevicesPage
          data={data}
          showMore={showMore}
          onPin={(pin) => {
            setShownPin(pin);
            open('pin');
          }}
        />
      );
    }
  }
}
