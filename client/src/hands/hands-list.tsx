import { useStore } from 'zustand'
import { useGuide } from '../guide/guide-context.ts'
import { useText } from '../i18n/use-text.ts'
import { usePeopleStore } from '../people/people-context.ts'
import listStyles from '../people/people-list.module.css'
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
  return (
    <div className={styles.hands}>
      <Button onPress={toggle}>{t(raised ? 'hands.lower' : 'hands.raise')}</Button>
      {hands.length === 0 ? (
        <p className={listStyles.alone}>{t('hands.none')}</p>
      ) : (
        <ol className={listStyles.people} aria-label={t('hands')}>
          {hands.map(({ personId, name }) => {
            const person = people.get(personId)
            return (
              <li key={personId} className={listStyles.row}>
                {person ? <PersonLine person={person} own={personId === ownId} /> : name}
                {person && personId !== ownId && (
                  <IconButton
                    icon="walk"
                    kind="bare"
                    label={t('hands.walk', { name })}
                    onPress={() => walkToPerson(person)}
                  />
                )}
              </li>
            )
          })}
        </ol>
      )}
    </div>
  )
}
