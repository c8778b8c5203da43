import { useAnnounce } from '@pinportal/ui';
import { useCallback, useMemo, useState } from 'react';
import type { Undo } from './undo.ts';

interface Change {
  readonly text: string;
  readonly undo: Undo | null;
  readonly number: number;
}

/** What was changed last on a page. */
export interface LastChange {
  readonly change: Change | null;
  /** Says what has changed, and keeps how to undo it. */
  readonly tell: (text: string, undo?: Undo | null) => void;
  readonly forget: () => void;
}

export function useLastChange(): LastChange {
  const announce = useAnnounce();
  const [change, setChange] = useState<Change | null>(null);
  const tell = useCallback(
    (text: string, undo: Undo | null = null) => {
      announce(text);
      setChange((before) => ({ text, undo, number: (before?.number ?? 0) + 1 }));
    },
    [announce],
  );
  const forget = useCallback(() => setChange(null), []);
  return useMemo(() => ({ change, tell, forget }), [change, tell, forget]);
}
