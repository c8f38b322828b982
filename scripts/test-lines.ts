import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { ROOT } from './run-steps.ts'

/**
 * `node scripts/test-lines.ts`: lines of tests for each line of code, without blank ones. Integration and fuzz tests, with
 * what supports them, are those of `shared` and `server` together.
 */
const TESTS = '**/*.test.{ts,tsx}'

function count(include: string | string[], exclude: string[] = []): number {
  const lines = globSync(include, { cwd: ROOT, exclude }).map(
    (path) => readFileSync(resolve(ROOT, path), 'utf8').match(/^.*\S.*$/gm)?.length ?? 0,
  )
  return lines.reduce((sum, some) => sum + some, 0)
}

function tell(name: string, code: number, tests: number): void {
  const share = (tests / code).toFixed(2)
  console.log(`${name.padEnd(20)} code ${code}, tests ${tests}: ${share}`)
}

const codeOf = (workspace: string) => count(`${workspace}/src/**/*.{ts,tsx}`, [TESTS])
const besideOf = (workspace: string) => count(`${workspace}/src/${TESTS}`)
const across = count('tests/{integration,fuzz,support}/**/*.ts')

for (const workspace of ['shared', 'server', 'client', 'assets'])
  tell(workspace, codeOf(workspace), besideOf(workspace))
tell(
  'shared and server',
  codeOf('shared') + codeOf('server'),
  besideOf('shared') + besideOf('server') + across,
)
