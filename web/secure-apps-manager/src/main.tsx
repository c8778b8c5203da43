import { showPortal } from '@pinportal/ui';
import { Portal } from './portal.tsx';

showPortal('device', <Portal />);
