import { CLIPS } from '@foyer/assets/avatars/avatar-kit.ts'
import { decodeLook } from '@foyer/shared/look/look.ts'
import { describe, expect, it } from 'vitest'
import { advanceMotion, createMotion, type Doing, type Motion } from './motion.ts'

const FRAME = 1 / 60

function person(change: Partial<Doing> = {}): Doing {
  return {
    speed: 0,
    yaw: 0,
    seated: false,
    action: 'stand',
    actionSince: 0,
    lookAt: null,
    look: decodeLook(''),
    ...change,
  }
}

/** Plays frames from `from` for `length` seconds and returns the clock. */
function play(
  motion: Motion,
  view: Doing,
  from: number,
  length: number,
  each?: () => void,
): number {
  let seconds = from
  while (seconds < from + length) {
    seconds += FRAME
    advanceMotion(motion, view, { seconds, dt: FRAME })
    each?.()
  }
  return seconds
}

describe('legs', () => {
  it('stand, walk and run by speed', () => {
    const view = person()
    const motion = createMotion(0.3, view)
    let now = play(motion, view, 0, 1)
    expect(motion.base).toMatch(/^idle/)
    view.speed = 1.9
    now = play(motion, view, now, 1)
    expect(motion.base).toBe('walk')
    view.speed = 4.2
    now = play(motion, view, now, 1)
    expect(motion.base).toBe('run')
    view.speed = 0
    now = play(motion, view, now, 0.5)
    expect(motion.base).toBe('stop')
    play(motion, view, now, 1)
    expect(motion.base).toMatch(/^idle/)
  })

  it('step as far as the body goes', () => {
    const view = person({ speed: 1.2 })
    const motion = createMotion(0, view)
    play(motion, view, 0, 1)
    const before = motion.baseTime
    advanceMotion(motion, view, { seconds: 2, dt: FRAME })
    const step = (motion.baseTime - before + CLIPS.walk.duration) % CLIPS.walk.duration
    expect((step * CLIPS.walk.speed) / FRAME).toBeCloseTo(1.2, 3)
  })

  it('keep the stride when walking becomes running', () => {
    const view = person({ speed: 1.9 })
    const motion = createMotion(0, view)
    const now = play(motion, view, 0, 1)
    view.speed = 4.2
    let strideBefore = 0
    play(motion, view, now, 1, () => {
      if (motion.base === 'walk') strideBefore = motion.baseTime / CLIPS.walk.duration
      if (motion.base === 'run' && motion.fade === 0) {
        const stride = motion.baseTime / CLIPS.run.duration
        expect(Math.abs(stride - strideBefore)).toBeLessThan(0.1)
      }
    })
    expect(motion.base).toBe('run')
  })

  it('keep walking, or running, at a speed on the border between them', () => {
    const view = person({ speed: 1.9 })
    const motion = createMotion(0, view)
    let now = play(motion, view, 0, 1)
    const trembleAs = (base: string) => {
      for (let i = 0; i < 20; i++) {
        view.speed = i % 2 ? 2.7 : 2.95
        now = play(motion, view, now, 0.1, () => expect(motion.base).toBe(base))
      }
    }
    trembleAs('walk')
    view.speed = 4.2
    now = play(motion, view, now, 1)
    trembleAs('run')
  })

  it('turn on the spot in the direction of the turn', () => {
    const view = person()
    const motion = createMotion(0.2, view)
    play(motion, view, 0, 1, () => {
      view.yaw -= 2 * FRAME
    })
    expect(motion.base).toBe('turn')
    const before = motion.baseTime
    view.yaw -= 2 * FRAME
    advanceMotion(motion, view, { seconds: 2, dt: FRAME })
    const moved = motion.baseTime - before
    expect(moved < 0 || moved > CLIPS.turn.duration / 2).toBe(true)
  })

  it('sit down, sit, and stand up', () => {
    const view = person()
    const motion = createMotion(0, view)
    let now = play(motion, view, 0, 1)
    view.seated = true
    now = play(motion, view, now, 0.5)
    expect(motion.base).toBe('sit-down')
    now = play(motion, view, now, 1.5)
    expect(motion.base).toBe('sit')
    Object.assign(view, { action: 'wave', actionSince: now })
    now = play(motion, view, now, 0.5)
    expect(motion).toMatchObject({ base: 'sit', gesture: 'wave' })
    Object.assign(view, { seated: false, action: 'stand' })
    now = play(motion, view, now, 0.5)
    expect(motion.base).toBe('stand-up')
    play(motion, view, now, 2)
    expect(motion.base).toMatch(/^idle/)
  })

  it('roll or rest in a wheelchair', () => {
    const view = person({ look: { ...decodeLook(''), chair: 'wheelchair' } })
    const motion = createMotion(0, view)
    expect(motion.base).toBe('sit')
    view.speed = 1.9
    play(motion, view, 0, 1)
    expect(motion.base).toBe('roll')
  })
})

