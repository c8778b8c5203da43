import { Button, Code, Group, Progress, Stack, Text } from '@mantine/core';
import type { AuditEventFilter } from '@pinportal/client';
import { CopyButton, Notice, ProblemNotice, useIsWaiting, useUiMessages } from '@pinportal/ui';
import { Dialog, DialogFooter } from '@pinportal/ui/dialog';
import { useAuditMessages } from './messages/index.ts';
import { type Export, useExport } from './use-export.ts';

/** The command that exports the whole log. */
const COMMAND = 'pinportal export-audit --output audit.jsonl';

export interface ExportDialogProps {
  readonly filter: AuditEventFilter;
  readonly onClose: () => void;
}

/** Exports the events that match a filter. Closing the dialog stops the export. */
export default function ExportDialog({ filter, onClose }: ExportDialogProps) {
  const messages = useAuditMessages().export;
  const { close } = useUiMessages();
  const run = useExport(filter);
  const { state } = run;
  return (
    <Dialog title={messages.title} onClose={onClose}>
      <Stack>
        <Text>{messages.explanation}</Text>
        <ExportProgress state={state} />
        <Outcome state={state} />
        <DialogFooter>
          <Actions run={run} />
          {state.kind === 'saved' ? <Button onClick={onClose}>{close}</Button> : null}
        </DialogFooter>
      </Stack>
    </Dialog>
  );
}

function ExportProgress({ state }: Pick<Export, 'state'>) {
  const messages = useAuditMessages().export;
  if (state.kind !== 'running' && state.kind !== 'stopped' && state.kind !== 'failed') return null;
  const { count, total } = state;
  // Without a total, the bar says only that the reading goes on.
  const value = total === null ? 100 : (100 * count) / Math.max(1, total);
  return (
    <Stack gap="xs">
      <Progress.Root size="lg">
        <Progress.Section
          value={value}
          animated={total === null && state.kind === 'running'}
          aria-label={messages.progressLabel}
          aria-valuenow={total === null ? undefined : value}
        />
      </Progress.Root>
      <Text>{messages.progress(count, total)}</Text>
    </Stack>
  );
}

function Outcome({ state }: Pick<Export, 'state'>) {
  const messages = useAuditMessages().export;
  switch (state.kind) {
    case 'ready':
    case 'running':
      return null;
    case 'failed':
      return <ProblemNotice problem={state.problem} />;
    case 'stopped':
      return (
        <Notice tone="info" role="status">
          {messages.stopped(state.count)}
        </Notice>
      );
    case 'saved':
      if (state.isWhole) {
        return (
          <Notice tone="good" role="status">
            {messages.done(state.count, state.name)}
          </Notice>
        );
      }
      return (
        <>
          <Notice tone="attention" role="status">
            {messages.tooMany(state.count, state.name)}
          </Notice>
          <Group>
            <Code>{COMMAND}</Code>
            <CopyButton text={COMMAND} label={messages.copyCommand} size="sm" />
          </Group>
        </>
      );
  }
}

function Actions({ run }: { readonly run: Export }) {
  const messages = useAuditMessages().export;
  const { state, start, resume, stop, saveAgain } = run;
  const isWaiting = useIsWaiting(state.kind === 'failed' ? state.problem : null);
  switch (state.kind) {
    case 'ready':
      return (
        <>
          <Button variant="default" onClick={() => start('jsonl')}>
            {messages.jsonLines}
          </Button>
          <Button onClick={() => start('csv')} data-autofocus>
            {messages.csv}
          </Button>
        </>
      );
    case 'running':
      return (
        <Button variant="default" onClick={stop}>
          {messages.stop}
        </Button>
      );
    case 'stopped':
    case 'failed':
      return (
        <Button onClick={resume} disabled={isWaiting}>
          {messages.resume}
        </Button>
      );
    case 'saved':
      return (
        <Button variant="default" onClick={saveAgain}>
          {messages.saveAgain}
        </Button>
      );
  }
}
