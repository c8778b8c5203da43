import { showPage } from '@pinportal/ui';
import { requestLog } from './demo/request-log.ts';
import { SimulatorPage } from './simulator-page.tsx';

showPage({ portal: 'device', content: <SimulatorPage />, onOutcome: requestLog.add });
