import { Anchor, Stack, Text, Title } from '@mantine/core';
import type { SettingsFragment } from '@pinportal/client';
import { useUiMessages } from '../messages/index.ts';

export type HelpDesk = NonNullable<SettingsFragment['helpDesk']>;

export interface HelpDeskContactProps {
  readonly helpDesk: HelpDesk;
  /** The level of the heading. */
  readonly order: 2 | 3 | 4;
}

/** How to reach the help desk. */
export function HelpDeskContact({ helpDesk, order }: HelpDeskContactProps) {
  const messages = useUiMessages().helpDesk;
  const { name, email, phone, url } = helpDesk;
  return (
    <Stack gap={4}>
      <Title order={order} size="h4">
        {name ?? messages.title}
      </Title>
      {phone === null ? null : (
        <Text>
          {messages.phone}: <Anchor href={`tel:${phone.replace(/[^\d+]/gu, '')}`}>{phone}</Anchor>
        </Text>
      )}
      {email === null ? null : (
        <Text>
          {messages.email}: <Anchor href={`mailto:${email}`}>{email}</Anchor>
        </Text>
      )}
      {url === null ? null : (
        <Text>
          {messages.website}:{' '}
          <Anchor href={url} target="_blank" rel="noreferrer">
            {url.replace(/^https?:\/\//u, '')}
          </Anchor>
        </Text>
      )}
    </Stack>
  );
}
