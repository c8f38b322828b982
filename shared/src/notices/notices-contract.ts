import { z } from 'zod'
import { LocaleSchema } from '../i18n/locale-contract.ts'
import { WallTimeSchema, ZoneSchema } from '../time/wall-time.ts'
import { CHANNELS, type Channel, LEADS } from './lead-times.ts'

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
})
export type Reminders = z.infer<typeof RemindersSchema>

/** Until somebody chooses. */
export const DEFAULT_REMINDERS: Pick<Reminders, 'mail' | 'push' | 'quiet'> = {
  mail: { leads: [15, 1440], news: true },
  push: { leads: [15, 60], news: true },
  quiet: null,
}

const base64url = (bytes: number) =>
  z
    .string()
    .regex(/^[\w-]+={0,2}$/)
    .refine((text) => Math.floor((text.replace(/=+$/, '').length * 3) / 4) === bytes, {
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
export interface NoticeShift {
  start: number
  end: number
  /** The center's name and IANA zone. */
  center: string
  zone: string
}

/** What somebody is told. */
export type Notice =
  | { kind: 'reminder'; shift: NoticeShift }
  | {
      kind: 'shifts-changed'
      added: NoticeShift[]
      moved: { before: NoticeShift; after: NoticeShift }[]
      removed: NoticeShift[]
    }
  | {
      kind: 'swap'
      step: SwapStep
      shift: NoticeShift
      /** What is given for it in an exchange. */
      other: NoticeShift | null
      /** Name of the other person. */
      who: string
    }
  | { kind: 'late' | 'no-show'; shift: NoticeShift; who: string }
  /** Posts of one half-day that nobody has. */
  | { kind: 'gap'; shift: NoticeShift; posts: number }
  | { kind: 'test' }

/** `asked`: somebody offers you theirs. `taken`: a colleague took yours. `to-approve`: a lead must decide. */
export type SwapStep =
  | 'asked'
  | 'taken'
  | 'to-approve'
  | 'approved'
  | 'denied'
  | 'declined'
  | 'cancelled'
  | 'expired'

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
