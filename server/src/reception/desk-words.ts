import { randomUUID } from 'node:crypto'
import type { Pause } from '@foyer/shared/duty/statuses.ts'
import { chooseLocale } from '@foyer/shared/i18n/locale.ts'
import { goesOnWord, leftWord, pauseWord } from '@foyer/shared/reception/desk-words.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import type { Whereabouts } from '../people/whereabouts.ts'
import type { Database } from '../storage/database.ts'
import type { DeskPages } from './desk-pages.ts'
import {
  type ConversationHead,
  DESK,
  findHead,
  readLastLine,
  storeLines,
} from './reception-queries.ts'

export interface DeskWordsDeps {
  centerId: string
  database: Database
  whereabouts: Whereabouts
  pages: DeskPages
  clock: Clock
  /** The center's name: by it the desk says its own lines. */
  name(): string
}

type LastLine = NonNullable<Awaited<ReturnType<typeof readLastLine>>>

/**
 * What the desk says by itself, as a line of the conversations of visitors who are here, each in their language: so
 * that nobody talks to nobody. It answers nothing: who waits goes on waiting.
 */
export class DeskWords {
  private readonly deps: DeskWordsDeps

  constructor(deps: DeskWordsDeps) {
    this.deps = deps
  }

  /**
   * Nobody can answer any more. With nobody there every conversation of this visit is told, once; while somebody is
   * there, those that wait.
   */
  async sayUnavailable(pause: Pause | null): Promise<void> {
    await this.sayToTalks((head, last, locale) => {
      if (pause !== null) {
        return head.waitingSince === null || last.by === 'desk' ? null : pauseWord(locale, pause)
      }
      const word = leftWord(locale, head.contact !== null)
      return last.by === 'desk' && last.text === word ? null : word
    })
  }

  /** A rep went who was the last to write in a conversation, and a colleague is there. */
  async sayGoesOn(leaver: { id: string; name: string }, colleague: string): Promise<void> {
    const { database } = this.deps
    await this.sayToTalks(async (head, _last, locale) => {
      const answer = await readLastLine(database, head.id, 'rep')
      return answer?.fromId === leaver.id ? goesOnWord(locale, leaver.name, colleague) : null
    })
  }

  /** Says to everybody here who has talked in this visit what `word` chooses; null: nothing. */
  private async sayToTalks(
    word: (
      head: ConversationHead,
      last: LastLine,
      locale: ReturnType<typeof chooseLocale>,
    ) => string | null | Promise<string | null>,
  ): Promise<void> {
    const { centerId, database, whereabouts } = this.deps
    for (const { personId, kind, since } of await whereabouts.peopleIn(centerId)) {
      if (kind !== 'visitor') continue
      const head = await findHead(database, centerId, { visitorId: personId })
      const last = head === null ? null : await readLastLine(database, head.id)
      if (head === null || last === null || last.at < since) continue
      const text = await word(head, last, chooseLocale([head.locale]))
      if (text !== null) await this.say(head, text)
    }
  }

  private async say(head: ConversationHead, text: string): Promise<void> {
    const { database, pages, clock, name } = this.deps
    const line = { id: randomUUID(), by: 'desk' as const, name: name(), text, at: clock.now() }
    await storeLines(database, head.id, [{ fromId: DESK, line }])
    await pages.tellLine(head, line)
  }
}
