import { Text } from '@mantine/core';
import { EmptyState, LoadFailure, LoadingRows } from '@pinportal/ui';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';

export interface DetailsStateProps {
  /** Whether the server has answered. */
  readonly isLoaded: boolean;
  /** Whether what the page is about is there. */
  readonly isFound: boolean;
  readonly error: CombinedError | undefined;
  readonly retry: () => void;
  readonly notFound: { readonly title: string; readonly explanation: string };
  /** The link to the list in which it can be looked for. */
  readonly listLink: ReactNode;
}

/** What stands on the page of a user or a device until it is loaded, or if it cannot be. Nothing once it is there. */
export function DetailsState({ isLoaded, isFound, error, retry, notFound, listLink }: DetailsStateProps) {
  if (isFound) return null;
  if (error !== undefined) return <LoadFailure error={error} retry={retry} />;
  if (!isLoaded) return <LoadingRows count={4} height={160} />;
  return (
    <EmptyState title={notFound.title}>
      <Text>{notFound.explanation}</Text>
      {listLink}
    </EmptyState>
  );
}
