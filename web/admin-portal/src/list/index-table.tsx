import { Checkbox, Group, NativeSelect, Skeleton, Stack, Text } from '@mantine/core';
import type { PageFragment } from '@pinportal/client';
import { useAnnounce } from '@pinportal/ui';
import { Fragment, type ReactNode, useEffect, useEffectEvent } from 'react';
import { ColumnMenu } from './column-menu.tsx';
import classes from './index-table.module.css';
import { useListMessages } from './messages/index.ts';
import { Pager } from './pager.tsx';
import type { PageSearch, SortSearch } from './search.ts';
import { SelectionBar } from './selection-bar.tsx';
import { SortHeader } from './sort-header.tsx';
import type { Selection } from './use-selection.ts';

export interface Column<Row, Name extends string, Field extends string> {
  readonly name: Name;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** The field by which the API sorts the list when this column is chosen. */
  readonly sort?: Field;
  /** Whether the column has numbers, which stand at the end of the line. */
  readonly isNumber?: boolean;
}

export interface IndexTableProps<Row extends { readonly id: string }, Name extends string, Field extends string> {
  /** What the table lists, for screen readers. */
  readonly label: string;
  /** The columns. The first one names the row and cannot be hidden. */
  readonly columns: readonly Column<Row, Name, Field>[];
  /** The columns that are shown, or undefined for all. */
  readonly shownColumns?: readonly Name[] | undefined;
  readonly onColumns?: (names: readonly Name[] | undefined) => void;
  /** The rows, or null until they are loaded. */
  readonly rows: readonly Row[] | null;
  readonly nameOf: (row: Row) => string;
  readonly pageInfo: PageFragment | null;
  readonly onPage: (page: PageSearch) => void;
  /** The number of rows on all pages, or null if it is not known. */
  readonly total: { readonly count: number; readonly isExact: boolean } | null;
  /** How the list is sorted, if a person can choose. */
  readonly sort?: {
    readonly by: Field;
    readonly isDescending: boolean;
    readonly onSort: (sort: SortSearch<Field>) => void;
  };
  /** What a row shows below it where it is open, or null where it is closed. */
  readonly details?: (row: Row) => ReactNode;
  readonly selection?: Selection<Row>;
  /** What can be done with the selected rows. */
  readonly bulkActions?: ReactNode;
  /** What stands in place of a table without rows: why it is empty, and the next step. */
  readonly empty: ReactNode;
}

const LOADING_ROWS = 8;

