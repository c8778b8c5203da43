import { type DeviceFilter, type DeviceRowFragment, DevicesDocument } from '@pinportal/client';
import { useEffect, useState } from 'react';
import { type Client, type CombinedError, useClient } from 'urql';

/** The devices that an action is for: these, or all that match a filter. */
export type DeviceScope =
  { readonly devices: readonly DeviceRowFragment[] } | { readonly filter: DeviceFilter; readonly count: number | null };

/** The most devices that one request may name. */
export const DEVICES_PER_STEP = 100;

interface State {
  /** Null until all of them are read. */
  readonly devices: readonly DeviceRowFragment[] | null;
  readonly error: CombinedError | null;
}

/** The devices of a scope. Those that match a filter are read page by page. */
export function useSelectedDevices(scope: DeviceScope) {
  const client = useClient();
  const [attempt, setAttempt] = useState(0);
  const [done, setDone] = useState(0);
  const [state, setState] = useState<State>({ devices: 'devices' in scope ? scope.devices : null, error: null });
  const text = 'filter' in scope ? JSON.stringify(scope.filter) : null;
  useEffect(() => {
    if (text === null) return;
    const reading = { isOver: false };
    const read = async () => {
      const next = await readDevices(client, JSON.parse(text) as DeviceFilter, (count) => {
        if (!reading.isOver) setDone(count);
        return !reading.isOver;
      });
      if (!reading.isOver) setState(next);
    };
    void read();
    return () => {
      reading.isOver = true;
    };
  }, [client, text, attempt]);
  const retry = () => {
    setState({ devices: null, error: null });
    setAttempt((before) => before + 1);
  };
  return { ...state, done, retry };
}

/** `onPage` is told the number of devices that were read so far, and says whether to go on. */
async function readDevices(client: Client, filter: DeviceFilter, onPage: (count: number) => boolean): Promise<State> {
  const devices: DeviceRowFragment[] = [];
  let after: string | null | undefined;
  do {
    const variables = {
      filter,
      orderBy: { field: 'REGISTERED_AT', direction: 'ASC' },
      first: DEVICES_PER_STEP,
      after,
      count: false,
    } as const;
    const { data, error } = await client
      .query(DevicesDocument, variables, { requestPolicy: 'network-only' })
      .toPromise();
    if (error !== undefined) return { devices: null, error };
    devices.push(...(data?.devices.nodes ?? []));
    after = data?.devices.pageInfo.hasNextPage === true ? data.devices.pageInfo.endCursor : null;
  } while (onPage(devices.length) && after !== null);
  return { devices, error: null };
}
