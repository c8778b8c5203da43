import { Skeleton, Text, Title } from '@mantine/core';
import { type PolicyRowFragment, PolicyEditorDocument } from '@pinportal/client';
import { LoadFailure } from '@pinportal/ui';
import { useId } from 'react';
import { useQuery } from 'urql';
import type { LastChange } from '../changes/use-last-change.ts';
import { usePolicyMessages } from './messages/index.ts';
import { PolicyDetails } from './policy-details.tsx';
import classes from './policy-panel.module.css';

export interface PolicyPanelProps {
  /** The policy that is selected. */
  readonly id: string | undefined;
  /** The policies that the list shows. */
  readonly listed: readonly PolicyRowFragment[];
  readonly onDeleted: LastChange['tell'];
}

/** The *Policy Details* panel: the settings of the policy that is selected in the list. */
export function PolicyPanel({ id, listed, onDeleted }: PolicyPanelProps) {
  const messages = usePolicyMessages().details;
  const titleId = useId();
  const found = listed.find((policy) => policy.id === id);
  // A link can lead to a policy of another page of the list.
  const [{ data, error, fetching }, reload] = useQuery({
    query: PolicyEditorDocument,
    variables: { id: id ?? '', first: 1 },
    pause: id === undefined || found !== undefined,
  });
  const loaded = data?.node?.__typename === 'AppConnectGlobalPolicy' && data.node.id === id ? data.node : undefined;
  const policy = found ?? loaded;
  const content = () => {
    if (id === undefined) return <Text c="dimmed">{messages.none}</Text>;
    if (policy !== undefined) return <PolicyDetails key={id} policy={policy} onDeleted={onDeleted} />;
    if (fetching) return <Skeleton height="20rem" />;
    if (error !== undefined) {
      return <LoadFailure error={error} retry={() => reload({ requestPolicy: 'network-only' })} />;
    }
    return <Text>{messages.gone}</Text>;
  };
  return (
    <section aria-labelledby={titleId} className={classes.panel}>
      <Title order={2} size="h4" id={titleId}>
        {messages.title}
      </Title>
      {content()}
    </section>
  );
}
