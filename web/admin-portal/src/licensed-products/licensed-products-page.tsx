import { Text } from '@mantine/core';
import { LicensedProductsDocument } from '@pinportal/client';
import { LoadFailure, LoadingRows } from '@pinportal/ui';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { ChangeNotice } from '../changes/change-notice.tsx';
import { useLastChange } from '../changes/use-last-change.ts';
import { Page } from '../shell/page.tsx';
import { LicensedProductsForm } from './licensed-products-form.tsx';
import { useLicensedProductMessages } from './messages/index.ts';

/** *Settings > System Settings > Additional Products > Licensed Products*. */
export function LicensedProductsPage(): ReactNode {
  return (
    <Page name="licensedProducts">
      <LicensedProducts />
    </Page>
  );
}

function LicensedProducts() {
  const messages = useLicensedProductMessages();
  const last = useLastChange();
  const [{ data, error }, reload] = useQuery({ query: LicensedProductsDocument, requestPolicy: 'cache-and-network' });
  if (data === undefined) {
    return error === undefined ? (
      <LoadingRows count={1} height={220} />
    ) : (
      <LoadFailure error={error} retry={() => reload({ requestPolicy: 'network-only' })} />
    );
  }
  return (
    <>
      <Text maw="40rem">{messages.explanation}</Text>
      <LicensedProductsForm products={data.licensedProducts} onSaved={last.tell} />
      <ChangeNotice last={last} />
    </>
  );
}
