import { describe, expect, it } from 'vitest'
import { Declutter } from './declutter.ts'

function screen() {
  const declutter = new Declutter()
  declutter.begin(400, 200)
  return declutter
}

describe('decluttering', () => {
  it('gives a place to whoever asks first', () => {
    const declutter = screen()
    expect(declutter.claim(100, 100, 80, 20)).toBe(true)
    expect(declutter.claim(110, 102, 80, 20)).toBe(false)
    expect(declutter.claim(100, 140, 80, 20)).toBe(true)
  })

  it('lets boxes touch a little', () => {
    const declutter = screen()
    declutter.claim(100, 100, 80, 20)
    expect(declutter.claim(170, 100, 120, 20)).toBe(true)
  })

  it('takes nothing for what gave way', () => {
    const declutter = screen()
    declutter.claim(100, 100, 40, 20)
    expect(declutter.claim(100, 90, 40, 30)).toBe(false)
    expect(declutter.claim(100, 70, 40, 19)).toBe(true)
  })

  it('forgets the last frame', () => {
    const declutter = screen()
    declutter.claim(100, 100, 80, 20)
    declutter.begin(400, 200)
    expect(declutter.claim(100, 100, 80, 20)).toBe(true)
  })

  it('refuses what is off the screen', () => {
    const declutter = screen()
    expect(declutter.claim(-300, 100, 80, 20)).toBe(false)
    expect(declutter.claim(100, 900, 80, 20)).toBe(false)
    expect(declutter.claim(-20, 100, 80, 20)).toBe(true)
  })
})
