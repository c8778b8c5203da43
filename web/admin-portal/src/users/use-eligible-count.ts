import { UserDetailsDocument } from '@pinportal/client';
import { useEffect, useState } from 'react';
import { type Client, useClient } from 'urql';
import type { DetailedUser } from './user-account.tsx';

/** The number of devices of a user, on all pages, for which a one-time PIN can be generated. Null until it is known. */
export function useEligibleCount({ id, devices }: DetailedUser): number | null {
  const client = useClient();
  const onPage = devices.nodes.filter(({ canGenerateOneTimePin }) => canGenerateOneTimePin).length;
  const isWhole = devices.nodes.length === devices.totalCount;
  const [counted, setCounted] = useState<number | null>(null);
  useEffect(() => {
    if (isWhole) return;
    const state = { isOver: false };
    void countEligible(client, id).then((count) => {
      if (!state.isOver) setCounted(count);
    });
    return () => {
      state.isOver = true;
    };
  }, [client, id, isWhole, onPage]);
  return isWhole ? onPage : counted;
}

async function countEligible(client: Client, id: string): Promise<number | null> {
  let count = 0;
  let after: string | null | undefined;
  do {
    const { data } = await client
      .query(UserDetailsDocument, { id, first: 100, after }, { requestPolicy: 'network-only' })
      .toPromise();
    if (data?.node?.__typename !== 'User') return null;
    const { nodes, pageInfo } = data.node.devices;
    count += nodes.filter(({ canGenerateOneTimePin }) => canGenerateOneTimePin).length;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return count;
}
