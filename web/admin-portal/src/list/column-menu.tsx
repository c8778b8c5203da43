import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { useListMessages } from './messages/index.ts';

export interface ColumnMenuProps<Name extends string> {
  readonly columns: readonly { readonly name: Name; readonly title: string }[];
  /** The columns that are shown, or undefined for all. */
  readonly shown: readonly Name[] | undefined;
  readonly onChange: (names: readonly Name[] | undefined) => void;
}

/** Chooses the columns of a table. */
export function ColumnMenu<Name extends string>({ columns, shown, onChange }: ColumnMenuProps<Name>) {
  const messages = useListMessages();
  const names = columns.map(({ name }) => name);
  const current = shown ?? names;
  const toggle = (name: Name, isShown: boolean) => {
    const next = names.filter((each) => (each === name ? isShown : current.includes(each)));
    onChange(next.length === names.length ? undefined : next);
  };
  return (
    <Popover position="bottom-end" trapFocus returnFocus transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <Button variant="default" size="sm">
          {messages.columns}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm" role="group" aria-label={messages.columns}>
          {columns.map(({ name, title }) => (
            <Checkbox
              key={name}
              label={title}
              checked={current.includes(name)}
              onChange={(event) => toggle(name, event.currentTarget.checked)}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
