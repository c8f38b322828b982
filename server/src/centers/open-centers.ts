import { MAIN_CENTER } from '@foyer/shared/centers/center-path.ts'
import {
  CENTERS_MAX,
  type Center,
  type CenterBody,
  CenterSchema,
  DEFAULT_CENTER,
  StoredCenterSchema,
} from '@foyer/shared/centers/centers-contract.ts'
import { checkVersion } from '@foyer/shared/errors/check-version.ts'
import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import type { Logger } from 'pino'
import type { Bus } from '../events/bus.ts'
import type { Database } from '../storage/database.ts'
import { SerialQueue } from '../time/serial-queue.ts'
import { insertCenter, readCenters, updateCenter } from './centers-queries.ts'
import type { Centers } from './centers-types.ts'

/** The centers, and the ways to change them. */
export interface CenterStore extends Centers {
  /**
   * Adds a center.
   *
   * @param by staff id
   * @param prepare makes what people meet in it; the center is there once that has succeeded
   */
  add(center: Center, by: string, prepare: () => Promise<Result<unknown>>): Promise<Result<Center>>
  /** Changes what is given; 'not-found' for an unknown id, 'conflict' when its version is not the stored one. `by`: staff id. */
  change(id: string, change: CenterBody, by: string): Promise<Result<Center>>
}

export interface CentersOptions {
  database: Database
  /** Name of the center that is made at the first start. */
  mainName: string
  bus: Bus
  log: Logger
  clock: Clock
}

/** Reads the centers; at the first start one is made, in this machine's time zone. */
export async function openCenters(options: CentersOptions): Promise<CenterStore> {
  const { database, bus, log, clock } = options
  const centers = new Map<string, Center>()
  /** Changes follow each other, so that none is made of what another has just replaced. */
  const changes = new SerialQueue()

  for (const { id, document } of await readCenters(database)) {
    centers.set(id, readStored(id, document, log))
  }
  if (!centers.has(MAIN_CENTER)) {
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
    const calendar = { ...DEFAULT_CENTER.calendar, zone }
    await keep({ ...DEFAULT_CENTER, id: MAIN_CENTER, name: options.mainName, calendar })
  }

  async function keep(center: Center, by: string | null = null): Promise<void> {
    await insertCenter(database, center, clock.now(), by)
    centers.set(center.id, center)
  }

  /** Changes a center to what `make` says of it: always a new version. */
  function put(
    id: string,
    by: string,
    make: (before: Center) => Result<Omit<CenterBody, 'version'>>,
  ): Promise<Result<Center>> {
    return changes.run(async () => {
      const before = centers.get(id)
      if (before === undefined) return refuse('not-found', 'center')
      const change = make(before)
      if (!change.ok) return change
      const version = before.version + 1
      const parsed = CenterSchema.safeParse({ ...before, ...change.value, version })
      if (!parsed.success) {
        const issue = parsed.error.issues[0]!
        return refuse('invalid', `${issue.path.join('.')}: ${issue.message}`)
      }
      await updateCenter(database, { before, after: parsed.data }, by)
      centers.set(id, parsed.data)
      bus.emit('center', id)
      return succeed(parsed.data)
    })
  }

  return {
    find: (id) => centers.get(id) ?? null,

    all: () => [...centers.values()].sort((a, b) => a.name.localeCompare(b.name)),

    add: (center, by, prepare) =>
      changes.run(async () => {
        if (centers.has(center.id)) return refuse('conflict', `id: there is a center ${center.id}`)
        if (centers.size >= CENTERS_MAX) return refuse('full', `at most ${CENTERS_MAX} centers`)
        const prepared = await prepare()
        if (!prepared.ok) return prepared
        await keep(center, by)
        bus.emit('center', center.id)
        return succeed(center)
      }),

    change: (id, { version, ...change }, by) =>
      put(id, by, (before) => checkVersion(before.version, version) ?? succeed(change)),
  }
}

/** A stored center, checked as if it came from outside: somebody may have edited the database. */
function readStored(id: string, document: unknown, log: Logger): Center {
  const parsed = StoredCenterSchema.safeParse(document)
  if (parsed.success) return { ...parsed.data, id }
  const detail = parsed.error.issues[0]!.message
  log.error({ centerId: id, detail }, 'a stored center is broken: it begins anew')
  return { ...DEFAULT_CENTER, id, name: id }
}
