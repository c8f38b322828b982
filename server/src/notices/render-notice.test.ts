import { LOCALES, type Locale } from '@foyer/shared/i18n/locale.ts'
import {
  type Notice,
  NoticeSchema,
  type NoticeShift,
  SWAP_STEPS,
} from '@foyer/shared/notices/notices-contract.ts'
import { describe, expect, test } from 'vitest'
import { type Reader, renderNotice } from './render-notice.ts'

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
  firstOf: null,
})
const reader = (locale: Locale, more: Partial<Reader> = {}): Reader => ({
  locale,
  region: null,
  clock: 'h23',
  zone: null,
  ...more,
})
const ENGLISH = reader('en')
const linesOf = (notice: Notice) => renderNotice(notice, ENGLISH).lines
const swapOf = (more: Partial<Extract<Notice, { kind: 'swap' }>> = {}): Notice => ({
  kind: 'swap',
  step: 'asked',
  shift: shift(),
  other: null,
  who: 'Remy',
  from: 'Remy',
  to: '',
  note: '',
  reason: '',
  ...more,
})

const held = (more: Partial<Extract<Notice, { kind: 'week-held' }>> = {}): Notice => ({
  kind: 'week-held',
  centerId: 'loft',
  center: 'Atrium',
  monday: '2027-03-29',
  why: 'problems',
  problems: [],
  ...more,
})

const ABSENCE = {
  kind: 'sick' as 'sick' | 'training',
  from: '2027-03-29',
  to: '2027-03-31',
  fromTime: null as string | null,
  toTime: null as string | null,
}

/** One of each kind, with a name and a center that somebody chose. */
const all = (name: string): Notice[] => {
  const at = shift({ center: name })
  return [
    { kind: 'reminder', shift: at },
    {
      kind: 'shifts-changed',
      added: [at],
      moved: [{ before: at, after: at }],
      removed: [at],
      firstOf: null,
    },
    { kind: 'shifts-changed', added: [at], moved: [], removed: [], firstOf: '2027-03-29' },
    ...SWAP_STEPS.map((step) =>
      swapOf({
        step,
        shift: at,
        other: at,
        who: name,
        from: name,
        to: name,
        note: name,
        reason: name,
      }),
    ),
    { kind: 'late', shift: at, who: name },
    { kind: 'no-show', shift: at, who: name },
    { kind: 'away', who: name, shifts: [at], absence: null },
    { kind: 'away', who: name, shifts: [at], absence: ABSENCE },
    { kind: 'left', who: name, shifts: [at] },
    { kind: 'open-shifts', shifts: [at, at] },
    { kind: 'gap', shift: at, posts: 2 },
    held({ center: name, problems: [{ what: 'overlap', who: name, date: '2027-03-30' }] }),
    { kind: 'test' },
  ]
}

test('a time is that of the center, over midnight and a change of clocks too', () => {
  const inBerlin = linesOf({ kind: 'reminder', shift: shift() })[0]!
  expect(inBerlin).toMatch(/Mon, Mar 29/)
  expect(inBerlin).toMatch(/08:00.*13:00/)
  const inNewYork = linesOf({ kind: 'reminder', shift: shift({ zone: 'America/New_York' }) })[0]!
  expect(inNewYork).toMatch(/2:00.*7:00/)
  const start = Date.parse('2027-03-27T23:00:00Z') // midnight, three hours before the clocks change
  const atNight = linesOf({ kind: 'reminder', shift: shift({ start, end: start + 5 * HOUR }) })[0]!
  expect(atNight).toMatch(/00:00.*06:00/)
})

