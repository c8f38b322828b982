import { describe, expect, test } from 'vitest'
import { readSourceFiles, type SourceFile, WORKSPACES } from './source-files.ts'

/**
 * The borders of docs/architecture.md. A failing line names the file and what it reached for; the way out
 * is to move the piece to the room where it belongs, not to widen the rule.
 */
const files = readSourceFiles()
const byPath = new Map(files.map((file) => [file.path, file]))

/** What every feature may build on; it knows none of them. */
const FOUNDATION = new Set([
  'protocol',
  'errors',
  'math',
  'time',
  'i18n',
  'preferences',
  'access',
  'storage',
  'events',
  'deliveries',
  'mail',
  'http',
  'net',
  'threads',
  'ui',
  'theme',
  'accessibility',
  'browser',
])
/** What joins the features; none of them knows it. A room that is in neither list is a feature. */
const JOINING = new Set(['world', 'lobby', 'hud', 'entry'])

/** The lists of messages and of events name every feature's: they stand low because everybody reads them. */
const JOINS = new Set(['shared/src/protocol/messages.ts', 'server/src/events/event-contract.ts'])

/** Imports go downwards only: from a higher rung to a lower one, or to the same. */
function rung(noun: string): number {
  if (noun === '' || FOUNDATION.has(noun)) return 0
  return JOINING.has(noun) ? 2 : 1
}

function offenders(rule: (file: SourceFile) => string[]): string[] {
  return files.flatMap((file) => rule(file).map((what) => `${file.path}: ${what}`))
}

describe('borders', () => {
  test('client and server never import each other, and shared imports neither nor assets', () => {
    const forbidden: Record<string, readonly string[]> = {
      client: ['server'],
      server: ['client'],
      shared: ['client', 'server', 'assets'],
      assets: ['client', 'server'],
    }
    expect(
      offenders((file) =>
        file.imports.filter((path) => forbidden[file.workspace]!.includes(path.split('/')[0]!)),
      ),
    ).toEqual([])
  })

  test('the foundation knows no feature, and no feature knows what joins them', () => {
    expect(
      offenders((file) => {
        if (file.noun === '' || file.workspace === 'assets' || JOINS.has(file.path)) return []
        const own = rung(file.noun)
        return file.imports.filter((path) => {
          const target = byPath.get(path)
          return target !== undefined && target.workspace !== 'assets' && rung(target.noun) > own
        })
      }),
    ).toEqual([])
  })

  test('no knots between rooms: what a room needs never needs that room, types included', () => {
    for (const workspace of WORKSPACES) {
      const rooms = files.filter((file) => file.workspace === workspace && file.noun !== '')
      const knot = findCycle([...new Set(rooms.map(({ noun }) => noun))], (noun) =>
        rooms.filter((file) => file.noun === noun).flatMap(importedRooms),
      )
      expect(knot.map((noun, i) => describeStep(rooms, noun, knot[i + 1])).filter(Boolean)).toEqual(
        [],
      )
    }
  })

  test('no import cycles, types included', () => {
    expect(findCycle([...byPath.keys()], (path) => byPath.get(path)?.imports ?? [])).toEqual([])
  })

  test('shared has no clock, no chance and no timers of its own', () => {
    const impure = /\b(Date\.now|Math\.random|setTimeout|setInterval|performance\.now)\b/g
    expect(
      offenders((file) =>
        file.workspace === 'shared' ? [...file.text.matchAll(impure)].map((match) => match[0]) : [],
      ),
    ).toEqual([])
  })

  test('the environment is read in one file of the server', () => {
    expect(
      offenders((file) =>
        file.path !== 'server/src/config.ts' && /\bprocess\.env\b/.test(file.text)
          ? ['process.env']
          : [],
      ),
    ).toEqual([])
  })

  test('only queries, tables and storage know the database library', () => {
    const home = /(-queries|-tables)\.ts$|^server\/src\/storage\//
    expect(
      offenders((file) =>
        home.test(file.path)
          ? []
          : file.packages.filter((name) => name.startsWith('drizzle-orm') || name === 'pg'),
      ),
    ).toEqual([])
  })

  test('pages load no validators: the client takes contracts as types only', () => {
    expect(
      offenders((file) => {
        if (file.workspace !== 'client') return []
        return file.runs.filter((path) => !path.startsWith('client/') && loads(path, 'zod'))
      }),
    ).toEqual([])
  })

  test('files of strangers are read in threads: the server itself loads none of their parsers', () => {
    const parsers = ['saxes', 'css-tree', 'node-ical']
    expect(parsers.filter((name) => loads('server/src/main.ts', name))).toEqual([])
    expect(parsers.filter((name) => files.some(({ packages }) => packages.includes(name)))).toEqual(
      parsers,
    )
  })

  test('raw sockets and fetches stay in net/', () => {
    const raw = /\bnew WebSocket\(|(?<![.\w])fetch\(/g
    expect(
      offenders((file) =>
        // The service worker is one plain script, without a page and its connection.
        file.workspace === 'client' &&
        file.noun !== 'net' &&
        !file.path.endsWith('/service-worker.ts')
          ? [...file.text.matchAll(raw)].map((match) => match[0])
          : [],
      ),
    ).toEqual([])
  })
})

/** Whether running a file loads a package, by itself or by what it imports. */
function loads(path: string, name: string, seen = new Set<string>()): boolean {
  if (path === name) return true
  if (seen.has(path)) return false
  seen.add(path)
  return byPath.get(path)?.runs.some((next) => loads(next, name, seen)) ?? false
}

/** Other rooms of its own workspace that a file imports. */
function importedRooms(file: SourceFile): string[] {
  return file.imports.flatMap((path) => {
    const target = byPath.get(path)
    const isOther = target?.workspace === file.workspace && target.noun !== file.noun
    return isOther && target.noun !== '' ? [target.noun] : []
  })
}

/** Where one room of a knot imports the next: `layout -> people (client/src/layout/follow-layout.ts)`. */
function describeStep(rooms: readonly SourceFile[], from: string, to: string | undefined): string {
  if (to === undefined) return ''
  const where = rooms.filter((file) => file.noun === from && importedRooms(file).includes(to))
  return `${from} -> ${to} (${where.map(({ path }) => path).join(', ')})`
}

/** One way that leads back to where it began, the first repeated at the end; empty when there is none. */
function findCycle(all: readonly string[], next: (from: string) => readonly string[]): string[] {
  const done = new Set<string>()
  const trail: string[] = []
  const visit = (from: string): string[] => {
    const at = trail.indexOf(from)
    if (at >= 0) return [...trail.slice(at), from]
    if (done.has(from)) return []
    trail.push(from)
    for (const to of next(from)) {
      const cycle = visit(to)
      if (cycle.length > 0) return cycle
    }
    trail.pop()
    done.add(from)
    return []
  }
  for (const from of all) {
    const cycle = visit(from)
    if (cycle.length > 0) return cycle
  }
  return []
}
