import { Text } from '@mantine/core';
import { PolicyEditorDocument } from '@pinportal/client';
import { LoadFailure, LoadingRows } from '@pinportal/ui';
import { Dialog } from '@pinportal/ui/dialog';
import { useQuery } from 'urql';
import type { Undo } from '../changes/undo.ts';
import { ROWS_PER_PAGE } from '../list/search.ts';
import { usePolicyMessages } from './messages/index.ts';
import { PolicyForm } from './policy-form.tsx';

export interface PolicyDialogProps {
  /** The policy that is changed, or undefined for a new one. */
  readonly id: string | undefined;
  readonly onClose: () => void;
  readonly onSaved: (id: string, text: string, undo: Undo) => void;
}

/** *Modify AppConnect Global Policy*, and the same for a new policy. */
export default function PolicyDialog({ id, onClose, onSaved }: PolicyDialogProps) {
  const messages = usePolicyMessages().form;
  const [{ data, error, fetching }, reload] = useQuery({
    query: PolicyEditorDocument,
    variables: { id: id ?? '', policy: id !== undefined, first: ROWS_PER_PAGE },
    // The form starts with what the server has now.
    requestPolicy: 'network-only',
  });
  const policy = data?.node?.__typename === 'AppConnectGlobalPolicy' ? data.node : null;
  const content = () => {
    if (data === undefined) {
      return error === undefined || fetching ? (
        <LoadingRows count={4} height={96} />
      ) : (
        <LoadFailure error={error} retry={() => reload({ requestPolicy: 'network-only' })} />
      );
    }
    if (id !== undefined && policy === null) return <Text>{messages.gone}</Text>;
    return <PolicyForm policy={policy} labels={data.labels} onClose={onClose} onSaved={onSaved} />;
  };
  return (
    <Dialog title={id === undefined ? messages.newTitle : messages.editTitle} onClose={onClose} isWide>
      {content()}
    </Dialog>
  );
}
