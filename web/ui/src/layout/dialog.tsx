import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { DialogFrame, type DialogFrameProps } from './dialog-frame.tsx';
import { DiscardChanges } from './discard-changes.tsx';

export { DialogFooter } from './dialog-footer.tsx';
export { DiscardChanges } from './discard-changes.tsx';

interface OpenDialog {
  readonly tellChanges: (hasChanges: boolean) => void;
  /** Closes the dialog without a question. */
  readonly close: () => void;
}

const DialogContext = createContext<OpenDialog | null>(null);

/** The dialog around a component, or null if there is none. */
export const useOpenDialog = (): Pick<OpenDialog, 'close'> | null => useContext(DialogContext);

/** Lets the dialog around it ask before it is closed without *Cancel* or *Save*, for as long as there are changes. */
export function UnsavedInDialog({ hasChanges }: { readonly hasChanges: boolean }): null {
  const dialog = useContext(DialogContext);
  useEffect(() => {
    dialog?.tellChanges(hasChanges);
    return () => dialog?.tellChanges(false);
  }, [dialog, hasChanges]);
  return null;
}

/**
 * A dialog, for as long as it is rendered. The focus returns to what had it before. If there are unsaved changes, it asks
 * before the Escape key or the close button discards them. Load it with `lazy`.
 */
export function Dialog({ title, onClose, isWide = false, children }: DialogFrameProps) {
  const hasChanges = useRef(false);
  const latestClose = useRef(onClose);
  useEffect(() => {
    latestClose.current = onClose;
  });
  const dialog = useMemo<OpenDialog>(
    () => ({
      tellChanges(next) {
        hasChanges.current = next;
      },
      close: () => latestClose.current(),
    }),
    [],
  );
  const [isAsking, setAsking] = useState(false);
  const close = () => {
    if (hasChanges.current) setAsking(true);
    else onClose();
  };
  return (
    <DialogFrame title={title} onClose={close} isWide={isWide}>
      <DialogContext value={dialog}>{children}</DialogContext>
      {isAsking ? <DiscardChanges onKeep={() => setAsking(false)} onDiscard={onClose} /> : null}
    </DialogFrame>
  );
}
