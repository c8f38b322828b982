import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')
export const WORKSPACES = ['shared', 'server', 'client', 'assets'] as const
export type Workspace = (typeof WORKSPACES)[number]

/** One source file of the product (tests left out) with what it imports. */
export interface SourceFile {
  /** From the root, with '/': `server/src/chat/chat-feature.ts`. */
  path: string
  workspace: Workspace
  /** Folder under `src`, '' for the files on top. */
  noun: string
  text: string
  /** Paths from the root of imported files of ours, types included. */
  imports: string[]
  /** What of both is loaded when the code runs: all but `import type`. */
  runs: string[]
  /** What of these is loaded by need, with where in the text its `import(` stands. */
  later: { path: string; at: number }[]
  /** Names of imported packages. */
  packages: string[]
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b([^'"]*?)from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

/** Every source file of the product. */
export function readSourceFiles(): SourceFile[] {
  return WORKSPACES.flatMap((workspace) => {
    const top = join(ROOT, workspace, 'src')
    return readdirSync(top, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
      .map((name) => readSourceFile(workspace, join(top, name)))
  })
}

function readSourceFile(workspace: Workspace, file: string): SourceFile {
  const text = readFileSync(file, 'utf8')
  const path = fromRoot(file)
  const parts = path.split('/')
  const imports: string[] = []
  const packages: string[] = []
  const runs: string[] = []
  const later: SourceFile['later'] = []
  for (const match of text.matchAll(IMPORT)) {
    const [, names = '', from, lazily] = match
    const name = (from ?? lazily)!
    const ours = /^@foyer\/(\w+)\/(.+)$/.exec(name)
    const relative = name.startsWith('.') && fromRoot(resolve(dirname(file), name))
    const path = relative || (ours && `${ours[1]}/src/${ours[2]}`)
    if (path) imports.push(path)
    else packages.push(name)
    if (!/^\s*type\b/.test(names)) runs.push(path || name)
    if (lazily) later.push({ path: path || name, at: match.index })
  }
  const noun = parts.length > 3 ? parts[2]! : ''
  return { path, workspace, noun, text, imports, packages, runs, later }
}

function fromRoot(path: string): string {
  return relative(ROOT, path).split(sep).join('/')
}
