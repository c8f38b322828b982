import { randomUUID } from 'node:crypto'
import { cleanText } from '@foyer/shared/chat/chat-text.ts'
import { done, type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { chooseLocale } from '@foyer/shared/i18n/locale.ts'
import type { Announcements } from '@foyer/shared/protocol/messages.ts'
import { checkContact } from '@foyer/shared/reception/check-contact.ts'
import { leftWord } from '@foyer/shared/reception/left-word.ts'
import {
  type ConversationLine,
  QUESTION_MAX,
  VISITOR_LINES_MAX,
} from '@foyer/shared/reception/reception-contract.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import { MINUTE } from '@foyer/shared/time/durations.ts'
import type { Speakers } from '../chat/speakers.ts'
import type { DutyRoster } from '../duty/duty-roster.ts'
import { type Occupant, send } from '../people/lobby.ts'
import type { Whereabouts } from '../people/whereabouts.ts'
import type { Database } from '../storage/database.ts'
import {
  type ConversationHead,
  countUnread,
  countVisitorLines,
  DESK,
  findHead,
  goesOnWith,
  readConversation,
  readLastLine,
  readLatestHeads,
  storeContact,
  storeConversation,
  storeLine,
  storeSeen,
} from './reception-queries.ts'

export interface DeskDeps {
  centerId: string
  database: Database
  roster: DutyRoster
  whereabouts: Whereabouts
  speakers: Speakers
  clock: Clock
  /** The center's name: by it the desk says its own lines. */
  name(): string
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

  /** A visitor's line; the first opens the conversation. With nobody on duty a contact must be known. */
  async ask(
    visitor: Occupant,
    body: { text: string; contact?: string | undefined },
  ): Promise<Result<{ conversationId: string }>> {
    const text = cleanText(body.text, QUESTION_MAX)
    if (!text.ok) return text
    const contact = body.contact ? checkContact(body.contact) : succeed(null)
    if (!contact.ok) return contact
    const { database, roster } = this.deps
    const known = await this.findHead({ visitorId: visitor.id })
    if (roster.size === 0 && contact.value === null && !known?.contact) {
      return refuse('contact-invalid', 'nobody is on duty: an address or number is needed')
    }
    const line = this.lineOf('visitor', visitor, text.value)
    const added = { fromId: visitor.id, line }
    if (known === null) {
      const id = await storeConversation(database, this.headOf(visitor, contact.value), added)
      await this.tellAllOf(id)
      return succeed({ conversationId: id })
    }
    if ((await countVisitorLines(database, known.id)) >= VISITOR_LINES_MAX) {
      return refuse('conversation-full', `at most ${VISITOR_LINES_MAX} lines`)
    }
    await storeLine(database, { ...added, conversationId: known.id })
    if (contact.value === null) {
      await this.tellLine(known, line)
    } else {
      await storeContact(database, known.id, contact.value)
      await this.tellAllOf(known.id)
    }
    return succeed({ conversationId: known.id })
  }

  /** How a visitor who has asked is reached, without a line more. */
  async leaveContact(visitor: Occupant, body: { contact: string }): Promise<Result> {
    const contact = checkContact(body.contact)
    if (!contact.ok) return contact
    const known = await this.findHead({ visitorId: visitor.id })
    if (known === null) return refuse('not-found', 'no question was asked yet')
    await storeContact(this.deps.database, known.id, contact.value)
    await this.tellAllOf(known.id)
    return done
  }

  /** A line of a rep on duty in a visitor's conversation. */
  async answer(rep: Occupant, body: { conversationId: string; text: string }): Promise<Result> {
    if (this.deps.roster.get(rep.id) === undefined) return refuse('not-on-duty')
    const text = cleanText(body.text, QUESTION_MAX)
    if (!text.ok) return text
    const head = await this.findHead({ id: body.conversationId })
    if (head === null) return refuse('not-found')
    const line = this.lineOf('rep', rep, text.value)
    await storeLine(this.deps.database, { conversationId: head.id, fromId: rep.id, line })
    this.deps.speakers.spoke(rep, line.at)
    await this.tellLine(head, line)
    return done
  }

  /** Everything up to now was read by the person's side. */
  async see(person: Occupant, conversationId: string): Promise<Result> {
    const found = await this.findOwn(person, conversationId)
    if (!found.ok) return found
    await storeSeen(this.deps.database, conversationId, found.value.side)
    if (found.value.side === 'rep') {
      await this.tellReps('conversation-seen', { conversationId }, person.id)
    }
    return done
  }

  /** Shows the other side that the person is writing. */
  async showTyping(person: Occupant, conversationId: string): Promise<Result> {
    const found = await this.findOwn(person, conversationId)
    if (!found.ok) return found
    if (found.value.side === 'rep') {
      await this.tell(found.value.head.visitorId, 'conversation-typing', { conversationId })
    } else {
      await this.tellReps('conversation-typing', { conversationId })
    }
    return done
  }

  /** Gives somebody who has come in, come back or come on duty the conversations that are theirs to see. */
  async catchUp(person: Occupant): Promise<void> {
    const { database, roster, centerId } = this.deps
    if (roster.get(person.id) !== undefined) {
      for (const head of await readLatestHeads(database, centerId)) {
        send(person, 'conversation', await readConversation(database, head, 'rep'))
      }
      return
    }
    const head = await this.findHead({ visitorId: person.id })
    if (head !== null)
      send(person, 'conversation', await readConversation(database, head, 'visitor'))
  }

  /** Whether a rep is in the middle of a conversation: it goes on, and the rep has written in it lately. */
  async isTalking(staffId: string): Promise<boolean> {
    const now = this.deps.clock.now()
    const { database, centerId } = this.deps
    return goesOnWith(database, centerId, staffId, { from: now - TALK_TIME, last: now - PAUSE })
  }

  /**
   * Tells visitors who are here and have talked in this visit that nobody is on duty any more, each in their
   * language, as a line of their conversation.
   */
  async sayLeft(): Promise<void> {
    const { centerId, whereabouts } = this.deps
    for (const { personId, kind, since } of await whereabouts.peopleIn(centerId)) {
      if (kind === 'visitor') await this.sayLeftTo(personId, since)
    }
  }

  private async sayLeftTo(visitorId: string, since: number): Promise<void> {
    const { database, clock, name } = this.deps
    const head = await this.findHead({ visitorId })
    if (head === null) return
    const last = await readLastLine(database, head.id)
    if (last === null || last.at < since || last.fromId === DESK) return
    const text = leftWord(chooseLocale([head.locale]), head.contact !== null)
    const line = { id: randomUUID(), by: 'rep' as const, name: name(), text, at: clock.now() }
    await storeLine(database, { conversationId: head.id, fromId: DESK, line })
    await this.tellLine(head, line)
  }

  /** The conversation that a person may read and write in, and as which side. */
  private async findOwn(
    person: Occupant,
    conversationId: string,
  ): Promise<Result<{ head: ConversationHead; side: ConversationLine['by'] }>> {
    const head = await this.findHead({ id: conversationId })
    if (head?.visitorId === person.id) return succeed({ head, side: 'visitor' })
    if (person.entry.staff === null) return refuse('not-found')
    if (this.deps.roster.get(person.id) === undefined) return refuse('not-on-duty')
    return head === null ? refuse('not-found') : succeed({ head, side: 'rep' })
  }

  private findHead(by: Parameters<typeof findHead>[2]): Promise<ConversationHead | null> {
    return findHead(this.deps.database, this.deps.centerId, by)
  }

  private async tellLine(head: ConversationHead, line: ConversationLine): Promise<void> {
    const { database } = this.deps
    const [forVisitor, forReps] = await Promise.all([
      countUnread(database, head.id, 'visitor'),
      countUnread(database, head.id, 'rep'),
    ])
    const sent = { conversationId: head.id, line }
    await this.tell(head.visitorId, 'conversation-line', { ...sent, unread: forVisitor })
    await this.tellReps('conversation-line', { ...sent, unread: forReps })
  }

  private async tellAllOf(conversationId: string): Promise<void> {
    const { database } = this.deps
    const head = (await this.findHead({ id: conversationId }))!
    const forVisitor = await readConversation(database, head, 'visitor')
    const forReps = await readConversation(database, head, 'rep')
    await this.tell(head.visitorId, 'conversation', forVisitor)
    await this.tellReps('conversation', forReps)
  }

  private async tell<Name extends keyof Announcements>(
    personId: string,
    name: Name,
    body: Announcements[Name],
  ): Promise<void> {
    const { centerId, whereabouts } = this.deps
    await whereabouts.send({ centerId, personId }, name, body)
  }

  /** @param except the rep who knows already */
  private async tellReps<Name extends keyof Announcements>(
    name: Name,
    body: Announcements[Name],
    except?: string,
  ): Promise<void> {
    const reps = [...this.deps.roster.all()].filter(({ staffId }) => staffId !== except)
    await Promise.all(reps.map(({ staffId }) => this.tell(staffId, name, body)))
  }

  private lineOf(by: ConversationLine['by'], author: Occupant, text: string): ConversationLine {
    return { id: randomUUID(), by, name: author.entry.name, text, at: this.deps.clock.now() }
  }

  private headOf(visitor: Occupant, contact: string | null): ConversationHead {
    return {
      id: randomUUID(),
      centerId: this.deps.centerId,
      visitorId: visitor.id,
      visitorName: visitor.entry.name,
      locale: visitor.entry.locale,
      contact,
      openedAt: this.deps.clock.now(),
    }
  }
}
