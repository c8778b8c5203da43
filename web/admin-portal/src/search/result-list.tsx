import { Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useSearchMessages } from './messages/index.ts';
import classes from './search.module.css';
import type { Result, ResultGroup } from './use-results.ts';

export interface ResultListProps {
  readonly id: string;
  readonly groups: readonly ResultGroup[];
  /** The ID of the result that Enter opens. */
  readonly currentId: string | undefined;
  readonly onOpen: (result: Result) => void;
}

/** The results in their groups. The focus stays in the search field, which names the current result. */
export function ResultList({ id, groups, currentId, onOpen }: ResultListProps) {
  const messages = useSearchMessages();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-selected='true']")?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);
  return (
    <div ref={list} id={id} role="listbox" aria-label={messages.results} className={classes.list}>
      {groups.map(({ name, results }) => (
        <div key={name} role="group" aria-labelledby={`${id}-${name}`} className={classes.group}>
          <Text id={`${id}-${name}`} size="sm" fw={650} role="presentation">
            {messages.groups[name]}
          </Text>
          {results.map((result) => (
            <div
              key={result.id}
              id={`${id}-${result.id}`}
              role="option"
              aria-selected={result.id === currentId}
              className={classes.option}
              onClick={() => onOpen(result)}
            >
              <Text span fw={600}>
                {result.title}
              </Text>{' '}
              <Text span size="sm" c="dimmed">
                {result.addition}
              </Text>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
