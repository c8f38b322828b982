import { z } from 'zod'

/** Of an address that may name a center; without a name it is the main one. */
export const OfCenter = z.object({ center: z.string().optional() })
export type OfCenter = z.infer<typeof OfCenter>
