import type { Locale } from '@foyer/shared/i18n/locale.ts'
import type { Notice, NoticeShift } from '@foyer/shared/notices/notices-contract.ts'
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

export function renderNotice(notice: Notice, locale: Locale): NoticeText {
  const t = noticeTexts[locale]
  const of = (shift: NoticeShift) => ({
    when: shiftTime(shift, locale),
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
        title: t('reminder', { when: shiftTime(notice.shift, locale) }),
        lines: [t('reminder.text', of(notice.shift))],
        path: '/my-shifts',
      }
    case 'shifts-changed': {
      const told = [
        ...notice.added.map((shift) => ({ shift, text: t('changed.added', of(shift)) })),
        ...notice.moved.map(({ before, after }) => ({
          shift: after,
          text: t('changed.moved', { before: shiftTime(before, locale), ...of(after) }),
        })),
        ...notice.removed.map((shift) => ({ shift, text: t('changed.removed', of(shift)) })),
      ]
      const lines = told.toSorted((a, b) => a.shift.start - b.shift.start).map(({ text }) => text)
      return { title: t('changed'), lines: someOf(lines), path: '/my-shifts' }
    }
    case 'swap': {
      const { step, shift, other } = notice
      return {
        title: t(`swap.${step}`, { who: oneLine(notice.who) }),
        lines: [
          t('swap.shift', of(shift)),
          ...(other === null ? [] : [t('swap.other', of(other))]),
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
        title: t('away', { who: oneLine(notice.who), count: notice.shifts.length }),
        lines: someOf(notice.shifts.map((shift) => t('away.shift', of(shift)))),
        path: rotaPath(notice.shifts[0]!, 'crew'),
      }
    case 'left':
      return {
        title: t('left', { who: oneLine(notice.who), count: notice.shifts.length }),
        lines: someOf(notice.shifts.map((shift) => t('open-shifts.shift', of(shift)))),
        path: rotaPath(notice.shifts[0]!),
      }
    case 'open-shifts':
      return {
        title: t('open-shifts', { count: notice.shifts.length }),
        lines: someOf(notice.shifts.map((shift) => t('open-shifts.shift', of(shift)))),
        path: '/my-shifts#open',
      }
    case 'gap':
      return {
        title: t('gap'),
        lines: [t('gap.text', { count: notice.posts, ...of(notice.shift) })],
        path: rotaPath(notice.shift),
      }
    case 'week-held': {
      const day = (date: string) => dayOf(date, locale)
      const problems = notice.problems.map(({ what, who, date }) =>
        t(`week-held.${what}`, { who: oneLine(who), day: day(date) }),
      )
      return {
        title: t('week-held', { day: day(notice.monday), center: oneLine(notice.center) }),
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

/** "Mon, Mar 29, 8:00 AM – 1:00 PM CEST": in the center's zone, which is named. */
function shiftTime({ start, end, zone }: NoticeShift, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone: zone,
  }).formatRange(start, end)
}

/** "Mon, Mar 29" */
function dayOf(date: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(Date.parse(`${date}T00:00:00Z`))
}

/** A name as one line, whatever somebody typed: it stands in a mail's subject. */
function oneLine(name: string): string {
  return name.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}
