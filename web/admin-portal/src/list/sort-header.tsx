import { UnstyledButton } from '@mantine/core';
import { Icon } from '@pinportal/ui';
import type { Column, IndexTableProps } from './index-table.tsx';
import classes from './index-table.module.css';

interface SortHeaderProps<Field extends string> {
  readonly column: Pick<Column<never, string, Field>, 'title' | 'sort' | 'isNumber'>;
  readonly sort: IndexTableProps<never, string, Field>['sort'];
}

/** The header of a column. Pressed, it sorts the list by the column, and pressed again, in the other direction. */
export function SortHeader<Field extends string>({ column, sort }: SortHeaderProps<Field>) {
  const { title, sort: field, isNumber } = column;
  if (field === undefined || sort === undefined) {
    return (
      <th role="columnheader" scope="col" data-number={isNumber}>
        {title}
      </th>
    );
  }
  const isChosen = sort.by === field;
  const direction = sort.isDescending ? 'descending' : 'ascending';
  return (
    <th role="columnheader" scope="col" aria-sort={isChosen ? direction : undefined}>
      <UnstyledButton
        className={classes.sort}
        onClick={() => sort.onSort({ sort: field, descending: isChosen ? !sort.isDescending : undefined })}
      >
        {title}
        {isChosen ? <Icon name={sort.isDescending ? 'down' : 'up'} /> : null}
      </UnstyledButton>
    </th>
  );
}
