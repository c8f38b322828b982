import { z } from 'zod'

/** Of a path that names a record. */
export const ById = z.object({ id: z.uuid() })