describe('cross-fade', () => {
  it('never jumps: the share of each clip moves by at most a frame’s worth', () => {
    const view = person()
    const motion = createMotion(0.4, view)
    let now = 0
    let shares = new Map<string, number>([[motion.base, 1]])
    for (let i = 0; i < 30; i++) {
      view.speed = [0, 1.9, 4.2, 0.3, 0][i % 5]!
      now = play(motion, view, now, 0.07 + (i % 4) * 0.09, () => {
        const next = new Map<string, number>([[motion.previous, 0]])
        next.set(motion.previous, 1 - motion.fade)
        next.set(motion.base, (next.get(motion.base) ?? 0) + motion.fade)
        for (const clip of new Set([...shares.keys(), ...next.keys()])) {
          const change = Math.abs((next.get(clip) ?? 0) - (shares.get(clip) ?? 0))
          expect(change).toBeLessThan(0.16)
        }
        shares = next
      })
    }
  })
})

describe('gestures', () => {
  it('play once and return, though the action stays', () => {
    const view = person({ action: 'wave', actionSince: 0 })
    const motion = createMotion(0, view)
    const now = play(motion, view, 0, 1)
    expect(motion.gesture).toBe('wave')
    expect(motion.gestureWeight).toBe(1)
    play(motion, view, now, 2)
    expect(motion.gesture).toBeNull()
  })

  it('play again when the same action begins anew', () => {
    const view = person({ action: 'nod', actionSince: 0 })
    const motion = createMotion(0, view)
    const now = play(motion, view, 0, 3)
    expect(motion.gesture).toBeNull()
    view.actionSince = now
    play(motion, view, now, 0.5)
    expect(motion.gesture).toBe('nod')
  })

  it('start over when the same action begins anew before the end', () => {
    const view = person({ action: 'applaud', actionSince: 0 })
    const motion = createMotion(0, view)
    let now = play(motion, view, 0, 1)
    view.actionSince = now
    now = play(motion, view, now, 0.5)
    expect(motion.gesture).toBe('applaud')
    expect(motion.gestureTime).toBeLessThan(0.5)
  })

  it('are not played late for somebody who comes into view', () => {
    const view = person({ action: 'wave', actionSince: 0 })
    const motion = createMotion(0, view)
    play(motion, view, 100, 1)
    expect(motion.gesture).toBeNull()
  })

  it('let the legs walk', () => {
    const view = person({ action: 'wave', actionSince: 0, speed: 1.9 })
    const motion = createMotion(0, view)
    play(motion, view, 0, 1)
    expect(motion.base).toBe('walk')
    expect(motion.gesture).toBe('wave')
  })

  it('talk as long as the action lasts, then fade', () => {
    const view = person({ action: 'talk', actionSince: 0 })
    const motion = createMotion(0.1, view)
    let now = play(motion, view, 0, 12)
    expect(motion.gesture).toBe('talk')
    Object.assign(view, { action: 'stand', actionSince: now })
    now = play(motion, view, now, 0.1)
    expect(motion.gestureWeight).toBeGreaterThan(0)
    expect(motion.gestureWeight).toBeLessThan(1)
    play(motion, view, now, 1)
    expect(motion.gesture).toBeNull()
  })
})
