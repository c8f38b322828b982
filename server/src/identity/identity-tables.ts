import type { SpokenText } from '@foyer/shared/i18n/language.ts'
import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../storage/columns.ts'

/** better-auth's `user` with what Foyer knows of a member of staff. */
export const staff = pgTable('staff', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  /** Lower case. */
  email: text('email').notNull().unique(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text('image'),
  createdAt: instant('created_at').notNull().defaultNow(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
  /** A `Role`. */
  role: text('role').notNull(),
  /** False: was staff. The row stays, because conversations name it. */
  active: boolean('active').notNull().default(true),
  /** Since when somebody is no longer staff; null while they are. */
  leftAt: instant('left_at'),
  /** When what the row said of the person was erased; null: it still says it. */
  erasedAt: instant('erased_at'),
  /** `Language`s that the person speaks. */
  languages: text('languages').array().notNull(),
  greeting: jsonb('greeting').$type<SpokenText>().notNull(),
  /** `encodeLook` */
  look: text('look').notNull(),
  /** Whether signing in takes a code as well (`staffSecondFactors`). */
  twoFactorEnabled: boolean('second_factor_on').notNull().default(false),
})

/** better-auth's `session`. */
export const staffSessions = pgTable(
  'staff_sessions',
  {
    id: text('id').primaryKey(),
    userId: text('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    token: text('token').notNull().unique(),
    expiresAt: instant('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [index('staff_sessions_staff').on(table.userId)],
)

/** better-auth's `account`: a way to sign in. One per member of staff so far, with the password's hash. */
export const staffAccounts = pgTable(
  'staff_accounts',
  {
    id: text('id').primaryKey(),
    userId: text('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: instant('access_token_expires_at'),
    refreshTokenExpiresAt: instant('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [index('staff_accounts_staff').on(table.userId)],
)

/**
 * better-auth's `twoFactor`: what makes the codes of a member's second factor, encrypted with the secret of sessions, one
 * row a member. It goes when the second factor is switched off, or with the member; an export has it without its keys.
 */
export const staffSecondFactors = pgTable('staff_second_factors', {
  id: text('id').primaryKey(),
  userId: text('staff_id')
    .notNull()
    .unique()
    .references(() => staff.id, { onDelete: 'cascade' }),
  secret: text('secret').notNull(),
  backupCodes: text('backup_codes').notNull(),
  /** False until the first code was right. */
  verified: boolean('verified').notNull().default(false),
  failedVerificationCount: integer('failed_count').notNull().default(0),
  lockedUntil: instant('locked_until'),
})

/** better-auth's `verification`: sign-ins that wait for their code, for ten minutes, and browsers that need none. */
export const staffVerifications = pgTable('staff_verifications', {
  id: text('id').primaryKey(),
  identifier: text('identifier').notNull(),
  value: text('value').notNull(),
  expiresAt: instant('expires_at').notNull(),
  createdAt: instant('created_at').notNull().defaultNow(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
})

/**
 * One-time links to a new password, one a member at most. A row goes when its link is used or replaced, and an hour later
 * with the next one that is made. It says nothing of anybody, so it is in no export; it goes with the member.
 */
export const staffPasswordLinks = pgTable('staff_password_links', {
  staffId: text('staff_id')
    .primaryKey()
    .references(() => staff.id, { onDelete: 'cascade' }),
  /** SHA-256 of the token in hex. */
  tokenHash: text('token_hash').notNull().unique(),
  expiresAt: instant('expires_at').notNull(),
  /** Whether it ends the second factor as well: an owner made it, for who lost both. */
  endsSecondFactor: boolean('ends_second_factor').notNull().default(false),
})

/**
 * Wrong passwords that were tried for a member, one row each; it begins anew after a week without any. The member sees
 * it among the own sessions, so it is part of an export; it goes with the member.
 */
export const staffFailedSignIns = pgTable('staff_failed_sign_ins', {
  staffId: text('staff_id')
    .primaryKey()
    .references(() => staff.id, { onDelete: 'cascade' }),
  count: integer('count').notNull(),
  lastAt: instant('last_at').notNull(),
})

/** One-time links: to make the owner's account (no address) or an invited one. */
export const staffLinks = pgTable('staff_links', {
  id: uuid('id').primaryKey().default(sql`gen_random_uuid()`),
  /** SHA-256 of the token in hex; the token itself is only in the link. */
  tokenHash: text('token_hash').notNull().unique(),
  /** Null for the link that makes the owner. */
  email: text('email'),
  /** A `Role`. */
  role: text('role').notNull(),
  createdAt: instant('created_at').notNull().defaultNow(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
})
