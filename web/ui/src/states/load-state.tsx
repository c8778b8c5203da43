import { Button, Skeleton, Stack, Title, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import type { CombinedError } from 'urql';
import { problemOfError } from '../api/problem.ts';
import { useUiMessages } from '../messages/index.ts';
import { ProblemNotice, useIsWaiting } from './problem-notice.tsx';

/** Stands where a list will be, as high as its entries, so that nothing jumps when they arrive. */
export function LoadingRows({ count, height }: { readonly count: number; readonly height: number }) {
  const { loading } = useUiMessages();
  return (
    <Stack gap="md" aria-busy="true">
      <VisuallyHidden role="status">{loading}</VisuallyHidden>
      {Array.from({ length: count }, (_, index) => (
        <Skeleton key={index} height={height} radius="md" />
      ))}
    </Stack>
  );
}

/** What could not be loaded, why, and how to try again. */
export function LoadFailure({ error, retry }: { readonly error: CombinedError; readonly retry: () => void }) {
  const messages = useUiMessages();
  const problem = useMemo(() => problemOfError(error), [error]);
  const isWaiting = useIsWaiting(problem);
  return (
    <Stack align="flex-start">
      <Title order={2}>{messages.loadFailed}</Title>
      <ProblemNotice problem={problem} />
      <Button variant="default" onClick={retry} disabled={isWaiting}>
        {messages.tryAgain}
      </Button>
    </Stack>
  );
}

/** A list without entries: why it is empty, and what to do. */
export function EmptyState({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Stack gap="xs">
      <Title order={2}>{title}</Title>
      {children}
    </Stack>
  );
}
