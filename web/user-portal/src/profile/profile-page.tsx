import type { MyDevicesQuery } from '@pinportal/client';
import { ChangePassword, PageHeading, ProfileForm, useAccountMessages } from '@pinportal/ui';
import { BackLink } from '../back-link.tsx';
import { hasNavigated } from '../route.ts';

export interface ProfilePageProps {
  readonly viewer: MyDevicesQuery['viewer'];
  readonly settings: MyDevicesQuery['portalSettings'];
}

export function ProfilePage({ viewer, settings }: ProfilePageProps) {
  const messages = useAccountMessages().profile;
  return (
    <>
      <BackLink />
      <PageHeading title={messages.title} productName={settings.productName} takesFocus={hasNavigated()} />
      <ProfileForm viewer={viewer} />
      <ChangePassword rules={settings.passwordRules} username={viewer.username} />
    </>
  );
}
