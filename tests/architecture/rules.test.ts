import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

/** The numbered rules of the `SPEC.md` files, and the tests that carry their numbers. */
const ROOT = resolve(import.meta.dirname, '../..')
const read = (pattern: string) =>
  globSync(pattern, { cwd: ROOT, exclude: ['**/node_modules'] }).map((path) =>
    readFileSync(resolve(ROOT, path), 'utf8'),
  )

const RULE = /^- \*\*([A-Z]+\d+)\*\*/gm
const rules = read('shared/src/*/SPEC.md').flatMap((spec) =>
  [...spec.matchAll(RULE)].map(([, number]) => number!),
)
/** Titles and other texts of the tests, without their comments. */
const titles = read('{shared,server,client,assets,tests}/**/*.{test,spec}.{ts,tsx}').flatMap(
  (file) => file.replaceAll(/^ *(\/\/|\/?\*).*$/gm, '').match(/(['"`])(?:(?!\1).)*\1/g) ?? [],
)

test('each number is given once', () => {
  expect(rules.filter((rule, i) => rules.indexOf(rule) !== i)).toEqual([])
})

test('each rule is carried by the title of a test', () => {
  const carried = new Set(titles.flatMap(numbersIn))
  expect(rules.filter((rule) => !carried.has(rule))).toEqual([])
})

/** The numbers that a title names, also as `N1 to N5`. */
function numbersIn(title: string): string[] {
  const ranges = [...title.matchAll(/\b([A-Z]+)(\d+) to \1(\d+)\b/g)].flatMap(
    ([, letters, from, to]) =>
      Array.from(
        { length: Number(to) - Number(from) + 1 },
        (_, i) => `${letters}${Number(from) + i}`,
      ),
  )
  return [...ranges, ...(title.match(/\b[A-Z]+\d+\b/g) ?? [])]
}
