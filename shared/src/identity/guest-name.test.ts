import { describe, expect, test } from 'vitest'
import { checkGuestName } from './guest-name.ts'
import { NAME_MAX } from './name-limits.ts'

const RESERVED = {
  staff: ['Anna Schmidt', 'Göran', 'Léa O’Neill', 'राम', 'かな', 'יוסף'],
  house: ['Nordlicht GmbH', 'Berlin', 'Haus am See', 'Comet'],
}

function reasonOf(name: string): string {
  const result = checkGuestName(name, RESERVED)
  return result.ok ? 'ok' : result.reason
}

describe('checkGuestName', () => {
  test('gives the name as it is shown: unified, trimmed, single spaces', () => {
    expect(checkGuestName('  Zoë \u00a0 van\tder  Berg ', RESERVED)).toEqual({
      ok: false,
      reason: 'name-characters', // the tab
      detail: 'name: characters that cannot be shown',
    })
    expect(checkGuestName('  Zoë \u00a0 van der  Berg ', RESERVED)).toEqual({
      ok: true,
      value: 'Zoë van der Berg',
    })
    expect(checkGuestName('Ｍｉｏ', RESERVED)).toEqual({ ok: true, value: 'Mio' })
  })

  test.each([
    '李小龍',
    'Σοφία',
    'Даша',
    'مریم‌السادات',
    'क्‍षमा',
    "D'Angelo",
    '😀',
    '👩‍👩‍👧 Family',
    '❤️ Mia',
    'Tom2',
    'Bernd',
  ])('takes %j', (name) => expect(reasonOf(name)).toBe('ok'))

  test.each(['', '   ', '\u3000'])('an empty name %j', (name) => {
    expect(reasonOf(name)).toBe('name-empty')
  })

  test('counts characters as people do', () => {
    expect(reasonOf('👩‍👩‍👧'.repeat(NAME_MAX))).toBe('ok')
    expect(reasonOf('a'.repeat(NAME_MAX + 1))).toBe('name-too-long')
    expect(reasonOf('a'.repeat(60_000))).toBe('name-too-long')
  })

  test.each([
    ['a control character', 'a\u0007b'],
    ['a line break', 'a\nb'],
    ['a turned direction', 'a\u202eb'],
    ['an isolate', 'a\u2066b'],
    ['a zero width space', 'a\u200bb'],
    ['a joiner that joins nothing', 'a\u200db'],
    ['a joiner between blanks', 'a \u200d b'],
    ['two joiners', 'क्\u200d\u200dषमा'],
    ['joiners alone', '\u200d\u200c.'],
    ['an invisible letter', 'a\u3164b'],
    ['a blank braille pattern', 'a\u2800b'],
    ['a private character', 'a\ue000'],
    ['half a surrogate pair', 'a\ud800'],
    ['a heap of marks', 'a\u0301\u0302\u0303\u0304\u0305'],
    ['a heap of small letters as marks', `Z${'\u0363\u0364'.repeat(4)}a`],
    ['a Thai tower', 'ก็็็็็็'],
    ['a Thai tower of two kinds', 'ก็้็้็้'],
    ['a Burmese trail', `က${'ာ်'.repeat(8)}`],
    ['a mark alone', '\u0301 Mia'],
    ['a vowel sign alone', ' ြMia'],
    ['circles around letters', 'M\u20dd\u20ddia'],
    ['tags', 'Mia\u{e0061}\u{e0062}x'],
    ['a form of nothing', 'Mi\u180ba'],
    ['a variant of a Latin letter', 'M\u{e0100}ia'],
    ['Latin with a Cyrillic letter', 'Mаria'],
    ['Latin with a Greek letter', 'Tοm'],
    ['Cyrillic with a Latin letter', 'Дaша'],
    ['Latin with an Armenian letter', 'Jօhn'],
    ['nothing to see', '...'],
  ])('refuses %s', (_what, name) => expect(reasonOf(name)).toBe('name-characters'))

  test.each([
    'Anna Schmidt',
    'anna  SCHMIDT',
    'AnnaSchmidt',
    'Anna-Schmidt.',
    'Аnnа Schmidt', // Cyrillic А and а
    'Ann4 Schm1dt',
    'Anna Schrnidt',
    'Ànna Schmïdt',
    'Ａｎｎａ Ｓｃｈｍｉｄｔ',
    'The real Anna Schmidt',
    'ᴀɴɴᴀ ꜱᴄʜᴍɪᴅᴛ', // small capitals
    'goran',
    'G0ran',
    'Lea O Neill',
    'יוֹסֵף', // with its points
  ])('refuses %j, which looks like staff', (name) => expect(reasonOf(name)).toBe('name-reserved'))

  test.each(['Mia (Staff)', 'SUPPORT', 'Suppоrt' /* Cyrillic о */, 'Admin Joe', 'Mia ✔', 'Mia ✅'])(
    'refuses %j, which claims to be of the house',
    (name) => expect(reasonOf(name)).toBe('name-reserved'),
  )

  test.each([
    'Nordlicht GmbH',
    'Nordlicht',
    'N0RDLICHT',
    'Nordlicht AG',
    'Nordlicht GmbH & Co. KG',
    'Βerlin', // a Greek Beta
    'СОМЕТ', // all Cyrillic
    'ꓚꓳꓟꓰꓔ', // Lisu
    'Haus-am-See',
    'Haus am See, Berlin',
  ])('refuses %j, which is the name of the house', (name) =>
    expect(reasonOf(name)).toBe('name-of-house'),
  )

  test.each(['Mia, Nordlicht', 'Berliner', 'Mia Berlin', 'Hausmann'])(
    'does not refuse %j for having a word of the house',
    (name) => expect(reasonOf(name)).toBe('ok'),
  )

  test.each(['Susanna Schmidt', 'Anna', 'Schmidt', 'Stafford', 'Goranka', 'रमा', 'रीमा', 'がな'])(
    'does not refuse %j for being a little alike',
    (name) => expect(reasonOf(name)).toBe('ok'),
  )
})
