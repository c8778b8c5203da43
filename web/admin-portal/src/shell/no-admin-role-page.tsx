import { Anchor, Text } from '@mantine/core';
import { PageHeading } from '@pinportal/ui';
import { useShellMessages } from './messages/index.ts';
import { useViewer } from './viewer.tsx';

/** What a user sees who is no administrator. */
export function NoAdminRolePage() {
  const messages = useShellMessages().noAdminRole;
  const { settings } = useViewer();
  return (
    <>
      <PageHeading title={messages.title} productName={settings.productName} takesFocus={false} />
      <Text>{messages.explanation}</Text>
      <Anchor href="/">{messages.toUserPortal}</Anchor>
    </>
  );
}
