import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useUiMessages } from '../messages/index.ts';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog, for as long as it is rendered. The focus returns to what had it before. Load it with `lazy`. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const { close } = useUiMessages();
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // After the change that the dialog has made, the button that opened it may be gone.
      requestAnimationFrame(() => {
        const target = opener?.isConnected === true ? opener : document.querySelector('h1');
        if (target instanceof HTMLElement) target.focus();
      });
    },
    [opener],
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      centered
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': close }}
    >
      {children}
    </Modal>
  );
}
