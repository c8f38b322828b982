import { z } from 'zod'
import type { Result } from '../errors/result.ts'
import { LOOK_PARTS, type Look } from './look-parts.ts'

export const LookSchema = z.object({
  build: z.enum(LOOK_PARTS.build),
  hair: z.enum(LOOK_PARTS.hair),
  outfit: z.enum(LOOK_PARTS.outfit),
  skin: z.enum(LOOK_PARTS.skin),
  hairColour: z.enum(LOOK_PARTS.hairColour),
  top: z.enum(LOOK_PARTS.top),
  bottom: z.enum(LOOK_PARTS.bottom),
  glasses: z.enum(LOOK_PARTS.glasses),
  chair: z.enum(LOOK_PARTS.chair),
}) satisfies z.ZodType<Look>

/** Room message `look`: wears another look from now on. */
export const LookMessage = z.object({ look: LookSchema })

export interface LookRequests {
  look: { body: z.infer<typeof LookMessage>; reply: Result }
}
