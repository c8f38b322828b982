import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { resolve } from 'node:path'
import { proposeWeek } from '@foyer/server/fill/propose-week.ts'
import type { TakeOver } from '@foyer/shared/duty/duty-contract.ts'
import { resolveDuty } from '@foyer/shared/duty/resolve-duty.ts'
import { randomWeek, THREE_SHIFTS, TWO_HALVES } from '@foyer/shared/fill/fill-fixture.ts'
import { seededRandom } from '@foyer/shared/math/seeded-random.ts'
import { shiftInstants } from '@foyer/shared/shifts/shift-instants.ts'
import type { Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import { addDays } from '@foyer/shared/time/local-dates.ts'
import { median, quantile } from '../lobby/statistics.ts'

/** R1 and R2: how long resolving a year and filling a week take. `node tests/bench/rota/rota.ts` */
const RESULTS = resolve(import.meta.dirname, '../results')
const FIRST = '2027-01-04'
const HALVES = [
  { id: 'morning', from: '08:00', to: '13:00' },
  { id: 'afternoon', from: '13:00', to: '18:00' },
] as const

const conditions = {
  date: new Date().toISOString(),
  node: process.version,
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  loadBefore: loadavg()[0]!.toFixed(1),
}
console.log('Conditions', conditions)

const resolving = [10, 50, 100, 200].map(measureResolving)
console.log('\nR1: the duties of a year')
console.table(resolving)

const filling = []
for (const [halves, halfDays] of [
  ['two a day', TWO_HALVES],
  ['three a day, around the clock', THREE_SHIFTS],
] as const) {
  for (const [reps, posts] of [
    [8, 1],
    [15, 2],
    [30, 4],
    [60, 8],
  ] as const) {
    filling.push(await measureFilling(halves, halfDays, reps, posts))
  }
}
console.log('\nR2: filling a week of 7 days, each in a new process')
console.table(filling)

mkdirSync(RESULTS, { recursive: true })
const results = {
  conditions: { ...conditions, loadAfter: loadavg()[0]!.toFixed(1) },
  resolving,
  filling,
}
writeFileSync(resolve(RESULTS, 'rota.json'), `${JSON.stringify(results, null, 2)}\n`)

function measureResolving(reps: number) {
  const { shifts, takeOvers } = makeYear(reps)
  const span = {
    from: shiftInstants(FIRST, '00:00', '00:00', 'UTC').start,
    to: shiftInstants(addDays(FIRST, 364), '00:00', '00:00', 'UTC').start,
  }
  const times = Array.from({ length: 7 }, () => {
    const begin = process.cpuUsage()
    resolveDuty({ shifts, takeOvers, ...span })
    const { user, system } = process.cpuUsage(begin)
    return (user + system) / 1000
  })
  return {
    reps,
    shifts: shifts.length,
    takeOvers: takeOvers.length,
    'first CPU ms': Math.round(times[0]!),
    'median CPU ms': Math.round(median(times)),
  }
}

/** A year in which each rep has every other half-day; some are open or cancelled, of some the rest is taken over. */
function makeYear(reps: number): { shifts: Shift[]; takeOvers: TakeOver[] } {
  const random = seededRandom(reps)
  const shifts: Shift[] = []
  const takeOvers: TakeOver[] = []
  for (let day = 0; day < 364; day++) {
    const date = addDays(FIRST, day)
    for (const [half, { id: halfDayId, from, to }] of HALVES.entries()) {
      const instants = shiftInstants(date, from, to, 'Europe/Berlin')
      for (let rep = (day + half) % 2; rep < reps; rep += 2) {
        const id = `${date} ${halfDayId} ${rep}`
        shifts.push({
          id,
          centerId: 'main',
          date,
          from,
          to,
          halfDayId,
          skills: [],
          languages: [],
          staffId: random() < 0.05 ? null : `rep-${rep}`,
          cancelled: random() < 0.05,
          version: 1,
          ...instants,
        })
        if (random() > 0.03) continue
        const start = instants.start + Math.floor(random() * 4) * 3_600_000
        const staffId = `rep-${Math.floor(random() * reps)}`
        takeOvers.push({ id, centerId: 'main', staffId, shiftId: id, start, end: instants.end })
      }
    }
  }
  return { shifts, takeOvers }
}

async function measureFilling(
  halves: string,
  halfDays: typeof TWO_HALVES,
  reps: number,
  posts: number,
) {
  const seconds: number[] = []
  let proven = 0
  for (let seed = 1; seed <= 7; seed++) {
    const input = randomWeek(seed, { reps, posts, days: 7, halfDays, most: 6 })
    const begin = performance.now()
    const { optimal } = await proposeWeek(input)
    seconds.push((performance.now() - begin) / 1000)
    if (optimal) proven++
  }
  return {
    'half-days': halves,
    reps,
    posts,
    shifts: 7 * halfDays.length * posts,
    'median s': median(seconds).toFixed(2),
    'slowest s': quantile(seconds, 1).toFixed(2),
    'proven best': `${proven} of 7`,
  }
}
