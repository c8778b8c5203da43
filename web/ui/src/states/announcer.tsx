import { VisuallyHidden } from '@mantine/core';
import { type ReactNode, createContext, use, useCallback, useState } from 'react';

const AnnounceContext = createContext<(text: string) => void>(() => {});

/** Says to a screen reader what has changed without the focus going there. */
export const useAnnounce = () => use(AnnounceContext);

interface Announcement {
  readonly text: string;
  readonly number: number;
}

export function Announcer({ children }: { readonly children: ReactNode }) {
  const [{ text, number }, setAnnouncement] = useState<Announcement>({ text: '', number: 0 });
  const announce = useCallback(
    (next: string) => setAnnouncement((previous) => ({ text: next, number: previous.number + 1 })),
    [],
  );
  return (
    <AnnounceContext value={announce}>
      {children}
      {/* A new element, so that the same text is said twice. */}
      <VisuallyHidden role="status">
        <span key={number}>{text}</span>
      </VisuallyHidden>
    </AnnounceContext>
  );
}
