import { Button, Stack, Text } from '@mantine/core';
import { EndSessionDocument, type SessionRowFragment } from '@pinportal/client';
import { useAction } from '../api/use-action.ts';
import { useFormat } from '../language/language-context.tsx';
import { StatusLine } from '../layout/status-line.tsx';
import { useAnnounce } from '../states/announcer.tsx';
import { ProblemNotice } from '../states/problem-notice.tsx';
import { useNow } from '../time/use-now.ts';
import { useAccountMessages } from './messages/index.ts';

const MINUTE = 60_000;

/** One place where the person is signed in. */
export function SessionEntry({ session }: { readonly session: SessionRowFragment }) {
  const messages = useAccountMessages().sessions;
  const format = useFormat();
  const announce = useAnnounce();
  const now = useNow(MINUTE);
  const action = useAction(EndSessionDocument);
  const { id, address, createdAt, lastSeenAt, isCurrent } = session;
  const place = address ?? messages.unknownAddress;
  const end = async () => {
    if ((await action.run({ input: { id } })) === null) return;
    announce(messages.ended(place));
    // The button is gone with the session.
    document.querySelector('h1')?.focus();
  };
  return (
    <li>
      <Stack gap={2}>
        <Text fw={600}>{messages.from(place)}</Text>
        {isCurrent ? (
          <StatusLine icon="check" tone="good">
            {messages.current}
          </StatusLine>
        ) : (
          <Text>{messages.lastSeen(format.relative(lastSeenAt, now))}</Text>
        )}
        <Text size="sm" c="dimmed">
          {messages.since(format.dateTime(createdAt))}
        </Text>
        <ProblemNotice problem={action.problem} />
      </Stack>
      {isCurrent ? null : (
        <Button
          variant="default"
          size="sm"
          onClick={() => void end()}
          loading={action.isRunning}
          aria-label={messages.endOf(place, format.dateTime(createdAt))}
        >
          {messages.end}
        </Button>
      )}
    </li>
  );
}
