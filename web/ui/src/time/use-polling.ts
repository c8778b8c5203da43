import { useEffect, useEffectEvent } from 'react';

/** Does something every `interval` milliseconds while the page can be seen, and when it can be seen again. */
export function usePolling(
  poll: () => void,
  { interval, isActive }: { readonly interval: number; readonly isActive: boolean },
): void {
  const pollIfVisible = useEffectEvent(() => {
    if (document.visibilityState === 'visible') poll();
  });
  useEffect(() => {
    if (!isActive) return;
    const onChange = () => pollIfVisible();
    const timer = setInterval(onChange, interval);
    document.addEventListener('visibilitychange', onChange);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onChange);
    };
  }, [interval, isActive]);
}
