import { createRouter } from '@tanstack/react-router';
import { FailedPage } from './shell/failed-page.tsx';
import { routes } from './routes.ts';

/** The addresses of the portal. A view can be sent as a link: its filters, its order and its page are in the address. */
export const router = createRouter({
  routeTree: routes,
  basepath: '/admin',
  scrollRestoration: true,
  defaultErrorComponent: FailedPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
