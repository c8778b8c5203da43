import './styles.ts';
import { MantineProvider } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { colorSchemeInMemory } from './color-scheme-in-memory.ts';
import { pageNonce } from './page-nonce.ts';
import { accessibleColors, theme } from './theme.ts';

/** The design of the portals. Its styles carry the nonce of the page. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const [colorSchemeManager] = useState(colorSchemeInMemory);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={accessibleColors}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemeManager}
      getStyleNonce={() => pageNonce}
    >
      {children}
    </MantineProvider>
  );
}
