import { Stack, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './change-preview.module.css';
import { useEligibilityMessages } from './messages/index.ts';

/** The part of a dialog that says what *Save* would change. */
export function PreviewFrame({ children }: { readonly children: ReactNode }) {
  const messages = useEligibilityMessages().preview;
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.preview}>
      <Stack gap="xs">
        <Title order={2} size="h5" id={id}>
          {messages.title}
        </Title>
        <div className={classes.result}>{children}</div>
      </Stack>
    </section>
  );
}
