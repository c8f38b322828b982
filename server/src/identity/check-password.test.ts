import { describe, expect, test } from 'vitest'
import { checkPassword } from './check-password.ts'

const rita = { name: 'Rita Rep', email: 'rita.rep@harbour.example' }

describe('a password that is guessed soon is refused:', () => {
  test.each([
    'password123',
    '1234567890',
    'qwertyuiop',
    'Passw0rd!2026',
    'aaaaaaaaaaaaaaa',
    'abc'.repeat(42),
    'p@ssw0rd'.repeat(16),
    'foyer12345',
    'rita.rep@harbour.example',
    'ritarep123',
    'harbour2026',
  ])('%s', (password) => {
    expect(checkPassword(password, rita)).toEqual({
      ok: false,
      reason: 'password-guessable',
      detail: 'password: among those tried first',
    })
  })
})

test.each([
  'correct horse battery',
  'tr0ub4dor&3 of mine',
  'Wanderdüne im Regal',
  '山の上の雲を見る日',
])('one that is not is taken: %s', (password) =>
  expect(checkPassword(password, rita)).toEqual({ ok: true, value: undefined }),
)