/** A list as a table: sorted, selected and paged. On a phone, each row is a card. */
export function IndexTable<Row extends { readonly id: string }, Name extends string, Field extends string>(
  props: IndexTableProps<Row, Name, Field>,
) {
  const { label, columns, shownColumns, onColumns, rows, nameOf, pageInfo, onPage, total, sort, selection, details } =
    props;
  const messages = useListMessages();
  const announce = useAnnounce();
  const shown = columns.filter(
    ({ name }, index) => index === 0 || shownColumns === undefined || shownColumns.includes(name),
  );
  const totalText = total === null ? null : messages.total(total.count, total.isExact);
  const announceTotal = useEffectEvent((text: string) => announce(text));
  useEffect(() => {
    if (totalText !== null) announceTotal(totalText);
  }, [totalText]);
  const sortable = columns.flatMap(({ sort: field, title }) => (field === undefined ? [] : [{ field, title }]));
  if (rows?.length === 0 && pageInfo?.hasPreviousPage !== true) return props.empty;
  const hasBar = total !== null || selection !== undefined || sort !== undefined || onColumns !== undefined;
  const columnCount = shown.length + (selection === undefined ? 0 : 1);
  const selectedOnPage = rows?.filter(({ id }) => selection?.rows.has(id) === true).length ?? 0;
  const isPageSelected = selection?.isAll === true || (selectedOnPage > 0 && selectedOnPage === rows?.length);
  const hasSelection = selection !== undefined && (selection.isAll || selection.rows.size > 0);
  return (
    <Stack gap="sm">
      {hasBar ? (
        <Group justify="space-between" gap="sm" mih="2.75rem" className={classes.bar} data-selecting={hasSelection}>
          {hasSelection ? (
            <SelectionBar
              selection={selection}
              total={total}
              actions={props.bulkActions}
              hasMore={pageInfo?.hasNextPage === true || pageInfo?.hasPreviousPage === true}
            />
          ) : (
            <Text c="dimmed">{totalText}</Text>
          )}
          <Group gap="sm" className={classes.view}>
            {sort === undefined ? null : (
              <NativeSelect
                className={classes.phoneOnly}
                label={messages.sortBy}
                value={`${sort.by} ${sort.isDescending}`}
                onChange={(event) => {
                  const [field, isDescending] = event.currentTarget.value.split(' ');
                  const chosen = sortable.find((each) => each.field === field);
                  if (chosen !== undefined) sort.onSort({ sort: chosen.field, descending: isDescending === 'true' });
                }}
                data={sortable.flatMap(({ field, title }) => [
                  { value: `${field} false`, label: messages.ascending(title) },
                  { value: `${field} true`, label: messages.descending(title) },
                ])}
              />
            )}
            {onColumns === undefined ? null : (
              <ColumnMenu columns={columns.slice(1)} shown={shownColumns} onChange={onColumns} />
            )}
          </Group>
        </Group>
      ) : null}
      {/* Roles, because a table that is shown as cards loses its own in some browsers. */}
      <table className={classes.table} role="table" aria-label={label} aria-busy={rows === null}>
        <thead role="rowgroup">
          <tr role="row">
            {selection === undefined ? null : (
              <th role="columnheader" scope="col" className={classes.select}>
                <Checkbox
                  aria-label={messages.selectPage}
                  label={<span className={classes.cellTitle}>{messages.selectPage}</span>}
                  checked={isPageSelected}
                  indeterminate={!isPageSelected && selectedOnPage > 0}
                  disabled={rows === null || rows.length === 0}
                  onChange={(event) => selection.toggle(rows ?? [], event.currentTarget.checked)}
                />
              </th>
            )}
            {shown.map((column) => (
              <SortHeader key={column.name} column={column} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows === null
            ? Array.from({ length: LOADING_ROWS }, (_, index) => (
                <tr key={index} role="row">
                  <td role="cell" colSpan={columnCount}>
                    <Skeleton height="1.5rem" />
                  </td>
                </tr>
              ))
            : rows.map((row) => (
                <Fragment key={row.id}>
                  <tr role="row" data-selected={selection?.isAll === true || selection?.rows.has(row.id)}>
                    {selection === undefined ? null : (
                      <td role="cell" className={classes.select}>
                        <Checkbox
                          aria-label={messages.select(nameOf(row))}
                          checked={selection.isAll || selection.rows.has(row.id)}
                          onChange={(event) => selection.toggle([row], event.currentTarget.checked)}
                        />
                      </td>
                    )}
                    {shown.map(({ name, title, cell, isNumber }, index) =>
                      index === 0 ? (
                        <th key={name} role="rowheader" scope="row">
                          {cell(row)}
                        </th>
                      ) : (
                        <td key={name} role="cell" data-number={isNumber}>
                          <span className={classes.cellTitle} aria-hidden="true">
                            {title}
                          </span>
                          <div>{cell(row)}</div>
                        </td>
                      ),
                    )}
                  </tr>
                  <Details content={details?.(row)} columns={columnCount} />
                </Fragment>
              ))}
        </tbody>
      </table>
      {pageInfo === null ? null : <Pager pageInfo={pageInfo} onPage={onPage} />}
    </Stack>
  );
}

function Details({ content, columns }: { readonly content: ReactNode; readonly columns: number }) {
  if (content === null || content === undefined) return null;
  return (
    <tr role="row" className={classes.details}>
      <td role="cell" colSpan={columns}>
        {content}
      </td>
    </tr>
  );
}
