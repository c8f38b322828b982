import { z } from 'zod'
import { LocaleSchema } from '../i18n/locale-contract.ts'
import { DateSchema, WallTimeSchema } from '../time/wall-time.ts'

/** Shifts of one center in one week: 7 days, 4 half-days, 12 posts each. */
export const WEEK_SHIFTS_MAX = 336
export const TEMPLATES_MAX = 20
export const SKILLS_MAX = 20

/** A topic that a rep knows and a shift asks for, as the company writes it: `Leasing`. */
export const SkillSchema = z.string().trim().min(1).max(40)

export const MondaySchema = DateSchema.refine(
  (date) => new Date(`${date}T00:00:00Z`).getUTCDay() === 1,
  'a Monday',
)

/** What a shift asks for, whoever does it. */
const need = {
  halfDayId: z.string().max(16),
  skills: z.array(SkillSchema).max(SKILLS_MAX),
  languages: z.array(LocaleSchema).max(20),
  /** Null: open, nobody has it yet. */
  staffId: z.string().max(64).nullable(),
}

/** A shift in a week's draft. Publishing keeps the id, so that what hangs on a shift survives a new plan. */
export const PlannedShiftSchema = z.object({
  id: z.uuid(),
  /** Local date of the begin. */
  date: DateSchema,
  /** Wall-clock borders, copied from the half-day when it was planned: a later change moves no shift. */
  from: WallTimeSchema,
  to: WallTimeSchema,
  ...need,
})
export type PlannedShift = z.infer<typeof PlannedShiftSchema>

/** PUT /api/rota/<center>/weeks/<monday>/draft. `version` is the one that was read: refused as 'conflict' else. */
export const DraftBody = z.object({
  version: z.int().min(0),
  shifts: z.array(PlannedShiftSchema).max(WEEK_SHIFTS_MAX),
})

/** POST …/publish: what was looked at is what is published. */
export const PublishBody = z.object({ version: z.int().min(0) })

/** A published shift. */
export interface Shift extends PlannedShift {
  centerId: string
  /** Milliseconds since 1970, from date, wall-clock borders and the center's zone. */
  start: number
  end: number
  /** Goes up with each change; swaps are bound to it. */
  version: number
  cancelled: boolean
}

/** GET /api/rota/<center>/weeks/<monday>. */
export interface Week {
  centerId: string
  monday: string
  /** 0: never saved. */
  version: number
  /** `changed`: published before, and the draft differs. */
  state: 'draft' | 'published' | 'changed'
  draft: PlannedShift[]
  /** As published, with everything that happened since; cancelled ones too. */
  published: Shift[]
  publishedAt: number | null
}

/** A week to begin others with. */
export const TemplateSchema = z.object({
  name: z.string().trim().min(1).max(60),
  /** A new week of the center begins with it. At most one is. */
  standard: z.boolean(),
  shifts: z.array(z.object({ weekday: z.int().min(1).max(7), ...need })).max(WEEK_SHIFTS_MAX),
})
export type Template = z.infer<typeof TemplateSchema> & { id: string }
