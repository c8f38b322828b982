import { endpoint, json } from '../http/endpoint.ts'
import type {
  CodeBody,
  PasswordBody,
  SecondFactorKey,
  SignInCodeBody,
} from './identity-contract.ts'

/** The step after the password, where signing in was refused as `code-needed`; a backup code does as well, once. */
export const signInByCode = endpoint({
  method: 'POST',
  path: '/api/auth/code',
  access: 'anybody',
  limit: { points: 60, seconds: 300, by: 'address' },
  body: json<SignInCodeBody>(),
})

/** Of the caller's account. */
export const readSecondFactor = endpoint({
  method: 'GET',
  path: '/api/me/second-factor',
  access: 'staff',
  reply: json<{ on: boolean }>(),
})

const CHANGES = { points: 30, seconds: 300, by: 'person' } as const

/** Makes the key that an app makes codes of. It counts from the first right code on. */
export const beginSecondFactor = endpoint({
  method: 'POST',
  path: '/api/me/second-factor',
  access: 'staff',
  limit: CHANGES,
  body: json<PasswordBody>(),
  reply: json<SecondFactorKey>(),
})

/** Switches it on by the first code. */
export const confirmSecondFactor = endpoint({
  method: 'POST',
  path: '/api/me/second-factor/code',
  access: 'staff',
  limit: CHANGES,
  body: json<CodeBody>(),
})

export const endSecondFactor = endpoint({
  method: 'POST',
  path: '/api/me/second-factor/off',
  access: 'staff',
  limit: CHANGES,
  body: json<PasswordBody>(),
})
