import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { build, preview } from 'vite'
import type { Measured } from '../../../client/bench/avatars/measure.ts'
import { ROOT } from '../../../scripts/run-steps.ts'
import { median } from '../lobby/statistics.ts'

const FOLDER = join(ROOT, 'client/bench/avatars')
const PATIENCE = 300_000

/** `c4`: bodies of a crowd. `c5`: their names and bubbles. */
export type AvatarBench = 'c4' | 'c5'

/** One side at one size: medians over the repetitions, milliseconds of script a frame. */
export interface AvatarRow {
  side: string
  count: number
  update: number
  render: number
  /** Both together, less what the empty room takes to render. */
  script: number
  /** Draw calls, less those of the empty room. */
  calls: number
  triangles: number
}

export interface AvatarPages {
  run(browser: Browser, bench: AvatarBench, count: number, repeats: number): Promise<AvatarRow[]>
  close(): Promise<void>
}

/** Builds the bench pages of the avatars and serves them. */
export async function serveAvatarPages(): Promise<AvatarPages> {
  const configFile = join(FOLDER, 'vite.config.ts')
  await build({ configFile, logLevel: 'error' })
  const server = await preview({ configFile, preview: { port: 0, host: '127.0.0.1' } })
  const url = server.resolvedUrls!.local[0]!
  return {
    async run(browser, bench, count, repeats) {
      const rounds: Measured[][] = []
      for (let round = 0; round < repeats; round++) {
        rounds.push(await runOnce(browser, `${url}?bench=${bench}&n=${count}`))
      }
      return rowsOf(rounds, count)
    },
    close: () => server.close(),
  }
}

async function runOnce(browser: Browser, url: string): Promise<Measured[]> {
  const page = await browser.newPage()
  try {
    await page.goto(url)
    const result = await page.waitForFunction(
      () => (globalThis as { __result?: Measured[] }).__result,
      null,
      {
        timeout: PATIENCE,
      },
    )
    return (await result.jsonValue())!
  } finally {
    await page.close()
  }
}

/** Medians over rounds that each have the empty room first, then the sides. */
function rowsOf(rounds: readonly Measured[][], count: number): AvatarRow[] {
  const [first] = rounds
  return first!.slice(1).map(({ side, calls, triangles }, i) => {
    const of = (read: (measured: Measured, empty: Measured) => number) =>
      Number(median(rounds.map((round) => read(round[i + 1]!, round[0]!))).toFixed(2))
    return {
      side,
      count,
      update: of(({ update }) => update[1]),
      render: of(({ render }) => render[1]),
      script: of((ours, empty) => ours.update[1] + ours.render[1] - empty.render[1]),
      calls: calls - first![0]!.calls,
      triangles: triangles - first![0]!.triangles,
    }
  })
}
