import { Button, Group, Text } from '@mantine/core';
import { SetUserStatusDocument, type UserStatus } from '@pinportal/client';
import { ConfirmButton, ProblemNotice, StatusLine, useAction, useIsWaiting } from '@pinportal/ui';
import { Section, headingIdOf } from '../details/section.tsx';
import { useNames } from '../names/index.ts';
import { useViewer } from '../shell/viewer.tsx';
import { useUserMessages } from './messages/index.ts';
import type { UserAccountProps } from './user-account.tsx';

export interface UserStatusSectionProps extends UserAccountProps {
  /** The number of devices for which a one-time PIN can be generated, or null until it is known. */
  readonly eligible: number | null;
}

/** Whether the account can be used, and the button that changes it. The link of the unmet requirement leads here. */
export function UserStatusSection({ user, eligible, onChanged }: UserStatusSectionProps) {
  const messages = useUserMessages().user;
  const names = useNames();
  const { hasRole } = useViewer();
  const action = useAction(SetUserStatusDocument);
  const isWaiting = useIsWaiting(action.problem);
  const isActive = user.status === 'ACTIVE';
  const set = async (status: UserStatus) => {
    const success = await action.run({ input: { id: user.id, status } });
    if (success === null) return false;
    const text = status === 'ACTIVE' ? messages.activated : messages.disabled;
    onChanged(text(user.displayName));
    return true;
  };
  return (
    <Section id="status" title={messages.status}>
      <StatusLine icon={isActive ? 'check' : 'blocked'} tone={isActive ? 'good' : 'bad'}>
        {names.userStatuses[user.status]}
      </StatusLine>
      {isActive ? null : <Text>{messages.disabledExplanation}</Text>}
      {!hasRole('MANAGE_USERS') ? null : isActive ? (
        <Group>
          <ConfirmButton
            label={messages.disable}
            describedBy={headingIdOf('status')}
            title={messages.disableTitle(user.displayName)}
            explanation={messages.disableEffect(eligible ?? 0)}
            confirm={messages.disableConfirm(user.displayName)}
            action={action}
            onConfirm={() => set('DISABLED')}
          />
        </Group>
      ) : (
        <>
          <ProblemNotice problem={action.problem} />
          <Group>
            <Button loading={action.isRunning} disabled={isWaiting} onClick={() => void set('ACTIVE')}>
              {messages.activate}
            </Button>
          </Group>
        </>
      )}
    </Section>
  );
}
