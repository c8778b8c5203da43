import { Button, Stack, Text, Title } from '@mantine/core';
import { MyHistoryDocument } from '@pinportal/client';
import { EmptyState, LoadFailure, LoadingRows, PLATFORM_NAMES, PageHeading } from '@pinportal/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { BackLink } from '../back-link.tsx';
import { useMessages } from '../messages/index.ts';
import { hasNavigated } from '../route.ts';
import { DeviceHistory } from './device-history.tsx';
import { HistoryEntry } from './history-entry.tsx';
import { HistoryList } from './history-list.tsx';
import { newestFirst } from './newest-first.ts';

/** What became of the PINs of each device, and of the registration PINs. */
export function HistoryPage({ productName }: { readonly productName: string }) {
  const messages = useMessages().history;
  return (
    <>
      <BackLink />
      <PageHeading title={messages.title} productName={productName} takesFocus={hasNavigated()} />
      <History />
    </>
  );
}

function History() {
  const messages = useMessages();
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, error }, reload] = useQuery({
    query: MyHistoryDocument,
    variables: { after },
    requestPolicy: 'cache-and-network',
  });
  if (!data) {
    if (error === undefined) return <LoadingRows count={3} height={96} />;
    return <LoadFailure error={error} retry={() => reload({ requestPolicy: 'network-only' })} />;
  }
  const { devices, registrationPins } = data.viewer;
  const withPins = devices.nodes.filter(({ oneTimePins }) => oneTimePins.nodes.length > 0);
  if (withPins.length === 0 && registrationPins.nodes.length === 0 && !devices.pageInfo.hasNextPage) {
    return (
      <EmptyState title={messages.history.none}>
        <Text>{messages.history.noneExplanation}</Text>
      </EmptyState>
    );
  }
  return (
    <Stack gap="xl">
      {withPins.map((device) => (
        <DeviceHistory key={device.id} device={device} />
      ))}
      {devices.pageInfo.hasNextPage ? (
        <Button variant="default" onClick={() => setAfter(devices.pageInfo.endCursor)}>
          {messages.devices.showMore}
        </Button>
      ) : null}
      {registrationPins.nodes.length === 0 ? null : (
        <section>
          <Title order={2}>{messages.history.registrationPins}</Title>
          <HistoryList>
            {newestFirst(registrationPins.nodes).map((pin) => (
              <HistoryEntry
                key={pin.id}
                title={PLATFORM_NAMES[pin.platform]}
                pin={pin}
                becameOf={messages.registrationPin.becameOf[pin.status]}
              />
            ))}
          </HistoryList>
        </section>
      )}
    </Stack>
  );
}
