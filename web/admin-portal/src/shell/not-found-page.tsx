import { Text } from '@mantine/core';
import { PageHeading } from '@pinportal/ui';
import type { ReactNode } from 'react';
import { PageLink } from './link.tsx';
import { useShellMessages } from './messages/index.ts';
import { useViewer } from './viewer.tsx';

/** What stands at an address without a page. */
export function NotFoundPage(): ReactNode {
  const messages = useShellMessages().notFound;
  const { settings } = useViewer();
  return (
    <>
      <PageHeading title={messages.title} productName={settings.productName} takesFocus />
      <Text>{messages.explanation}</Text>
      <PageLink to="/">{messages.toStart}</PageLink>
    </>
  );
}
