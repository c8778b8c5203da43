import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useUiMessages } from '../messages/index.ts';
import classes from './dialog-frame.module.css';
import { returnFocus } from './return-focus.ts';

export interface DialogFrameProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Wide, for a form with many fields or a table. Such a dialog does not close if somebody clicks beside it. */
  readonly isWide?: boolean;
  /** Whether another dialog is open in front of this one. */
  readonly isBehind?: boolean;
  readonly children: ReactNode;
}

/** The window of a dialog: its title, its close button, and where the focus goes. */
export function DialogFrame({ title, onClose, isWide = false, isBehind = false, children }: DialogFrameProps) {
  const { close } = useUiMessages();
  const [opener] = useState(() => document.activeElement);
  useEffect(() => () => returnFocus(opener), [opener]);
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={isWide ? 'xl' : 'md'}
      closeOnClickOutside={!isWide && !isBehind}
      closeOnEscape={!isBehind}
      centered
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content className={classes.content}>
        {/* Without the role, it would count as a second header of the page. */}
        <Modal.Header role="none">
          <Modal.Title fw={650}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={close} />
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
