import { z } from 'zod'
import { AbsenceKindSchema } from '../crew/crew-contract.ts'
import { LocaleSchema } from '../i18n/locale-contract.ts'
import { DateSchema, WallTimeSchema, ZoneSchema } from '../time/wall-time.ts'
import { CHANNELS, type Channel, CLOCKS, LEADS } from './lead-times.ts'

/** Browsers of one member of staff that are told. */
export const BROWSERS_MAX = 10

const ChannelChoiceSchema = z.object({
  leads: z
    .array(z.literal(LEADS))
    .max(LEADS.length)
    .refine((leads) => new Set(leads).size === leads.length, 'each time once'),
  /** Told of changes: shifts, swaps, and for leads what goes wrong. */
  news: z.boolean(),
})

const RegionSchema = z.string().max(40).refine(isLocale, 'a language with its region like en-GB')

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** What a member of staff wants to be told, and when not. */
export const RemindersSchema = z.object({
  mail: ChannelChoiceSchema,
  push: ChannelChoiceSchema,
  /** By the clock in `zone`; `to` at or before `from` is on the next day. Null: none. */
  quiet: z
    .object({ from: WallTimeSchema, to: WallTimeSchema })
    .refine(({ from, to }) => from !== to, { path: ['to'], message: 'not all day' })
    .nullable(),
  /** Where the person lives. */
  zone: ZoneSchema,
  /** The language of what is sent. */
  locale: LocaleSchema,
  /** That language with the reader's region, `en-GB`, which orders day and month; null: the language alone. */
  region: RegionSchema.nullable().default(null),
  /** 1 PM or 13:00. */
  clock: z.enum(CLOCKS).default('h23'),
})
export type Reminders = z.infer<typeof RemindersSchema>

/** How a browser of somebody shows times: by that they read them until they choose. */
export const ReadingBody = RemindersSchema.pick({ zone: true, region: true, clock: true })
export type ReadingBody = z.infer<typeof ReadingBody>

/** Until somebody chooses. */
export const DEFAULT_REMINDERS: Omit<Reminders, 'zone' | 'locale'> = {
  mail: { leads: [15, 1440], news: true },
  push: { leads: [15, 60], news: true },
  quiet: null,
  region: null,
  clock: 'h23',
}

const base64url = (bytes: number) =>
  z
    .string()
    .regex(/^[\w-]+={0,2}$/)
    .refine((text) => Math.floor((text.replaceAll('=', '').length * 3) / 4) === bytes, {
      error: `${bytes} bytes in base64url`,
    })

/** What the browser's push service gave (W3C Push API, `PushSubscription.toJSON`). */
export const BrowserBody = z.object({
  endpoint: z.url({ protocol: /^https$/ }).max(1000),
  keys: z.object({ p256dh: base64url(65), auth: base64url(16) }),
})
export type BrowserBody = z.infer<typeof BrowserBody>

export const TestBody = z.object({ channel: z.enum(CHANNELS) })
export type TestBody = z.infer<typeof TestBody>

export interface RemindersReply {
  reminders: Reminders
  /** False: these are the defaults, and the zone is that of each shift's center. */
  chosen: boolean
  /** Whether this installation sends mail. */
  mail: boolean
  /** The server's public key, which a browser subscribes with: a P-256 point in base64url. */
  pushKey: string
  /** The own browsers that are told, the latest first. */
  browsers: NoticeBrowser[]
}

export interface NoticeBrowser {
  id: string
  /** The browser's own description of itself, '' when it gave none. */
  browser: string
  /** Milliseconds since 1970. */
  since: number
  /** SHA-256 of its endpoint in hex, by which a browser knows itself. */
  endpointHash: string
}

/** A shift as a notice names it. */
const NoticeShiftSchema = z.object({
  start: z.number(),
  end: z.number(),
  /** The center's name and IANA zone. */
  center: z.string(),
  zone: z.string(),
  /** Where links lead; older notices have none. */
  centerId: z.string().optional(),
})
export type NoticeShift = z.infer<typeof NoticeShiftSchema>

