import type { Browser } from 'playwright-core'
import { type Profile, throttle } from './network.ts'

/** Small, because frames are drawn in software: the measure is about downloads and scripts. */
const VIEWPORT = { width: 320, height: 240 }
const PATIENCE = 60_000
/** Milliseconds after the first step in which downloads under way come to their end and are listed. */
const AFTER = 5000

const MARKS = ['foyer:shell', 'foyer:first-frame', 'foyer:can-walk'] as const

/** One download of the page. Times in milliseconds since the address was entered. */
export interface Download {
  /** From the root, without the query. */
  path: string
  began: number
  ended: number
  /** As it travelled, without headers. */
  bytes: number
}

export interface FirstStep {
  marks: Record<(typeof MARKS)[number], number>
  /** In the order in which they began. */
  downloads: Download[]
}

/**
 * One visit with an empty cache by somebody who was here before (the name is filled in), and who presses Enter
 * the moment the page can take it: no time of a person is in the figures.
 */
export async function visit(browser: Browser, url: string, profile: Profile): Promise<FirstStep> {
  const context = await browser.newContext({ viewport: VIEWPORT })
  try {
    const page = await context.newPage()
    await throttle(page, profile)
    await page.addInitScript(() => {
      localStorage.setItem('foyer:visitor', JSON.stringify({ name: 'Ada', look: '' }))
      localStorage.setItem('foyer:settings', JSON.stringify({ quality: 'low' }))
      new PerformanceObserver((list) => {
        if (list.getEntriesByName('foyer:shell').length > 0)
          document.getElementById('enter')?.click()
      }).observe({ type: 'mark', buffered: true })
    })
    await page.goto(url, { timeout: PATIENCE })
    await page.waitForFunction(
      () => performance.getEntriesByName('foyer:can-walk').length > 0,
      null,
      { timeout: PATIENCE },
    )
    await page.waitForTimeout(AFTER)
    return await page.evaluate(readTimings, MARKS)
  } finally {
    await context.close()
  }
}

/** Runs in the page. */
function readTimings(names: typeof MARKS): FirstStep {
  const marks = names.map((name) => [name, performance.getEntriesByName(name)[0]!.startTime])
  const navigation = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming
  const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
  return {
    marks: Object.fromEntries(marks) as FirstStep['marks'],
    downloads: [navigation, ...resources].map((entry) => ({
      path: new URL(entry.name).pathname,
      began: entry.startTime,
      ended: entry.responseEnd,
      bytes: entry.encodedBodySize,
    })),
  }
}

/**
 * What the first step waited for: all that began before the first frame. What begins after it (people,
 * the building's details) refines a room in which one walks already.
 */
export function neededDownloads({ marks, downloads }: FirstStep): Download[] {
  return downloads.filter(({ began }) => began < marks['foyer:first-frame'])
}
