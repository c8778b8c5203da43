import { Button, Group } from '@mantine/core';
import { Notice, type Problem, ProblemNotice, useAnnounce } from '@pinportal/ui';
import { useEffect, useEffectEvent, useState } from 'react';
import { useBulkMessages } from './messages/index.ts';

/** A change that was made. */
export interface Change {
  readonly text: string;
  /** Makes the state before the change again. Null if the API cannot. Returns what prevents it. */
  readonly undo: (() => Promise<Problem | null>) | null;
}

export interface ChangeNoticeProps {
  readonly change: Change;
  readonly onClose: () => void;
}

/** What a person has changed, with the button that undoes it. Give it a key, so that each change has its own. */
export function ChangeNotice({ change, onClose }: ChangeNoticeProps) {
  const messages = useBulkMessages();
  const announce = useAnnounce();
  const [state, setState] = useState<'made' | 'undoing' | 'undone'>('made');
  const [problem, setProblem] = useState<Problem | null>(null);
  const { text, undo } = change;
  const announceChange = useEffectEvent(() => announce(text));
  useEffect(() => announceChange(), []);
  const run = async () => {
    if (undo === null) return;
    setState('undoing');
    const found = await undo();
    setProblem(found);
    setState(found === null ? 'undone' : 'made');
    if (found === null) announce(messages.undone);
  };
  return (
    <>
      <Notice tone={state === 'undone' ? 'info' : 'good'}>
        <Group gap="sm" justify="space-between">
          <span>{state === 'undone' ? messages.undone : text}</span>
          <Group gap="xs">
            {undo === null || state === 'undone' ? null : (
              <Button variant="default" size="compact-md" loading={state === 'undoing'} onClick={() => void run()}>
                {messages.undo}
              </Button>
            )}
            <Button variant="subtle" size="compact-md" onClick={onClose}>
              {messages.hide}
            </Button>
          </Group>
        </Group>
      </Notice>
      <ProblemNotice problem={problem} />
    </>
  );
}
