import { globSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { LOCALES } from '@foyer/shared/i18n/locale.ts'
import type { Messages } from '@foyer/shared/i18n/translate.ts'
import { describe, expect, test } from 'vitest'
import { readSourceFiles } from './source-files.ts'

/**
 * Every catalogue is a folder `texts` with a file a language, beside the feature that says it. The compiler sees to it
 * that the keys are the same; it does not read what the texts say, nor does it miss a file.
 */
const ROOT = resolve(import.meta.dirname, '../..')
const found = globSync('{shared,server,client}/src/**/texts/*.ts', { cwd: ROOT })
const catalogues = [...new Set(found.map((file) => dirname(file)))].sort()
const sources = readSourceFiles()

async function load(catalogue: string, locale: string): Promise<Messages> {
  const module: { texts: Messages } = await import(join(ROOT, catalogue, `${locale}.ts`))
  return module.texts
}

/** The parameters that a text names; of a plural, those of the form for many. */
function parametersOf(text: Messages[string]): string[] {
  const form = typeof text === 'object' ? text.other : text
  return [...new Set([...form.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))].sort()
}

const formsOf = (text: Messages[string]) =>
  typeof text === 'object' ? Object.values(text) : [text]

test('catalogues are found', () => {
  expect(catalogues.length).toBeGreaterThan(10)
  expect(catalogues.filter((folder) => folder.startsWith('server'))).not.toEqual([])
})

test('no texts of a language lie outside of a catalogue', () => {
  const written = /\bTranslation<typeof |\b(de|en): ['"`{]/
  const outside = sources.filter(
    ({ path, text }) =>
      /^(client|server|shared)/.test(path) &&
      !/\.test\.|\/test\/|\/texts\/|\/i18n\/|-fixture\./.test(path) &&
      written.test(text),
  )
  expect(outside.map(({ path }) => path)).toEqual([])
})

describe.each(catalogues)('%s', async (catalogue) => {
  const english = await load(catalogue, 'en')

  test('has a file for each language and no other', () => {
    const files = globSync('*', { cwd: join(ROOT, catalogue) }).sort()
    expect(files).toEqual(LOCALES.map((locale) => `${locale}.ts`).sort())
  })

  test('has no text that nobody shows', async () => {
    const source = readFileSync(join(ROOT, catalogue, 'en.ts'), 'utf8')
    if (source.includes('satisfies Record<')) return // its keys are somebody else's list
    expect(Object.keys(english).filter((key) => !isUsed(key, catalogue))).toEqual([])
  })

  test.each(LOCALES)('says the same in %s', async (locale) => {
    const texts = await load(catalogue, locale)
    expect(Object.keys(texts).sort()).toEqual(Object.keys(english).sort())
    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions()
    for (const [key, text] of Object.entries(texts)) {
      expect(parametersOf(text), key).toEqual(parametersOf(english[key]!))
      expect(typeof text, key).toBe(typeof english[key])
      for (const form of formsOf(text)) expect(form.trim(), key).not.toBe('')
      if (typeof text === 'object') {
        expect(Object.keys(text).sort(), key).toEqual([...pluralCategories].sort())
      }
    }
  })
})

/** Whether a key is named, whole or by a template, where the catalogue is used. */
function isUsed(key: string, catalogue: string): boolean {
  return usesOf(catalogue).some(
    (text) =>
      text.includes(`'${key}'`) ||
      text.includes(`"${key}"`) ||
      [...text.matchAll(/`([\w.${}[\]!-]+)`/g)].some(([, template]) => fits(template!, key)),
  )
}

/** The sources that import what offers the catalogue, and the pages that scripts fill with texts. */
function usesOf(catalogue: string): string[] {
  const offering = sources.filter((file) => file.imports.includes(`${catalogue}/en.ts`))
  const paths = new Set(offering.map((file) => file.path))
  const using = sources.filter((file) => file.imports.some((path) => paths.has(path)))
  const pages = globSync('client/*.html', { cwd: ROOT })
  return [
    ...[...offering, ...using].map((file) => file.text),
    ...pages.map((page) => readFileSync(join(ROOT, page), 'utf8')),
  ]
}

/** Whether a template such as `status.${status}` can make the key. */
function fits(template: string, key: string): boolean {
  const parts = template.split(/\$\{[^}]*\}/)
  const pattern = parts.map((part) => part.replaceAll('.', '\\.')).join('[\\w-]+')
  return parts.length > 1 && new RegExp(`^${pattern}$`).test(key)
}
