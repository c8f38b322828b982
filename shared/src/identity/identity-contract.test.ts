import { describe, expect, test } from 'vitest'
import { decodeLook } from '../look/look.ts'
import {
  AcceptInvitationBody,
  InvitationBody,
  PASSWORD_MAX,
  PASSWORD_MIN,
  ProfileBody,
  SetupBody,
  SignInBody,
  StaffBody,
} from './identity-contract.ts'

const SETUP = { token: 't', name: 'Olga', email: 'olga@example.com', password: 'long enough' }
const firstPath = (result: { error?: { issues: { path: PropertyKey[] }[] } | undefined }) =>
  result.error?.issues[0]?.path.join('.')

describe('a new account', () => {
  test('is taken', () => {
    expect(SetupBody.parse(SETUP)).toEqual(SETUP)
    const { email: _, ...accept } = SETUP
    expect(AcceptInvitationBody.safeParse(accept).success).toBe(true)
  })

  test.each([
    ['no name', { name: undefined }, 'name'],
    ['no mail address', { email: 'olga' }, 'email'],
    ['an address beyond all bounds', { email: `${'x'.repeat(250)}@example.com` }, 'email'],
    ['a password one short', { password: 'x'.repeat(PASSWORD_MIN - 1) }, 'password'],
    [
      'a password that would take long to hash',
      { password: 'x'.repeat(PASSWORD_MAX + 1) },
      'password',
    ],
    ['a token that none is', { token: 'x'.repeat(201) }, 'token'],
    ['a number for a token', { token: 7 }, 'token'],
  ])('with %s is refused, and it is named', (_, change, path) => {
    expect(firstPath(SetupBody.safeParse({ ...SETUP, ...change }))).toBe(path)
  })

  test.each([PASSWORD_MIN, PASSWORD_MAX])('takes a password of %i characters', (length) => {
    expect(SetupBody.safeParse({ ...SETUP, password: 'x'.repeat(length) }).success).toBe(true)
  })
})

describe('signing in', () => {
  test('tries any password that may once have been allowed', () => {
    const body = (password: string) => SignInBody.safeParse({ email: 'o@example.com', password })
    expect(body('short').success).toBe(true)
    expect(body('').success).toBe(false)
    expect(body('x'.repeat(PASSWORD_MAX + 1)).success).toBe(false)
  })
})

describe('a profile', () => {
  test('may be changed in parts', () => {
    expect(ProfileBody.parse({})).toEqual({})
    expect(ProfileBody.safeParse({ look: decodeLook('') }).success).toBe(true)
    expect(ProfileBody.safeParse({ greeting: { de: 'Grüß Gott' } }).success).toBe(true)
  })

  test.each([
    ['without any language', { languages: [] }, 'languages'],
    [
      'with a greeting that nobody would hear out',
      { greeting: { en: 'x'.repeat(201) } },
      'greeting.en',
    ],
    ['with a look of unknown parts', { look: { ...decodeLook(''), hair: 'mohawk' } }, 'look.hair'],
    ['with a part of the look missing', { look: { hair: 'bob' } }, 'look.build'],
  ])('%s is refused, and it is named', (_, body, path) => {
    expect(firstPath(ProfileBody.safeParse(body))).toBe(path)
  })

  test('never carries a role: that is another request, with a right of its own', () => {
    expect(ProfileBody.parse({ name: 'Olga', role: 'owner', active: true })).toEqual({
      name: 'Olga',
    })
    expect(StaffBody.safeParse({ role: 'emperor' }).success).toBe(false)
    expect(InvitationBody.safeParse({ email: 'o@example.com', role: 'emperor' }).success).toBe(
      false,
    )
  })
})
