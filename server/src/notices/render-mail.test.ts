import { describe, expect, test } from 'vitest'
import { renderMail } from './render-mail.ts'

const TO = { name: 'Rita Rep', locale: 'en', publicUrl: 'https://foyer.example.com' } as const
const NOTICE = { title: 'Your shift', lines: ['One line.', 'Another.'], path: '/my-shifts' }

/** What a mail program shows of the HTML. */
const shown = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

test('text and HTML say the same', () => {
  const { subject, text, html } = renderMail(NOTICE, TO)
  expect(subject).toBe('Your shift')
  for (const said of ['Hello Rita Rep,', 'One line.\nAnother.']) {
    expect(text).toContain(said)
    expect(shown(html)).toContain(said)
  }
  for (const address of ['/my-shifts', '/my-shifts#reminders']) {
    expect(text).toContain(`https://foyer.example.com${address}\n`)
    expect(html).toContain(`href="https://foyer.example.com${address}"`)
  }
})

test('in the language of whoever gets it', () => {
  const { text, html } = renderMail(NOTICE, { ...TO, locale: 'de' })
  expect(text).toMatch(/^Guten Tag Rita Rep,/)
  expect(html).toContain('<html lang="de">')
})

test('how to be told less stands below the line that mail programs cut at', () => {
  const [message, below] = renderMail(NOTICE, TO).text.split('\n-- \n')
  expect(message).toContain('One line.')
  expect(below).toContain('/my-shifts#reminders')
})

describe('what somebody typed is no markup', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><b>',
    '&lt;b&gt;',
    '</p></body>',
  ])('%s', (typed) => {
    const plain = renderMail(NOTICE, TO).html
    const { html, text } = renderMail({ ...NOTICE, lines: [typed, typed] }, { ...TO, name: typed })
    const tags = (markup: string) => markup.match(/<[^>]*>/g)
    expect(tags(html)).toEqual(tags(plain))
    expect(shown(html)).toContain(`Hello ${typed},`)
    expect(text).toContain(`${typed}\n${typed}`)
  })

  test('nor is an address that the operator set', () => {
    const { html } = renderMail(NOTICE, { ...TO, publicUrl: 'https://x.example/"><script>' })
    expect(html).not.toContain('<script>')
  })
})
