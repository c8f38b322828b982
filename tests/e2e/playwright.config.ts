import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { CHROMIUM_FLAGS } from '../../scripts/chromium-flags.ts'

const CHROMIUM = {
  ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
  args: CHROMIUM_FLAGS,
}

/** One browser at a time: it renders in software, and two would starve each other and the server. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  workers: 1,
  // A busy machine is slow; nothing here asserts times.
  timeout: 240_000,
  expect: { timeout: 45_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    actionTimeout: 45_000,
    viewport: { width: 1000, height: 600 },
    // The picture is drawn in software: fewer pixels, the same page.
    deviceScaleFactor: 0.5,
    locale: 'en-GB',
    trace: 'retain-on-failure',
  },
  projects: [
    {
      name: 'chromium',
      testIgnore: /(firefox|webkit)\.spec\.ts$/,
      use: {
        launchOptions: CHROMIUM,
      },
    },
    {
      name: 'firefox',
      testMatch: /firefox\.spec\.ts$/,
      use: {
        browserName: 'firefox',
        // Mozilla's own, over WebDriver BiDi: not the one that Playwright patches.
        channel: 'moz-firefox',
        launchOptions: { executablePath: join(import.meta.dirname, 'support/start-firefox.ts') },
      },
    },
    // Drives its browser itself; who answers there has Chromium.
    { name: 'webkit', testMatch: /webkit\.spec\.ts$/, use: { launchOptions: CHROMIUM } },
  ],
})
