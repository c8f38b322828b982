import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const temporary = makeTemporaryFolder()
afterAll(() => temporary.remove())

function bootstrap(userAgent: string, cwd = ROOT) {
  const { status, stdout, stderr } = spawnSync('node', ['scripts/bootstrap.mjs'], {
    cwd,
    env: { ...process.env, npm_config_user_agent: userAgent },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('an npm that is too old is met with one line that says how to get a newer one', () => {
  const { status, stderr } = bootstrap('npm/10.9.2 node/v20.20.2 linux x64 workspaces/false')
  expect(stderr).toMatch(/^This is npm 10\.9\.2, [^\n]*npm install --global npm@11\n$/)
  expect(status).toBe(1)
})

test('with everything installed it says and does nothing', () => {
  expect(bootstrap('npm/11.19.0 node/v20.20.2 linux x64 workspaces/false')).toEqual({
    status: 0,
    stdout: '',
    stderr: '',
  })
})

test('installed without install scripts it says which one it needs', () => {
  const { folder } = temporary
  for (const name of ['scripts', 'node_modules/node'])
    mkdirSync(join(folder, name), { recursive: true })
  cpSync(join(ROOT, 'scripts/bootstrap.mjs'), join(folder, 'scripts/bootstrap.mjs'))
  for (const name of ['package-lock.json', 'node_modules/.package-lock.json']) {
    writeFileSync(join(folder, name), JSON.stringify({ packages: {} }))
  }
  const { status, stderr } = bootstrap('npm/11.19.0 node/v20.20.2 linux x64', folder)
  expect(stderr).toMatch(/^[^\n]+ npm rebuild node --ignore-scripts=false\n$/)
  expect(status).toBe(1)
})
