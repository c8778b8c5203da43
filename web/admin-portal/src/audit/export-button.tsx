import { Button } from '@mantine/core';
import type { AuditEventFilter } from '@pinportal/client';
import { Suspense, lazy, useState } from 'react';
import { useAuditMessages } from './messages/index.ts';

const ExportDialog = lazy(() => import('./export-dialog.tsx'));

/** Opens the export of the events that match the filter. */
export function ExportButton({ filter }: { readonly filter: AuditEventFilter }) {
  const messages = useAuditMessages().export;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {messages.action}
      </Button>
      {isOpen ? (
        <Suspense>
          <ExportDialog filter={filter} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
