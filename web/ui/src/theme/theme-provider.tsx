import './styles.ts';
import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core';
import type { ReactNode } from 'react';
import { pageNonce } from './page-nonce.ts';
import { accessibleColors, theme } from './theme.ts';

/** The portals store only this choice and the language. */
const colorSchemeManager = localStorageColorSchemeManager({ key: 'pinportal-color-scheme' });

/** The design of the portals. Its styles carry the nonce of the page. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
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
