import { useEffect, useEffectEvent } from 'react';

const MINUTE = 60_000;
/** The time between checks, in milliseconds. */
const INTERVAL = 1_000;

/** Locks after `afterMinutes` without a key press, click or touch, even if the computer slept meanwhile. */
export function useAutoLock(afterMinutes: number | null, onLock: () => void): void {
  const lock = useEffectEvent(onLock);
  useEffect(() => {
    if (afterMinutes === null) return;
    let lastUse = Date.now();
    const isOver = () => Date.now() - lastUse >= afterMinutes * MINUTE;
    const check = () => {
      if (isOver()) lock();
    };
    const use = () => {
      if (isOver()) lock();
      else lastUse = Date.now();
    };
    const timer = setInterval(check, INTERVAL);
    window.addEventListener('pointerdown', use, { capture: true });
    window.addEventListener('keydown', use, { capture: true });
    return () => {
      clearInterval(timer);
      window.removeEventListener('pointerdown', use, { capture: true });
      window.removeEventListener('keydown', use, { capture: true });
    };
  }, [afterMinutes]);
}
