import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { DialogFrame, type DialogFrameProps } from './dialog-frame.tsx';
import { DiscardChanges, type LossMessages } from './discard-changes.tsx';

export { DialogFooter } from './dialog-footer.tsx';
export { DiscardChanges, type LossMessages } from './discard-changes.tsx';

/** What would be lost if a dialog was closed. */
interface Loss {
  /** Whether it is being saved. Until that has ended, the dialog stays open. */
  readonly isSaving?: boolean | undefined;
  /** What the question says. By default, that there are changes that are not saved. */
  readonly messages?: LossMessages | undefined;
}

export interface UnsavedProps extends Loss {
  readonly hasChanges: boolean;
}

interface OpenDialog {
  /** Makes the dialog ask before it is closed, until the function that it returns is called. */
  readonly askBefore: (loss: Loss) => () => void;
  /** Closes the dialog without a question. */
  readonly close: () => void;
}

const DialogContext = createContext<OpenDialog | null>(null);

/** The dialog around a component, or null if there is none. */
export const useOpenDialog = (): Pick<OpenDialog, 'close'> | null => useContext(DialogContext);

/** Lets the dialog around it ask before it is closed without *Cancel* or *Save*, for as long as there are changes. */
export function UnsavedInDialog({ hasChanges, isSaving = false, messages }: UnsavedProps): null {
  const dialog = useContext(DialogContext);
  const isAsking = hasChanges || isSaving;
  useEffect(
    () => (isAsking ? dialog?.askBefore({ isSaving, messages }) : undefined),
    [dialog, isAsking, isSaving, messages],
  );
  return null;
}

/**
 * A dialog, for as long as it is rendered. The focus returns to what had it before. If there are unsaved changes, it asks
 * before the Escape key or the close button discards them. Load it with `lazy`.
 */
export function Dialog({ title, onClose, isWide = false, children }: DialogFrameProps) {
  const losses = useRef(new Set<Loss>());
  const [asked, setAsking] = useState<Loss | null>(null);
  const latestClose = useRef(onClose);
  useEffect(() => {
    latestClose.current = onClose;
  });
  const dialog = useMemo<OpenDialog>(
    () => ({
      askBefore(loss) {
        losses.current.add(loss);
        return () => {
          losses.current.delete(loss);
          setAsking((current) => (current === loss ? null : current));
        };
      },
      close: () => latestClose.current(),
    }),
    [],
  );
  const close = () => {
    const [loss] = losses.current;
    if (loss === undefined) onClose();
    else if (loss.isSaving !== true) setAsking(loss);
  };
  return (
    <DialogFrame title={title} onClose={close} isWide={isWide}>
      <DialogContext value={dialog}>{children}</DialogContext>
      {asked === null ? null : (
        <DiscardChanges messages={asked.messages} onKeep={() => setAsking(null)} onDiscard={onClose} />
      )}
    </DialogFrame>
  );
}
