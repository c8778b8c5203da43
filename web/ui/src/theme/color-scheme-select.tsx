import { type MantineColorScheme, NativeSelect, useMantineColorScheme } from '@mantine/core';
import { useUiMessages } from '../messages/index.ts';

const SCHEMES: readonly MantineColorScheme[] = ['auto', 'light', 'dark'];

/** Chooses light, dark, or what the system has. The choice lasts until the page is closed. */
export function ColorSchemeSelect() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { appearance } = useUiMessages();
  return (
    <NativeSelect
      size="sm"
      label={appearance.label}
      value={colorScheme}
      onChange={(event) => {
        const chosen = SCHEMES.find((each) => each === event.currentTarget.value);
        if (chosen !== undefined) setColorScheme(chosen);
      }}
      data={SCHEMES.map((each) => ({ value: each, label: appearance[each] }))}
    />
  );
}