/**
 * `asked`: somebody offers you theirs. `taken`: a colleague took yours. `taken-back`: who did does so no longer.
 * `to-approve`: a lead must decide.
 */
export const SWAP_STEPS = [
  'asked',
  'taken',
  'taken-back',
  'to-approve',
  'approved',
  'denied',
  'declined',
  'cancelled',
  'expired',
] as const
export type SwapStep = (typeof SWAP_STEPS)[number]

/**
 * Why a week could not be published. `overlap`: whoever has a shift is planned twice at that time; `overlap-elsewhere`: the
 * other time in another center; `too-many` posts at one time; `clocks`: what the clocks leave nothing of when they change.
 */
const HeldProblemSchema = z.object({
  what: z.enum(['overlap', 'overlap-elsewhere', 'too-many', 'clocks', 'other']),
  who: z.string(),
  date: z.string(),
})
export type HeldProblem = z.infer<typeof HeldProblemSchema>

/** What somebody is told, as it waits to be sent. */
export const NoticeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reminder'), shift: NoticeShiftSchema }),
  z.object({
    kind: z.literal('shifts-changed'),
    added: z.array(NoticeShiftSchema),
    moved: z.array(z.object({ before: NoticeShiftSchema, after: NoticeShiftSchema })),
    removed: z.array(NoticeShiftSchema),
    /** The Monday of a week that is published for the first time; null: it was known before. */
    firstOf: DateSchema.nullable().default(null),
  }),
  z.object({
    kind: z.literal('swap'),
    step: z.enum(SWAP_STEPS),
    shift: NoticeShiftSchema,
    /** What is given for it in an exchange. */
    other: NoticeShiftSchema.nullable(),
    /** Name of the other person. */
    who: z.string(),
    /** Names of who gives the shift and who gets it, '' where it is nobody; older notices have none. */
    from: z.string().default(''),
    to: z.string().default(''),
    /** What the maker says to those who are asked, and a lead why it is denied. */
    note: z.string().default(''),
    reason: z.string().default(''),
  }),
  z.object({
    kind: z.literal(['late', 'no-show']),
    shift: NoticeShiftSchema,
    who: z.string(),
    /** To somebody who can take the shift over now. */
    mayTake: z.boolean().optional(),
  }),
  /** Somebody is going to be away, and these shifts are still theirs: to leads. */
  z.object({
    kind: z.literal('away'),
    who: z.string(),
    shifts: z.array(NoticeShiftSchema).min(1),
    /** Why and when; null: of a notice that is older than this. */
    absence: z
      .object({
        kind: AbsenceKindSchema,
        from: DateSchema,
        to: DateSchema,
        fromTime: WallTimeSchema.nullable(),
        toTime: WallTimeSchema.nullable(),
      })
      .nullable()
      .default(null),
  }),
  /** Somebody left the staff or a center, and these shifts are open since: to leads. */
  z.object({ kind: z.literal('left'), who: z.string(), shifts: z.array(NoticeShiftSchema).min(1) }),
  /** Shifts that have become open, to who could take them. */
  z.object({ kind: z.literal('open-shifts'), shifts: z.array(NoticeShiftSchema).min(1) }),
  /** Posts of one half-day that nobody has. */
  z.object({ kind: z.literal('gap'), shift: NoticeShiftSchema, posts: z.number() }),
  /** A week of a rotation that was due and is not published: to leads. */
  z.object({
    kind: z.literal('week-held'),
    centerId: z.string(),
    center: z.string(),
    monday: z.string(),
    /** A lead has saved it since it was made, or it has problems. */
    why: z.enum(['changed', 'problems']),
    problems: z.array(HeldProblemSchema),
  }),
  z.object({ kind: z.literal('test') }),
])
export type Notice = z.infer<typeof NoticeSchema>

/** What could not be delivered. */
export interface FailedNotice {
  id: string
  /** Whom it was for. */
  name: string
  channel: Channel
  kind: Notice['kind']
  /** What the other end said, or why it was given up. */
  error: string
  attempts: number
  /** Milliseconds since 1970: when it was given up. */
  at: number
}
