import type { Reason } from '@foyer/shared/errors/reasons.ts'
import { refuse, refuseFor, refuseLength } from '@foyer/shared/errors/result.ts'
import { expect, test } from 'vitest'
import { loadTexts } from '../i18n/lazy-texts.ts'
import { refusalText } from './refusal-text.ts'

test.each([
  ['en', 'That is too long. 2,000 characters fit, this has 2,013.'],
  ['de', 'Das ist zu lang. Es passen 2.000 Zeichen, das sind 2.013.'],
] as const)(
  'a text that is too long is told how long it may be and is, in %s',
  async (locale, said) => {
    await loadTexts(locale)
    expect(refusalText(refuseLength({ is: 2013, max: 2000 }), locale)).toBe(said)
  },
)

test('other refusals say why, and when to try again where that is known', async () => {
  await loadTexts('en')
  expect(refusalText(refuse('too-far'), 'en')).toBe('That is too far away.')
  expect(refusalText(refuseFor(61, 'too-many', ''), 'en')).toBe(
    'That was a bit fast. Please wait a moment. You can try again in 2 minutes.',
  )
})

test('a reason of a newer server is told as well as it can be', async () => {
  await loadTexts('en')
  const newer = refuse('of-tomorrow' as Reason)
  expect(refusalText(newer, 'en')).toBe(refusalText(refuse('unavailable'), 'en'))
})
