import { Stack, Text } from '@mantine/core';
import { type PoliciesQuery, SetAppConnectGlobalPolicyPriorityDocument } from '@pinportal/client';
import { useAction } from '@pinportal/ui';
import { useState } from 'react';
import { UnsavedChanges } from '../changes/unsaved-changes.tsx';
import { undoWith } from '../changes/undo.ts';
import type { LastChange } from '../changes/use-last-change.ts';
import { usePolicyMessages } from './messages/index.ts';
import { MoveBar } from './move-bar.tsx';
import { PolicyList } from './policy-list.tsx';

/** A policy that is to get another rank. */
export interface Move {
  readonly id: string;
  readonly priority: number;
}

export interface RankedPoliciesProps {
  readonly list: PoliciesQuery['appConnectGlobalPolicies'];
  readonly selectedId: string | undefined;
  /** The policy that was deleted last. */
  readonly deletedId: string | undefined;
  readonly last: LastChange;
}

/** The policies in their order, and the new order until it is saved. The API moves one policy at a time. */
export function RankedPolicies({ list, selectedId, deletedId, last }: RankedPoliciesProps) {
  const messages = usePolicyMessages();
  const action = useAction(SetAppConnectGlobalPolicyPriorityDocument);
  const [chosen, setChosen] = useState<Move | null>(null);
  const wanted = chosen?.id === deletedId ? null : chosen;
  const moved = list.nodes.find(({ id }) => id === wanted?.id);
  const before = moved?.priority ?? null;
  const move = wanted === null || before === null || wanted.priority === before ? null : wanted;
  const change = (next: Move | null) => {
    action.forget();
    last.forget(); // the bar of the new order takes its place
    setChosen(next);
  };
  const save = async () => {
    if (move === null || moved === undefined || before === null) return;
    if ((await action.run({ input: move })) === null) return;
    setChosen(null);
    last.tell(
      messages.move.saved(moved.name, before, move.priority),
      undoWith(
        SetAppConnectGlobalPolicyPriorityDocument,
        { input: { id: moved.id, priority: before } },
        messages.move.undone(moved.name, before),
      ),
    );
  };
  const hasOnlyDefault = !list.pageInfo.hasPreviousPage && list.nodes.every(({ isDefault }) => isDefault);
  return (
    <Stack gap="md">
      <UnsavedChanges
        hasChanges={move !== null || (wanted !== null && moved === undefined)}
        isSaving={action.isRunning}
      />
      <PolicyList list={list} selectedId={selectedId} move={move} onMove={change} />
      {hasOnlyDefault ? <Text c="dimmed">{messages.onlyDefault}</Text> : null}
      {move === null || moved === undefined || before === null ? null : (
        <MoveBar
          move={move}
          name={moved.name}
          before={before}
          action={action}
          onSave={() => void save()}
          onCancel={() => change(null)}
        />
      )}
    </Stack>
  );
}
