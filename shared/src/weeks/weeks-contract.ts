import { z } from 'zod'
import { Versioned } from '../http/versioned.ts'
import {
  NeedSchema,
  type PlannedShift,
  PlannedShiftSchema,
  type Shift,
} from '../shifts/shifts-contract.ts'

/** Shifts of one center in one week: 7 days, 4 half-days, 12 posts each. */
export const WEEK_SHIFTS_MAX = 336
export const TEMPLATES_MAX = 20

export const DraftBody = Versioned.extend({
  shifts: z.array(PlannedShiftSchema).max(WEEK_SHIFTS_MAX),
})
export type DraftBody = z.infer<typeof DraftBody>

/** What was looked at is what is published. */
export const PublishBody = Versioned
export type PublishBody = Versioned

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
export const TemplateBody = z.object({
  name: z.string().trim().min(1).max(60),
  /** A new week of the center begins with it. At most one is. */
  standard: z.boolean(),
  shifts: z.array(NeedSchema.extend({ weekday: z.int().min(1).max(7) })).max(WEEK_SHIFTS_MAX),
})
export type TemplateBody = z.infer<typeof TemplateBody>
/** One that takes the place of another. */
export const ChangedTemplateBody = TemplateBody.extend(Versioned.shape)
export type ChangedTemplateBody = z.infer<typeof ChangedTemplateBody>
export type Template = ChangedTemplateBody & { id: string }
