import type { ReactNode } from 'react';
import type { PortalName } from './api/client.ts';
import { showPage } from './page-root.tsx';
import { useSession } from './session/session-context.tsx';
import { SignInPage } from './session/sign-in-page.tsx';

/** Shows a portal in the page: the sign-in page, or what a signed-in person sees. */
export function showPortal(portal: PortalName, content: ReactNode): void {
  showPage({ portal, content: <SignedInOnly portal={portal}>{content}</SignedInOnly> });
}

function SignedInOnly({ portal, children }: { readonly portal: PortalName; readonly children: ReactNode }) {
  return useSession().state.kind === 'signed-in' ? children : <SignInPage portal={portal} />;
}
