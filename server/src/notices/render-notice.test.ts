import { LOCALES } from '@foyer/shared/i18n/locale.ts'
import {
  type Notice,
  type NoticeShift,
  SWAP_STEPS,
} from '@foyer/shared/notices/notices-contract.ts'
import { describe, expect, test } from 'vitest'
import { renderNotice } from './render-notice.ts'

const HOUR = 3_600_000
const shift = (more: Partial<NoticeShift> = {}): NoticeShift => {
  const start = Date.parse('2027-03-29T06:00:00Z')
  return {
    start,
    end: start + 5 * HOUR,
    center: 'Atrium',
    zone: 'Europe/Berlin',
    centerId: 'loft',
    ...more,
  }
}
const changed = (added: number, moved = 0, removed = 0): Notice => ({
  kind: 'shifts-changed',
  added: Array.from({ length: added }, () => shift({ center: 'Added' })),
  moved: Array.from({ length: moved }, () => ({
    before: shift(),
    after: shift({ center: 'Moved' }),
  })),
  removed: Array.from({ length: removed }, () => shift({ center: 'Removed' })),
})
const linesOf = (notice: Notice) => renderNotice(notice, 'en').lines

/** One of each kind, with a name and a center that somebody chose. */
const all = (name: string): Notice[] => {
  const at = shift({ center: name })
  return [
    { kind: 'reminder', shift: at },
    { kind: 'shifts-changed', added: [at], moved: [{ before: at, after: at }], removed: [at] },
    ...SWAP_STEPS.map((step) => ({ kind: 'swap', step, shift: at, other: at, who: name }) as const),
    { kind: 'late', shift: at, who: name },
    { kind: 'no-show', shift: at, who: name },
    { kind: 'away', who: name, shifts: [at] },
    { kind: 'left', who: name, shifts: [at] },
    { kind: 'open-shifts', shifts: [at, at] },
    { kind: 'gap', shift: at, posts: 2 },
    { kind: 'test' },
  ]
}

test('a time is that of the center, over midnight and a change of clocks too', () => {
  const inBerlin = linesOf({ kind: 'reminder', shift: shift() })[0]!
  expect(inBerlin).toMatch(/Mon, Mar 29/)
  expect(inBerlin).toMatch(/8:00.*1:00\s*PM/)
  const inNewYork = linesOf({ kind: 'reminder', shift: shift({ zone: 'America/New_York' }) })[0]!
  expect(inNewYork).toMatch(/2:00.*7:00/)
  const start = Date.parse('2027-03-27T23:00:00Z') // midnight, three hours before the clocks change
  const atNight = linesOf({ kind: 'reminder', shift: shift({ start, end: start + 5 * HOUR }) })[0]!
  expect(atNight).toMatch(/12:00.*6:00/)
})

describe('changes', () => {
  test('are told one by one: what is new, what moved, what is gone', () => {
    const lines = linesOf(changed(1, 1, 1))
    expect(lines.map((line) => line.split(':')[0])).toEqual(['New', 'Moved', 'No longer yours'])
    expect(lines.map((line) => line.split(', ').at(-1))).toEqual(['Added', 'Moved', 'Removed'])
  })

  test('are told in the order of time, whatever became of each', () => {
    const at = (day: number) => shift({ start: shift().start + day * 24 * HOUR })
    const lines = linesOf({
      kind: 'shifts-changed',
      added: [at(2), at(0)],
      moved: [{ before: at(9), after: at(3) }],
      removed: [at(1)],
    })
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'New',
      'No longer yours',
      'New',
      'Moved',
    ])
  })

  test.each([
    [10, 0, 10, undefined],
    [11, 0, 11, 'and 1 more'],
    [4, 4, 11, 'and 2 more'],
    [0, 300, 11, 'and 290 more'],
  ])('%i new and %i moved are %i lines', (added, moved, length, last) => {
    const lines = linesOf(changed(added, moved, added === 4 ? 4 : 0))
    expect(lines).toHaveLength(length)
    if (last === undefined) expect(lines.at(-1)).toMatch(/^New: /)
    else expect(lines.at(-1)).toBe(last)
  })
})

