import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { buildClientIfStale } from '../../../scripts/client-build.ts'
import { clientSizes } from '../../../scripts/client-sizes.ts'
import { launchBrowser } from '../../../scripts/launch-browser.ts'
import { type SpawnedServer, spawnServer } from '../../support/spawn-server.ts'
import { median } from '../lobby/statistics.ts'
import { type AvatarBench, type AvatarPages, serveAvatarPages } from './avatars.ts'
import { neededDownloads, visit } from './first-step.ts'
import { PROFILES } from './network.ts'
import { serveSingleScript, visitSingleScript } from './single-script.ts'

/**
 * C1 to C5: what is downloaded before the first step and how long that takes, and what a crowd and its names
 * cost the script. `node tests/bench/client/client.ts [sizes] [first-step] [crowd] [names]`, all without a name.
 */
const RESULTS = resolve(import.meta.dirname, '../results')
const PARTS = { sizes, 'first-step': firstStep, crowd, names } as const
type Part = keyof typeof PARTS

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '50,100,300,1000' },
    repeats: { type: 'string', default: '3' },
  },
})
const counts = values.sizes.split(',').map(Number)
const repeats = Number(values.repeats)

const unknown = positionals.find((name) => !(name in PARTS))
if (unknown !== undefined) {
  console.error(`There is no part '${unknown}': choose from ${Object.keys(PARTS).join(', ')}.`)
  process.exit(1)
}
const chosen = (positionals.length > 0 ? positionals : Object.keys(PARTS)) as Part[]
for (const name of chosen) await runPart(name)
process.exit(0)

/** Runs one part in a browser of its own, and keeps what it found with its conditions. */
async function runPart(name: Part): Promise<void> {
  const browser = await launchBrowser()
  try {
    const conditions = {
      date: new Date().toISOString(),
      browser: `Chromium ${browser.version()}, software rendering`,
      cpu: cpus()[0]?.model ?? 'unknown',
      cores: availableParallelism(),
      loadBefore: loadavg()[0]!.toFixed(1),
      repeats,
    }
    const found = await PARTS[name](browser)
    const results = { conditions, loadAfter: loadavg()[0]!.toFixed(1), ...found }
    mkdirSync(RESULTS, { recursive: true })
    writeFileSync(resolve(RESULTS, `client-${name}.json`), `${JSON.stringify(results, null, 2)}\n`)
    console.log('Conditions', conditions)
  } finally {
    await browser.close()
  }
}

/** C1 and C2, as the browser met them; that they are what the build's own graph says is checked. */
async function sizes(browser: Browser) {
  return withServer(async ({ url }) => {
    const needed = neededDownloads(await visit(browser, url, PROFILES[0]!))
    const bytes = (ending: string) =>
      needed.reduce((sum, { path, bytes }) => sum + (path.endsWith(ending) ? bytes : 0), 0)
    const graph = clientSizes()
    const byGraph = new Set(graph.beforeFirstStep.map(({ file }) => `/${file}`))
    const surprises = needed
      .map(({ path }) => path)
      .filter((path) => path.startsWith('/assets/') && !byGraph.has(path))
    if (surprises.length > 0) throw new Error(`not in the build's graph: ${surprises.join(', ')}`)
    const totals = {
      scripts: bytes('.js'),
      styles: bytes('.css'),
      models: bytes('.glb'),
      all: bytes(''),
    }
    console.log('\nC1 and C2: downloads before the first step, bytes as they travel')
    console.table(needed.map(({ path, bytes }) => ({ path, bytes })))
    console.table(totals)
    return { totals, byGraph: graph.scriptBytes, needed }
  })
}

/** C3. */
async function firstStep(browser: Browser) {
  return withServer(async ({ url }) => {
    const other = await serveSingleScript()
    const rows = []
    for (const profile of PROFILES) {
      const shell: number[] = []
      const frame: number[] = []
      const walk: number[] = []
      const script: number[] = []
      for (let round = 0; round < repeats; round++) {
        const { marks } = await visit(browser, url, profile)
        shell.push(marks['foyer:shell'])
        frame.push(marks['foyer:first-frame'])
        walk.push(marks['foyer:can-walk'])
        script.push(await visitSingleScript(browser, other.url, profile))
      }
      rows.push({
        profile: profile.name,
        goal: profile.goal,
        shell: inSeconds(median(shell)),
        firstFrame: inSeconds(median(frame)),
        firstStep: inSeconds(median(walk)),
        fastest: inSeconds(Math.min(...walk)),
        singleScript: inSeconds(median(script)),
      })
    }
    other.close()
    console.log('\nC3: seconds from the address to the first step, medians')
    console.table(rows)
    return { rows }
  })
}

/** C4. */
async function crowd(browser: Browser) {
  return avatarRows(browser, 'c4', 'C4: script a frame (ms) and draw calls of a crowd in view')
}

/** C5. */
async function names(browser: Browser) {
  return avatarRows(browser, 'c5', 'C5: script a frame (ms) and draw calls of names and bubbles')
}

async function avatarRows(browser: Browser, bench: AvatarBench, title: string) {
  const pages: AvatarPages = await serveAvatarPages()
  const rows = []
  console.log(`\n${title}`)
  for (const count of counts) {
    const sides = await pages.run(browser, bench, count, repeats)
    console.table(sides)
    rows.push(...sides)
  }
  await pages.close()
  return { rows }
}

async function withServer<T>(measure: (server: SpawnedServer) => Promise<T>): Promise<T> {
  buildClientIfStale()
  const server = await spawnServer()
  try {
    return await measure(server)
  } finally {
    await server.remove()
  }
}

function inSeconds(milliseconds: number): number {
  return Number((milliseconds / 1000).toFixed(2))
}
