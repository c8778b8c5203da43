import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { type Problem, ProblemNotice, useIsWaiting, useUiMessages } from '@pinportal/ui';
import { useId } from 'react';
import { ChangePreview } from '../eligibility/change-preview.tsx';
import { usePolicyMessages } from './messages/index.ts';
import classes from './move-bar.module.css';
import type { Move } from './ranked-policies.tsx';

export interface MoveBarProps {
  readonly move: Move;
  /** The name of the policy that moves. */
  readonly name: string;
  /** Its rank until the move is saved. */
  readonly before: number;
  readonly action: { readonly isRunning: boolean; readonly problem: Problem | null };
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** The new order, what it would change, and *Save order*. It stays in sight while policies are moved. */
export function MoveBar({ move, name, before, action, onSave, onCancel }: MoveBarProps) {
  const messages = usePolicyMessages().move;
  const { cancel } = useUiMessages();
  const titleId = useId();
  const isWaiting = useIsWaiting(action.problem);
  return (
    <section aria-labelledby={titleId} className={classes.bar}>
      <Stack gap="sm">
        <div>
          <Title order={2} size="h4" id={titleId}>
            {messages.title}
          </Title>
          <Text>{messages.pending(name, before, move.priority)}</Text>
        </div>
        <div className={classes.preview}>
          <ChangePreview change={{ setAppConnectGlobalPolicyPriority: move }} />
        </div>
        <ProblemNotice problem={action.problem} />
        <Group gap="sm">
          <Button onClick={onSave} loading={action.isRunning} disabled={isWaiting}>
            {messages.save}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {cancel}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}
