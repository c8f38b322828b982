import { z } from 'zod'
import { MAIN_CENTER } from '../centers/center-path.ts'
import { CenterIdSchema } from '../centers/centers-contract.ts'
import { LocaleSchema } from '../i18n/locale-contract.ts'
import { LookSchema } from '../look/look-contract.ts'

/** Who wants in, and where to. */
export const EnterBody = z.object({
  protocol: z.number().int(),
  center: CenterIdSchema.default(MAIN_CENTER),
  /** Ignored for staff, who keep their account's name. Checked by `checkGuestName`. */
  name: z.string(),
  look: LookSchema,
  locale: LocaleSchema,
  /** Spot of a deep link, if it has one. */
  spot: z.string().max(40).optional(),
  /** Where the page already let the person begin to walk: near the spot or the arrival zone. */
  at: z.object({ x: z.number(), z: z.number() }).optional(),
  /** Whether the 3D view is open; the person may switch later. */
  view: z.enum(['3d', 'list']),
})
export type EnterBody = z.infer<typeof EnterBody>

/** Its answer. `reservation` is what the Colyseus SDK's `consumeSeatReservation` takes. */
export interface EnterReply {
  kind: 'visitor' | 'rep'
  name: string
  reservation: unknown
}
