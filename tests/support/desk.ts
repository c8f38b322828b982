import { Speakers } from '@foyer/server/chat/speakers.ts'
import type { CenterDuty } from '@foyer/server/duty/center-duty.ts'
import { greetingFeature } from '@foyer/server/greeting/greeting-feature.ts'
import { Greetings } from '@foyer/server/greeting/greetings.ts'
import { receptionFeature } from '@foyer/server/reception/reception-feature.ts'
import type { Database } from '@foyer/server/storage/database.ts'
import { expect } from 'vitest'
import { eventually } from './eventually.ts'
import type { FakePage } from './fake-wire.ts'
import { StaffedLobby, type StaffedParts } from './staffed-lobby.ts'

/** A center's desk as its pages live it: who is told what, over a wire and a real database. */
export class Desk {
  readonly lobby: StaffedLobby

  private constructor(lobby: StaffedLobby) {
    this.lobby = lobby
  }

  /** The desk of a center that nobody has been in. */
  static async open(database: Database): Promise<Desk> {
    return new Desk(await StaffedLobby.open(database, deskFeatures))
  }

  ask(page: FakePage, text: string, contact?: string) {
    return this.lobby.must(page.ask('ask', contact === undefined ? { text } : { text, contact }))
  }

  answer(page: FakePage, conversationId: string, text: string) {
    return this.lobby.must(page.ask('answer', { conversationId, text }))
  }

  /** A visitor's first question; the id of the conversation. */
  async begin(page: FakePage, text = 'Hello?', contact?: string): Promise<string> {
    const asked = await this.ask(page, text, contact)
    if (!asked.ok) throw new Error(asked.reason)
    return asked.value.conversationId
  }

  /** Waits until a page shows these lines: what is given to who comes in is read from the database first. */
  async shows(page: FakePage, ...lines: string[]): Promise<void> {
    await eventually(async () => {
      await this.lobby.settle()
      return shownLines(page).length >= lines.length
    }, `${lines.length} lines`)
    expect(shownLines(page)).toEqual(lines)
  }
}

/** What a lobby with a desk has beside duty. */
function deskFeatures(parts: StaffedParts, duty: CenterDuty) {
  const speakers = new Speakers()
  const greetings = new Greetings(duty.roster, speakers)
  return [
    greetingFeature({ ...parts, greetings }),
    receptionFeature({
      ...parts,
      duty,
      speakers,
      greetings,
      name: () => 'The desk',
      country: () => 'DE',
    }),
  ]
}

/** The lines of the conversations as a page shows them: what it was given, and what came after, each line once. */
export function shownLines(page: FakePage): string[] {
  const conversations = new Map<string, Map<string, string>>()
  for (const { name, body } of page.heard) {
    if (name === 'conversation') {
      conversations.set(body.id, new Map(body.lines.map(({ id, text }) => [id, text])))
    }
    if (name === 'conversation-line') {
      conversations.get(body.conversationId)!.set(body.line.id, body.line.text)
    }
  }
  return [...conversations.values()].flatMap((lines) => [...lines.values()])
}
