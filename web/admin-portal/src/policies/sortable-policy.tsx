import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { UnstyledButton } from '@mantine/core';
import type { PolicyRowFragment } from '@pinportal/client';
import { Icon } from '@pinportal/ui';
import { usePolicyMessages } from './messages/index.ts';
import { MoveButton } from './move-button.tsx';
import classes from './policy-list.module.css';
import { PolicySummary } from './policy-summary.tsx';

export interface SortablePolicyProps {
  readonly policy: PolicyRowFragment;
  readonly rank: number;
  readonly isSelected: boolean;
  readonly isMovable: boolean;
  /** Moves the policy by one rank, or null at the end of the list. */
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
}

/** A policy of the list that has a rank. */
export function SortablePolicy({ policy, rank, isSelected, isMovable, onUp, onDown }: SortablePolicyProps) {
  const messages = usePolicyMessages().move;
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: policy.id,
    disabled: { draggable: !isMovable, droppable: false },
    attributes: { roleDescription: messages.handleRole },
  });
  return (
    <li
      ref={setNodeRef}
      className={classes.item}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      data-selected={isSelected}
      data-dragging={isDragging}
    >
      <div className={classes.ranked}>
        <UnstyledButton
          ref={setActivatorNodeRef}
          className={classes.handle}
          {...attributes}
          {...listeners}
          aria-label={messages.handle(policy.name)}
        >
          <Icon name="grip" />
        </UnstyledButton>
        <PolicySummary policy={policy} rank={rank} />
        <div className={classes.moves}>
          <MoveButton icon="up" label={messages.up(policy.name)} onPress={isMovable ? onUp : null} />
          <MoveButton icon="down" label={messages.down(policy.name)} onPress={isMovable ? onDown : null} />
        </div>
      </div>
    </li>
  );
}
