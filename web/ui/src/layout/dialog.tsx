import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useUiMessages } from '../messages/index.ts';
import { returnFocus } from './return-focus.ts';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Wide, for a form with many fields or a table. Such a dialog does not close if somebody clicks beside it. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** A dialog, for as long as it is rendered. The focus returns to what had it before. Load it with `lazy`. */
export function Dialog({ title, onClose, isWide = false, children }: DialogProps) {
  const { close } = useUiMessages();
  const [opener] = useState(() => document.activeElement);
  useEffect(() => () => returnFocus(opener), [opener]);
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={isWide ? 'xl' : 'md'}
      closeOnClickOutside={!isWide}
      centered
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content>
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
