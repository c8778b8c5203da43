import { Button, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { CreateLabelDocument, type DeviceRowFragment } from '@pinportal/client';
import { type Problem, ProblemNotice, useAction, useFieldProblem, useIsWaiting, useUiMessages } from '@pinportal/ui';
import { DialogFooter } from '@pinportal/ui/dialog';
import { useRef, useState } from 'react';
import { useClient } from 'urql';
import { BulkProgress } from '../bulk/bulk-progress.tsx';
import { UnsavedChanges } from '../changes/unsaved-changes.tsx';
import type { LastChange } from '../changes/use-last-change.ts';
import { type Run, newRun } from '../bulk/run-in-steps.ts';
import { useBulk } from '../bulk/use-bulk.ts';
import { ChangePreview } from '../eligibility/change-preview.tsx';
import { PreviewFrame } from '../eligibility/preview-frame.tsx';
import { SteppedPreview } from '../eligibility/stepped-preview.tsx';
import { useDeviceMessages } from './messages/index.ts';
import { type LabelChange, previewOfLabel, saveLabel } from './save-label.ts';
import { DEVICES_PER_STEP } from './selected-devices.ts';
import { useDeviceChoices } from './use-device-choices.ts';

export interface LabelFormProps {
  readonly kind: LabelChange;
  readonly devices: readonly DeviceRowFragment[];
  readonly onClose: () => void;
  readonly onChanged: LastChange['tell'];
}

interface ChosenLabel {
  readonly id: string;
  readonly name: string;
}

/** Stands in the list of labels for one that is to be created. */
const NEW_LABEL = 'new';

/** Chooses or creates a label, and says what the change would do before *Save*. */
export function LabelForm({ kind, devices, onClose, onChanged }: LabelFormProps) {
  const messages = useDeviceMessages().labels;
  const ui = useUiMessages();
  const client = useClient();
  const { labels: all } = useDeviceChoices();
  const creation = useAction(CreateLabelDocument);
  const [chosen, setChosen] = useState('');
  const [created, setCreated] = useState<ChosenLabel | null>(null);
  const [newName, setNewName] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSaving, setSaving] = useState(false);
  const fieldProblem = useFieldProblem(creation.problem);
  const isWaiting = useIsWaiting(problem ?? creation.problem);
  const worn = new Map(devices.flatMap(({ labels }) => labels.map((label) => [label.id, label])));
  const labels = kind === 'add' ? all : [...worn.values()];
  const choices = created === null || labels.some(({ id }) => id === created.id) ? labels : [...labels, created];
  const label = choices.find(({ id }) => id === chosen);
  const isNew = chosen === NEW_LABEL;
  const isLarge = devices.length > DEVICES_PER_STEP;
  // The label of the run, which may have been created only by *Save*.
  const target = useRef<ChosenLabel | null>(null);
  const bulk = useBulk<DeviceRowFragment>({
    size: DEVICES_PER_STEP,
    send: (step) => saveLabel(client, step, { kind, labelId: target.current?.id ?? '' }),
  });
  const textOf = ({ name }: ChosenLabel, count: number) =>
    kind === 'add' ? messages.added(name, count) : messages.removed(name, count);
  const finish = (run: Run<DeviceRowFragment> | null) => {
    if (run === null || target.current === null) return;
    if (run.changed > 0) onChanged(textOf(target.current, run.changed));
    if (run.changed === run.total) onClose();
  };
  const create = async (): Promise<ChosenLabel | null> => {
    const success = await creation.run({ input: { name: newName } });
    if (success === null) return null;
    setCreated(success.label);
    setChosen(success.label.id);
    return success.label;
  };
  const saveAll = async ({ id, name }: ChosenLabel) => {
    setSaving(true);
    const found = await saveLabel(client, devices, { kind, labelId: id });
    setSaving(false);
    setProblem(found);
    if (found !== null) return;
    const wore = ({ labels: before }: DeviceRowFragment) => before.some((each) => each.id === id);
    const touched = devices.filter((device) => wore(device) === (kind === 'remove'));
    const opposite = kind === 'add' ? 'remove' : 'add';
    onChanged(textOf({ id, name }, devices.length), {
      run: () => saveLabel(client, touched, { kind: opposite, labelId: id }),
    });
    onClose();
  };
  const save = async () => {
    const saved = isNew ? await create() : (label ?? null);
    if (saved === null) return;
    target.current = saved;
    if (isLarge) finish(await bulk.start(devices));
    else await saveAll(saved);
  };
  if (bulk.run !== null) {
    return (
      <Stack>
        <BulkProgress
          bulk={bulk}
          nameOf={({ name, user }) => `${name} (${user.username})`}
          onResume={() => void bulk.resume().then(finish)}
        />
        <DialogFooter>
          <Button variant="default" onClick={onClose} disabled={bulk.isRunning}>
            {ui.close}
          </Button>
        </DialogFooter>
      </Stack>
    );
  }
  if (kind === 'remove' && worn.size === 0) return <Text>{messages.noneToRemove}</Text>;
  const isTaken = creation.problem?.kind === 'failure' && creation.problem.code === 'NAME_TAKEN';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack>
        <NativeSelect
          label={messages.label}
          data-autofocus
          value={chosen}
          onChange={(event) => {
            setChosen(event.currentTarget.value);
            creation.forget();
            setProblem(null);
          }}
          data={[
            { value: '', label: messages.choose },
            ...choices.map(({ id, name }) => ({ value: id, label: name })),
            ...(kind === 'add' ? [{ value: NEW_LABEL, label: messages.create }] : []),
          ]}
        />
        {isNew ? (
          <TextInput
            label={messages.newName}
            autoComplete="off"
            value={newName}
            error={isTaken ? messages.taken : fieldProblem('name')}
            onChange={(event) => setNewName(event.currentTarget.value)}
          />
        ) : null}
        <UnsavedChanges hasChanges={chosen !== ''} isSaving={isSaving || creation.isRunning} />
        <DialogFooter
          summary={
            isNew ? (
              <PreviewFrame>
                <Text role="status">{messages.newEffect}</Text>
              </PreviewFrame>
            ) : isLarge ? (
              <SteppedPreview
                changes={
                  label === undefined
                    ? []
                    : newRun(devices, DEVICES_PER_STEP).pending.map((step) => previewOfLabel(step, kind, label.id))
                }
              />
            ) : (
              <ChangePreview change={label === undefined ? null : previewOfLabel(devices, kind, label.id)} />
            )
          }
          problem={<ProblemNotice problem={problem ?? (isTaken ? null : creation.problem)} />}
        >
          <Button variant="default" onClick={onClose} disabled={isSaving || creation.isRunning}>
            {ui.cancel}
          </Button>
          <Button
            type="submit"
            loading={isSaving || creation.isRunning}
            disabled={(label === undefined && !isNew) || isWaiting}
          >
            {ui.save}
          </Button>
        </DialogFooter>
      </Stack>
    </form>
  );
}
