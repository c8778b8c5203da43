import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { PortalName, RequestOutcome } from './api/client.ts';
import { LanguageProvider } from './language/language-context.tsx';
import { SessionProvider } from './session/session-context.tsx';
import { SessionPeriods } from './session/session-periods.ts';
import { Announcer } from './states/announcer.tsx';
import { PageFailureBoundary } from './states/page-failure.tsx';
import { ThemeProvider } from './theme/theme-provider.tsx';

export interface PageOptions {
  /** Selects the cookie that has the token. */
  readonly portal: PortalName;
  readonly content: ReactNode;
  /** Called after each request of the page. */
  readonly onOutcome?: (outcome: RequestOutcome) => void;
}

/** Shows a page with what all pages share: theme, languages, announcements, and a client for the token in the cookie. */
export function showPage({ portal, content, onOutcome }: PageOptions): void {
  const root = document.getElementById('portal');
  if (root === null) throw new Error('index.html has no element with the ID "portal".');
  const periods = new SessionPeriods(portal, onOutcome);
  createRoot(root).render(
    <ThemeProvider>
      <LanguageProvider>
        <PageFailureBoundary>
          <Announcer>
            <SessionProvider periods={periods}>{content}</SessionProvider>
          </Announcer>
        </PageFailureBoundary>
      </LanguageProvider>
    </ThemeProvider>,
  );
}
