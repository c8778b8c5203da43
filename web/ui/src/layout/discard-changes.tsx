import { Button, Stack, Text } from '@mantine/core';
import type { UiMessages } from '../messages/en.ts';
import { useUiMessages } from '../messages/index.ts';
import { DialogFooter } from './dialog-footer.tsx';
import { DialogFrame } from './dialog-frame.tsx';

/** How a question is worded that is asked before something is lost. */
export type LossMessages = UiMessages['unsaved'];

export interface DiscardChangesProps {
  /** By default, what is said about changes that are not saved. */
  readonly messages?: LossMessages | undefined;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}

/** Asks before changes are lost that are not saved. */
export function DiscardChanges({ messages, onKeep, onDiscard }: DiscardChangesProps) {
  const { unsaved: ofForms } = useUiMessages();
  const unsaved = messages ?? ofForms;
  return (
    <DialogFrame title={unsaved.title} onClose={onKeep}>
      <Stack>
        <Text>{unsaved.explanation}</Text>
        <DialogFooter>
          <Button variant="default" onClick={onDiscard}>
            {unsaved.discard}
          </Button>
          <Button onClick={onKeep} data-autofocus>
            {unsaved.keep}
          </Button>
        </DialogFooter>
      </Stack>
    </DialogFrame>
  );
}
