import { mondayOf } from '@foyer/shared/time/local-dates.ts'
import { WEEK_COUNTS, WEEK_VIEWS, type WeekCount, type WeekView } from '../weeks/week-view.ts'

export const ROTA_TABS = ['week', 'outlook', 'swaps', 'crew', 'attendance'] as const
export type RotaTab = (typeof ROTA_TABS)[number]

/** What `/rota` shows; kept in its address, so that a link or a reload shows the same. Null: the first, today's. */
export interface RotaAddress {
  center: string | null
  monday: string | null
  tab: RotaTab
  view: WeekView
  weeks: WeekCount
}

export function readRotaAddress(search: string): RotaAddress {
  const query = new URLSearchParams(search)
  const day = query.get('week') ?? ''
  return {
    center: query.get('center'),
    monday: isDate(day) ? mondayOf(day) : null,
    tab: ROTA_TABS.find((tab) => tab === query.get('tab')) ?? 'week',
    view: WEEK_VIEWS.find((view) => view === query.get('view')) ?? 'half-days',
    weeks: WEEK_COUNTS.find((count) => String(count) === query.get('weeks')) ?? 1,
  }
}

export function writeRotaAddress({ center, monday, tab, view, weeks }: RotaAddress): string {
  const query = new URLSearchParams()
  if (center !== null) query.set('center', center)
  if (monday !== null) query.set('week', monday)
  if (tab !== 'week') query.set('tab', tab)
  if (view !== 'half-days') query.set('view', view)
  if (weeks !== 1) query.set('weeks', String(weeks))
  return `?${query}`
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))
}
