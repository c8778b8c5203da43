import { useState } from 'react';

interface Total {
  readonly count: number;
  readonly isExact: boolean;
}

interface Counted {
  readonly totalCount?: number;
  readonly totalCountIsExact?: boolean;
}

/** The number of rows of a list, which is counted with its first page and kept for the others. `list` is its filter as a text. */
export function useListTotal(list: string, page: Counted | undefined): Total | null {
  const [known, setKnown] = useState<{ readonly list: string; readonly total: Total } | null>(null);
  if (page?.totalCount !== undefined && page.totalCountIsExact !== undefined) {
    const { totalCount: count, totalCountIsExact: isExact } = page;
    if (known?.list !== list || known.total.count !== count || known.total.isExact !== isExact) {
      setKnown({ list, total: { count, isExact } });
    }
  }
  return known?.list === list ? known.total : null;
}
