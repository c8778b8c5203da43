import { useSyncExternalStore } from 'react';
import { useUiMessages } from '../messages/index.ts';
import { Notice } from './notice.tsx';

function subscribe(onChange: () => void): () => void {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}

/** Says that the device is offline, for as long as it is. */
export function OfflineNotice() {
  const { offline } = useUiMessages();
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return <div role="status">{isOnline ? null : <Notice tone="attention">{offline}</Notice>}</div>;
}