test('a week that was not published is named, with what is wrong with it day by day', () => {
  const problems = [
    { what: 'overlap' as const, who: 'Rita', date: '2027-03-30' },
    { what: 'overlap-elsewhere' as const, who: 'Rita', date: '2027-03-31' },
    { what: 'other' as const, who: '', date: '2027-04-01' },
  ]
  expect(renderNotice(held({ problems }), ENGLISH)).toEqual({
    title: 'The week of March 29, 2027 is not published: Atrium',
    lines: [
      'It was due, but the rotation’s plan has problems. When they are gone, it is published by itself; what you change is for you to publish.',
      'Tue, Mar 30: Rita is planned twice at one time',
      'Wed, Mar 31: Rita has a shift in another center at that time',
      'Thu, Apr 1: the plan breaks a rule',
    ],
    path: '/rota?center=loft&week=2027-03-29',
  })
  expect(linesOf(held({ why: 'changed' }))).toEqual([
    'A lead has planned it by hand, so the rotation does not publish it. Please publish it, or give it back to the rotation.',
  ])
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
      firstOf: null,
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
    renderNotice({ kind: 'gap', shift: shift(), posts }, reader(locale)).lines[0]
  expect([of(1, 'en'), of(3, 'en')]).toEqual([
    expect.stringMatching(/^One post is open: /),
    expect.stringMatching(/^3 posts are open: /),
  ])
  expect([of(1, 'de'), of(3, 'de')]).toEqual([
    expect.stringMatching(/^Ein Platz ist offen: /),
    expect.stringMatching(/^3 Plätze sind offen: /),
  ])
})

describe('a swap', () => {
  test('without an exchange speaks of one shift', () => {
    expect(linesOf(swapOf())).toHaveLength(1)
    expect(linesOf(swapOf({ other: shift({ center: 'Loft' }) }))).toHaveLength(2)
  })

  test('NT16 names who gives and who gets, as far as there is somebody', () => {
    const begin = (more: Parameters<typeof swapOf>[0]) =>
      linesOf(swapOf(more)).map((line) => line.split(': ')[0])
    expect(begin({})).toEqual(['Remy gives'])
    expect(begin({ to: 'Rita' })).toEqual(['From Remy to Rita'])
    expect(begin({ from: '', to: 'Rita' })).toEqual(['Rita gets'])
    expect(begin({ to: 'Rita', other: shift() })).toEqual([
      'From Remy to Rita',
      'From Rita to Remy',
    ])
    // One of a time when nobody was named.
    expect(begin({ from: '' })).toEqual(['The shift'])
  })

  test('NT16 says the note of its maker, and why it was denied', () => {
    const lines = linesOf(swapOf({ note: 'At the\ndentist', reason: 'Too short a rest' }))
    expect(lines.slice(1)).toEqual(['Remy writes: “At the dentist”', 'Reason: Too short a rest'])
  })

  test('of an older notice has neither', () => {
    const { kind, step, shift: of, other, who } = swapOf() as Extract<Notice, { kind: 'swap' }>
    const old = NoticeSchema.parse({ kind, step, shift: of, other, who })
    expect(linesOf(old)).toEqual([expect.stringMatching(/^The shift: /)])
  })
})

test('NT15 a first plan names its week and lists its shifts by time; it is no change', () => {
  const at = (day: number) => shift({ start: shift().start + day * 24 * HOUR })
  const plan = (locale: Locale, region: string | null = null) =>
    renderNotice(
      {
        kind: 'shifts-changed',
        added: [at(2), at(0)],
        moved: [],
        removed: [],
        firstOf: '2027-03-29',
      },
      reader(locale, { region }),
    )
  expect(plan('en', 'en-GB').title).toBe('Your shifts for the week of 29 March 2027')
  expect(plan('de').title).toBe('Ihre Schichten der Woche ab 29. März 2027')
  expect(plan('en').lines.map((line) => line.slice(0, 11))).toEqual(['Mon, Mar 29', 'Wed, Mar 31'])
})

describe('a time as its reader reads it', () => {
  const read = (more: Partial<Reader>, of = shift(), locale: Locale = 'en') =>
    renderNotice({ kind: 'open-shifts', shifts: [of] }, reader(locale, more)).lines[0]!.replaceAll(
      /[\u2009\u202f]/g,
      ' ',
    )

  test('NT14 with the clock and the order of day and month that they chose', () => {
    expect(read({})).toContain('Mon, Mar 29, 08:00 – 13:00 GMT+2')
    expect(read({ clock: 'h12' })).toContain('Mon, Mar 29, 8:00 AM – 1:00 PM GMT+2')
    expect(read({ region: 'en-GB' })).toContain('Mon 29 Mar, 08:00–13:00 CEST')
    expect(read({}, shift(), 'de')).toContain('Mo., 29. März, 08:00–13:00 Uhr MESZ')
  })

  test('NT14 and beside it in their own zone where the clocks there say something else', () => {
    expect(read({ zone: 'Europe/Berlin' })).not.toContain('for you')
    expect(read({ zone: 'Europe/Paris' })).not.toContain('for you')
    expect(read({ zone: 'America/New_York' })).toContain(
      '08:00 – 13:00 GMT+2 (for you 02:00 – 07:00 EDT)',
    )
    expect(read({ zone: 'America/Los_Angeles' })).toContain(
      '(for you Sun, Mar 28, 23:00 PDT – Mon, Mar 29, 04:00 PDT)',
    )
    // Phoenix keeps its clocks when Denver changes them.
    expect(read({ zone: 'America/Phoenix' }, shift({ zone: 'America/Denver' }))).toContain(
      'for you',
    )
  })
})

