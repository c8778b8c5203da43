import { DiscardChanges, type LossMessages, UnsavedInDialog, useOpenDialog } from '@pinportal/ui/dialog';
import { useBlocker, useRouterState } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';

export interface UnsavedChangesProps {
  readonly hasChanges: boolean;
  /** What the question says. By default, that there are changes that are not saved. */
  readonly messages?: LossMessages;
}

/**
 * Asks before changes are lost that are not saved: when another page is opened, when the browser goes back, when its tab
 * is closed, and when the dialog around it is closed without *Cancel*. What closes a dialog by the address must set
 * `ignoreBlocker`.
 */
export function UnsavedChanges({ hasChanges, messages }: UnsavedChangesProps) {
  const dialog = useOpenDialog();
  const blocker = useBlocker({
    // A page keeps its changes while only what it shows changes; a dialog may be closed by that.
    shouldBlockFn: ({ current, next }) => dialog !== null || current.pathname !== next.pathname,
    disabled: !hasChanges,
    enableBeforeUnload: hasChanges,
    withResolver: true,
  });
  // What was saved meanwhile is not asked about any more.
  const stay = useEffectEvent(() => blocker.reset?.());
  useEffect(() => {
    if (!hasChanges) stay();
  }, [hasChanges]);
  useEffect(() => () => stay(), []);
  // The dialog may still be open after the page behind it has changed.
  const [isDiscarded, setDiscarded] = useState(false);
  const address = useRouterState({ select: ({ location }) => location.href });
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
      <UnsavedInDialog hasChanges={hasChanges} messages={messages} />
      {blocker.status === 'blocked' ? (
        <DiscardChanges messages={messages} onKeep={blocker.reset} onDiscard={discard} />
      ) : null}
    </>
  );
}
