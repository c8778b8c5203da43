import {
  type Announcements,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  type UniqueIdentifier,
  closestCenter,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import type { PoliciesQuery, PolicyRowFragment } from '@pinportal/client';
import { useAnnounce } from '@pinportal/ui';
import { useRef } from 'react';
import { usePolicyMessages } from './messages/index.ts';
import classes from './policy-list.module.css';
import { PolicySummary } from './policy-summary.tsx';
import type { Move } from './ranked-policies.tsx';
import { SortablePolicy } from './sortable-policy.tsx';

export interface PolicyListProps {
  readonly list: PoliciesQuery['appConnectGlobalPolicies'];
  readonly selectedId: string | undefined;
  /** The move that is not saved yet. */
  readonly move: Move | null;
  readonly onMove: (move: Move) => void;
}

/** The policies in order of priority, to be dragged with the pointer or the keyboard. The default policy stays the last. */
export function PolicyList({ list, selectedId, move, onMove }: PolicyListProps) {
  const messages = usePolicyMessages();
  const announce = useAnnounce();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  // A policy that is lifted is over its own place at first: that would be said in place of what has happened.
  const hasLeft = useRef(false);
  const ranked = list.nodes.filter(({ isDefault }) => !isDefault);
  const defaultPolicy = list.nodes.find(({ isDefault }) => isDefault);
  const firstRank = ranked[0]?.priority ?? 1;
  const shown = arrange(ranked, move, firstRank);
  const rankAt = (id: UniqueIdentifier) => firstRank + shown.findIndex((policy) => policy.id === id);
  const nameOf = (id: UniqueIdentifier) => shown.find((policy) => policy.id === id)?.name ?? '';
  const moveTo = ({ id, name }: PolicyRowFragment, priority: number) => {
    onMove({ id, priority });
    announce(messages.move.dropped(name, priority));
  };
  const announcements: Announcements = {
    onDragStart({ active }) {
      hasLeft.current = false;
      return messages.move.lifted(nameOf(active.id), rankAt(active.id));
    },
    onDragOver({ active, over }) {
      if (over === null || (over.id === active.id && !hasLeft.current)) return undefined;
      hasLeft.current = true;
      return messages.move.over(nameOf(active.id), rankAt(over.id));
    },
    onDragEnd: ({ active, over }) =>
      over === null
        ? messages.move.cancelled(nameOf(active.id))
        : messages.move.dropped(nameOf(active.id), rankAt(over.id)),
    onDragCancel: ({ active }) => messages.move.cancelled(nameOf(active.id)),
  };
  const isLastPage = !list.pageInfo.hasNextPage;
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={[({ transform }) => ({ ...transform, x: 0 })]}
      accessibility={{ announcements, screenReaderInstructions: { draggable: messages.move.instructions } }}
      onDragEnd={({ active, over }) => {
        if (over !== null && over.id !== active.id) onMove({ id: String(active.id), priority: rankAt(over.id) });
      }}
    >
      <SortableContext items={shown.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <ol className={classes.list} aria-label={messages.list}>
          {shown.map((policy, index) => {
            const rank = move?.id === policy.id ? move.priority : firstRank + index;
            return (
              <SortablePolicy
                key={policy.id}
                policy={policy}
                rank={rank}
                isSelected={policy.id === selectedId}
                // A second policy can be moved when the first move is saved.
                isMovable={move === null || move.id === policy.id}
                onUp={rank > 1 ? () => moveTo(policy, rank - 1) : null}
                onDown={isLastPage && index === shown.length - 1 ? null : () => moveTo(policy, rank + 1)}
              />
            );
          })}
          {defaultPolicy === undefined ? null : (
            <li className={classes.item} data-selected={defaultPolicy.id === selectedId}>
              <PolicySummary policy={defaultPolicy} />
            </li>
          )}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

/** The policies as they are ordered after the move. A policy that leaves the page stays at its edge until then. */
function arrange(
  ranked: readonly PolicyRowFragment[],
  move: Move | null,
  firstRank: number,
): readonly PolicyRowFragment[] {
  const moved = ranked.find(({ id }) => id === move?.id);
  if (move === null || moved === undefined) return ranked;
  const others = ranked.filter(({ id }) => id !== move.id);
  return others.toSpliced(Math.max(0, move.priority - firstRank), 0, moved);
}
