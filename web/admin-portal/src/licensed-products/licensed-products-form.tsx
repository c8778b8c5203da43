import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { type LicensedProductCode, type LicensedProductsQuery, SetLicensedProductsDocument } from '@pinportal/client';
import { ProblemNotice, useAction, useIsWaiting, useUiMessages } from '@pinportal/ui';
import { useState } from 'react';
import { UnsavedChanges } from '../changes/unsaved-changes.tsx';
import type { LastChange } from '../changes/use-last-change.ts';
import { undoWith } from '../changes/undo.ts';
import { ChangePreview } from '../eligibility/change-preview.tsx';
import classes from './licensed-products-page.module.css';
import { useLicensedProductMessages } from './messages/index.ts';

export interface LicensedProductsFormProps {
  readonly products: LicensedProductsQuery['licensedProducts'];
  readonly onSaved: LastChange['tell'];
}

/** The products as boxes, and what *Save* would change. */
export function LicensedProductsForm({ products, onSaved }: LicensedProductsFormProps) {
  const messages = useLicensedProductMessages();
  const { save } = useUiMessages();
  const action = useAction(SetLicensedProductsDocument);
  const isWaiting = useIsWaiting(action.problem);
  // Only the boxes that were clicked: the others show what is licensed, whoever has changed it.
  const [clicked, setClicked] = useState<ReadonlyMap<LicensedProductCode, boolean>>(new Map());
  const isTicked = ({ code, licensed }: (typeof products)[number]) => clicked.get(code) ?? licensed;
  const before = products.filter(({ licensed }) => licensed).map(({ code }) => code);
  const after = products.filter(isTicked).map(({ code }) => code);
  const isChanged = products.some((product) => isTicked(product) !== product.licensed);
  const namesOf = (codes: readonly LicensedProductCode[]) => codes.map((code) => messages.products[code]);
  const saveChange = async () => {
    if ((await action.run({ input: { licensed: after } })) === null) return;
    setClicked(new Map());
    const added = namesOf(after.filter((code) => !before.includes(code)));
    const removed = namesOf(before.filter((code) => !after.includes(code)));
    onSaved(
      messages.saved(added, removed),
      undoWith(SetLicensedProductsDocument, { input: { licensed: before } }, messages.undone),
    );
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void saveChange();
      }}
    >
      <UnsavedChanges hasChanges={isChanged} isSaving={action.isRunning} />
      <fieldset className={classes.fieldset}>
        <legend className={classes.legend}>{messages.legend}</legend>
        <Stack gap="md" mt="sm">
          {products.map((product) => (
            <Checkbox
              key={product.code}
              size="md"
              label={messages.products[product.code]}
              checked={isTicked(product)}
              onChange={(event) => setClicked(new Map(clicked).set(product.code, event.currentTarget.checked))}
            />
          ))}
        </Stack>
      </fieldset>
      <div className={classes.preview}>
        <ChangePreview change={isChanged ? { setLicensedProducts: { licensed: after } } : null} />
      </div>
      <Stack>
        <ProblemNotice problem={action.problem} />
        <Group>
          <Button type="submit" loading={action.isRunning} disabled={!isChanged || isWaiting}>
            {save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
