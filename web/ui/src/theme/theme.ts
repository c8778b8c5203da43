import { Anchor, type CSSVariablesResolver, createTheme } from '@mantine/core';

const SYSTEM_FONTS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

export const theme = createTheme({
  fontFamily: SYSTEM_FONTS,
  headings: {
    fontFamily: SYSTEM_FONTS,
    fontWeight: '650',
    sizes: { h1: { fontSize: '1.75rem', lineHeight: '1.25' }, h2: { fontSize: '1.25rem', lineHeight: '1.35' } },
  },
  primaryColor: 'blue',
  // White text on these has a contrast of more than 4.5.
  primaryShade: { light: 8, dark: 8 },
  defaultRadius: 'md',
  respectReducedMotion: true,
  cursorType: 'pointer',
  // A link in a text must not be told by its colour alone.
  components: { Anchor: Anchor.extend({ defaultProps: { underline: 'always' } }) },
});

/** Mantine's colours for secondary text, links and errors have a contrast of less than 4.5. These have more. */
export const accessibleColors: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
    '--mantine-color-anchor': 'var(--mantine-color-blue-8)',
    '--mantine-color-blue-light-hover': 'var(--mantine-color-blue-1)',
    '--pinportal-control': 'var(--mantine-color-gray-6)',
    '--pinportal-line': 'var(--mantine-color-gray-3)',
    '--pinportal-surface': 'var(--mantine-color-gray-0)',
    '--pinportal-good': '#1f7a33',
    '--pinportal-attention': '#8f4700',
    '--pinportal-bad': 'var(--mantine-color-red-9)',
  },
  dark: {
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
    '--mantine-color-anchor': 'var(--mantine-color-blue-3)',
    '--pinportal-control': 'var(--mantine-color-dark-2)',
    '--pinportal-line': 'var(--mantine-color-dark-4)',
    '--pinportal-surface': 'var(--mantine-color-dark-6)',
    '--pinportal-good': 'var(--mantine-color-green-4)',
    '--pinportal-attention': 'var(--mantine-color-orange-3)',
    '--pinportal-bad': 'var(--mantine-color-red-4)',
  },
});
