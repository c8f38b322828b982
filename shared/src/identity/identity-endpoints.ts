import { endpoint, json } from '../http/endpoint.ts'
import type {
  FailedSignIns,
  Profile,
  ProfileBody,
  SessionInfo,
  SignInBody,
  StaffBody,
  StaffEntry,
} from './identity-contract.ts'

/** Sets the cookie of a staff session. Wrong passwords in a row make whoever tries wait. */
export const signIn = endpoint({
  method: 'POST',
  path: '/api/auth/sign-in',
  access: 'public',
  limit: { points: 200, seconds: 300, by: 'address' },
  body: json<SignInBody>(),
})

export const signOut = endpoint({ method: 'POST', path: '/api/auth/sign-out', access: 'anybody' })

/** The caller's own. */
export const listSessions = endpoint({
  method: 'GET',
  path: '/api/auth/sessions',
  access: 'staff',
  reply: json<SessionInfo[]>(),
})

/** Of the caller's account; null: nothing to tell. */
export const readFailedSignIns = endpoint({
  method: 'GET',
  path: '/api/auth/failed-sign-ins',
  access: 'staff',
  reply: json<FailedSignIns | null>(),
})

export const endSession = endpoint({
  method: 'DELETE',
  path: '/api/auth/sessions/:id',
  access: 'staff',
})

export const readProfile = endpoint({
  method: 'GET',
  path: '/api/me',
  access: 'staff',
  reply: json<Profile>(),
})

export const changeProfile = endpoint({
  method: 'PATCH',
  path: '/api/me',
  access: 'staff',
  body: json<ProfileBody>(),
})

/** Everybody who is or was staff. */
export const listStaff = endpoint({
  method: 'GET',
  path: '/api/staff',
  access: 'staff-list',
  reply: json<StaffEntry[]>(),
})

export const changeStaff = endpoint({
  method: 'PATCH',
  path: '/api/staff/:id',
  access: 'staff-change',
  body: json<StaffBody>(),
})