test('who must decide or fill a gap is led to the center, week and part of the rota', () => {
  const paths = all('Rita').flatMap((notice) => {
    const { path } = renderNotice(notice, ENGLISH)
    return path.startsWith('/rota') ? [[notice.kind, path]] : []
  })
  expect(paths).toEqual([
    ['swap', '/rota?center=loft&week=2027-03-29&tab=swaps'],
    ['late', '/rota?center=loft&week=2027-03-29'],
    ['no-show', '/rota?center=loft&week=2027-03-29'],
    ['away', '/rota?center=loft&week=2027-03-29&tab=crew'],
    ['away', '/rota?center=loft&week=2027-03-29&tab=crew'],
    ['left', '/rota?center=loft&week=2027-03-29'],
    ['gap', '/rota?center=loft&week=2027-03-29'],
    ['week-held', '/rota?center=loft&week=2027-03-29'],
  ])
})

test('who could take a shift is led to the open ones, who is part of a swap to the swaps', () => {
  const pathOf = (notice: Notice) => renderNotice(notice, ENGLISH).path
  expect(pathOf({ kind: 'open-shifts', shifts: [shift()] })).toBe('/my-shifts#open')
  const missed = { kind: 'no-show', shift: shift(), who: 'Rita', mayTake: true } as const
  expect(pathOf(missed)).toBe('/my-shifts#open')
  expect(pathOf(swapOf())).toBe('/my-shifts#swaps')
})

test('an absence is told with why and when it is: by days, or by times in the reader’s clock', () => {
  const away = (absence: typeof ABSENCE): Notice => ({
    kind: 'away',
    who: 'Rita',
    shifts: [shift()],
    absence,
  })
  expect(renderNotice(away(ABSENCE), ENGLISH)).toMatchObject({
    title: 'Rita is sick and has a shift then',
    lines: [expect.stringMatching(/^Sick: Mon, Mar 29\s–\sWed, Mar 31$/), expect.any(String)],
  })
  const times = { ...ABSENCE, kind: 'training' as const, to: ABSENCE.from, fromTime: '13:00' }
  expect(linesOf(away(times))[0]).toMatch(/^In training: Mon, Mar 29, 13:00\s–\s23:59$/)
  const noon = renderNotice(away({ ...times, toTime: '15:30' }), { ...ENGLISH, clock: 'h12' })
  expect(noon).toMatchObject({
    title: 'Rita will be away and has a shift then',
    lines: [
      expect.stringMatching(/^In training: Mon, Mar 29, 1:00\s–\s3:30\sPM$/),
      expect.any(String),
    ],
  })
})

test('a notice of a time when none named the center leads to the week', () => {
  const { centerId: _, ...old } = shift()
  expect(renderNotice({ kind: 'gap', shift: old, posts: 1 }, ENGLISH).path).toBe(
    '/rota?week=2027-03-29',
  )
})

describe.each(LOCALES)('in %s', (locale) => {
  test('every notice has a title and lines, none with a gap that was not filled', () => {
    for (const notice of all('Rita')) {
      const { title, lines } = renderNotice(notice, reader(locale))
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
        const { title, lines } = renderNotice(notice, reader(locale))
        for (const text of [title, ...lines]) {
          expect(text, notice.kind).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
        }
      }
    },
  )

  test('a name that looks like a place for a text is only a name', () => {
    const { title, lines } = renderNotice(
      { kind: 'late', shift: shift({ center: '{who}' }), who: '{center} $&' },
      reader(locale),
    )
    expect(title).toContain('{center} $&')
    expect(lines[0]).toContain('{who}')
  })
})
