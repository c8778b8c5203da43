import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core';

/** Keeps the chosen colour scheme in memory, because the portals store only the language. */
export function colorSchemeInMemory(): MantineColorSchemeManager {
  let chosen: MantineColorScheme | null = null;
  return {
    get: (initial) => chosen ?? initial,
    set: (scheme) => (chosen = scheme),
    subscribe: () => {},
    unsubscribe: () => {},
    clear: () => (chosen = null),
  };
}
