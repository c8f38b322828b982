import { expect, test } from 'vitest'
import { readRotaAddress, writeRotaAddress } from './rota-address.ts'

test('what is shown comes back from the address', () => {
  const shown = {
    center: 'tokyo',
    monday: '2026-11-23',
    tab: 'swaps',
    view: 'people',
    weeks: 4,
  } as const
  expect(readRotaAddress(writeRotaAddress(shown))).toEqual(shown)
})

test('a week is named by any of its days; what is broken is left out', () => {
  expect(readRotaAddress('?week=2026-11-25').monday).toBe('2026-11-23')
  expect(readRotaAddress('?week=2026-99-99&tab=x&view=y&weeks=3')).toEqual({
    center: null,
    monday: null,
    tab: 'week',
    view: 'half-days',
    weeks: 1,
  })
})
