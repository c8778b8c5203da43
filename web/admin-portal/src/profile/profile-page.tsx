import { Stack, Text, Title } from '@mantine/core';
import { ChangePassword, PageHeading, ProfileForm, Sessions, useAccountMessages } from '@pinportal/ui';
import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { UnsavedChanges } from '../changes/unsaved-changes.tsx';
import { useViewer } from '../shell/viewer.tsx';
import classes from './profile-page.module.css';

/** The administrator's own account: name, email address, password, and where they are signed in. */
export function ProfilePage(): ReactNode {
  const { profile, sessions } = useAccountMessages();
  const { user, settings } = useViewer();
  const { history } = useRouter();
  return (
    <Stack gap="lg" className={classes.page}>
      <PageHeading title={profile.title} productName={settings.productName} takesFocus={history.canGoBack()} />
      <ProfileForm viewer={user} guard={UnsavedChanges} />
      <ChangePassword rules={settings.passwordRules} username={user.username} guard={UnsavedChanges} />
      <Stack component="section" gap="xs" mt="lg" aria-labelledby="sessions">
        <Title order={2} id="sessions">
          {sessions.title}
        </Title>
        <Text>{sessions.explanation}</Text>
        <Sessions />
      </Stack>
    </Stack>
  );
}
