import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')

function bootstrap(userAgent: string) {
  const { status, stdout, stderr } = spawnSync('node', ['scripts/bootstrap.mjs'], {
    cwd: ROOT,
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
