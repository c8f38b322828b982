import { z } from 'zod'

/** Of a path that names a record. */
export const ById = z.object({ id: z.uuid() })

/** Of an address that may name a center. */
export const OfCenter = z.object({ center: z.string().optional() })
