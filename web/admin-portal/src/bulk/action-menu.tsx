import { Button, Menu } from '@mantine/core';
import { Icon } from '@pinportal/ui';
import { useRef, useState } from 'react';

/** Something that can be done with the selection. */
export interface MenuAction {
  readonly name: string;
  readonly label: string;
  readonly onSelect: () => void;
}

export interface ActionMenuProps {
  readonly label: string;
  readonly actions: readonly MenuAction[];
}

/** A button with a menu of actions. The focus is back on the button before an action opens its dialog. */
export function ActionMenu({ label, actions }: ActionMenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <Menu
      opened={isOpen}
      onChange={(next) => {
        setOpen(next);
        if (!next) button.current?.focus();
      }}
      position="bottom-start"
      transitionProps={{ duration: 0 }}
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <Button ref={button} rightSection={<Icon name="down" />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map(({ name, label: text, onSelect }) => (
          <Menu.Item key={name} onClick={onSelect}>
            {text}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
