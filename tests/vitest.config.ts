import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
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
            '{shared,server,client,assets}/src/**/*.test.ts',
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
        plugins: [react()],
        test: {
          // React components in a real browser: layout, focus and keys are the browser's own.
          name: 'components',
          root: resolve(ROOT, 'client'),
          include: ['src/**/*.test.tsx'],
          testTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              actionTimeout: 15_000,
              launchOptions: {
                ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
                args: ['--no-sandbox', '--disable-background-networking'],
              },
              contextOptions: { locale: 'en-GB' },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'integration',
          root: ROOT,
          include: ['tests/{integration,fuzz}/**/*.test.ts'],
          // Real servers, databases and connections of their own: two files at a time (each waits for its
          // own half the time), and patience on a busy machine.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
