import { expect, test } from 'vitest'
import { erlangC } from './erlang-c.ts'

test.each([
  // per hour, seconds each, agents, within, load, waits, greeted, mean wait, occupancy
  [200, 180, 14, 20, 10, 0.1741, 0.8884, 7.8, 0.7143],
  [12, 600, 4, 60, 2, 0.1739, 0.8576, 52.2, 0.5],
  [6, 600, 2, 60, 1, 0.3333, 0.6984, 200, 0.5],
  [30, 480, 6, 60, 4, 0.2848, 0.7782, 68.3, 0.6667],
  [40, 600, 10, 60, 6.6667, 0.1746, 0.8749, 31.4, 0.6667],
])(
  'R41 %d an hour of %d s by %d within %d s',
  (perHour, handleSeconds, agents, withinSeconds, ...expected) => {
    const { load, waits, greeted, meanWait, occupancy } = erlangC({
      perHour,
      handleSeconds,
      agents,
      withinSeconds,
    })
    const round = (value: number, digits: number) => Number(value.toFixed(digits))
    expect([
      round(load, 4),
      round(waits, 4),
      round(greeted, 4),
      round(meanWait, 1),
      round(occupancy, 4),
    ]).toEqual(expected)
  },
)

test('R41 with no more agents than load everybody waits', () => {
  const demand = { perHour: 12, handleSeconds: 600, withinSeconds: 60 }
  expect(erlangC({ ...demand, agents: 2 })).toMatchObject({
    waits: 1,
    greeted: 0,
    meanWait: Infinity,
  })
  expect(erlangC({ ...demand, agents: 3 }).waits).toBeLessThan(1)
})

test('R41 where nothing is asked nobody waits', () => {
  expect(erlangC({ perHour: 0, handleSeconds: 600, agents: 1, withinSeconds: 60 })).toMatchObject({
    load: 0,
    waits: 0,
    greeted: 1,
    meanWait: 0,
    occupancy: 0,
  })
})
