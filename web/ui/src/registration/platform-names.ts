import type { Platform } from '@pinportal/client';

/** What platforms are called, in every language. */
export const PLATFORM_NAMES: Readonly<Record<Platform, string>> = {
  IOS: 'iOS',
  ANDROID: 'Android',
  MACOS: 'macOS',
  WINDOWS: 'Windows',
};
