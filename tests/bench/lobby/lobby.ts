import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { lobbySeat, plainSeat } from './crowd.ts'
import { LARGEST_HALL } from './hall.ts'
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

const spread = await measureWalking('Foyer, spread out', 'lobby', LARGEST_HALL, lobbySeat, plan)
const dense = await measureWalking('Foyer, all in one view', 'lobby', '4', lobbySeat, plan)
const largest = spread.at(-1)!
const perMessage = Math.round(largest.bytesPerClient / Math.max(1, largest.messagesPerClient))
const plain = await measureWalking('Plain schema', 'schema', '', plainSeat, {
  ...plan,
  sizes: plan.sizes.filter((size) => size <= 800),
})
const bare = await measureWalking('Bare ws', 'bare', String(perMessage), plainSeat, plan)
const walking = [...spread, ...dense, ...plain, ...bare]
show('S1 and S2: all walking', walking.map(walkingRow))

const joining = await measureJoining()
show('S3: 200 enter at once, 500 walk', [joining])
const memory = await measureMemory()
show('S4: memory of one idle client', memory)
const database = await measureDatabase(plan)
show('S5: the tick while the database takes 100 writes a second', [database])

mkdirSync(RESULTS, { recursive: true })
const results = {
  conditions,
  loadAfter: loadavg()[0]!.toFixed(1),
  walking,
  joining,
  memory,
  database,
}
writeFileSync(resolve(RESULTS, 'lobby.json'), `${JSON.stringify(results, null, 2)}\n`)
process.exit(0)

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
