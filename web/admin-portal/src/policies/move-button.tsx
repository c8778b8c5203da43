import { UnstyledButton } from '@mantine/core';
import { Icon, type IconName } from '@pinportal/ui';
import { useEffect, useRef } from 'react';
import classes from './policy-list.module.css';

export interface MoveButtonProps {
  readonly icon: IconName;
  readonly label: string;
  /** Null where there is nothing to do. The button keeps the focus then: it may be pressed again and again. */
  readonly onPress: (() => void) | null;
}

export function MoveButton({ icon, label, onPress }: MoveButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const wasPressed = useRef(false);
  useEffect(() => {
    // The row has moved, and with it the button: the browser takes the focus from what moves.
    if (wasPressed.current) button.current?.focus();
    wasPressed.current = false;
  });
  return (
    <UnstyledButton
      ref={button}
      className={classes.move}
      aria-label={label}
      aria-disabled={onPress === null}
      title={label}
      onClick={() => {
        if (onPress === null) return;
        wasPressed.current = true;
        onPress();
      }}
    >
      <Icon name={icon} />
    </UnstyledButton>
  );
}
