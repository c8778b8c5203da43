import { Button, Group, NativeSelect, Popover, Stack } from '@mantine/core';
import type { PartyFragment } from '@pinportal/client';
import type { ReactNode } from 'react';
import { keysOf } from '../list/search.ts';
import { ActionFilter } from './action-filter.tsx';
import type { AuditSearch } from './audit-search.ts';
import { FilterChips } from './filter-chips.tsx';
import { useAuditMessages } from './messages/index.ts';
import { TimeField } from './time-field.tsx';

export interface AuditFiltersProps {
  readonly search: AuditSearch;
  readonly onChange: (changes: AuditSearch) => void;
  /** The callers and objects of the events that are shown: they give a filter by an ID its name. */
  readonly parties: readonly PartyFragment[];
}

interface Props extends AuditFiltersProps {
  /** What stands beside the filters. */
  readonly children: ReactNode;
}

/** The filters of the audit log: those that can be chosen, and those that are, as chips. */
export function AuditFilters({ search, onChange, parties, children }: Props) {
  const messages = useAuditMessages();
  const { filters } = messages;
  const outcomes = keysOf(messages.outcomes);
  const zone = filters.timeZone(Intl.DateTimeFormat().resolvedOptions().timeZone);
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <ActionFilter chosen={search.action ?? []} onChange={(action) => onChange({ action })} />
        <Popover position="bottom-start" trapFocus returnFocus transitionProps={{ duration: 0 }}>
          <Popover.Target>
            <Button variant="default">{filters.add}</Button>
          </Popover.Target>
          <Popover.Dropdown>
            <Stack gap="sm">
              <NativeSelect
                label={filters.outcome}
                value={search.outcome ?? ''}
                onChange={(event) => onChange({ outcome: outcomes.find((each) => each === event.currentTarget.value) })}
                data={[
                  { value: '', label: filters.any },
                  ...outcomes.map((value) => ({ value, label: messages.outcomes[value] })),
                ]}
              />
              <TimeField
                label={filters.since}
                description={zone}
                value={search.since}
                onChange={(since) => onChange({ since })}
              />
              <TimeField
                label={filters.until}
                description={zone}
                value={search.until}
                onChange={(until) => onChange({ until })}
              />
            </Stack>
          </Popover.Dropdown>
        </Popover>
        {children}
      </Group>
      <FilterChips search={search} onChange={onChange} parties={parties} />
    </Stack>
  );
}
