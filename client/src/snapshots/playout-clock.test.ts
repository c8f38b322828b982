import { expect, test } from 'vitest'
import { createPlayoutClock } from './playout-clock.ts'

/** Messages of every tick, each late by what `delay` says; returns what was drawn, frame by frame. */
function play(delay: (tick: number) => number, seconds = 20, firstTick = 0) {
  const clock = createPlayoutClock()
  const arrivals: { at: number; tick: number }[] = []
  for (let tick = 0, last = 0; tick < seconds * 20; tick++) {
    last = Math.max(last, tick * 0.05 + delay(tick)) // one stream: never out of order
    arrivals.push({ at: last, tick: (firstTick + tick) & 0xffff })
  }
  const frames: { now: number; drawn: number; lag: number }[] = []
  for (let now = 0.5; now < seconds; now += 1 / 60) {
    while (arrivals[0] && arrivals[0].at <= now) {
      const { at, tick } = arrivals.shift()!
      clock.arrive(tick, at)
    }
    const drawn = clock.read(now)
    if (drawn !== null) frames.push({ now, drawn, lag: now - drawn + firstTick * 0.05 })
  }
  return frames
}

/** The even flow of what is drawn: seconds of server time for each second of the frame clock. */
function speeds(frames: { now: number; drawn: number }[]): number[] {
  return frames.slice(1).map((frame, i) => {
    const before = frames[i]!
    return (frame.drawn - before.drawn) / (frame.now - before.now)
  })
}

test('draws 100 ms behind an even stream', () => {
  const frames = play(() => 0.08)
  expect(frames.at(-1)!.lag).toBeCloseTo(0.18, 2)
})

test('flows evenly through jitter, between 100 and 150 ms behind', () => {
  const frames = play((tick) => 0.08 + ((tick * 7919) % 13) / 13 / 20)
  for (const speed of speeds(frames.slice(120))) expect(Math.abs(speed - 1)).toBeLessThan(0.08)
  expect(frames.at(-1)!.lag).toBeGreaterThan(0.17)
  expect(frames.at(-1)!.lag).toBeLessThan(0.24)
})

test('a stall of half a second neither stops nor turns back the drawn time', () => {
  const frames = play((tick) => (tick % 100 === 50 ? 0.5 : 0.05))
  for (const speed of speeds(frames)) expect(speed).toBeGreaterThan(0.9)
})

test('counts ticks around 65536', () => {
  const frames = play(() => 0.05, 10, 65500)
  for (const speed of speeds(frames.slice(60))) expect(speed).toBeCloseTo(1, 1)
})
