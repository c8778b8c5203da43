import { CloseButton, Group, Text } from '@mantine/core';
import { Notice, useUiMessages } from '@pinportal/ui';
import { useEffect, useRef } from 'react';
import classes from './change-notice.module.css';
import { useChangeMessages } from './messages/index.ts';
import { UndoButton } from './undo-button.tsx';
import type { LastChange } from './use-last-change.ts';

/** What was changed last, with *Undo* where that is possible. The last part of a page. */
export function ChangeNotice({ last }: { readonly last: LastChange }) {
  return last.change === null ? null : <Shown key={last.change.number} last={last} change={last.change} />;
}

interface ShownProps {
  readonly last: LastChange;
  readonly change: NonNullable<LastChange['change']>;
}

function Shown({ last, change }: ShownProps) {
  const messages = useChangeMessages();
  const { close } = useUiMessages();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The change may have removed or disabled the button that had the focus.
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body || activeElement.matches(':disabled')) {
      box.current?.focus();
    }
  }, []);
  return (
    <div ref={box} className={classes.notice} role="group" aria-label={messages.lastChange} tabIndex={-1}>
      <Notice tone="good">
        <Group gap="sm" align="flex-start" wrap="nowrap">
          <Group gap="sm" className={classes.content}>
            <Text className={classes.text}>{change.text}</Text>
            {change.undo === null ? null : <UndoButton undo={change.undo} onUndone={last.tell} />}
          </Group>
          <CloseButton aria-label={close} onClick={last.forget} />
        </Group>
      </Notice>
    </div>
  );
}
