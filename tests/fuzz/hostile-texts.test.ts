import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { cleanLine, cleanText } from '@foyer/shared/chat/chat-text.ts'
import { checkGuestName } from '@foyer/shared/identity/guest-name.ts'
import { nameWords } from '@foyer/shared/identity/name-skeleton.ts'
import { checkContact } from '@foyer/shared/reception/check-contact.ts'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

/**
 * Texts that make a pattern with two ways through them take the square of their length: minutes at this one, where a
 * single way takes milliseconds. The limit is no measure of speed; it lies far from both.
 */
const LENGTH = 100_000
const LIMIT = 20_000

const SHARED = resolve(import.meta.dirname, '../../shared/src')
/** Pieces by a blank; those with blanks and breaks besides. */
const AWKWARD =
  'a 1 - . @ a@ a. ( / : + = a\u0301 a\u200d \u{1F469}\u200d \u202e rn \u0456 < \\ % " { [['
    .split(' ')
    .concat(' ', '\n', '\r', '\t ', '1 ')
const texts = AWKWARD.flatMap((piece) => {
  const heap = piece.repeat(LENGTH / piece.length)
  return [heap, `x${heap}\u0000`, `${heap}x`]
})

const contracts: [string, z.ZodType][] = []
for (const path of readdirSync(SHARED, { recursive: true, encoding: 'utf8' })) {
  if (!path.endsWith('-contract.ts')) continue
  const module: Record<string, unknown> = await import(resolve(SHARED, path))
  for (const [name, value] of Object.entries(module)) {
    if (value instanceof z.ZodType) contracts.push([`${path} ${name}`, value])
  }
}

describe('what a stranger writes is read in one go', () => {
  test.each([
    ['cleanText', (text: string) => cleanText(text, 500)],
    ['cleanLine', (text: string) => cleanLine(text, 500)],
    ['checkContact', checkContact],
    ['checkGuestName', (text: string) => checkGuestName(text, { staff: ['Ada'], house: ['Acme'] })],
    ['nameWords', nameWords],
  ] as const)(
    '%s',
    (_, read) => {
      for (const text of texts) expect(read(text)).toBeDefined()
    },
    LIMIT,
  )

  test.each(contracts)(
    '%s',
    (_, contract) => {
      for (const text of texts) {
        expect(contract.safeParse(filled(contract, text))).toHaveProperty('success')
      }
    },
    LIMIT,
  )
})

test('the contracts are found', () => {
  expect(contracts.length).toBeGreaterThan(60)
})

/** A value of a contract's shape with the text wherever a text can be. */
function filled(contract: unknown, text: string): unknown {
  if (contract instanceof z.ZodObject) {
    const fields = Object.entries(contract.shape)
    return Object.fromEntries(fields.map(([name, field]) => [name, filled(field, text)]))
  }
  if (contract instanceof z.ZodArray) return [filled(contract.element, text)]
  if (contract instanceof z.ZodOptional || contract instanceof z.ZodNullable) {
    return filled(contract.unwrap(), text)
  }
  return text
}
