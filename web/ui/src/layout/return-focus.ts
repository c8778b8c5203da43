/** Within this time, in milliseconds, the page has shown what the dialog has changed. */
const SETTLED = 150;

/**
 * Gives the focus back to the button that opened a dialog. If the change that was made in the dialog removes this button,
 * the heading of the page gets the focus, so that a keyboard does not start again at the top of the document.
 */
export function returnFocus(opener: Element | null): void {
  requestAnimationFrame(() => {
    // Another dialog or page may have taken the focus meanwhile.
    if (opener instanceof HTMLElement && !hasFocusElsewhere(opener)) opener.focus();
  });
  setTimeout(() => {
    const isNowhere = document.activeElement === null || document.activeElement === document.body;
    // A button that is there has had the focus. What a person has done since then decides where the focus goes.
    if (isNowhere && !canHaveFocus(opener)) document.querySelector('h1')?.focus();
  }, SETTLED);
}

const canHaveFocus = (element: Element | null) =>
  element !== null && element !== document.body && element.isConnected && !element.matches(':disabled');

function hasFocusElsewhere(opener: HTMLElement): boolean {
  const place = document.activeElement?.closest('[role="dialog"], h1') ?? null;
  return place !== null && !place.contains(opener);
}
