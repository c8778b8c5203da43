import { Footer, OfflineNotice, useSession } from '@pinportal/ui';
import { useState } from 'react';
import { DemoPanel } from './demo/demo-panel.tsx';
import { DeviceScreens } from './device/device-screens.tsx';
import { Phone } from './phone/phone.tsx';
import { RegisterDevice } from './registration/register-device.tsx';
import classes from './simulator-page.module.css';

/** A phone, and beside it what a demo needs to know about it. */
export function SimulatorPage() {
  const { state } = useSession();
  const [isSettingUp, setSettingUp] = useState(false);
  const isRegistered = state.kind === 'signed-in';
  const setUp = () => setSettingUp(true);
  return (
    <div className={classes.page}>
      <main className={classes.phone}>
        <OfflineNotice />
        <Phone>
          {isRegistered && !isSettingUp ? (
            <DeviceScreens onRegisterAgain={setUp} />
          ) : (
            <RegisterDevice onCancel={isRegistered ? () => setSettingUp(false) : null} />
          )}
        </Phone>
      </main>
      <div className={classes.beside}>
        <DemoPanel isRegistered={isRegistered} onSetUpAnother={isSettingUp ? null : setUp} />
        <Footer />
      </div>
    </div>
  );
}
