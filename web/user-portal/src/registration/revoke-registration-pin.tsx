import { Button } from '@mantine/core';
import { type RegistrationPinStateFragment, RevokeRegistrationPinDocument } from '@pinportal/client';
import { ProblemNotice, useAction, useAnnounce } from '@pinportal/ui';
import { useMessages } from '../messages/index.ts';

export interface RevokeRegistrationPinProps {
  readonly registrationPin: RegistrationPinStateFragment;
}

/** Without a question before it: a person can create another one at once. */
export function RevokeRegistrationPin({ registrationPin }: RevokeRegistrationPinProps) {
  const { registrationPin: messages, devices } = useMessages();
  const announce = useAnnounce();
  const action = useAction(RevokeRegistrationPinDocument);
  const revoke = async () => {
    if ((await action.run({ input: { id: registrationPin.id } })) !== null) announce(messages.revoked);
  };
  return (
    <>
      <ProblemNotice problem={action.problem} />
      <Button
        variant="subtle"
        size="compact-md"
        onClick={() => void revoke()}
        loading={action.isRunning}
        aria-label={messages.revokeOf(devices.platforms[registrationPin.platform])}
      >
        {messages.revoke}
      </Button>
    </>
  );
}
