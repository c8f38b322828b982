import { afterEach, expect, test, vi } from 'vitest'
import { playArrivalSound } from './arrival-sound.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('twenty arrivals at once ring once, a later one rings again', () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const tones: object[] = []
  vi.stubGlobal('AudioContext', fakeAudio(tones))
  for (let i = 0; i < 20; i++) playArrivalSound()
  expect(tones).toHaveLength(2) // one chime has two tones
  vi.advanceTimersByTime(2000)
  playArrivalSound()
  expect(tones).toHaveLength(4)
})

/** As much of Web Audio as a chime needs. */
function fakeAudio(tones: object[]) {
  const nothing = () => undefined
  return class {
    state = 'running'
    currentTime = 0
    createGain() {
      const gain = { setValueAtTime: nothing, exponentialRampToValueAtTime: nothing }
      return { gain, connect: nothing }
    }
    createOscillator() {
      const tone = { frequency: { value: 0 }, connect: nothing, start: nothing, stop: nothing }
      tones.push(tone)
      return tone
    }
  }
}
