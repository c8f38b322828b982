import type { Locale } from '@foyer/shared/i18n/locale.ts'

/** What a column is sorted by; nothing known stands last, whichever way one sorts. */
export type SortValue = string | number | null

/**
 * The rows in the order of `sortBy`, which keeps rows of equal value in the order they came. Texts are
 * compared as the language does, numbers within them by value (Post 2 before Post 10).
 */
export function sortRows<Row>(
  rows: readonly Row[],
  sortBy: (row: Row) => SortValue,
  direction: 'ascending' | 'descending',
  locale: Locale,
): Row[] {
  const collator = new Intl.Collator(locale, { numeric: true })
  const sign = direction === 'ascending' ? 1 : -1
  return rows.toSorted((a, b) => {
    const [first, second] = [sortBy(a), sortBy(b)]
    if (first === null || second === null) return Number(first === null) - Number(second === null)
    if (typeof first === 'number' && typeof second === 'number') return sign * (first - second)
    return sign * collator.compare(String(first), String(second))
  })
}
