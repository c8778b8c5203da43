import { Text } from '@mantine/core';
import { type ThisDeviceStateFragment, SetSecureAppsPasscodeDocument } from '@pinportal/client';
import { useAction } from '@pinportal/ui';
import { useStaleDevice } from '../device/use-stale-device.ts';
import { useMessages } from '../messages/index.ts';
import { Screen } from '../phone/screen.tsx';
import { NewPasscodeForm } from './new-passcode-form.tsx';

export interface SetPasscodeProps {
  readonly device: ThisDeviceStateFragment;
  readonly onSet: () => void;
}

/** Sets the first passcode of the device. */
export function SetPasscode({ device, onSet }: SetPasscodeProps) {
  const messages = useMessages().setPasscode;
  const action = useAction(SetSecureAppsPasscodeDocument);
  useStaleDevice(action.problem);
  const set = async (passcode: string) => {
    if ((await action.run({ input: { passcode } })) !== null) onSet();
  };
  return (
    <Screen title={messages.title}>
      <Text>{messages.explanation}</Text>
      <NewPasscodeForm
        rules={device.appConnectGlobalPolicy.passcodeRules}
        hasHistory={false}
        submit={messages.submit}
        problem={action.problem}
        isRunning={action.isRunning}
        onSubmit={(passcode) => void set(passcode)}
      />
    </Screen>
  );
}
