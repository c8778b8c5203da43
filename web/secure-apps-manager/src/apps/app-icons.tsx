import { UnstyledButton } from '@mantine/core';
import classes from './app-icons.module.css';
import { APPS } from './apps.ts';

/** The secure apps, as icons that open them. */
export function AppIcons({ onOpen }: { readonly onOpen: (app: string) => void }) {
  return (
    <ul className={classes.apps}>
      {APPS.map(({ name, path, color }) => (
        <li key={name}>
          <UnstyledButton className={classes.app} onClick={() => onOpen(name)}>
            <svg className={classes.icon} style={{ backgroundColor: color }} viewBox="0 0 24 24" aria-hidden="true">
              <path d={path} />
            </svg>
            {name}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
