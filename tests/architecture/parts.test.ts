import { expect, test } from 'vitest'
import { readSourceFiles, type SourceFile } from './source-files.ts'

/**
 * Code with texts that is loaded by need is loaded by `loadPart`, which fetches what it says in the page's language
 * (docs/decisions/0020). Code that comes by a bare `import()` has to be silent, with all that it brings at once.
 */
const files = readSourceFiles()
const byPath = new Map(files.map((file) => [file.path, file]))

/** Their imports are handed on to `loadPart`: by `plugs/panel-code.ts`, and by the page of staff for its screens. */
const HANDED_ON = /-panel\.ts$|^client\/src\/staff-page\.tsx$/

test('code with texts that is loaded by need comes through loadPart', () => {
  const bare = files
    .filter(({ path, workspace }) => workspace === 'client' && !HANDED_ON.test(path))
    .flatMap((file) => bareImports(file).map((path) => ({ from: file.path, path })))
  expect(bare.length).toBeGreaterThan(3)
  expect(bare.filter(({ path }) => speaks(path))).toEqual([])
})

test('what speaks is found through what it brings, and what is inside of a call by its brackets', () => {
  expect(speaks('client/src/hands/hands-texts.ts')).toBe(true)
  expect(speaks('client/src/hud/hud.tsx')).toBe(true)
  expect(speaks('client/src/i18n/lazy-texts.ts')).toBe(false)
  expect(isInside('loadPart(() => f(import(a)))', 18)).toBe(true)
  expect(isInside('loadPart(() => f()); import(a)', 21)).toBe(false)
})

/** Paths that a file imports by need, outside of every call that loads what they say. */
function bareImports({ text, later }: SourceFile): string[] {
  return later.filter(({ at }) => !isInside(text, at)).map(({ path }) => path)
}

/** Whether a place in a text lies between the brackets of a call of `loadPart` or what goes through it. */
function isInside(text: string, at: number): boolean {
  return [...text.matchAll(/\b(?:loadPart|loadPatiently|withVitalPart)\(/g)].some((call) => {
    let end = call.index + call[0].length
    for (let depth = 1; depth > 0 && end < text.length; end++) {
      if (text[end] === '(') depth++
      if (text[end] === ')') depth--
    }
    return call.index < at && at < end
  })
}

/** Whether running a file offers texts, by itself or by what it imports at once. */
function speaks(path: string, seen = new Set<string>()): boolean {
  const file = byPath.get(path)
  if (!file || seen.has(path)) return false
  seen.add(path)
  if (/= lazyTexts</.test(file.text)) return true
  const lazily = new Set(file.later.map((one) => one.path))
  return file.runs.some((next) => !lazily.has(next) && speaks(next, seen))
}
