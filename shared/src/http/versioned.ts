import { z } from 'zod'

/** Of a body that replaces something: the version that was read, refused as 'conflict' when another is stored. */
export const Versioned = z.object({ version: z.int().min(0) })
export type Versioned = z.infer<typeof Versioned>
