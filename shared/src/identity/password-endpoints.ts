import { endpoint, json } from '../http/endpoint.ts'
import type {
  ChangePasswordBody,
  ForgotPasswordBody,
  OneTimeLink,
  ResetPasswordBody,
} from './identity-contract.ts'

/** Whether a forgotten password can be replaced by mail. */
export const readPasswordHelp = endpoint({
  method: 'GET',
  path: '/api/password/help',
  access: 'public',
  reply: json<{ mail: boolean }>(),
})

/** Mails a one-time link to a new password. The answer is the same whether there is such an account or not. */
export const forgotPassword = endpoint({
  method: 'POST',
  path: '/api/password/forgot',
  access: 'public',
  limit: { points: 50, seconds: 3600, by: 'address' },
  body: json<ForgotPasswordBody>(),
})

/** Sets a new password by a one-time link, ends every session of before, and signs in. */
export const resetPassword = endpoint({
  method: 'POST',
  path: '/api/password/reset',
  access: 'public',
  limit: { points: 100, seconds: 300, by: 'address' },
  body: json<ResetPasswordBody>(),
})

/** The own password; every other session ends. */
export const changePassword = endpoint({
  method: 'PUT',
  path: '/api/me/password',
  access: 'staff',
  limit: { points: 10, seconds: 300, by: 'person' },
  body: json<ChangePasswordBody>(),
})

/** A one-time link to a new password for a member of staff. It ends an earlier one; the password of before stays until then. */
export const makePasswordLink = endpoint({
  method: 'POST',
  path: '/api/staff/:id/password-link',
  access: 'staff-change',
  reply: json<OneTimeLink>(),
})
