import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

interface Package {
  resolved?: string
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

const LOCKFILE = resolve(import.meta.dirname, '../../package-lock.json')
const { packages } = JSON.parse(readFileSync(LOCKFILE, 'utf8')) as {
  packages: Record<string, Package>
}

test('the lockfile names no download addresses: each npm asks its own registry', () => {
  const addresses = Object.entries(packages).filter(([, { resolved }]) => resolved?.includes(':'))
  expect(addresses).toEqual([])
})

test('the lockfile holds the packages of every system, so that no install has any to add', () => {
  const locked = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)))
  const missing = Object.entries(packages).flatMap(
    ([path, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !locked.has(name))
        .map((name) => `${name} of ${path}`),
  )
  expect(missing).toEqual([])
})
