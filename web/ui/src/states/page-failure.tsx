import { Button, Container, Stack, Text, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useUiMessages } from '../messages/index.ts';

interface Props {
  readonly children: ReactNode;
}

/** Catches what no part of the page expects, such as a part of the program that could not be loaded. */
export class PageFailureBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <PageFailure /> : this.props.children;
  }
}

function PageFailure() {
  const { pageFailed, reload } = useUiMessages();
  return (
    <Container size="xs" py="xl">
      <main>
        <Stack align="flex-start">
          <Title order={1}>{pageFailed.title}</Title>
          <Text>{pageFailed.explanation}</Text>
          <Button onClick={() => location.reload()}>{reload}</Button>
        </Stack>
      </main>
    </Container>
  );
}
