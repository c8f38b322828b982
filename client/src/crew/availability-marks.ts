import type { Availability } from '@foyer/shared/crew/availabilities.ts'

/** One sign each, for cells that have no room for words; the words stand beside them for who cannot see them. */
export const AVAILABILITY_MARKS: Readonly<Record<Availability, string>> = {
  wish: '★',
  can: '',
  'rather-not': '~',
  cannot: '✕',
}
