import { addDays } from '@foyer/shared/time/local-dates.ts'

/** A month as `2027-03`. */
export function monthOf(date: string): string {
  return date.slice(0, 7)
}

export function firstDay(month: string): string {
  return `${month}-01`
}

export function lastDay(month: string): string {
  return addDays(firstDay(nextMonth(month)), -1)
}

export function nextMonth(month: string): string {
  return monthOf(addDays(firstDay(month), 31)) // from the first, 31 days lead into the next one
}

export function previousMonth(month: string): string {
  return monthOf(addDays(firstDay(month), -1))
}
