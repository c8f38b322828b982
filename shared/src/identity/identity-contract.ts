import { z } from 'zod'
import { ROLES, type Role } from '../access/roles.ts'
import type { Language, SpokenText } from '../i18n/language.ts'
import { spokenLanguages, spokenText } from '../i18n/language-contract.ts'
import { LookSchema } from '../look/look-contract.ts'

export const PASSWORD_MIN = 10
export const PASSWORD_MAX = 128

const email = z.email().max(254)
const password = z.string().min(PASSWORD_MIN).max(PASSWORD_MAX)
/** `checkName` refuses what is no name, by a reason that says why. */
const name = z.string()

export const SetupBody = z.object({ token: z.string().max(200), name, email, password })

export const InvitationBody = z.object({ email, role: z.enum(ROLES) })
export const AcceptInvitationBody = z.object({
  token: z.string().max(200),
  name,
  password,
})

/** What a member of staff says of itself. */
export const ProfileBody = z
  .object({
    name,
    languages: spokenLanguages.min(1),
    greeting: spokenText(200),
    look: LookSchema,
  })
  .partial()

export const StaffBody = z.object({ role: z.enum(ROLES), active: z.boolean() }).partial()

export const ForgotPasswordBody = z.object({ email })
export const ResetPasswordBody = z.object({ token: z.string().max(200), password })
export const ChangePasswordBody = z.object({
  current: z.string().min(1).max(PASSWORD_MAX),
  password,
})

export const SignInBody = z.object({ email, password: z.string().min(1).max(PASSWORD_MAX) })

export const PasswordBody = z.object({ password: z.string().min(1).max(PASSWORD_MAX) })
/** Six digits of an app, as people type them: blanks count for nothing. */
const appCode = z
  .string()
  .max(20)
  .transform((text) => text.replaceAll(/\s/g, ''))
  .refine((text) => /^\d{6}$/.test(text), 'must be the six digits that the app shows')
export const CodeBody = z.object({ code: appCode })
export const SignInCodeBody = z.object({
  code: z.string().min(1).max(40),
  /** Whether this browser needs no code for 30 days. */
  trust: z.boolean(),
})

export type SetupBody = z.infer<typeof SetupBody>
export type InvitationBody = z.infer<typeof InvitationBody>
export type AcceptInvitationBody = z.infer<typeof AcceptInvitationBody>
export type ProfileBody = z.infer<typeof ProfileBody>
export type StaffBody = z.infer<typeof StaffBody>
export type ForgotPasswordBody = z.infer<typeof ForgotPasswordBody>
export type ResetPasswordBody = z.infer<typeof ResetPasswordBody>
export type ChangePasswordBody = z.infer<typeof ChangePasswordBody>
export type SignInBody = z.infer<typeof SignInBody>
export type PasswordBody = z.infer<typeof PasswordBody>
export type CodeBody = z.infer<typeof CodeBody>
export type SignInCodeBody = z.infer<typeof SignInCodeBody>

/** What makes the codes of a second factor; shown once. */
export interface SecondFactorKey {
  /** `otpauth:` address, for an app on the same device or as a QR code. */
  uri: string
  /** Each signs in once, in place of a code. */
  backupCodes: string[]
}

export interface Profile {
  id: string
  name: string
  email: string
  role: Role
  languages: Language[]
  greeting: SpokenText
  look: z.infer<typeof LookSchema>
}

/** A browser that the caller is signed in with. */
export interface SessionInfo {
  id: string
  /** The browser's own description of itself, '' when it gave none. */
  browser: string
  /** Milliseconds since 1970. */
  signedInAt: number
  /** The session of this very request. */
  current: boolean
}

/** Wrong passwords that were lately tried for the caller's account. */
export interface FailedSignIns {
  count: number
  /** Milliseconds since 1970. */
  lastAt: number
}

export interface StaffEntry {
  id: string
  name: string
  email: string
  role: Role
  /** False: no longer staff. */
  active: boolean
}

export interface Invitation {
  id: string
  email: string
  role: Role
  /** Milliseconds since 1970. */
  expiresAt: number
}

/** A one-time link, to be passed on: the answer is the only time that it is shown. */
export interface OneTimeLink {
  link: string
  /** Milliseconds since 1970. */
  expiresAt: number
  /** Whether it was mailed as well; null: no mail is set. */
  mailed: boolean | null
}

export interface NewInvitation extends Invitation, OneTimeLink {}
