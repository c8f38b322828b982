import { describe, expect, test } from 'vitest'
import { readSourceFiles, type SourceFile } from './source-files.ts'

/**
 * The borders of docs/architecture.md. A failing line names the file and what it reached for; the way out
 * is to move the piece to the room where it belongs, not to widen the rule.
 */
const files = readSourceFiles()
const byPath = new Map(files.map((file) => [file.path, file]))

/** Features import downwards only: from a later rung to an earlier one or the same. */
const LADDER: readonly (readonly string[])[] = [
  [
    'protocol',
    'errors',
    'math',
    'time',
    'i18n',
    'access',
    'storage',
    'http',
    'net',
    'ui',
    'theme',
    'accessibility',
  ],
  [
    'look',
    'identity',
    'settings',
    'uploads',
    'branding',
    'design',
    'centers',
    'plugs',
    'reach',
    'layout',
    'navmesh',
    'people',
    'guide',
    'drafts',
    'shifts',
    'crew',
    'weeks',
    'fill',
    'swaps',
    'outlook',
    'duty',
    'my-shifts',
    'rota',
    'notices',
    'feeds',
    'movement',
    'seats',
    'snapshots',
    'avatars',
    'input',
    'camera',
    'chat',
    'emotes',
    'door',
  ],
  ['greeting', 'reception'],
  ['world'],
  ['lobby', 'hud', 'entry'],
]

/** The wire's list of messages names every feature's: it stands low because everybody reads it. */
const JOINS = new Set(['shared/src/protocol/messages.ts'])

function rung(noun: string): number {
  return LADDER.findIndex((nouns) => nouns.includes(noun))
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

  test('features import downwards on the ladder', () => {
    expect(
      offenders((file) => {
        if (file.noun === '' || file.workspace === 'assets' || JOINS.has(file.path)) return []
        const own = rung(file.noun)
        if (own < 0) return [`the room "${file.noun}" is not on the ladder`]
        return file.imports.filter((path) => {
          const target = byPath.get(path)
          return target !== undefined && target.workspace !== 'assets' && rung(target.noun) > own
        })
      }),
    ).toEqual([])
  })

  test('no import cycles, types included', () => {
    expect(findCycle(files)).toEqual([])
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

  test('raw sockets and fetches stay in net/', () => {
    const raw = /\bnew WebSocket\(|(?<![.\w])fetch\(/g
    expect(
      offenders((file) =>
        file.workspace === 'client' && file.noun !== 'net'
          ? [...file.text.matchAll(raw)].map((match) => match[0])
          : [],
      ),
    ).toEqual([])
  })
})

/** One cycle as a list of paths, the first repeated at the end; empty when there is none. */
function findCycle(all: readonly SourceFile[]): string[] {
  const done = new Set<string>()
  const trail: string[] = []
  const visit = (path: string): string[] => {
    const at = trail.indexOf(path)
    if (at >= 0) return [...trail.slice(at), path]
    if (done.has(path)) return []
    trail.push(path)
    for (const next of byPath.get(path)?.imports ?? []) {
      const cycle = visit(next)
      if (cycle.length > 0) return cycle
    }
    trail.pop()
    done.add(path)
    return []
  }
  for (const file of all) {
    const cycle = visit(file.path)
    if (cycle.length > 0) return cycle
  }
  return []
}