test('one open post and several are told in good grammar', () => {
  const of = (posts: number, locale: 'en' | 'de') =>
    renderNotice({ kind: 'gap', shift: shift(), posts }, locale).lines[0]
  expect([of(1, 'en'), of(3, 'en')]).toEqual([
    expect.stringMatching(/^One post is open: /),
    expect.stringMatching(/^3 posts are open: /),
  ])
  expect([of(1, 'de'), of(3, 'de')]).toEqual([
    expect.stringMatching(/^Ein Platz ist offen: /),
    expect.stringMatching(/^3 Plätze sind offen: /),
  ])
})

test('a swap without an exchange speaks of one shift', () => {
  const swap = { kind: 'swap', step: 'asked', shift: shift(), who: 'Remy' } as const
  expect(linesOf({ ...swap, other: null })).toHaveLength(1)
  expect(linesOf({ ...swap, other: shift({ center: 'Loft' }) })[1]).toMatch(/exchange for: .*Loft$/)
})

test('who must decide or fill a gap is led to the center, week and part of the rota', () => {
  const paths = all('Rita').flatMap((notice) => {
    const { path } = renderNotice(notice, 'en')
    return path.startsWith('/rota') ? [[notice.kind, path]] : []
  })
  expect(paths).toEqual([
    ['swap', '/rota?center=loft&week=2027-03-29&tab=swaps'],
    ['late', '/rota?center=loft&week=2027-03-29'],
    ['no-show', '/rota?center=loft&week=2027-03-29'],
    ['away', '/rota?center=loft&week=2027-03-29&tab=crew'],
    ['left', '/rota?center=loft&week=2027-03-29'],
    ['gap', '/rota?center=loft&week=2027-03-29'],
  ])
})

test('who could take a shift is led to the open ones, who is part of a swap to the swaps', () => {
  const pathOf = (notice: Notice) => renderNotice(notice, 'en').path
  expect(pathOf({ kind: 'open-shifts', shifts: [shift()] })).toBe('/my-shifts#open')
  const missed = { kind: 'no-show', shift: shift(), who: 'Rita', mayTake: true } as const
  expect(pathOf(missed)).toBe('/my-shifts#open')
  const swap = { kind: 'swap', step: 'asked', shift: shift(), other: null, who: 'Remy' } as const
  expect(pathOf(swap)).toBe('/my-shifts#swaps')
})

test('a notice of a time when none named the center leads to the week', () => {
  const { centerId: _, ...old } = shift()
  expect(renderNotice({ kind: 'gap', shift: old, posts: 1 }, 'en').path).toBe(
    '/rota?week=2027-03-29',
  )
})

describe.each(LOCALES)('in %s', (locale) => {
  test('every notice has a title and lines, none with a gap that was not filled', () => {
    for (const notice of all('Rita')) {
      const { title, lines } = renderNotice(notice, locale)
      for (const text of [title, ...lines]) {
        expect(text, notice.kind).not.toMatch(/[{}]|undefined|NaN/)
        expect(text.trim()).not.toBe('')
      }
    }
  })

  test.each(['\r\nBcc: all@example.com', '\n\n', '\u2028', '\u2029', '\0\x1b[2J', '\u0085'])(
    'a name with %j stays on its line',
    (end) => {
      for (const notice of all(`Rita${end}Meier`)) {
        const { title, lines } = renderNotice(notice, locale)
        for (const text of [title, ...lines]) {
          expect(text, notice.kind).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
        }
      }
    },
  )

  test('a name that looks like a place for a text is only a name', () => {
    const { title, lines } = renderNotice(
      { kind: 'late', shift: shift({ center: '{who}' }), who: '{center} $&' },
      locale,
    )
    expect(title).toContain('{center} $&')
    expect(lines[0]).toContain('{who}')
  })
})
