import { describe, expect, test } from 'vitest'
import { createOriginCheck } from './same-origin.ts'

describe('createOriginCheck', () => {
  const isOurs = createOriginCheck('https://foyer.example.com')
  test.each([
    ['the public address', 'https://foyer.example.com', 'backend:2567', true],
    ['the host that was asked', 'http://localhost:2567', 'localhost:2567', true],
    ['the host in other letters', 'http://localhost:2567', 'LOCALHOST:2567', true],
    ['the host that was asked, encrypted', 'https://10.0.0.5', '10.0.0.5', true],
    ['our address over plain http', 'http://foyer.example.com', 'foyer.example.com', false],
    ['another of our hosts over plain http', 'http://10.0.0.5', '10.0.0.5', false],
    ['a name that begins like this machine’s', 'http://localhost.evil', 'localhost.evil', false],
    ['no browser', undefined, 'localhost:2567', true],
    ['another site', 'https://evil.example', 'foyer.example.com', false],
    ['another port', 'http://localhost:8000', 'localhost:2567', false],
    ['a site that begins alike', 'https://foyer.example.com.evil.example', 'backend', false],
    ['a page without an origin', 'null', 'foyer.example.com', false],
    ['no host', 'http://localhost:2567', undefined, false],
    ['nonsense', 'http://', 'foyer.example.com', false],
  ])('%s', (_what, origin, host, ours) => expect(isOurs(origin, host)).toBe(ours))

  test('without https every page of the host that was asked', () => {
    const check = createOriginCheck('http://foyer.local:2567')
    expect(check('http://10.0.0.5:2567', '10.0.0.5:2567')).toBe(true)
    expect(check('http://evil.example', '10.0.0.5:2567')).toBe(false)
  })
})
