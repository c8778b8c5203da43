import { vi } from 'vitest';

/** Creates a server of which the SDL is another. */
export async function createAppWithSchema(typeDefs: string[]): Promise<unknown> {
  vi.resetModules();
  vi.doMock('../../src/schema.ts', async (load) => {
    const original = await load<typeof import('../../src/schema.ts')>();
    return { ...original, createSchema: () => original.createSchema(typeDefs) };
  });
  try {
    const { createApp } = await import('../../src/app.ts');
    const { readConfig } = await import('../../src/config.ts');
    const config = readConfig({ DATABASE_URL: 'sqlite:/nowhere/never-opened.sqlite', PORT: '0' });
    return await createApp(config, 'a pepper that is never used for anything');
  } finally {
    vi.doUnmock('../../src/schema.ts');
    vi.resetModules();
  }
}
