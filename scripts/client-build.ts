import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './run-steps.ts'

/** What the built client is made of. */
const SOURCES = ['client', 'shared/src', 'assets/src', 'assets/models', 'package-lock.json']
const NOT_SOURCES = new Set(['node_modules', 'dist', 'bench'])
/** Fingerprint of the sources that the client was built from last. */
const STAMP = join(ROOT, '.cache/client-built-from')

/** Builds the client when its sources have changed since the last time, or it is not there. */
export function buildClientIfStale(): void {
  const fingerprint = fingerprintOfSources()
  const built = existsSync(join(ROOT, 'client/dist/index.html')) && existsSync(STAMP)
  if (built && readFileSync(STAMP, 'utf8') === fingerprint) return
  console.log('Building the pages (only when something in them has changed)')
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
  const { status } = spawnSync(process.execPath, [vite, 'build', 'client', '--logLevel', 'error'], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  if (status !== 0) {
    console.error('Building the pages failed, see above.')
    process.exit(1)
  }
  mkdirSync(join(ROOT, '.cache'), { recursive: true })
  writeFileSync(STAMP, fingerprint)
}

/** Changes with every file's path, size and time of change. Reading contents would take longer. */
function fingerprintOfSources(): string {
  const hash = createHash('sha256')
  const visit = (path: string) => {
    const stats = statSync(join(ROOT, path))
    if (!stats.isDirectory()) {
      hash.update(`${path} ${stats.size} ${stats.mtimeMs}\n`)
      return
    }
    for (const name of readdirSync(join(ROOT, path)).sort()) {
      if (!NOT_SOURCES.has(name)) visit(join(path, name))
    }
  }
  SOURCES.forEach(visit)
  return hash.digest('hex')
}
