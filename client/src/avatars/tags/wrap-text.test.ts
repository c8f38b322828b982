import { describe, expect, it } from 'vitest'
import { isRightToLeft, shorten, wrapText } from './wrap-text.ts'

/** Every character is ten wide. */
const measure = (text: string) => text.length * 10

describe('wrapping text', () => {
  it('breaks between words and keeps punctuation with its word', () => {
    expect(wrapText('Hello there, how are you?', 120, 4, measure)).toEqual([
      'Hello there,',
      'how are you?',
    ])
  })

  it('breaks a word that alone is too wide', () => {
    expect(wrapText('a Donaudampfschiff', 80, 4, measure)).toEqual(['a', 'Donaudam', 'pfschiff'])
  })

  it('breaks languages without spaces', () => {
    const lines = wrapText('欢迎来到我们的商务中心', 50, 4, measure)
    expect(lines.join('')).toBe('欢迎来到我们的商务中心')
    expect(Math.max(...lines.map(measure))).toBeLessThanOrEqual(50)
  })

  it.each([
    [
      'ja',
      'はい、「ロビー」へようこそ。ちょっとお待ちください（すぐに参ります）。コーヒーはいかがですか？',
    ],
    ['zh', '您好，“商务中心”欢迎您！请问：您需要什么帮助？（我们会说中文、英文。）'],
    ['ko', '안녕하세요, “로비”에 오신 것을 환영합니다! 무엇을 도와 드릴까요? (영어도 합니다.)'],
  ])(
    'in %s no line begins with a mark or a small sign, and none ends with what opens',
    (_, text) => {
      const broken: string[] = []
      for (let width = 60; width <= 240; width += 10) {
        const lines = wrapText(text, width, 100, measure)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        expect(Math.max(...lines.map(measure))).toBeLessThanOrEqual(width)
        broken.push(
          ...lines.slice(1).filter((line) => /^[、。，：？！）」”ーょっゃ.,?!)]/u.test(line)),
          ...lines.slice(0, -1).filter((line) => /[「（“(]$/u.test(line)),
        )
      }
      expect(broken).toEqual([])
    },
  )

  it('ends in an ellipsis what does not fit', () => {
    const lines = wrapText('one two three four five six seven', 90, 2, measure)
    expect(lines).toEqual(['one two', 'three…'])
    expect(measure(lines[1]!)).toBeLessThanOrEqual(90)
  })

  it('is bounded, whatever comes', () => {
    let measured = 0
    const lines = wrapText('x'.repeat(1_000_000), 100, 3, (text) => {
      measured++
      return measure(text)
    })
    expect(measured).toBeLessThan(1000)
    expect(lines).toHaveLength(3)
    expect(lines[2]).toMatch(/…$/)
    expect(wrapText('  \n ', 100, 3, measure)).toEqual([])
  })

  it('collapses line breaks and runs of spaces', () => {
    expect(wrapText('a\n\n\n\nb   c', 100, 3, measure)).toEqual(['a b c'])
  })
})

describe('shortening', () => {
  it('leaves alone what fits', () => {
    expect(shorten('Ana', 30, measure)).toBe('Ana')
  })

  it('does not cut a grapheme in two', () => {
    expect(shorten('👩‍💻👩‍💻👩‍💻👩‍💻', 130, measure)).toBe('👩‍💻👩‍💻…')
  })
})

describe('direction', () => {
  it('follows the first letter', () => {
    expect(isRightToLeft('محمد علي')).toBe(true)
    expect(isRightToLeft('12 שלום')).toBe(true)
    expect(isRightToLeft('Ana محمد')).toBe(false)
    expect(isRightToLeft('!?')).toBe(false)
  })
})
