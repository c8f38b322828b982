import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const BUILT = resolve(import.meta.dirname, '../client/dist')

/** The page's own script and the lobby's: all that runs before the first step. */
const BEFORE_FIRST_STEP = ['index.html', 'src/app.tsx', 'src/world/lobby-view.ts']
/** What the page says until then, in the one language that is fetched. */
const TEXTS = /^_texts-entry-en\b/

/** An entry of Vite's build manifest; the names are keys of it. */
interface Chunk {
  file: string
  css?: string[]
  imports?: string[]
  dynamicImports?: string[]
}

/** A file with its size in bytes as it travels: brotli, where that is smaller. */
export interface Sized {
  file: string
  bytes: number
}

export interface ClientSizes {
  /** Scripts and styles that are loaded before the first step. */
  beforeFirstStep: Sized[]
  scriptBytes: number
  styleBytes: number
  /** Every other script, loaded when it is needed. */
  later: Sized[]
}

/**
 * What the built client loads before the first step, by the import graph of the build.
 *
 * @throws when the client is not built
 */
export function clientSizes(): ClientSizes {
  const path = join(BUILT, '.vite/manifest.json')
  if (!existsSync(path)) throw new Error(`${path} is missing: run npm run build`)
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Chunk>
  const first = new Set<string>()
  const texts = Object.keys(manifest).filter((name) => TEXTS.test(name))
  if (texts.length !== 1) throw new Error('the build has no English texts of the entry page')
  for (const name of [...BEFORE_FIRST_STEP, ...texts]) collect(manifest, name, first)
  const scripts = [...first].filter((file) => file.endsWith('.js')).map(sized)
  const styles = [...first].filter((file) => file.endsWith('.css')).map(sized)
  const later = Object.values(manifest)
    .map((chunk) => chunk.file)
    .filter((file) => file.endsWith('.js') && !first.has(file))
    .map(sized)
  return {
    beforeFirstStep: [...scripts, ...styles],
    scriptBytes: sum(scripts),
    styleBytes: sum(styles),
    later,
  }
}

/** The files of a chunk and of all that it imports at once. */
function collect(manifest: Record<string, Chunk>, name: string, into: Set<string>): void {
  const chunk = manifest[name]
  if (!chunk) throw new Error(`the build has no ${name}`)
  if (into.has(chunk.file)) return
  into.add(chunk.file)
  for (const style of chunk.css ?? []) into.add(style)
  for (const imported of chunk.imports ?? []) collect(manifest, imported, into)
}

/** A built file as the server sends it: tiny ones have no compressed variant. */
function sized(file: string): Sized {
  const compressed = join(BUILT, `${file}.br`)
  const path = existsSync(compressed) ? compressed : join(BUILT, file)
  return { file, bytes: statSync(path).size }
}

function sum(files: readonly Sized[]): number {
  return files.reduce((total, { bytes }) => total + bytes, 0)
}

if (import.meta.main) {
  const sizes = clientSizes()
  const show = ({ file, bytes }: Sized) =>
    console.log(`${(bytes / 1000).toFixed(1).padStart(8)} kB  ${file}`)
  console.log('before the first step (brotli)')
  sizes.beforeFirstStep.forEach(show)
  console.log(
    `script ${(sizes.scriptBytes / 1000).toFixed(1)} kB, style ${(sizes.styleBytes / 1000).toFixed(1)} kB`,
  )
  console.log('later')
  sizes.later.forEach(show)
}
