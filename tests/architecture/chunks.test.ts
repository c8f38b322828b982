import { expect, test } from 'vitest'
import { withoutModule } from '../../client/check-names.ts'
import { NAMED_TEXTS, textChunkOf } from '../../client/text-chunks.ts'
import { readSourceFiles } from './source-files.ts'

test.each(['/home/foyer', '/usr/src/app', '/src'])(
  'texts travel with their area, wherever the house lies: %s',
  (root) => {
    expect(textChunkOf(`${root}/client/src/rota/texts/de.ts`)).toBe('texts-rota-de')
    expect(textChunkOf(`${root}/client/src/hands/texts/zh-Hans.ts`)).toBe('texts-lobby-zh-Hans')
    expect(textChunkOf(`${root}/client/src/my-shifts/texts/en.ts`)).toBe('texts-rota-en')
    expect(textChunkOf(`${root}/client/src/rota/rota-texts.ts`)).toBe(null)
  },
)

test('every room that an area names has texts', () => {
  const paths = readSourceFiles().map(({ path }) => `/${path}`)
  expect(withoutModule(NAMED_TEXTS, paths)).toEqual([])
  expect(withoutModule(['/src/gone/texts/en.ts', ...NAMED_TEXTS], paths)).toEqual([
    '/src/gone/texts/en.ts',
  ])
})
