import type { AbsenceTimes } from '@foyer/shared/crew/absences.ts'
import type { Notice, NoticeShift, Reminders } from '@foyer/shared/notices/notices-contract.ts'
import { dateAt } from '@foyer/shared/time/zoned-time.ts'
import { noticeTexts } from './notice-texts.ts'

/** Shifts that are told one by one; of more the number is told. */
const LINES_TOLD = 10

/** What a notice says in one language. */
export interface NoticeText {
  /** One line: it becomes a mail's subject. */
  title: string
  lines: string[]
  /** The page it is about. */
  path: string
}

/** How somebody reads times. */
export type Reader = Pick<Reminders, 'locale' | 'region' | 'clock'> & {
  /** Where they live; null: nobody knows. */
  zone: string | null
}

export function renderNotice(notice: Notice, reader: Reader): NoticeText {
  const t = noticeTexts[reader.locale]
  const of = (shift: NoticeShift) => ({
    when: shiftTime(shift, reader),
    center: oneLine(shift.center),
  })
  const someOf = (lines: readonly string[]) => {
    const more = lines.length - LINES_TOLD
    const told = lines.slice(0, LINES_TOLD)
    return more > 0 ? [...told, t('changed.more', { count: more })] : told
  }
  switch (notice.kind) {
    case 'reminder':
      return {
        title: t('reminder', { when: shiftTime(notice.shift, reader) }),
        lines: [t('reminder.text', of(notice.shift))],
        path: '/my-shifts',
      }
    case 'shifts-changed': {
      const { firstOf } = notice
      if (firstOf !== null) {
        return {
          title: t('plan', { date: weekOf(firstOf, reader) }),
          lines: someOf(byTime(notice.added).map((shift) => t('plan.shift', of(shift)))),
          path: '/my-shifts',
        }
      }
      const told = [
        ...notice.added.map((shift) => ({ shift, text: t('changed.added', of(shift)) })),
        ...notice.moved.map(({ before, after }) => ({
          shift: after,
          text: t('changed.moved', { before: shiftTime(before, reader), ...of(after) }),
        })),
        ...notice.removed.map((shift) => ({ shift, text: t('changed.removed', of(shift)) })),
      ]
      const lines = told.toSorted((a, b) => a.shift.start - b.shift.start).map(({ text }) => text)
      return { title: t('changed'), lines: someOf(lines), path: '/my-shifts' }
    }
    case 'swap': {
      const { step, shift, other } = notice
      const [from, to] = [oneLine(notice.from), oneLine(notice.to)]
      const [note, reason] = [oneLine(notice.note), oneLine(notice.reason)]
      return {
        title: t(`swap.${step}`, { who: oneLine(notice.who) }),
        lines: [
          t(handsOf(from, to), { from, to, ...of(shift) }),
          ...(other === null ? [] : [t(handsOf(to, from), { from: to, to: from, ...of(other) })]),
          ...(note === '' ? [] : [t('swap.note', { who: from || to, note })]),
          ...(reason === '' ? [] : [t('swap.reason', { reason })]),
        ],
        path: step === 'to-approve' ? rotaPath(shift, 'swaps') : '/my-shifts#swaps',
      }
    }
    case 'late':
    case 'no-show': {
      const named = { who: oneLine(notice.who), ...of(notice.shift) }
      return {
        title: t(notice.kind, named),
        lines: [t(`${notice.kind}.text`, named)],
        path: notice.mayTake ? '/my-shifts#open' : rotaPath(notice.shift),
      }
    }
    case 'away':
      return {
        title: t(notice.absence?.kind === 'sick' ? 'away.sick' : 'away', {
          who: oneLine(notice.who),
          count: notice.shifts.length,
        }),
        lines: [
          ...(notice.absence === null
            ? []
            : [
                t(`away.kind.${notice.absence.kind}`, {
                  when: absenceTime(notice.absence, reader),
                }),
              ]),
          ...someOf(byTime(notice.shifts).map((shift) => t('away.shift', of(shift)))),
        ],
        path: rotaPath(byTime(notice.shifts)[0]!, 'crew'),
      }
    case 'left':
      return {
        title: t('left', { who: oneLine(notice.who), count: notice.shifts.length }),
        lines: someOf(byTime(notice.shifts).map((shift) => t('open-shifts.shift', of(shift)))),
        path: rotaPath(byTime(notice.shifts)[0]!),
      }
    case 'open-shifts':
      return {
        title: t('open-shifts', { count: notice.shifts.length }),
        lines: someOf(byTime(notice.shifts).map((shift) => t('open-shifts.shift', of(shift)))),
        path: '/my-shifts#open',
      }
    case 'gap':
      return {
        title: t('gap'),
        lines: [t('gap.text', { count: notice.posts, ...of(notice.shift) })],
        path: rotaPath(notice.shift),
      }
    case 'week-held': {
      const problems = notice.problems.map(({ what, who, date }) =>
        t(`week-held.${what}`, { who: oneLine(who), day: dayOf(date, reader) }),
      )
      return {
        title: t('week-held', {
          day: weekOf(notice.monday, reader),
          center: oneLine(notice.center),
        }),
        lines: [t(`week-held.${notice.why}`), ...someOf(problems)],
        path: `/rota?${new URLSearchParams({ center: notice.centerId, week: notice.monday })}`,
      }
    }
    case 'test':
      return { title: t('test'), lines: [t('test.text')], path: '/my-shifts' }
  }
}

