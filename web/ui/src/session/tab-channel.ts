import type { PortalName } from '../api/client.ts';

/** What one tab tells the others: they share its cookie. */
export type TabMessage = 'signed-in' | 'signed-out';

export interface TabChannel {
  readonly tell: (message: TabMessage) => void;
}

/** The other tabs of a portal in the same browser, for as long as the page is open. */
export function openTabChannel(portal: PortalName, onMessage: (message: TabMessage) => void): TabChannel {
  const channel = new BroadcastChannel(`pinportal-${portal}`);
  channel.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => onMessage(data));
  return { tell: (message) => channel.postMessage(message) };
}
