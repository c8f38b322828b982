import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { MondaySchema } from '@foyer/shared/time/wall-time.ts'
import type { Centers } from '../centers/centers-types.ts'
import { findCenter } from '../centers/find-center.ts'

/** The center and the week that a path names. */
export function weekOf(
  centers: Centers,
  path: { center: string; monday: string },
): Result<{ center: Center; monday: string }> {
  const center = findCenter(centers, path.center)
  if (!center.ok) return center
  const monday = MondaySchema.safeParse(path.monday)
  if (!monday.success) return refuse('invalid', `week: ${monday.error.issues[0]!.message}`)
  return succeed({ center: center.value, monday: monday.data })
}
