import { useCallback, useState } from 'react';
import type { Change } from './change-notice.tsx';

interface Latest {
  readonly change: Change;
  /** Tells one change from the next. */
  readonly number: number;
}

/** The latest change that a person has made on a page, until they hide it. */
export function useChanges() {
  const [{ latest, count }, setState] = useState<{ readonly latest: Latest | null; readonly count: number }>({
    latest: null,
    count: 0,
  });
  const add = useCallback(
    (change: Change) =>
      setState((before) => ({ latest: { change, number: before.count + 1 }, count: before.count + 1 })),
    [],
  );
  const hide = useCallback(() => setState((before) => ({ ...before, latest: null })), []);
  return { latest, count, add, hide };
}
