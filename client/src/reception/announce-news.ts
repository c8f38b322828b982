import type { Conversation, ConversationLine } from '@foyer/shared/reception/reception-contract.ts'
import { hudTexts } from '../i18n/hud/hud-texts.ts'
import { peopleStore } from '../people/people-store.ts'
import { settingsStore } from '../settings/settings-store.ts'
import { notify } from '../ui/notice-store.ts'
import { playArrivalSound } from './console/arrival-sound.ts'
import { arrivalsStore } from './console/arrivals-store.ts'
import { conversationStore } from './conversation-store.ts'

/** How much of a line a notice shows. */
const EXCERPT = 120

/** Tells of arrivals, and of lines in conversations that are not in view. Returns the way to stop. */
export function announceNews(inView: (conversationId: string) => boolean): () => void {
  const stops = [
    arrivalsStore.subscribe(({ arrivals }, before) => {
      const newest = arrivals[0]
      if (!newest || newest === before.arrivals[0]) return
      announce(texts()('arrivals.notice', { name: newest.name }))
    }),
    conversationStore.subscribe(({ conversations }, before) => {
      for (const conversation of conversations.values()) {
        const line = newLine(conversation, before.conversations.get(conversation.id))
        if (line && !inView(conversation.id)) announceLine(line)
      }
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

const texts = () => hudTexts(settingsStore.getState().locale)

/** The newest unread line, if it was not there before. */
function newLine(now: Conversation, before: Conversation | undefined): ConversationLine | null {
  const line = now.lines.at(-1)
  if (now === before || !line || now.unread === 0) return null
  return line.id === before?.lines.at(-1)?.id ? null : line
}

function announceLine(line: ConversationLine): void {
  const { people, ownId } = peopleStore.getState()
  const own = people.get(ownId)?.kind === 'rep' ? 'rep' : 'visitor'
  if (line.by === own) return
  const text = line.text.slice(0, EXCERPT)
  announce(
    own === 'rep'
      ? texts()('conversation.new', { name: line.name, text })
      : texts()('ask.answered', { text }),
  )
}

function announce(text: string): void {
  notify(text)
  if (settingsStore.getState().sound) playArrivalSound()
}
