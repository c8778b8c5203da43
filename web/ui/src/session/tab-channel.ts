import type { PortalName } from '../api/client.ts';

/** What one tab tells the others: they share its cookie. */
export type TabMessage = 'signed-in' | 'signed-out';

export interface TabChannel {
  tell(message: TabMessage): void;
  close(): void;
}

/** The tabs of one portal in one browser. */
export function openTabChannel(portal: PortalName, onMessage: (message: TabMessage) => void): TabChannel {
  const channel = new BroadcastChannel(`pinportal-${portal}`);
  channel.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => onMessage(data));
  return {
    tell: (message) => channel.postMessage(message),
    close: () => channel.close(),
  };
}
