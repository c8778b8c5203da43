import { type MyDeviceFragment, MyDeviceDocument } from '@pinportal/client';
import { BACKGROUND, useAnnounce, usePolling } from '@pinportal/ui';
import { useEffect, useRef } from 'react';
import { useClient } from 'urql';
import { useMessages } from '../messages/index.ts';

/** How often to look whether the PIN was used, in milliseconds. */
const INTERVAL = 5_000;

/** Notices that the active one-time PIN of a device was used, or cannot be used any more, and says so. */
export function usePinWatch(device: MyDeviceFragment): void {
  const client = useClient();
  const announce = useAnnounce();
  const { becameOf } = useMessages().pinState;
  const { id, name, oneTimePin } = device;
  const isActive = oneTimePin?.status === 'ACTIVE';
  usePolling(() => void client.query(MyDeviceDocument, { id }, BACKGROUND).toPromise(), {
    interval: INTERVAL,
    isActive,
  });
  const watched = useRef<string | null>(null);
  useEffect(() => {
    if (isActive) watched.current = oneTimePin.id;
    else if (oneTimePin !== null && watched.current === oneTimePin.id) {
      watched.current = null;
      announce(`${name}: ${becameOf[oneTimePin.status]}`);
    }
  }, [announce, becameOf, isActive, name, oneTimePin]);
}
