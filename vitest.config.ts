import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  test: {
    // Both cores: what the tests ask of the machine is measured in benches, never by a clock here.
    maxWorkers: 2,
    projects: [
      { root, test: { name: 'domain', include: ['packages/domain/src/**/*.test.ts'], environment: 'node', testTimeout: 30_000 } },
      { root, test: { name: 'web', include: ['packages/web/src/**/*.test.ts'], environment: 'node' } },
      // Pure and many: they share what they import.
      { root, test: { name: 'packs', include: ['packs/**/*.test.ts'], environment: 'node', isolate: false, testTimeout: 30_000 } },
      {
        root,
        test: {
          name: 'server',
          include: ['packages/server/src/**/*.test.ts'],
          globalSetup: ['packages/server/src/platform/testing/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
