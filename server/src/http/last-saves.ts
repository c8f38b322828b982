import type { Result } from '@foyer/shared/errors/result.ts'
import type { Versioned } from '@foyer/shared/http/versioned.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'

/** Things whose last save is remembered; those saved longest ago are forgotten first. */
const THINGS_MAX = 1000

/** Who saved the version that is in force of what several may save. */
export interface LastSaves {
  /**
   * Saves one of them: where it comes too late, the refusal says who was first, and when.
   *
   * @param thing what is saved, whoever does it
   * @param staffId who saves it
   */
  follow<Saved extends Versioned>(
    thing: string,
    staffId: string,
    save: () => Promise<Result<Saved>>,
  ): Promise<Result<Saved>>
}

/**
 * In memory alone: it is for those who work at the same thing at the same time, and who changes what is kept no longer
 * than that. A version that Foyer itself made has nobody's name.
 */
export function createLastSaves(deps: {
  /** Null: there is nobody of that id. */
  nameOf(staffId: string): Promise<string | null>
  clock: Clock
}): LastSaves {
  const saves = new Map<string, { staffId: string; version: number; at: number }>()

  return {
    async follow(thing, staffId, save) {
      const saved = await save()
      if (saved.ok) {
        saves.delete(thing) // the newest is the last
        saves.set(thing, { staffId, version: saved.value.version, at: deps.clock.now() })
        if (saves.size > THINGS_MAX) saves.delete(saves.keys().next().value!)
        return saved
      }
      const last = saves.get(thing)
      if (saved.stored === undefined || saved.stored.version !== last?.version) return saved
      const by = await deps.nameOf(last.staffId)
      return by === null ? saved : { ...saved, stored: { ...saved.stored, by, at: last.at } }
    },
  }
}
