import { formatLanguages } from '@foyer/shared/i18n/format.ts'
import { useStore } from 'zustand'
import { hudTexts } from '../i18n/hud/hud-texts.ts'
import { useLocale, useText } from '../i18n/use-text.ts'
import { walkWithWords } from '../movement/walk-with-words.ts'
import { useWalker } from '../movement/walker-context.ts'
import type { PersonHere } from '../people/people-store.ts'
import { PersonLine } from '../people/person-line.tsx'
import { selectionStore } from '../people/selection-store.ts'
import { useOwnPerson, usePerson } from '../people/use-people.ts'
import { conversationStore } from '../reception/conversation-store.ts'
import { Button } from '../ui/button.tsx'
import { Panel } from '../ui/panel.tsx'
import { hudStore } from './hud-store.ts'
import styles from './person-card.module.css'

const close = () => selectionStore.setState({ personId: null })

/** The card of the selected person; nothing when nobody is selected or the person has left. */
export function PersonCard() {
  const selectedId = useStore(selectionStore, (state) => state.personId)
  const person = usePerson(selectedId)
  const own = useOwnPerson()
  if (!person || !own) return null
  return (
    <Panel key={person.id} title={person.name} onClose={close}>
      <PersonDetails person={person} own={own} />
    </Panel>
  )
}

function PersonDetails({ person, own }: { person: PersonHere; own: PersonHere }) {
  const t = useText(hudTexts)
  const locale = useLocale()
  const walker = useWalker()
  const conversationId = useStore(conversationStore, (state) => {
    const all = [...state.conversations.values()]
    return all.find((conversation) => conversation.visitorId === person.id)?.id ?? null
  })
  const open = (panel: 'desk' | 'console') => {
    close()
    hudStore.setState({ panel })
    if (panel === 'console') conversationStore.setState({ openId: conversationId })
  }
  return (
    <>
      <PersonLine person={person} own={person.id === own.id} />
      {person.languages.length > 0 && (
        <p className={styles.languages}>
          {t('people.speaks', { languages: formatLanguages(person.languages, locale) })}
        </p>
      )}
      <div className={styles.actions}>
        {person.id !== own.id && (
          <Button
            onPress={() => walkWithWords(walker, person.name, () => walker.walkToPerson(person.id))}
          >
            {t('people.walk', { name: person.name })}
          </Button>
        )}
        {own.kind === 'visitor' && person.kind === 'rep' && (
          <Button kind="primary" onPress={() => open('desk')}>
            {t('ask')}
          </Button>
        )}
        {conversationId && own.kind === 'rep' && (
          <Button kind="primary" onPress={() => open('console')}>
            {t('conversation.log', { name: person.name })}
          </Button>
        )}
      </div>
    </>
  )
}
