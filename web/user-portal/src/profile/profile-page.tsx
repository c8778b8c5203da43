import type { MyDevicesQuery } from '@pinportal/client';
import { PageHeading } from '@pinportal/ui';
import { BackLink } from '../back-link.tsx';
import { useMessages } from '../messages/index.ts';
import { hasNavigated } from '../route.ts';
import { ChangePassword } from './change-password.tsx';
import { ProfileForm } from './profile-form.tsx';

export interface ProfilePageProps {
  readonly viewer: MyDevicesQuery['viewer'];
  readonly settings: MyDevicesQuery['portalSettings'];
}

export function ProfilePage({ viewer, settings }: ProfilePageProps) {
  const messages = useMessages().profile;
  return (
    <>
      <BackLink />
      <PageHeading title={messages.title} productName={settings.productName} takesFocus={hasNavigated()} />
      <ProfileForm viewer={viewer} />
      <ChangePassword rules={settings.passwordRules} username={viewer.username} />
    </>
  );
}
