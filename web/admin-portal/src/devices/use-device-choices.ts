import { DeviceFiltersDocument, type DeviceFiltersQuery } from '@pinportal/client';
import { useEffect, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { useViewer } from '../shell/viewer.tsx';

type Named = DeviceFiltersQuery['labels']['nodes'][number];

export interface DeviceChoices {
  readonly labels: readonly Pick<Named, 'id' | 'name'>[];
  readonly policies: readonly Pick<Named, 'id' | 'name'>[];
}

/** The labels and policies that filters and dialogs offer by name. Policies only for those who may see them. */
export function useDeviceChoices(): DeviceChoices {
  const client = useClient();
  const { hasRole } = useViewer();
  const variables = { policies: hasRole('MANAGE_POLICIES') };
  const [{ data }] = useQuery({ query: DeviceFiltersDocument, variables, requestPolicy: 'cache-and-network' });
  const [others, setOthers] = useState<readonly Named[]>([]);
  const first = data?.labels.pageInfo;
  const start = first?.hasNextPage === true ? first.endCursor : null;
  useEffect(() => {
    if (start === null) return;
    const state = { isOver: false };
    const readOthers = async () => {
      const read: Named[] = [];
      let after: string | null | undefined = start;
      while (after != null && !state.isOver) {
        const page = await client.query(DeviceFiltersDocument, { policies: false, after }).toPromise();
        read.push(...(page.data?.labels.nodes ?? []));
        after = page.data?.labels.pageInfo.hasNextPage === true ? page.data.labels.pageInfo.endCursor : null;
      }
      if (!state.isOver) setOthers(read);
    };
    void readOthers();
    return () => {
      state.isOver = true;
    };
  }, [client, start]);
  const labels = data?.labels.nodes ?? [];
  return {
    labels: start === null ? labels : [...labels, ...others],
    policies: data?.appConnectGlobalPolicies?.nodes ?? [],
  };
}
