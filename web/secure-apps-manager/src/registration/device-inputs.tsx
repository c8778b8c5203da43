import { Group, Radio, TextInput } from '@mantine/core';
import { PLATFORM_NAMES, type Problem, useFieldProblem } from '@pinportal/ui';
import { useMessages } from '../messages/index.ts';
import { PLATFORMS, type RegisteredPlatform } from './platforms.ts';
import type { Registration } from './registration.ts';

export interface DeviceInputsProps {
  readonly platform: RegisteredPlatform;
  readonly name: string;
  readonly model: string;
  readonly problem: Problem | null;
  readonly onChange: (changed: Partial<Registration>) => void;
}

/** What a real phone knows of itself. */
export function DeviceInputs({ platform, name, model, problem, onChange }: DeviceInputsProps) {
  const messages = useMessages().register;
  const fieldProblem = useFieldProblem(problem);
  return (
    <>
      <Radio.Group
        label={messages.platform}
        name="platform"
        size="md"
        value={platform}
        onChange={(chosen) => {
          const found = PLATFORMS.find((each) => each === chosen);
          if (found !== undefined) onChange({ platform: found });
        }}
      >
        <Group gap="md" mt={4}>
          {PLATFORMS.map((each) => (
            <Radio key={each} value={each} label={PLATFORM_NAMES[each]} />
          ))}
        </Group>
      </Radio.Group>
      <TextInput
        label={messages.name}
        name="device-name"
        autoComplete="off"
        size="md"
        value={name}
        error={fieldProblem('name')}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextInput
        label={messages.model}
        name="device-model"
        autoComplete="off"
        size="md"
        value={model}
        error={fieldProblem('model')}
        onChange={(event) => onChange({ model: event.currentTarget.value })}
      />
    </>
  );
}
