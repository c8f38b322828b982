import { useStore } from 'zustand'
import { useGuide } from '../guide/guide-context.ts'
import { useText } from '../i18n/use-text.ts'
import { usePeopleStore } from '../people/people-context.ts'
import { PersonLine } from '../people/person-line.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { useHandsStore } from './hands-context.ts'
import styles from './hands-list.module.css'
import { handsTexts } from './hands-texts.ts'
import { useOwnHand } from './use-own-hand.ts'

/** Who has raised a hand, the first first, with a way to them; and the own hand. */
export function HandsList() {
  const t = useText(handsTexts)
  const { walkToPerson } = useGuide()
  const { raised, toggle } = useOwnHand()
  const hands = useStore(useHandsStore(), (state) => state.hands)
  const ownId = useStore(usePeopleStore(), (state) => state.ownId)
  const people = useStore(usePeopleStore(), (state) => state.people)
  const raisers = hands.flatMap(({ personId }) => people.get(personId) ?? [])
  return (
    <div className={styles.hands}>
      <Button aria-keyshortcuts="H" onPress={toggle}>
        {t(raised ? 'hands.lower' : 'hands.raise')}
      </Button>
      {raisers.length === 0 ? (
        <p className={styles.none}>{t('hands.none')}</p>
      ) : (
        <ol className={styles.list} aria-label={t('hands')}>
          {raisers.map((person) => (
            <li key={person.id} className={styles.row}>
              <PersonLine person={person} own={person.id === ownId} />
              {person.id !== ownId && (
                <IconButton
                  icon="walk"
                  kind="bare"
                  label={t('hands.walk', { name: person.name })}
                  onPress={() => walkToPerson(person)}
                />
              )}
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
