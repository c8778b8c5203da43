import { Text } from '@mantine/core';
import { type EligibilityChange, type PreviewEligibilityQuery, PreviewEligibilityDocument } from '@pinportal/client';
import { LoadFailure } from '@pinportal/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { type Column, IndexTable } from '../list/index-table.tsx';
import type { PageSearch } from '../list/search.ts';
import { useNames } from '../names/index.ts';
import { useViewer } from '../shell/viewer.tsx';
import { useEligibilityMessages } from './messages/index.ts';

type AffectedPage = PreviewEligibilityQuery['eligibilityPreview']['affected'];
type Affected = AffectedPage['nodes'][number];

interface Row extends Affected {
  readonly id: string;
}

const ROWS = 20;

export interface AffectedDevicesProps {
  readonly change: EligibilityChange;
  /** The page that came with the counts. */
  readonly firstPage: AffectedPage;
}

/** The devices that a change affects: whether a PIN can be generated before and after it, and what decides. */
export function AffectedDevices({ change, firstPage }: AffectedDevicesProps) {
  const messages = useEligibilityMessages().preview;
  const names = useNames();
  const { hasRole } = useViewer();
  // The API lists the pages forward: the cursors of those before lead back.
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const after = cursors.at(-1);
  const [{ data, error, fetching }, reload] = useQuery({
    query: PreviewEligibilityDocument,
    variables: { change, first: ROWS, after, counts: false, devices: hasRole('MANAGE_DEVICES', 'MANAGE_USERS') },
    pause: after === undefined,
  });
  if (error !== undefined) return <LoadFailure error={error} retry={() => reload({ requestPolicy: 'network-only' })} />;
  const page = after === undefined ? firstPage : data?.eligibilityPreview.affected;
  const columns: readonly Column<Row, 'device' | 'user' | 'before' | 'after' | 'decides', never>[] = [
    { name: 'device', title: messages.device, cell: ({ device }) => device?.name ?? messages.hiddenDevice },
    { name: 'user', title: messages.user, cell: ({ device }) => device?.user.username ?? '' },
    { name: 'before', title: messages.before, cell: ({ before }) => (before.canGenerate ? names.yes : names.no) },
    { name: 'after', title: messages.after, cell: (row) => (row.after.canGenerate ? names.yes : names.no) },
    {
      name: 'decides',
      title: messages.decides,
      cell: (row) => decisive(row).map((code) => <Text key={code}>{names.requirements[code]}</Text>),
    },
  ];
  const rows = page?.nodes.map((each, index) => ({ ...each, id: each.device?.id ?? String(index) })) ?? null;
  return (
    <IndexTable
      label={messages.list}
      columns={columns}
      rows={fetching ? null : rows}
      nameOf={({ device }) => device?.name ?? messages.hiddenDevice}
      pageInfo={page === undefined ? null : { ...page.pageInfo, hasPreviousPage: cursors.length > 0 }}
      onPage={(chosen: PageSearch) =>
        setCursors((before) => (chosen.after === undefined ? before.slice(0, -1) : [...before, chosen.after]))
      }
      total={null}
      empty={null}
    />
  );
}

/** The requirements whose change is the reason. */
function decisive({ before, after }: Affected) {
  return after.requirements
    .filter(({ code, satisfied }) => before.requirements.find((each) => each.code === code)?.satisfied !== satisfied)
    .map(({ code }) => code);
}
