/** Within this time, in milliseconds, a part of the page takes the focus that wants it after a change. */
const SETTLED = 150;

/**
 * Gives the focus back to the button that opened a dialog. If the change that was made in the dialog removes this button,
 * now or when the page is loaded again, the heading of the page gets the focus, so that a keyboard does not start again at
 * the top of the document.
 */
export function returnFocus(opener: Element | null): void {
  requestAnimationFrame(() => {
    // Another dialog or page may have taken the focus meanwhile.
    if (opener instanceof HTMLElement && !hasFocusElsewhere(opener)) opener.focus();
    if (isNowhere() || document.activeElement === opener) catchLostFocus();
  });
}

/** Moves the focus to the heading if it is lost before a person does anything else. */
function catchLostFocus(): void {
  let timer: number | undefined;
  const check = () => {
    timer ??= window.setTimeout(() => {
      timer = undefined;
      if (isNowhere()) document.querySelector('h1')?.focus();
    }, SETTLED);
  };
  const observer = new MutationObserver(check);
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
    for (const event of ['focusin', 'pointerdown'] as const) document.removeEventListener(event, stop);
  };
  for (const event of ['focusin', 'pointerdown'] as const) document.addEventListener(event, stop);
  check();
}

const isNowhere = () => document.activeElement === null || document.activeElement === document.body;

function hasFocusElsewhere(opener: HTMLElement): boolean {
  const place = document.activeElement?.closest('[role="dialog"], h1') ?? null;
  return place !== null && !place.contains(opener);
}
