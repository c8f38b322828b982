import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const ROOT = resolve(import.meta.dirname, '..')
const MODELS = 'assets/src/**/remake-*.test.ts'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          root: ROOT,
          include: [
            '{shared,server,client,assets}/src/**/*.test.{ts,tsx}',
            'tests/architecture/*.test.ts',
          ],
          exclude: [MODELS],
          isolate: false,
          setupFiles: [resolve(import.meta.dirname, 'support/fresh-start.ts')],
          // A busy machine is slow; nothing here asserts times.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          // Makes every model anew and compares it with its file.
          name: 'models',
          root: ROOT,
          include: [MODELS],
          testTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'integration',
          root: ROOT,
          include: ['tests/{integration,fuzz}/**/*.test.ts'],
          // Real servers, databases and connections: one file at a time, and patience on a busy machine.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
