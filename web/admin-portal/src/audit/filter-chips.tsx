import { Button, Group, Pill } from '@mantine/core';
import { useFormat } from '@pinportal/ui';
import { useListMessages } from '../list/messages/index.ts';
import type { AuditFiltersProps } from './audit-filters.tsx';
import { type AuditSearch, NO_FILTER } from './audit-search.ts';
import { useAuditMessages } from './messages/index.ts';
import { useParty } from './use-party.ts';

/** The chosen filters. Each can be removed. */
export function FilterChips({ search, onChange, parties }: AuditFiltersProps) {
  const messages = useListMessages();
  const chips = useChips(search, parties);
  if (chips.length === 0) return null;
  return (
    <Group gap="xs" role="group" aria-label={messages.filters}>
      {chips.map(({ label, removal }) => (
        <Pill
          key={label}
          size="md"
          withRemoveButton
          onRemove={() => onChange(removal)}
          removeButtonProps={{ 'aria-label': messages.removeFilter(label), 'aria-hidden': false, tabIndex: 0 }}
        >
          {label}
        </Pill>
      ))}
      <Button variant="subtle" size="compact-sm" onClick={() => onChange(NO_FILTER)}>
        {messages.removeAllFilters}
      </Button>
    </Group>
  );
}

interface Chip {
  readonly label: string;
  /** The change of the address that removes the filter. */
  readonly removal: AuditSearch;
}

function useChips(search: AuditSearch, parties: AuditFiltersProps['parties']): readonly Chip[] {
  const messages = useAuditMessages();
  const format = useFormat();
  const party = useParty();
  const { filters, actions, outcomes } = messages;
  const nameOf = (id: string): string => {
    const shown = parties.map(party).find((each) => each.id === id);
    return shown?.name ?? id;
  };
  const { action, outcome, actor, subject, since, until } = search;
  const chips: Chip[] = [];
  const add = (title: string, value: string, removal: AuditSearch) =>
    chips.push({ label: `${title}: ${value}`, removal });
  for (const each of action ?? []) {
    const rest = action?.filter((other) => other !== each);
    add(filters.action, actions[each], { action: rest?.length === 0 ? undefined : rest });
  }
  if (outcome !== undefined) add(filters.outcome, outcomes[outcome], { outcome: undefined });
  if (actor !== undefined) add(filters.actor, nameOf(actor), { actor: undefined });
  if (subject !== undefined) add(filters.subject, nameOf(subject), { subject: undefined });
  if (since !== undefined) add(filters.since, format.fullDateTime(since), { since: undefined });
  if (until !== undefined) add(filters.until, format.fullDateTime(until), { until: undefined });
  return chips;
}
