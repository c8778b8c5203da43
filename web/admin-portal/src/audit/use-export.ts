import { type AuditEventFilter, AuditEventsDocument } from '@pinportal/client';
import { type Problem, createExportClient, problemOfError } from '@pinportal/ui';
import { useEffect, useRef, useState } from 'react';
import { saveFile } from '../files/save-file.ts';
import { EXPORT_FILES, type ExportFormat } from './export-file.ts';

const EVENTS_PER_PAGE = 100;
/** A page can keep as many. For more, there is a command. */
const MOST_EVENTS = 100_000;

/** What has been read of an export. */
interface Reading {
  readonly format: ExportFormat;
  readonly parts: string[];
  count: number;
  total: number | null;
  after: string | null;
  hasMore: boolean;
}

export type ExportState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'running' | 'stopped'; readonly count: number; readonly total: number | null }
  | { readonly kind: 'failed'; readonly count: number; readonly total: number | null; readonly problem: Problem }
  | { readonly kind: 'saved'; readonly count: number; readonly name: string; readonly isWhole: boolean };

export interface Export {
  readonly state: ExportState;
  readonly start: (format: ExportFormat) => void;
  /** Continues after a stop or a failure where the reading ended. */
  readonly resume: () => void;
  readonly stop: () => void;
  readonly saveAgain: () => void;
}

/** Reads all events that match a filter, a page at a time, and saves them as a file. */
export function useExport(filter: AuditEventFilter): Export {
  const [state, setState] = useState<ExportState>({ kind: 'ready' });
  const [client] = useState(() => createExportClient('admin'));
  const reading = useRef<Reading | null>(null);
  const run = useRef(0);
  useEffect(
    () => () => {
      run.current++;
    },
    [],
  );

  const saveExport = ({ format, parts, count, hasMore }: Reading) => {
    const file = EXPORT_FILES[format];
    const name = `audit-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}.${file.extension}`;
    saveFile(name, [file.head, ...parts], file.mediaType);
    setState({ kind: 'saved', count, name, isWhole: !hasMore });
  };

  const read = async (current: Reading) => {
    const thisRun = ++run.current;
    const { lines } = EXPORT_FILES[current.format];
    while (current.hasMore && current.count < MOST_EVENTS) {
      setState({ kind: 'running', count: current.count, total: current.total });
      const variables = { filter, first: EVENTS_PER_PAGE, after: current.after, count: current.after === null };
      const { data, error } = await client.query(AuditEventsDocument, variables).toPromise();
      // Stopped meanwhile.
      if (run.current !== thisRun) return;
      if (data === undefined) {
        if (error === undefined) return;
        const { count, total } = current;
        setState({ kind: 'failed', count, total, problem: problemOfError(error) });
        return;
      }
      const { nodes, pageInfo, totalCount, totalCountIsExact } = data.auditEvents;
      current.parts.push(lines(nodes));
      current.count += nodes.length;
      current.after = pageInfo.endCursor;
      current.hasMore = pageInfo.hasNextPage;
      if (totalCount !== undefined && totalCountIsExact === true) current.total = totalCount;
    }
    saveExport(current);
  };

  return {
    state,
    start(format) {
      reading.current = { format, parts: [], count: 0, total: null, after: null, hasMore: true };
      void read(reading.current);
    },
    resume() {
      if (reading.current !== null) void read(reading.current);
    },
    stop() {
      run.current++;
      if (reading.current === null) return;
      const { count, total } = reading.current;
      setState({ kind: 'stopped', count, total });
    },
    saveAgain() {
      if (reading.current !== null) saveExport(reading.current);
    },
  };
}
