import { type Caller, requireUser } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { RenameDeviceInput } from '../generated/types.ts';
import { type Outcome, invalidInput, notFound } from '../outcome.ts';
import { lineProblem, tidy } from '../platform/text.ts';
import { lockDevice, searchable, updateDeviceName } from './device.store.ts';

/** Changes the name of one of the caller's devices, or of any device with `MANAGE_DEVICES`. */
export async function renameDevice(
  deps: Deps,
  caller: Caller,
  input: RenameDeviceInput,
): Promise<Outcome<'RenameDeviceResult'>> {
  const { id } = input;
  if (!deps.ids.isOf('Device', id)) return notFound('id');
  const invalid = invalidInput({ name: lineProblem(input.name, 100) });
  if (invalid !== null) return invalid;
  return writeAs(deps, caller, async (tx, { actor }): Promise<Outcome<'RenameDeviceResult'>> => {
    const { user, roles } = requireUser(actor);
    const device = await lockDevice(tx, id);
    if (device === null || (device.userId !== user.id && !roles.has('MANAGE_DEVICES'))) return notFound('id');
    const renamed = searchable({ ...device, name: tidy(input.name) });
    await updateDeviceName(tx, renamed);
    deps.audit.record(tx, caller, {
      action: 'RENAME_DEVICE',
      subject: { kind: 'DEVICE', id },
      details: { from: device.name, to: renamed.name },
    });
    return { __typename: 'RenameDeviceSuccess', device: renamed };
  });
}
