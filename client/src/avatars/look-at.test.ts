import { describe, expect, it } from 'vitest'
import { advanceHeadTurn } from './look-at.ts'

function settled(lookAt: { x: number; y: number; z: number } | null, yaw = 0) {
  const turn = { yaw: 0.2, pitch: 0.1 }
  for (let i = 0; i < 300; i++) {
    advanceHeadTurn(turn, { x: 0, y: 0, z: 0, yaw, seated: false, lookAt }, 1 / 60)
  }
  return turn
}

describe('a head', () => {
  it('turns to a point on the left and above', () => {
    const turn = settled({ x: 1, y: 2, z: 2 })
    expect(turn.yaw).toBeCloseTo(Math.atan2(1, 2), 3)
    expect(turn.pitch).toBeGreaterThan(0.1)
  })

  it('takes the body’s own direction into account', () => {
    expect(settled({ x: 1, y: 1.6, z: 0 }, Math.PI / 2).yaw).toBeCloseTo(0, 3)
  })

  it('stops at its limit and gives up behind', () => {
    expect(settled({ x: 2, y: 1.6, z: -0.4 }).yaw).toBeCloseTo(1.1, 3)
    expect(settled({ x: 0.1, y: 1.6, z: -2 }).yaw).toBeCloseTo(0, 3)
  })

  it('is there at once for whoever wants calm', () => {
    const turn = { yaw: 0, pitch: 0 }
    const lookAt = { x: 1, y: 1.6, z: 2 }
    const view = { x: 0, y: 0, z: 0, yaw: 0, seated: false, lookAt }
    advanceHeadTurn(turn, view, Number.POSITIVE_INFINITY)
    expect(turn.yaw).toBeCloseTo(Math.atan2(1, 2))
  })

  it('moves smoothly and looks ahead again', () => {
    const turn = { yaw: 0, pitch: 0 }
    const lookAt = { x: 5, y: 1.6, z: 1 }
    advanceHeadTurn(turn, { x: 0, y: 0, z: 0, yaw: 0, seated: false, lookAt }, 1 / 60)
    expect(turn.yaw).toBeGreaterThan(0)
    expect(turn.yaw).toBeLessThan(0.2)
    expect(settled(null).yaw).toBeCloseTo(0, 3)
  })
})
