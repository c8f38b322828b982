import { randomUUID } from 'node:crypto'
import { cleanText } from '@foyer/shared/chat/chat-text.ts'
import { done, type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { checkContact } from '@foyer/shared/reception/check-contact.ts'
import {
  QUESTION_MAX,
  type Side,
  VISITOR_LINES_MAX,
} from '@foyer/shared/reception/reception-contract.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import { MINUTE } from '@foyer/shared/time/durations.ts'
import type { CountryCode } from 'libphonenumber-js'
import type { Speakers } from '../chat/speakers.ts'
import type { DutyRoster } from '../duty/duty-roster.ts'
import type { Greetings } from '../greeting/greetings.ts'
import type { Lobbies } from '../people/lobbies.ts'
import { type Occupant, send } from '../people/lobby.ts'
import { withCountry } from '../phones/phone-country.ts'
import type { Database } from '../storage/database.ts'
import type { DeskPages } from './desk-pages.ts'
import {
  type ConversationHead,
  countVisitorLines,
  findHead,
  goesOnWith,
  type NewLine,
  readDeskHeads,
  storeContact,
  storeConversation,
  storeLines,
  storeSeen,
} from './reception-queries.ts'

export interface DeskDeps {
  centerId: string
  database: Database
  roster: DutyRoster
  lobbies: Lobbies
  pages: DeskPages
  speakers: Speakers
  greetings: Pick<Greetings, 'takeAnswered'>
  /** Where phone numbers that do not say it are of; null: it is not known. */
  country(): CountryCode | null
  clock: Clock
}

/** A rep who wrote within the first has a conversation, as long as its last line is not older than the other. */
const TALK_TIME = 30 * MINUTE
const PAUSE = 5 * MINUTE

/**
 * The center's reception: visitors' questions and the reps' answers. A line is acknowledged and shown once it is
 * stored. Every rep on duty sees every conversation; a queue with claims has its place here.
 */
export class Desk {
  private readonly deps: DeskDeps

  constructor(deps: DeskDeps) {
    this.deps = deps
  }

  /** A visitor's line; the first opens the conversation. With nobody at the desk a contact must be known. */
  async ask(
    visitor: Occupant,
    body: { text: string; contact?: string | undefined; greeted?: boolean | undefined },
  ): Promise<Result<{ conversationId: string }>> {
    const text = cleanText(body.text, QUESTION_MAX)
    if (!text.ok) return text
    const contact = body.contact ? this.readContact(body.contact) : succeed(null)
    if (!contact.ok) return contact
    const { database, roster, pages } = this.deps
    const known = await this.findHead({ visitorId: visitor.entry.personId })
    const { available, pause } = roster.staffing()
    const isDeserted = available.length === 0 && pause === null
    if (isDeserted && contact.value === null && !known?.contact) {
      return refuse('contact-invalid', 'nobody is at the desk: an address or number is needed')
    }
    if (known !== null && (await countVisitorLines(database, known.id)) >= VISITOR_LINES_MAX) {
      return refuse('conversation-full', `at most ${VISITOR_LINES_MAX} lines`)
    }
    const added = this.lineOf('visitor', visitor, text.value)
    const greeting = body.greeted ? this.greetingOf(visitor) : null
    if (known !== null && contact.value === null && greeting === null) {
      await storeLines(database, known.id, [added])
      await pages.tellLine(known, added.line)
      return succeed({ conversationId: known.id })
    }
    const lines = greeting === null ? [added] : [greeting, added]
    const id = await storeConversation(database, this.headOf(visitor, contact.value), lines)
    if (contact.value !== null) await storeContact(database, id, contact.value)
    await pages.tellAllOf(id)
    return succeed({ conversationId: id })
  }

  /** How a visitor who has asked is reached, without a line more. */
  async leaveContact(visitor: Occupant, body: { contact: string }): Promise<Result> {
    const contact = this.readContact(body.contact)
    if (!contact.ok) return contact
    const known = await this.findHead({ visitorId: visitor.entry.personId })
    if (known === null) return refuse('not-found', 'no question was asked yet')
    await storeContact(this.deps.database, known.id, contact.value)
    await this.deps.pages.tellAllOf(known.id)
    return done
  }

  /** A line of a rep on duty in a visitor's conversation. */
  async answer(rep: Occupant, body: { conversationId: string; text: string }): Promise<Result> {
    if (this.deps.roster.get(rep.id) === undefined) return refuse('not-on-duty')
    const text = cleanText(body.text, QUESTION_MAX)
    if (!text.ok) return text
    const head = await this.findHead({ id: body.conversationId })
    if (head === null) return refuse('not-found')
    const added = this.lineOf('rep', rep, text.value)
    await storeLines(this.deps.database, head.id, [added])
    this.deps.speakers.spoke(rep, added.line.at)
    await this.deps.pages.tellLine(head, added.line)
    return done
  }

  /** A line of a rep on duty to a visitor who is here, who may not have asked anything. */
  async writeTo(
    rep: Occupant,
    body: { visitorId: string; text: string },
  ): Promise<Result<{ conversationId: string }>> {
    const { database, roster, lobbies, pages, speakers } = this.deps
    if (roster.get(rep.id) === undefined) return refuse('not-on-duty')
    const text = cleanText(body.text, QUESTION_MAX)
    if (!text.ok) return text
    const visitor = lobbies.findShown(body.visitorId)
    if (visitor === null) return refuse('not-found', 'visitorId: nobody who is here')
    if (visitor.entry.staff !== null) return refuse('not-allowed', 'visitorId: is of the staff')
    const added = this.lineOf('rep', rep, text.value)
    const id = await storeConversation(database, this.headOf(visitor, null), [added])
    speakers.spoke(rep, added.line.at)
    await pages.tellAllOf(id)
    return succeed({ conversationId: id })
  }

  /** Everything up to now was read by the person's side. */
  async see(person: Occupant, conversationId: string): Promise<Result> {
    const found = await this.findOwn(person, conversationId)
    if (!found.ok) return found
    await storeSeen(this.deps.database, conversationId, found.value.side)
    if (found.value.side === 'rep') {
      await this.deps.pages.tellReps('conversation-seen', { conversationId }, person.id)
    }
    return done
  }

  /** Shows the other side that the person is writing. */
  async showTyping(person: Occupant, conversationId: string): Promise<Result> {
    const found = await this.findOwn(person, conversationId)
    if (!found.ok) return found
    if (found.value.side === 'rep') {
      await this.deps.pages.tell(found.value.head.visitorId, 'conversation-typing', {
        conversationId,
      })
    } else {
      await this.deps.pages.tellReps('conversation-typing', { conversationId })
    }
    return done
  }

  /** Gives somebody who has come in, come back or come on duty the conversations that are theirs to see. */
  async catchUp(person: Occupant): Promise<void> {
    const { database, roster, pages, centerId } = this.deps
    if (roster.get(person.id) !== undefined) {
      for (const head of await readDeskHeads(database, centerId)) {
        send(person, 'conversation', await pages.conversation(head, 'rep'))
      }
      return
    }
    const head = await this.findHead({ visitorId: person.entry.personId })
    // The reps are told, too, whose it is in this visit.
    if (head !== null) await pages.tellAllOf(head.id)
  }

  /** Whether a rep is in the middle of a conversation: it goes on, and the rep has written in it lately. */
  async isTalking(staffId: string): Promise<boolean> {
    const now = this.deps.clock.now()
    const { database, centerId } = this.deps
    return goesOnWith(database, centerId, staffId, { from: now - TALK_TIME, last: now - PAUSE })
  }

  /** The conversation that a person may read and write in, and as which side. */
  private async findOwn(
    person: Occupant,
    conversationId: string,
  ): Promise<Result<{ head: ConversationHead; side: Side }>> {
    const head = await this.findHead({ id: conversationId })
    if (head?.visitorId === person.entry.personId) return succeed({ head, side: 'visitor' })
    if (person.entry.staff === null) return refuse('not-found')
    if (this.deps.roster.get(person.id) === undefined) return refuse('not-on-duty')
    return head === null ? refuse('not-found') : succeed({ head, side: 'rep' })
  }

  /** What a visitor typed, as a rep writes to it or dials it. */
  private readContact(typed: string): Result<string> {
    const contact = checkContact(typed)
    if (!contact.ok || contact.value.includes('@')) return contact
    const phone = withCountry(contact.value, this.deps.country())
    return phone.ok ? phone : refuse('contact-invalid', 'phone')
  }

  private findHead(by: Parameters<typeof findHead>[2]): Promise<ConversationHead | null> {
    return findHead(this.deps.database, this.deps.centerId, by)
  }

  /** What a rep's avatar has said to a visitor who answers it now, as a line; null: nothing, or answered already. */
  private greetingOf(visitor: Occupant): NewLine | null {
    const said = this.deps.greetings.takeAnswered(visitor)
    if (said === null) return null
    const { id, from: fromId, name, text, at } = said
    return { fromId, line: { id, by: 'rep', name, text, at } }
  }

  private lineOf(by: Side, author: Occupant, text: string): NewLine {
    const { name } = author.entry
    const line = { id: randomUUID(), by, name, text, at: this.deps.clock.now() }
    return { fromId: author.entry.personId, line }
  }

  private headOf(visitor: Occupant, contact: string | null): ConversationHead {
    return {
      id: randomUUID(),
      centerId: this.deps.centerId,
      visitorId: visitor.entry.personId,
      visitorName: visitor.entry.name,
      locale: visitor.entry.locale,
      contact,
      openedAt: this.deps.clock.now(),
      waitingSince: null,
    }
  }
}
