import { formatLanguages } from '@foyer/shared/i18n/format.ts'
import { useStore } from 'zustand'
import { useGuide } from '../guide/guide-context.ts'
import { useLocale, useText } from '../i18n/use-text.ts'
import type { PersonHere } from '../people/people-store.ts'
import { peopleTexts } from '../people/people-texts.ts'
import { PersonLine } from '../people/person-line.tsx'
import { useSelectionStore } from '../people/selection-context.ts'
import { useOwnPerson, usePerson } from '../people/use-people.ts'
import { consolePanel } from '../reception/console/console-panel.ts'
import { consoleTexts } from '../reception/console/console-texts.ts'
import { conversationWith, withOpen } from '../reception/conversation-store.ts'
import { useReception } from '../reception/reception-context.ts'
import { receptionTexts } from '../reception/reception-texts.ts'
import { deskPanel } from '../reception/visitor/desk-panel.ts'
import { Button } from '../ui/button.tsx'
import { Panel } from '../ui/panel.tsx'
import { showPanel, usePanels } from './panels-store.ts'
import styles from './person-card.module.css'

/** The card of the selected person; nothing when nobody is selected or the person has left. */
export function PersonCard() {
  const selection = useSelectionStore()
  const selectedId = useStore(selection, (state) => state.personId)
  const person = usePerson(selectedId)
  const own = useOwnPerson()
  if (!person || !own) return null
  return (
    <Panel
      key={person.id}
      title={person.name}
      onClose={() => selection.setState({ personId: null })}
    >
      <PersonDetails person={person} own={own} />
    </Panel>
  )
}

function PersonDetails({ person, own }: { person: PersonHere; own: PersonHere }) {
  const t = useText(peopleTexts)
  const tDesk = useText(receptionTexts)
  const tConsole = useText(consoleTexts)
  const locale = useLocale()
  const { walkToPerson } = useGuide()
  const panels = usePanels()
  const { conversations } = useReception()
  const hasConversation = useStore(conversations, (state) => {
    return conversationWith(state, person.id) !== null
  })
  // Over the picture, a panel that opens takes the card's place.
  const ask = () => showPanel(panels, deskPanel)
  const answer = () => {
    conversations.setState((state) => withOpen(state, person))
    showPanel(panels, consolePanel)
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
          <Button onPress={() => walkToPerson(person)}>
            {t('people.walk', { name: person.name })}
          </Button>
        )}
        {own.kind === 'visitor' && person.kind === 'rep' && (
          <Button kind="primary" onPress={ask}>
            {tDesk('ask')}
          </Button>
        )}
        {own.status && person.kind === 'visitor' && (
          <Button kind="primary" onPress={answer}>
            {hasConversation
              ? tDesk('conversation.log', { name: person.name })
              : tConsole('write', { name: person.name })}
          </Button>
        )}
      </div>
    </>
  )
}
