import type { Platform } from '@pinportal/client';

/** The platforms that the phone can play. */
export const PLATFORMS = ['IOS', 'ANDROID'] as const satisfies readonly Platform[];
export type RegisteredPlatform = (typeof PLATFORMS)[number];

/** What a phone of a platform is, as long as nobody enters something else. */
export const PHONES: Readonly<Record<RegisteredPlatform, { readonly model: string; readonly osVersion: string }>> = {
  IOS: { model: 'iPhone 17', osVersion: '26.1' },
  ANDROID: { model: 'Pixel 10', osVersion: '16' },
};
