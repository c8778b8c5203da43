import { Button, Text } from '@mantine/core';
import { PageHeading, useUiMessages } from '@pinportal/ui';
import type { ReactNode } from 'react';
import { useViewer } from './viewer.tsx';

/** What stands in place of a page that failed. The rest of the portal can still be used. */
export function FailedPage(): ReactNode {
  const { pageFailed, reload } = useUiMessages();
  const { settings } = useViewer();
  return (
    <>
      <PageHeading title={pageFailed.title} productName={settings.productName} takesFocus />
      <Text>{pageFailed.explanation}</Text>
      <Button w="fit-content" onClick={() => location.reload()}>
        {reload}
      </Button>
    </>
  );
}
