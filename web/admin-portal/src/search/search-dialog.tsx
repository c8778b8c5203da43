import { Stack, Text, TextInput } from '@mantine/core';
import { ProblemNotice, problemOfError, useAnnounce } from '@pinportal/ui';
import { Dialog } from '@pinportal/ui/dialog';
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useMemo, useState } from 'react';
import { useSearchMessages } from './messages/index.ts';
import { ResultList } from './result-list.tsx';
import { type Result, useResults } from './use-results.ts';

/** Searches pages, users, devices and policies. Arrow keys choose a result, and Enter opens it. */
export default function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const messages = useSearchMessages();
  const announce = useAnnounce();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const text = typed.trim();
  const { groups, isComplete, error } = useResults(text);
  const results = groups.flatMap((group) => group.results);
  const current = results[Math.min(chosen, results.length - 1)];
  const problem = useMemo(() => (error === undefined ? null : problemOfError(error)), [error]);
  const said = results.length === 0 ? messages.nothing(text) : messages.found(results.length);
  const announceResults = useEffectEvent(() => announce(said));
  useEffect(() => {
    if (isComplete && text !== '') announceResults();
  }, [isComplete, text]);
  const open = (result: Result) => {
    onClose();
    // The dialog gives the focus back in the next frame. The heading of the page gets it after that.
    requestAnimationFrame(() => requestAnimationFrame(result.open));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && results.length > 0) {
      event.preventDefault();
      setChosen((Math.min(chosen, results.length - 1) + step + results.length) % results.length);
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && current !== undefined) {
      event.preventDefault();
      open(current);
    }
  };
  return (
    <Dialog title={messages.title} onClose={onClose}>
      <Stack gap="sm">
        <TextInput
          type="search"
          label={messages.label}
          value={typed}
          maxLength={128}
          data-autofocus
          role="combobox"
          aria-expanded={results.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={current === undefined ? undefined : `${listId}-${current.id}`}
          autoComplete="off"
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
        <ProblemNotice problem={problem} />
        <ResultList id={listId} groups={groups} currentId={current?.id} onOpen={open} />
        {isComplete && results.length === 0 && problem === null ? <Text>{messages.nothing(text)}</Text> : null}
      </Stack>
    </Dialog>
  );
}
