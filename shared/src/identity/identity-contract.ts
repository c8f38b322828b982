import { z } from 'zod'
import { LOCALES } from '../i18n/locale.ts'
import { LocaleSchema, localisedText } from '../i18n/locale-contract.ts'
import { LookSchema } from '../look/look-contract.ts'
import { NAME_MAX } from './name-limits.ts'
import { RoleSchema } from './roles.ts'

export const PASSWORD_MIN = 10
export const PASSWORD_MAX = 128

const email = z.email().max(254)
const password = z.string().min(PASSWORD_MIN).max(PASSWORD_MAX)
const staffName = z.string().trim().min(1).max(NAME_MAX)

/** POST /api/setup: makes the owner with the one-time link's token. */
export const SetupBody = z.object({ token: z.string().max(200), name: staffName, email, password })

/** POST /api/invitations */
export const InvitationBody = z.object({ email, role: RoleSchema })
/** POST /api/invitations/accept: makes the invited account and signs it in. */
export const AcceptInvitationBody = z.object({
  token: z.string().max(200),
  name: staffName,
  password,
})

/** PATCH /api/me: what a member of staff says of itself. */
export const ProfileBody = z
  .object({
    name: staffName,
    languages: z.array(LocaleSchema).min(1).max(LOCALES.length),
    greeting: localisedText(200),
    look: LookSchema,
  })
  .partial()

/** PATCH /api/staff/:id */
export const StaffBody = z.object({ role: RoleSchema, active: z.boolean() }).partial()

/** POST /api/auth/sign-in; POST /api/auth/sign-out takes no body. */
export const SignInBody = z.object({ email, password: z.string().min(1).max(PASSWORD_MAX) })

export type SetupBody = z.infer<typeof SetupBody>
export type InvitationBody = z.infer<typeof InvitationBody>
export type AcceptInvitationBody = z.infer<typeof AcceptInvitationBody>
export type ProfileBody = z.infer<typeof ProfileBody>
export type StaffBody = z.infer<typeof StaffBody>
export type SignInBody = z.infer<typeof SignInBody>

/** GET /api/me */
export interface Profile {
  id: string
  name: string
  email: string
  role: z.infer<typeof RoleSchema>
  languages: z.infer<typeof LocaleSchema>[]
  greeting: z.infer<ReturnType<typeof localisedText>>
  look: z.infer<typeof LookSchema>
}

/** GET /api/auth/sessions: the caller's own; DELETE /api/auth/sessions/:id ends one. */
export interface SessionInfo {
  id: string
  /** The browser's own description of itself, '' when it gave none. */
  browser: string
  /** Milliseconds since 1970. */
  signedInAt: number
  /** The session of this very request. */
  current: boolean
}

/** GET /api/staff */
export interface StaffEntry {
  id: string
  name: string
  email: string
  role: z.infer<typeof RoleSchema>
  /** False: no longer staff. */
  active: boolean
}

/** GET /api/invitations: those that can still be accepted; DELETE /api/invitations/:id takes one back. */
export interface Invitation {
  id: string
  email: string
  role: z.infer<typeof RoleSchema>
  /** Milliseconds since 1970. */
  expiresAt: number
}

/** The answer to POST /api/invitations: the only time that the link is shown. */
export interface NewInvitation extends Invitation {
  link: string
}
