import { useEffect, useState } from 'react';

/** The pages of the portal, by the part of the address after `#`. No address has data: no PIN gets into the browser's history. */
const PAGES = ['devices', 'pin', 'history', 'sessions', 'profile'] as const;
export type Page = (typeof PAGES)[number];

export const addressOf = (page: Page): string => `#/${page === 'devices' ? '' : page}`;

const readPage = (): Page => PAGES.find((page) => addressOf(page) === location.hash) ?? 'devices';

let changes = 0;

/** Whether a person has come to this page from another one of the portal. */
export const hasNavigated = (): boolean => changes > 0;

/** Opens a page. The back button of the browser leads back. */
export function open(page: Page): void {
  history.pushState(null, '', addressOf(page));
  // Told at once, and not with `hashchange`, so that React shows the page together with what it is to show.
  window.dispatchEvent(new PopStateEvent('popstate'));
}

/** The page that the address names. Links, the back button and `open` change it. */
export function usePage(): Page {
  const [page, setPage] = useState(readPage);
  useEffect(() => {
    const onChange = () => {
      changes++;
      setPage(readPage());
      window.scrollTo(0, 0);
    };
    window.addEventListener('popstate', onChange);
    return () => window.removeEventListener('popstate', onChange);
  }, []);
  return page;
}
