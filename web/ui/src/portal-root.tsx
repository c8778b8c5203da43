import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { PortalName } from './api/client.ts';
import { LanguageProvider } from './language/language-context.tsx';
import { SessionProvider, useSession } from './session/session-context.tsx';
import { SessionPeriods } from './session/session-periods.ts';
import { SignInPage } from './session/sign-in-page.tsx';
import { Announcer } from './states/announcer.tsx';
import { PageFailureBoundary } from './states/page-failure.tsx';
import { ThemeProvider } from './theme/theme-provider.tsx';

/** Shows a portal in the page: the sign-in page, or what a signed-in person sees. */
export function showPortal(portal: PortalName, content: ReactNode): void {
  const root = document.getElementById('portal');
  if (root === null) throw new Error('index.html has no element with the ID "portal".');
  const periods = new SessionPeriods(portal);
  createRoot(root).render(
    <ThemeProvider>
      <LanguageProvider>
        <PageFailureBoundary>
          <Announcer>
            <SessionProvider periods={periods}>
              <SignedInOnly>{content}</SignedInOnly>
            </SessionProvider>
          </Announcer>
        </PageFailureBoundary>
      </LanguageProvider>
    </ThemeProvider>,
  );
}

function SignedInOnly({ children }: { readonly children: ReactNode }) {
  return useSession().state.kind === 'signed-in' ? children : <SignInPage />;
}
