import { Group } from '@mantine/core';
import { LanguageSelect } from '../language/language-select.tsx';
import { ColorSchemeSelect } from '../theme/color-scheme-select.tsx';
import classes from './footer.module.css';

/** The choices that every page has. */
export function Footer() {
  return (
    <footer className={classes.footer}>
      <Group gap="md">
        <LanguageSelect />
        <ColorSchemeSelect />
      </Group>
    </footer>
  );
}
