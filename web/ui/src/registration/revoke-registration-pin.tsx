import { Button } from '@mantine/core';
import { type RegistrationPinStateFragment, RevokeRegistrationPinDocument } from '@pinportal/client';
import { useAction } from '../api/use-action.ts';
import { useAnnounce } from '../states/announcer.tsx';
import { ProblemNotice } from '../states/problem-notice.tsx';
import { useRegistrationMessages } from './messages/index.ts';
import { PLATFORM_NAMES } from './platform-names.ts';

export interface RevokeRegistrationPinProps {
  readonly registrationPin: RegistrationPinStateFragment;
}

/** Revokes a registration PIN. It asks nothing, because another one can be created at once. */
export function RevokeRegistrationPin({ registrationPin }: RevokeRegistrationPinProps) {
  const messages = useRegistrationMessages();
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
        aria-label={messages.revokeOf(PLATFORM_NAMES[registrationPin.platform])}
      >
        {messages.revoke}
      </Button>
    </>
  );
}
