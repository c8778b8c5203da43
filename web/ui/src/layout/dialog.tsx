import { createContext, useContext, useEffect, useRef, useState } from 'react';
import { DialogFrame, type DialogFrameProps } from './dialog-frame.tsx';
import { DiscardChanges } from './discard-changes.tsx';

export { DialogFooter } from './dialog-footer.tsx';
export { DiscardChanges } from './discard-changes.tsx';

const UnsavedContext = createContext<(hasChanges: boolean) => void>(() => {});

/** Lets the dialog around it ask before it is closed without *Cancel* or *Save*, for as long as there are changes. */
export function UnsavedInDialog({ hasChanges }: { readonly hasChanges: boolean }): null {
  const tell = useContext(UnsavedContext);
  useEffect(() => {
    tell(hasChanges);
    return () => tell(false);
  }, [tell, hasChanges]);
  return null;
}

export type DialogProps = Omit<DialogFrameProps, 'isBehind'>;

/**
 * A dialog, for as long as it is rendered. The focus returns to what had it before. If there are unsaved changes, it asks
 * before the Escape key or the close button discards them. Load it with `lazy`.
 */
export function Dialog({ title, onClose, isWide = false, children }: DialogProps) {
  const hasChanges = useRef(false);
  const [tell] = useState(() => (next: boolean) => {
    hasChanges.current = next;
  });
  const [isAsking, setAsking] = useState(false);
  const close = () => {
    if (hasChanges.current) setAsking(true);
    else onClose();
  };
  return (
    <DialogFrame title={title} onClose={close} isWide={isWide} isBehind={isAsking}>
      <UnsavedContext value={tell}>{children}</UnsavedContext>
      {isAsking ? <DiscardChanges onKeep={() => setAsking(false)} onDiscard={onClose} /> : null}
    </DialogFrame>
  );
}
