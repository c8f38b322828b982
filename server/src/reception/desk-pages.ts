import type { Announcements } from '@foyer/shared/protocol/messages.ts'
import type {
  Conversation,
  ConversationLine,
  Side,
} from '@foyer/shared/reception/reception-contract.ts'
import type { DutyRoster } from '../duty/duty-roster.ts'
import type { Whereabouts } from '../people/whereabouts.ts'
import type { Database } from '../storage/database.ts'
import {
  type ConversationHead,
  countUnread,
  findHead,
  readConversation,
} from './reception-queries.ts'

export interface DeskPagesDeps {
  centerId: string
  database: Database
  roster: DutyRoster
  whereabouts: Whereabouts
}

/** The pages on which a center's conversations are shown: the visitor's own, and those of the reps on duty. */
export class DeskPages {
  private readonly deps: DeskPagesDeps

  constructor(deps: DeskPagesDeps) {
    this.deps = deps
  }

  /** A line that has been stored, to both sides. */
  async tellLine({ id }: ConversationHead, line: ConversationLine): Promise<void> {
    const { database, centerId } = this.deps
    const [head, forVisitor, forReps] = await Promise.all([
      findHead(database, centerId, { id }),
      countUnread(database, id, 'visitor'),
      countUnread(database, id, 'rep'),
    ])
    const { visitorId, waitingSince } = head!
    const sent = { conversationId: id, line, waitingSince }
    await this.tell(visitorId, 'conversation-line', { ...sent, unread: forVisitor })
    await this.tellReps('conversation-line', { ...sent, unread: forReps })
  }

  /** A whole conversation as a side is shown it: whose it is only as everybody is shown them in this visit. */
  async conversation(head: ConversationHead, side: Side): Promise<Conversation> {
    const { database, whereabouts, centerId } = this.deps
    const here = (await whereabouts.whereIs(head.visitorId)).find(
      (one) => one.centerId === centerId,
    )
    const { visitorId: _, ...shown } = head
    return { ...(await readConversation(database, shown, side)), visitorId: here?.id ?? '' }
  }

  /** A whole conversation as it is stored, to both sides. */
  async tellAllOf(conversationId: string): Promise<void> {
    const { database, centerId } = this.deps
    const head = (await findHead(database, centerId, { id: conversationId }))!
    // Each at once when it is read: a line that comes meanwhile must not be told before it.
    await this.tell(head.visitorId, 'conversation', await this.conversation(head, 'visitor'))
    await this.tellReps('conversation', await this.conversation(head, 'rep'))
  }

  async tell<Name extends keyof Announcements>(
    personId: string,
    name: Name,
    body: Announcements[Name],
  ): Promise<void> {
    const { centerId, whereabouts } = this.deps
    await whereabouts.send({ centerId, personId }, name, body)
  }

  /** @param except the rep who knows already */
  async tellReps<Name extends keyof Announcements>(
    name: Name,
    body: Announcements[Name],
    except?: string,
  ): Promise<void> {
    const reps = [...this.deps.roster.all()].filter(({ staffId }) => staffId !== except)
    await Promise.all(reps.map(({ staffId }) => this.tell(staffId, name, body)))
  }
}
