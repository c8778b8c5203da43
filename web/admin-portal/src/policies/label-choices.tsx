import { Checkbox, Stack, Text } from '@mantine/core';
import { type PolicyEditorQuery, PolicyEditorDocument } from '@pinportal/client';
import { LoadFailure, LoadingRows } from '@pinportal/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Pager } from '../list/pager.tsx';
import { type PageSearch, ROWS_PER_PAGE } from '../list/search.ts';
import { usePolicyMessages } from './messages/index.ts';
import classes from './policy-form.module.css';
import type { LabelChoice } from './policy-values.ts';

export interface LabelChoicesProps {
  readonly chosen: readonly LabelChoice[];
  readonly firstPage: PolicyEditorQuery['labels'];
  readonly problem: string | null;
  readonly onChange: (chosen: readonly LabelChoice[]) => void;
}

/** The labels of a policy, as boxes. Those that are chosen on another page stay chosen. */
export function LabelChoices({ chosen, firstPage, problem, onChange }: LabelChoicesProps) {
  const messages = usePolicyMessages().form;
  const [page, setPage] = useState<PageSearch>({});
  const isFirst = page.after === undefined && page.before === undefined;
  const [{ data, error }, reload] = useQuery({
    query: PolicyEditorDocument,
    variables: { policy: false, ...pageOf(page) },
    pause: isFirst,
  });
  const labels = isFirst ? firstPage : data?.labels;
  const choices = () => {
    if (error !== undefined && !isFirst) {
      return <LoadFailure error={error} retry={() => reload({ requestPolicy: 'network-only' })} />;
    }
    if (labels === undefined) return <LoadingRows count={4} height={24} />;
    return labels.nodes.map(({ id, name }) => <Checkbox key={id} size="md" value={id} label={name} />);
  };
  if (firstPage.nodes.length === 0) return <Text>{messages.noLabelExists}</Text>;
  const change = (ids: readonly string[]) => {
    const known = [...chosen, ...(labels?.nodes ?? [])];
    const names = new Map(known.map(({ id, name }) => [id, name]));
    onChange(ids.map((id) => ({ id, name: names.get(id) ?? '' })));
  };
  return (
    <>
      <Checkbox.Group
        size="md"
        label={messages.labelsLegend}
        description={messages.labelsHint}
        error={problem}
        value={chosen.map(({ id }) => id)}
        onChange={change}
      >
        <Stack gap="sm" mt="xs" className={classes.labels}>
          {choices()}
        </Stack>
      </Checkbox.Group>
      {labels === undefined ? null : <Pager pageInfo={labels.pageInfo} onPage={setPage} />}
      {isFirst && !firstPage.pageInfo.hasNextPage ? null : (
        <Text size="sm">{messages.chosenLabels(chosen.map(({ name }) => name).join(', '))}</Text>
      )}
    </>
  );
}

const pageOf = ({ after, before }: PageSearch) =>
  before === undefined ? { first: ROWS_PER_PAGE, after } : { last: ROWS_PER_PAGE, before };
