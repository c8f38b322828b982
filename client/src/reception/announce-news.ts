import type { Conversation, ConversationLine } from '@foyer/shared/reception/reception-contract.ts'
import { ownPerson, type PeopleStore } from '../people/people-store.ts'
import { preferencesStore } from '../preferences/preferences-store.ts'
import { notify } from '../ui/toast-store.ts'
import { playArrivalSound } from './console/arrival-sound.ts'
import type { ArrivalsStore } from './console/arrivals-store.ts'
import type { ConversationStore } from './conversation-store.ts'
import { receptionTexts } from './reception-texts.ts'

/** How much of a line a toast shows. */
const EXCERPT = 120

export interface NewsSources {
  people: PeopleStore
  conversations: ConversationStore
  arrivals: ArrivalsStore
}

/** Tells of arrivals, and of lines in conversations that are not in view. Returns the way to stop. */
export function announceNews({ people, conversations, arrivals }: NewsSources): () => void {
  const isRep = () => ownPerson(people.getState())?.kind === 'rep'
  const stops = [
    arrivals.subscribe((now, before) => {
      const newest = now.arrivals[0]
      if (!newest || newest === before.arrivals[0]) return
      announce(texts()('arrivals.came', { name: newest.name }))
    }),
    conversations.subscribe((now, before) => {
      for (const conversation of now.conversations.values()) {
        const line = newLine(conversation, before.conversations.get(conversation.id))
        if (line && conversation.id !== now.shownId) announceLine(line, isRep())
      }
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

const texts = () => receptionTexts(preferencesStore.getState().locale)

/** The newest unread line, if it was not there before. */
function newLine(now: Conversation, before: Conversation | undefined): ConversationLine | null {
  const line = now.lines.at(-1)
  if (now === before || !line || now.unread === 0) return null
  return line.id === before?.lines.at(-1)?.id ? null : line
}

function announceLine(line: ConversationLine, toRep: boolean): void {
  if (toRep === (line.by !== 'visitor')) return // one's own side said it
  const text = line.text.slice(0, EXCERPT)
  announce(
    toRep
      ? texts()('conversation.new', { name: line.name, text })
      : texts()('ask.answered', { text }),
  )
}

function announce(text: string): void {
  notify(text)
  if (preferencesStore.getState().sound) playArrivalSound()
}
