import type { UserDetailsQuery } from '@pinportal/client';
import { useFormat } from '@pinportal/ui';
import type { LastChange } from '../changes/use-last-change.ts';
import { Facts } from '../details/facts.tsx';
import { Section } from '../details/section.tsx';
import { useNames } from '../names/index.ts';
import { useViewer } from '../shell/viewer.tsx';
import { AssignRolesButton } from './assign-roles-button.tsx';
import { useUserMessages } from './messages/index.ts';
import { RegistrationPins } from './registration-pins.tsx';
import { useEligibleCount } from './use-eligible-count.ts';
import { UserDevices } from './user-devices.tsx';
import { UserStatusSection } from './user-status-section.tsx';

/** A user with what the page of the user shows. */
export type DetailedUser = Extract<NonNullable<UserDetailsQuery['node']>, { readonly __typename: 'User' }>;

export interface UserAccountProps {
  readonly user: DetailedUser;
  readonly onChanged: LastChange['tell'];
}

/** What is known of a user, and what can be done. */
export function UserAccount({ user, onChanged }: UserAccountProps) {
  const messages = useUserMessages();
  const names = useNames();
  const format = useFormat();
  const { hasRole } = useViewer();
  const eligible = useEligibleCount(user);
  const roles = user.roles.map(({ code }) => names.roles[code]);
  return (
    <>
      <Section id="account" title={messages.user.account}>
        <Facts
          facts={[
            { name: messages.columns.username, value: user.username },
            { name: messages.columns.email, value: user.email ?? messages.user.noEmail },
            { name: messages.user.created, value: format.date(user.createdAt) },
            { name: messages.columns.roles, value: roles.length === 0 ? messages.noRoles : roles.join(', ') },
          ]}
        />
        {hasRole('MANAGE_USERS') ? <AssignRolesButton userId={user.id} onChanged={onChanged} /> : null}
      </Section>
      <UserDevices user={user} eligible={eligible} />
      <UserStatusSection user={user} eligible={eligible} onChanged={onChanged} />
      {hasRole('MANAGE_DEVICES') ? <RegistrationPins user={user} /> : null}
    </>
  );
}
