import { memo } from 'react'
import { useStore } from 'zustand'
import { useGuide } from '../guide/guide-context.ts'
import { useText } from '../i18n/use-text.ts'
import { IconButton } from '../ui/button.tsx'
import { usePeopleStore } from './people-context.ts'
import styles from './people-list.module.css'
import type { PersonHere } from './people-store.ts'
import { peopleTexts } from './people-texts.ts'
import { PersonLine } from './person-line.tsx'
import { usePeople } from './use-people.ts'

/** Everybody in the lobby: name, badge, status, place, and a way to them. */
export function PeopleList() {
  const t = useText(peopleTexts)
  const people = usePeople()
  const { walkToPerson } = useGuide()
  const ownId = useStore(usePeopleStore(), (state) => state.ownId)
  return (
    <>
      <ul className={styles.people} aria-label={t('people.here')}>
        {people.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            own={person.id === ownId}
            onWalkTo={walkToPerson}
          />
        ))}
      </ul>
      {people.length === 1 && <p className={styles.alone}>{t('people.alone')}</p>}
    </>
  )
}

interface PersonRowProps {
  person: PersonHere
  own: boolean
  onWalkTo: (person: PersonHere) => void
}

const PersonRow = memo(function PersonRow({ person, own, onWalkTo }: PersonRowProps) {
  const t = useText(peopleTexts)
  return (
    <li className={styles.row}>
      <PersonLine person={person} own={own} />
      {!own && (
        <IconButton
          icon="walk"
          kind="bare"
          label={t('people.walk', { name: person.name })}
          onPress={() => onWalkTo(person)}
        />
      )}
    </li>
  )
})
