import type { AdminPortalQuery, RoleCode } from '@pinportal/client';
import { type ReactNode, createContext, use, useMemo } from 'react';

export interface Viewer {
  readonly user: AdminPortalQuery['viewer'];
  readonly settings: AdminPortalQuery['portalSettings'];
  /** Whether the signed-in user has one of the roles. */
  readonly hasRole: (...roles: readonly RoleCode[]) => boolean;
}

const ViewerContext = createContext<Viewer | null>(null);

/** The signed-in administrator. */
export function useViewer(): Viewer {
  const viewer = use(ViewerContext);
  if (viewer === null) throw new Error('There is no ViewerProvider.');
  return viewer;
}

export function ViewerProvider({ data, children }: { readonly data: AdminPortalQuery; readonly children: ReactNode }) {
  const viewer = useMemo(() => {
    const roles = new Set(data.viewer.roles.map(({ code }) => code));
    return {
      user: data.viewer,
      settings: data.portalSettings,
      hasRole: (...codes: readonly RoleCode[]) => codes.some((code) => roles.has(code)),
    };
  }, [data]);
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}
