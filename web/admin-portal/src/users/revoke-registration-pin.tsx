import { Button } from '@mantine/core';
import { type RegistrationPinStateFragment, RevokeRegistrationPinDocument } from '@pinportal/client';
import { ProblemNotice, useAction, useAnnounce } from '@pinportal/ui';
import { useNames } from '../names/index.ts';
import { useUserMessages } from './messages/index.ts';

/** Without a question before it: another one can be created at once. */
export function RevokeRegistrationPin({ registrationPin }: { readonly registrationPin: RegistrationPinStateFragment }) {
  const messages = useUserMessages().registrationPins;
  const { platforms } = useNames();
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
        aria-label={messages.revokeOf(platforms[registrationPin.platform])}
      >
        {messages.revoke}
      </Button>
    </>
  );
}
