import { Text } from '@mantine/core';
import { PageHeading, Sessions, useAccountMessages } from '@pinportal/ui';
import { BackLink } from '../back-link.tsx';
import { hasNavigated } from '../route.ts';

/** Where the person is signed in. */
export function SessionsPage({ productName }: { readonly productName: string }) {
  const messages = useAccountMessages().sessions;
  return (
    <>
      <BackLink />
      <PageHeading title={messages.title} productName={productName} takesFocus={hasNavigated()} />
      <Text>{messages.explanation}</Text>
      <Sessions />
    </>
  );
}
