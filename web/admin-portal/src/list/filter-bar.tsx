import { Button, Group, NativeSelect, Pill, Popover, Stack, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import classes from './filter-bar.module.css';
import { useListMessages } from './messages/index.ts';

/** A filter of a list: its choices, and the one that is made. */
export interface Filter {
  readonly name: string;
  readonly title: string;
  readonly choices: readonly { readonly value: string; readonly title: string }[];
  readonly value: string | undefined;
}

export interface FilterBarProps {
  /** What the search field searches, or undefined without one. */
  readonly searchLabel?: string;
  readonly searchText?: string | undefined;
  readonly onSearch?: (text: string | undefined) => void;
  readonly filters: readonly Filter[];
  /** Called with the name of a filter and its new choice, or undefined to remove it. */
  readonly onFilter: (name: string, value: string | undefined) => void;
  readonly onRemoveAll: () => void;
}

/** For so long, nothing must have been typed before the list is searched, in milliseconds. */
const PAUSE = 250;

/** The search field of a list, and its filters as chips. */
export function FilterBar({ searchLabel, searchText, onSearch, filters, onFilter, onRemoveAll }: FilterBarProps) {
  const messages = useListMessages();
  const [typed, setTyped] = useState(searchText ?? '');
  const [known, setKnown] = useState(searchText);
  // Somebody else has changed the text: a link, or the back button.
  if (known !== searchText) {
    setKnown(searchText);
    if (searchText !== (typed.trim() || undefined)) setTyped(searchText ?? '');
  }
  const search = useDebouncedCallback((text: string) => onSearch?.(text.trim() || undefined), PAUSE);
  const chosen = filters.filter(({ value }) => value !== undefined);
  return (
    <Stack gap="sm">
      <Group gap="sm" align="flex-end">
        {onSearch === undefined ? null : (
          <TextInput
            className={classes.search}
            type="search"
            label={searchLabel ?? messages.search}
            maxLength={128}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              search(event.currentTarget.value);
            }}
          />
        )}
        <Popover position="bottom-start" trapFocus returnFocus transitionProps={{ duration: 0 }}>
          <Popover.Target>
            <Button variant="default">{messages.addFilter}</Button>
          </Popover.Target>
          <Popover.Dropdown>
            <Stack gap="sm">
              {filters.map(({ name, title, choices, value }) => (
                <NativeSelect
                  key={name}
                  label={title}
                  value={value ?? ''}
                  onChange={(event) => onFilter(name, event.currentTarget.value || undefined)}
                  data={[
                    { value: '', label: '' },
                    ...choices.map((each) => ({ value: each.value, label: each.title })),
                  ]}
                />
              ))}
            </Stack>
          </Popover.Dropdown>
        </Popover>
      </Group>
      {chosen.length === 0 ? null : (
        <Group gap="xs" role="group" aria-label={messages.filters}>
          {chosen.map(({ name, title, choices, value }) => {
            const label = `${title}: ${choices.find((each) => each.value === value)?.title ?? value ?? ''}`;
            return (
              <Pill
                key={name}
                size="md"
                withRemoveButton
                onRemove={() => onFilter(name, undefined)}
                removeButtonProps={{ 'aria-label': messages.removeFilter(label), 'aria-hidden': false, tabIndex: 0 }}
              >
                {label}
              </Pill>
            );
          })}
          <Button variant="subtle" size="compact-sm" onClick={onRemoveAll}>
            {messages.removeAllFilters}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
