import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMessages } from '../messages/index.ts';
import { DeviceFacts } from './device-facts.tsx';
import { RequestList } from './request-list.tsx';

export interface DemoPanelProps {
  readonly isRegistered: boolean;
  /** Shows the registration again. Null while it is shown. */
  readonly onSetUpAnother: (() => void) | null;
}

/** What is not on the phone: which device it is, where the other portals are, and what the server was asked. */
export function DemoPanel({ isRegistered, onSetUpAnother }: DemoPanelProps) {
  const messages = useMessages().demo;
  return (
    <aside aria-labelledby="demo">
      <Stack gap="xl">
        <Stack gap="xs">
          <Title order={2} id="demo">
            {messages.title}
          </Title>
          <Text>{messages.explanation}</Text>
          <Group>
            <Anchor href="/">{messages.userPortal}</Anchor>
            <Anchor href="/admin">{messages.adminPortal}</Anchor>
          </Group>
        </Stack>
        <section>
          <Stack gap="xs" align="flex-start">
            <Title order={3} size="h4">
              {messages.device}
            </Title>
            {isRegistered ? (
              <>
                <DeviceFacts />
                {onSetUpAnother === null ? null : (
                  <Button variant="default" mt="xs" onClick={onSetUpAnother}>
                    {messages.another}
                  </Button>
                )}
                <Text size="sm" c="dimmed">
                  {messages.anotherExplanation}
                </Text>
              </>
            ) : (
              <Text>{messages.noDevice}</Text>
            )}
          </Stack>
        </section>
        <RequestList />
      </Stack>
    </aside>
  );
}
