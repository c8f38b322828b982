import type { Mine } from '@foyer/shared/my-shifts/my-shifts-contract.ts'
import { createRequiredContext } from '../ui/required-context.ts'

/** What a rep's own page shows, and reading it anew. */
export const [MineContext, useMine] = createRequiredContext<{
  mine: Mine
  reload: () => Promise<void>
}>('rep')

/** The zone of a center that the rep serves; UTC for one that they no longer do. */
export function zoneIn({ centers }: Mine, centerId: string): string {
  return centers.find(({ id }) => id === centerId)?.zone ?? 'UTC'
}

export function nameIn({ names, profile }: Mine, staffId: string | null): string | null {
  if (staffId === profile.staffId) return profile.name
  return names.find((one) => one.staffId === staffId)?.name ?? null
}
