import type { InstanceConnection, LobbyInstance } from '@foyer/server/lobby/lobby-instance.ts'
import type { Entry, Hold, Occupant } from '@foyer/server/people/lobby.ts'
import type { Result } from '@foyer/shared/errors/result.ts'
import type { CloseReason } from '@foyer/shared/protocol/close-codes.ts'
import type { Announcements, Requests } from '@foyer/shared/protocol/messages.ts'

/** A request of a page; `reply` is there once it has come back to the page. */
export interface Asked<Reply = Result<unknown>> {
  reply: Reply | null
}

/** An announcement as a page heard it. */
export type Heard = {
  [Name in keyof Announcements]: { name: Name; body: Announcements[Name] }
}[keyof Announcements]

/** One socket: what was sent and has not arrived yet, in both directions, each in its order. */
interface Line {
  connection: InstanceConnection
  toLobby: (() => Promise<void>)[]
  toPage: (() => void)[]
}

/**
 * A lobby instance and pages without a network between them. Whatever one sends to the other waits until the test
 * lets it arrive: nothing overtakes on one socket, and between sockets and directions the test chooses the order.
 */
export class FakeWire {
  readonly instance: LobbyInstance
  readonly pages: FakePage[] = []

  constructor(instance: LobbyInstance) {
    this.instance = instance
  }

  /** A page comes in. What it is told at once waits to be heard. */
  open(entry: Entry): FakePage {
    const page = new FakePage(this.instance, entry)
    this.pages.push(page)
    return page
  }

  /** Lets arrive whatever is on the way, and what that brings, until nothing is. `choose` picks the next of `count`. */
  async settle(choose: (count: number) => number = () => 0): Promise<void> {
    for (;;) {
      const ready = this.pages.flatMap((page) => page.onTheWay())
      if (ready.length === 0) return
      await ready[choose(ready.length)]!()
    }
  }
}

/** Somebody's browser page at the other end of the wire. */
export class FakePage {
  /** What arrived here, oldest first. */
  readonly heard: Heard[] = []
  /** Why the lobby closed the connection, once that has arrived. */
  closed: CloseReason | null = null
  readonly occupant: Occupant
  private readonly instance: LobbyInstance
  private line: Line
  private hold: Hold | null = null

  constructor(instance: LobbyInstance, entry: Entry) {
    this.instance = instance
    this.line = this.connect()
    this.occupant = instance.enter(entry, this.line.connection)
  }

  get id(): string {
    return this.occupant.id
  }

  /** Sends a request; it is on its way. */
  ask<Name extends keyof Requests>(
    name: Name,
    body: Requests[Name]['body'],
  ): Asked<Requests[Name]['reply']> {
    const asked: Asked = { reply: null }
    const { line } = this
    line.toLobby.push(async () => {
      const reply = await this.instance.answer(this.occupant, line.connection, name, body)
      line.toPage.push(() => {
        asked.reply = reply
      })
    })
    return asked as Asked<Requests[Name]['reply']>
  }

  /** The page's oldest message reaches the lobby. Resolves when it is answered; the answer is then on its way. */
  async arrive(): Promise<void> {
    const message = this.line.toLobby.shift()
    if (message === undefined) throw new Error('Nothing is on its way to the lobby')
    await message()
  }

  /** Everything that is on its way to the page arrives. */
  hear(): void {
    for (const message of this.line.toPage.splice(0)) message()
  }

  /** The bodies of the announcements of one kind that arrived here. */
  heardOf<Name extends keyof Announcements>(name: Name): Announcements[Name][] {
    return this.heard.flatMap((heard) =>
      heard.name === name ? [heard.body as Announcements[Name]] : [],
    )
  }

  /** The connection breaks: what was on the way is lost, the place is held. */
  cut(): void {
    const { connection } = this.loseLine()
    this.instance.cutOff(this.occupant, connection, () => {
      this.hold = { end: (reason) => this.end(reason) }
      return this.hold
    })
  }

  /** The page is back after a cut, over a new socket. */
  comeBack(): void {
    if (this.hold === null) throw new Error('The page was not cut off')
    this.hold = null
    this.line = this.connect()
    this.instance.comeBack(this.occupant, this.line.connection)
  }

  /** After a cut: the time is over for which the place is held. */
  giveUp(): void {
    if (this.hold === null) throw new Error('The page was not cut off')
    this.instance.leave(this.occupant, this.hold)
    this.hold = null
  }

  /** The page leaves; the lobby knows it when that arrives, after all that the page asked before. */
  leave(): void {
    const { line } = this
    line.toLobby.push(async () => {
      line.toPage.length = 0
      this.instance.leave(this.occupant, line.connection)
    })
  }

  /** What could arrive next: the oldest message of each direction. */
  onTheWay(): (() => unknown)[] {
    const { toLobby, toPage } = this.line
    return [
      ...(toLobby.length > 0 ? [() => this.arrive()] : []),
      ...(toPage.length > 0 ? [() => toPage.shift()!()] : []),
    ]
  }

  private connect(): Line {
    const toPage: Line['toPage'] = []
    const connection: InstanceConnection = {
      socket: { ready: true, queued: 0, write: () => undefined },
      send: (name, body) => {
        // As the wire does it: what the lobby changes afterwards does not reach back.
        const heard = structuredClone({ name, body }) as Heard
        toPage.push(() => this.heard.push(heard))
      },
      close: (reason) => {
        toPage.push(() => {
          this.closed = reason
        })
        // The lobby learns of the end of a socket that it closed in a moment of its own, not within the call.
        line.toLobby.push(async () => this.instance.leave(this.occupant, connection))
      },
    }
    const line: Line = { connection, toLobby: [], toPage }
    return line
  }

  private loseLine(): Line {
    const { line } = this
    line.toLobby.length = 0
    line.toPage.length = 0
    return line
  }

  private end(reason: CloseReason): void {
    const { hold } = this
    this.closed = reason
    if (hold === null) return
    this.hold = null
    this.instance.leave(this.occupant, hold)
  }
}
