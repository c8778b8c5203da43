import { Button, Title } from '@mantine/core';
import { type MyHistoryQuery, MyOneTimePinsDocument } from '@pinportal/client';
import { LoadFailure } from '@pinportal/ui';
import { useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import { useMessages } from '../messages/index.ts';
import { HistoryEntry } from './history-entry.tsx';
import { HistoryList } from './history-list.tsx';
import { newestFirst } from './newest-first.ts';

export interface DeviceHistoryProps {
  readonly device: MyHistoryQuery['viewer']['devices']['nodes'][number];
}

/** The one-time PINs of a device. */
export function DeviceHistory({ device }: DeviceHistoryProps) {
  const messages = useMessages();
  const client = useClient();
  const [isLoading, setLoading] = useState(false);
  const [error, setError] = useState<CombinedError | null>(null);
  const { nodes, pageInfo } = device.oneTimePins;
  const loadMore = async () => {
    setLoading(true);
    const variables = { deviceId: device.id, after: pageInfo.endCursor };
    // The cache joins the page to the list of the device, which this page shows.
    const result = await client.query(MyOneTimePinsDocument, variables).toPromise();
    setError(result.error ?? null);
    setLoading(false);
  };
  return (
    <section>
      <Title order={2}>{device.name}</Title>
      <HistoryList>
        {newestFirst(nodes).map((pin) => (
          <HistoryEntry key={pin.id} title={null} pin={pin} becameOf={messages.pinState.becameOf[pin.status]} />
        ))}
      </HistoryList>
      {error === null ? null : <LoadFailure error={error} retry={() => void loadMore()} />}
      {pageInfo.hasNextPage && error === null ? (
        <Button
          variant="default"
          size="sm"
          onClick={() => void loadMore()}
          loading={isLoading}
          aria-label={messages.history.showMoreOf(device.name)}
        >
          {messages.history.showMore}
        </Button>
      ) : null}
    </section>
  );
}
