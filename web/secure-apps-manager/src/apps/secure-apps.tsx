import { Button, Text } from '@mantine/core';
import { Icon, Notice } from '@pinportal/ui';
import { useState } from 'react';
import { useMessages } from '../messages/index.ts';
import { Screen } from '../phone/screen.tsx';
import { AppIcons } from './app-icons.tsx';

export interface SecureAppsProps {
  /** How secure apps are locked. Null if they need no passcode. */
  readonly lock: { readonly afterMinutes: number; readonly onLock: () => void } | null;
  /** Whether a passcode was just set. */
  readonly isPasscodeNew: boolean;
}

/** The unlocked secure apps. */
export function SecureApps({ lock, isPasscodeNew }: SecureAppsProps) {
  const messages = useMessages().apps;
  const [openApp, setOpenApp] = useState<string | null>(null);
  const lockButton =
    lock === null ? null : (
      <Button variant="default" size="compact-md" leftSection={<Icon name="lock" />} onClick={lock.onLock}>
        {messages.lock}
      </Button>
    );
  if (openApp !== null) {
    return (
      <Screen key={openApp} title={openApp} onBack={() => setOpenApp(null)} action={lockButton}>
        <Text>{messages.content(openApp)}</Text>
      </Screen>
    );
  }
  return (
    <Screen key="apps" title={messages.title} action={lockButton}>
      {isPasscodeNew ? (
        <Notice tone="good" role="status">
          {messages.changed}
        </Notice>
      ) : (
        <Text>{lock === null ? messages.noPasscode : messages.unlocked}</Text>
      )}
      <AppIcons onOpen={setOpenApp} />
      {lock === null ? null : (
        <Text size="sm" c="dimmed">
          {messages.locksAfter(lock.afterMinutes)}
        </Text>
      )}
    </Screen>
  );
}
