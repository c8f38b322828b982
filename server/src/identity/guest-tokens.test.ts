import { DAY } from '@foyer/shared/time/durations.ts'
import { describe, expect, test } from 'vitest'
import { createGuestTokens, GUEST_TOKEN_DAYS } from './guest-tokens.ts'

describe('guest tokens', () => {
  let now = 1_800_000_000_000
  const clock = { now: () => now }
  const tokens = createGuestTokens('secret', clock)
  const visitorId = '0b0e7a53-8d0c-4ac0-8f6b-8f6f4f7f6c11'

  test('name the visitor again, until they end', () => {
    const token = tokens.issue(visitorId)
    expect(tokens.verify(token)).toEqual({ ok: true, value: { visitorId } })
    now += GUEST_TOKEN_DAYS * DAY - 1
    expect(tokens.verify(token).ok).toBe(true)
    now += 1
    expect(tokens.verify(token)).toMatchObject({ reason: 'token-expired' })
  })

  test('cannot be made or changed by others', () => {
    const [id, end, signature] = tokens.issue(visitorId).split('.') as [string, string, string]
    const other = createGuestTokens('another secret', clock).issue(visitorId)
    const forged = [
      other,
      `${id.replace('0', '1')}.${end}.${signature}`,
      `${id}.${Number(end) + 1}.${signature}`,
      `${id}.${end}.${signature.slice(1)}`,
      `${id}.${end}.`,
      `${id}.${end}`,
      `${id}.${end}.${signature}.x`,
      'x'.repeat(10_000),
      '',
    ]
    for (const token of forged) {
      expect(tokens.verify(token)).toMatchObject({ reason: 'token-invalid' })
    }
  })
})
