import { useMemo } from 'react'
import { useText } from '../i18n/use-text.ts'
import { reachTexts } from '../reach/reach-texts.ts'
import type { Reachable, ReachSource, ReachThings } from '../reach/reachable.ts'
import { usePeopleStore } from './people-context.ts'
import { usePlaces } from './places-context.ts'
import { useSelectionStore } from './selection-context.ts'

/** Metres: as far as people stand apart who talk, and a little more. */
const PERSON_REACH = 2

/** People, each with a card. */
export const personSource: ReachSource = {
  id: 'person',
  useThings() {
    const t = useText(reachTexts)
    const people = usePeopleStore()
    const selection = useSelectionStore()
    const placeOf = usePlaces()
    return useMemo(
      (): ReachThings => ({
        near() {
          const { people: all, ownId } = people.getState()
          const { personId: shown } = selection.getState()
          return [...all.values()].flatMap(({ id, name }): Reachable[] => {
            const at = id === ownId ? null : placeOf(id)
            if (!at) return []
            const label = t('reach.person', { name })
            const run = () => selection.setState({ personId: id })
            // They stay while their card is open, which gives the focus back to this button.
            const quiet = id === shown ? { news: '' } : {}
            return [
              { id: `person ${id}`, at, reach: PERSON_REACH, label, ...quiet, code: 'KeyF', run },
            ]
          })
        },
      }),
      [t, people, selection, placeOf],
    )
  },
}
