import { showPortal } from '@pinportal/ui';
import { RouterProvider } from '@tanstack/react-router';
import { router } from './router.ts';

showPortal('admin', <RouterProvider router={router} />);
