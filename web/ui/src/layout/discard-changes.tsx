import { Button, Stack, Text } from '@mantine/core';
import { useUiMessages } from '../messages/index.ts';
import { DialogFooter } from './dialog-footer.tsx';
import { DialogFrame } from './dialog-frame.tsx';

export interface DiscardChangesProps {
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}

/** Asks before changes are lost that are not saved. */
export function DiscardChanges({ onKeep, onDiscard }: DiscardChangesProps) {
  const { unsaved } = useUiMessages();
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
