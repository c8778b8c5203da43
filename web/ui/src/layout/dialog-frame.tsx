import { Modal } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useUiMessages } from '../messages/index.ts';
import classes from './dialog-frame.module.css';
import { returnFocus } from './return-focus.ts';

export interface DialogFrameProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Wide, for a form with many fields or a table. Such a dialog does not close if somebody clicks beside it. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** The window of a dialog: its title, its close button, and where the focus goes. */
export function DialogFrame({ title, onClose, isWide = false, children }: DialogFrameProps) {
  const { close } = useUiMessages();
  const content = useRef<HTMLDivElement>(null);
  const [opener] = useState(() => document.activeElement);
  useEffect(() => () => returnFocus(opener), [opener]);
  useEscape(content, onClose);
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={isWide ? 'xl' : 'md'}
      closeOnClickOutside={!isWide}
      closeOnEscape={false}
      centered
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content ref={content} className={classes.content}>
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

/** Presses of the Escape key that have closed a dialog. */
const used = new WeakSet<Event>();

/** Closes a dialog by the Escape key, if no other one is in front of it. Mantine would close all that are open. */
function useEscape(content: { readonly current: HTMLElement | null }, close: () => void): void {
  useWindowEvent(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.isComposing || used.has(event)) return;
      if ([...document.querySelectorAll('[role="dialog"]')].at(-1) !== content.current) return;
      used.add(event);
      close();
    },
    { capture: true },
  );
}
