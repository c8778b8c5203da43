import { DiscardChanges, UnsavedInDialog, type UnsavedProps, useOpenDialog } from '@pinportal/ui/dialog';
import { useBlocker, useRouterState } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';

/**
 * Asks before changes are lost that are not saved: when another page is opened, when the browser goes back, when its tab
 * is closed, and when the dialog around it is closed without *Cancel*. While changes are being saved, the page stays. What
 * closes a dialog by the address must set `ignoreBlocker`.
 */
export function UnsavedChanges({ hasChanges, isSaving = false, messages }: UnsavedProps) {
  const isAsking = hasChanges || isSaving;
  const dialog = useOpenDialog();
  const blocker = useBlocker({
    // A page keeps its changes while only what it shows changes; a dialog may be closed by that.
    shouldBlockFn: ({ current, next }) => dialog !== null || current.pathname !== next.pathname,
    disabled: !isAsking,
    enableBeforeUnload: isAsking,
    withResolver: true,
  });
  const isBlocked = blocker.status === 'blocked';
  // What is being saved, or was saved meanwhile, is not asked about.
  const stay = useEffectEvent(() => blocker.reset?.());
  useEffect(() => {
    if (isSaving || !hasChanges) stay();
  }, [hasChanges, isSaving, isBlocked]);
  useEffect(() => () => stay(), []);
  // The dialog may still be open after the page behind it has changed.
  const [isDiscarded, setDiscarded] = useState(false);
  const address = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.href });
  const closeDiscarded = useEffectEvent(() => {
    if (isDiscarded) dialog?.close();
  });
  useEffect(() => closeDiscarded(), [address]);
  const discard = () => {
    setDiscarded(true);
    blocker.proceed?.();
  };
  return (
    <>
      <UnsavedInDialog hasChanges={hasChanges} isSaving={isSaving} messages={messages} />
      {isBlocked && !isSaving ? (
        <DiscardChanges messages={messages} onKeep={blocker.reset} onDiscard={discard} />
      ) : null}
    </>
  );
}
