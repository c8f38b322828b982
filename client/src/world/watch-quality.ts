import { preferencesStore } from '../preferences/preferences-store.ts'
import { chooseTier, MEASURED_FRAMES, type QualityTier, WARM_UP_FRAMES } from './quality/quality.ts'

/** A tier that a person or the measurement may choose. */
type Tier = Exclude<QualityTier, 'test'>

/** How much is drawn now: what the person set, or what this machine was measured to manage. */
export interface QualityWatch {
  readonly tier: Tier
  /** A frame came `passed` seconds after the one before; to be told when everything is drawn. */
  frame(passed: number): void
  dispose(): void
}

/** @param phone a touch screen without a mouse */
export function watchQuality(phone: boolean, onChange: (tier: Tier) => void): QualityWatch {
  let measured: Tier = phone ? 'low' : 'medium'
  let judged = false
  const times: number[] = []

  const wanted = (): Tier => {
    const { quality } = preferencesStore.getState()
    return quality === 'auto' ? measured : quality
  }
  let tier = wanted()

  function apply(): void {
    const next = wanted()
    if (next === tier) return
    tier = next
    onChange(next)
  }

  const stop = preferencesStore.subscribe(apply)
  return {
    get tier() {
      return tier
    },
    frame(passed) {
      // Judged once: a picture that changes back and forth is worse than either.
      if (judged || preferencesStore.getState().quality !== 'auto') return
      times.push(passed * 1000)
      if (times.length < WARM_UP_FRAMES + MEASURED_FRAMES) return
      judged = true
      measured = chooseTier(measured, times, phone) ?? measured
      apply()
    },
    dispose: stop,
  }
}
