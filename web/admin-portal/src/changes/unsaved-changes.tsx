import { DiscardChanges, UnsavedInDialog } from '@pinportal/ui/dialog';
import { useBlocker } from '@tanstack/react-router';

/**
 * Asks before changes are lost that are not saved: when another page is opened, when the browser goes back, when its tab
 * is closed, and when the dialog around it is closed without *Cancel*.
 */
export function UnsavedChanges({ hasChanges }: { readonly hasChanges: boolean }) {
  const blocker = useBlocker({
    // What a page itself does to its address, such as closing a dialog, is not asked about.
    shouldBlockFn: ({ current, next, action }) =>
      current.pathname !== next.pathname || (action !== 'PUSH' && action !== 'REPLACE'),
    disabled: !hasChanges,
    enableBeforeUnload: hasChanges,
    withResolver: true,
  });
  return (
    <>
      <UnsavedInDialog hasChanges={hasChanges} />
      {blocker.status === 'blocked' ? <DiscardChanges onKeep={blocker.reset} onDiscard={blocker.proceed} /> : null}
    </>
  );
}
