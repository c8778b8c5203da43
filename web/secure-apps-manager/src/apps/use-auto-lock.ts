import { useEffect, useEffectEvent } from 'react';

const MINUTE = 60_000;
/** How often to look whether the time is over, in milliseconds. */
const INTERVAL = 1_000;

/** Locks after some minutes in which nobody touched a key or the screen, also if the computer slept meanwhile. */
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
