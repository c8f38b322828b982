import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')
const WORKSPACES = ['shared', 'server', 'client', 'assets'] as const
export type Workspace = (typeof WORKSPACES)[number]

/** One source file of the product (tests left out) with what it imports. */
export interface SourceFile {
  /** From the root, with '/': `server/src/chat/chat-messages.ts`. */
  path: string
  workspace: Workspace
  /** Folder under `src`, '' for the files on top. */
  noun: string
  text: string
  /** Paths from the root of imported files of ours, types included. */
  imports: string[]
  /** Names of imported packages. */
  packages: string[]
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

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
  for (const match of text.matchAll(IMPORT)) {
    const name = (match[1] ?? match[2])!
    const ours = /^@foyer\/(\w+)\/(.+)$/.exec(name)
    if (name.startsWith('.')) imports.push(fromRoot(resolve(dirname(file), name)))
    else if (ours) imports.push(`${ours[1]}/src/${ours[2]}`)
    else packages.push(name)
  }
  return { path, workspace, noun: parts.length > 3 ? parts[2]! : '', text, imports, packages }
}

function fromRoot(path: string): string {
  return relative(ROOT, path).split(sep).join('/')
}
