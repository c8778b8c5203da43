import { useCallback, useMemo, useState } from 'react';

interface Entry {
  readonly id: string;
}

/** The selected rows of a list, also those of other pages, or all that match its filter. */
export interface Selection<Row extends Entry> {
  readonly rows: ReadonlyMap<string, Row>;
  /** Whether all rows that match the filter are selected, and not only `rows`. */
  readonly isAll: boolean;
  readonly toggle: (rows: readonly Row[], isSelected: boolean) => void;
  readonly selectAll: () => void;
  readonly clear: () => void;
}

interface State<Row> {
  readonly list: string;
  readonly rows: ReadonlyMap<string, Row>;
  readonly isAll: boolean;
}

/** A selection, which ends when `list`, the filter of the list as a text, changes. */
export function useSelection<Row extends Entry>(list: string): Selection<Row> {
  const [state, setState] = useState<State<Row>>({ list, rows: new Map(), isAll: false });
  if (state.list !== list) setState({ list, rows: new Map(), isAll: false });
  const clear = useCallback(() => setState((before) => ({ ...before, rows: new Map(), isAll: false })), []);
  const selectAll = useCallback(() => setState((before) => ({ ...before, isAll: true })), []);
  const toggle = useCallback(
    (changed: readonly Row[], isSelected: boolean) =>
      setState((before) => {
        const rows = new Map(before.rows);
        for (const row of changed) {
          if (isSelected) rows.set(row.id, row);
          else rows.delete(row.id);
        }
        return { ...before, rows, isAll: false };
      }),
    [],
  );
  const { rows, isAll } = state;
  return useMemo(() => ({ rows, isAll, toggle, selectAll, clear }), [rows, isAll, toggle, selectAll, clear]);
}
