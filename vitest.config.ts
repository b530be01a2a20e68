import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: {
      '@shared': resolve(import.meta.dirname, 'shared'),
      '@': resolve(import.meta.dirname, 'renderer'),
    },
  },
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx'],
    setupFiles: ['tests/support/chance-seed.ts'],
    // Hundreds of cases by chance take a second alone, and many when the machine is busy.
    testTimeout: 30_000,
    // By default one core is left free, which of two is half.
    maxWorkers: availableParallelism(),
  },
});