/** Where a lead sees to a shift: its center, its week, and which part of the page. */
function rotaPath({ centerId, start, zone }: NoticeShift, tab?: 'swaps' | 'crew'): string {
  const query = new URLSearchParams()
  if (centerId !== undefined) query.set('center', centerId)
  query.set('week', dateAt(start, zone))
  if (tab !== undefined) query.set('tab', tab)
  return `/rota?${query}`
}

function byTime(shifts: readonly NoticeShift[]): NoticeShift[] {
  return shifts.toSorted((a, b) => a.start - b.start)
}

/** Which words name who gives a shift and who gets it: as far as there is somebody. */
function handsOf(from: string, to: string) {
  if (from === '') return to === '' ? 'swap.shift' : 'swap.shift.to'
  return to === '' ? 'swap.shift.from' : 'swap.shift.from-to'
}

/** "Mon, 29 Mar", of a local date. */
function dayOf(date: string, { locale, region }: Reader): string {
  const format = new Intl.DateTimeFormat(region ?? locale, { ...DAY, timeZone: 'UTC' })
  return format.format(Date.parse(`${date}T00:00:00Z`))
}

/** "Mon, 29 Mar – Tue, 30 Mar" or "Mon, 29 Mar, 13:00 – 15:00", as the clock shows it wherever somebody works. */
function absenceTime(
  { from, to, fromTime, toTime }: AbsenceTimes,
  { locale, region, clock }: Reader,
): string {
  const hasTimes = fromTime !== null || toTime !== null
  const at = (date: string, time: string) => Date.parse(`${date}T${time}Z`)
  const format = new Intl.DateTimeFormat(region ?? locale, {
    ...DAY,
    ...(hasTimes ? hoursBy(clock) : {}),
    timeZone: 'UTC',
  })
  return format.formatRange(at(from, fromTime ?? '00:00'), at(to, toTime ?? '23:59'))
}

/** "29 March 2027", of a local date. */
function weekOf(monday: string, { locale, region }: Reader): string {
  const format = new Intl.DateTimeFormat(region ?? locale, { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(Date.parse(`${monday}T00:00:00Z`))
}

/**
 * "Mon, 29 Mar, 08:00 – 13:00 CEST": in the center's zone, which is named; and beside it in the reader's own where the
 * clocks there say something else.
 */
function shiftTime(shift: NoticeShift, reader: Reader): string {
  const { start, end, zone } = shift
  const own = reader.zone
  const there = timesIn(zone, shift, reader, DAY)
  if (own === null || (isSameClock(start, zone, own) && isSameClock(end, zone, own))) return there
  const sameDay = [start, end].every((at) => dateAt(at, own) === dateAt(start, zone))
  const here = timesIn(own, shift, reader, sameDay ? {} : DAY)
  return noticeTexts[reader.locale]('own-time', { there, here })
}

const DAY = { weekday: 'short', day: 'numeric', month: 'short' } as const

function timesIn(
  timeZone: string,
  { start, end }: NoticeShift,
  { locale, region, clock }: Reader,
  day: Intl.DateTimeFormatOptions,
): string {
  return new Intl.DateTimeFormat(region ?? locale, {
    ...day,
    ...hoursBy(clock),
    timeZoneName: 'short',
    timeZone,
  }).formatRange(start, end)
}

function hoursBy(clock: Reader['clock']) {
  return {
    hour: clock === 'h12' ? 'numeric' : '2-digit',
    minute: '2-digit',
    hourCycle: clock,
  } as const
}

function isSameClock(at: number, zone: string, other: string): boolean {
  const of = (timeZone: string) =>
    new Intl.DateTimeFormat('en', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(at)
  return of(zone) === of(other)
}

/** A name as one line, whatever somebody typed: it stands in a mail's subject. */
function oneLine(name: string): string {
  return name.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}
