import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { lobbySeat, plainSeat } from './crowd.ts'
import { LARGEST_HALL, SMALL_HALL } from './hall.ts'
import { measureDatabase, measureJoining, measureMemory } from './other-measures.ts'
import { measureWalking, type WalkingRow } from './walking.ts'

/**
 * S1 to S5: how many walk in one lobby, how many bytes that is for one client, how fast one is in, what a client
 * costs and what the database costs the tick. `node tests/bench/lobby/lobby.ts`
 */
const RESULTS = resolve(import.meta.dirname, '../results')

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '50,200,800,1600' },
    seconds: { type: 'string', default: '3' },
    repeats: { type: 'string', default: '3' },
  },
})
const plan = {
  sizes: values.sizes.split(',').map(Number),
  seconds: Number(values.seconds),
  repeats: Number(values.repeats),
}

const conditions = {
  date: new Date().toISOString(),
  node: process.version,
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  loadBefore: loadavg()[0]!.toFixed(1),
  ...plan,
}
console.log('Conditions', conditions)

const results: Record<string, unknown> = { conditions }

const spread = await walk('Foyer, spread out', 'lobby', LARGEST_HALL, lobbySeat, plan)
const dense = await walk('Foyer, all in one view', 'lobby', SMALL_HALL, lobbySeat, plan)
const largest = spread.at(-1)!
const perMessage = Math.round(largest.bytesPerClient / Math.max(1, largest.messagesPerClient))
const upTo800 = { ...plan, sizes: plan.sizes.filter((size) => size <= 800) }
const plain = await walk('Plain schema', 'schema', '', plainSeat, upTo800)
const bare = await walk('Bare ws', 'bare', String(perMessage), plainSeat, plan)
keep('walking', [...spread, ...dense, ...plain, ...bare])

const joining = keep('joining', await measureJoining(plan))
show('S3: 200 enter at once while 500 walk, ms until the first state', [joining])
show('S4: memory of one idle client', keep('memory', await measureMemory()))
const database = keep('database', await measureDatabase(plan))
show('S5: p99 of the tick in ms, the database at rest and taking 100 writes a second', [database])
process.exit(0)

async function walk(...parameters: Parameters<typeof measureWalking>): Promise<WalkingRow[]> {
  const rows = await measureWalking(...parameters)
  show(`S1 and S2: ${parameters[0]}`, rows.map(walkingRow))
  return rows
}

/** Writes what is known so far: a bench of many minutes may be broken off. */
function keep<T>(name: string, value: T): T {
  results[name] = value
  results.loadAfter = loadavg()[0]!.toFixed(1)
  mkdirSync(RESULTS, { recursive: true })
  writeFileSync(resolve(RESULTS, 'lobby.json'), `${JSON.stringify(results, null, 2)}\n`)
  return value
}

function show(title: string, rows: object[]): void {
  console.log(`\n${title}`)
  console.table(rows)
}

function walkingRow(row: WalkingRow) {
  return {
    side: row.side,
    people: row.people,
    cpu: row.cpu.toFixed(2),
    'tick ms': `${row.tickMedian.toFixed(1)} / ${row.tickP99.toFixed(1)}`,
    'ticks/s': row.ticksPerSecond.toFixed(1),
    'loop late p99 ms': row.lagP99.toFixed(0),
    'kB/s a client': (row.bytesPerClient / 1000).toFixed(1),
    'step to seen ms':
      row.seenMedian === null ? '-' : `${row.seenMedian.toFixed(0)} / ${row.seenP99!.toFixed(0)}`,
  }
}
