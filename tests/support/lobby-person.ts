import { Client, type Room } from '@colyseus/sdk'
import { MAIN_CENTER } from '@foyer/shared/centers/center-path.ts'
import type { EnterBody, EnterReply } from '@foyer/shared/lobby/entry-contract.ts'
import { randomLook } from '@foyer/shared/look/look.ts'
import { encodeInputs, type MovementInput } from '@foyer/shared/movement/movement-codec.ts'
import type { LobbyState } from '@foyer/shared/people/lobby-state.ts'
import { ByteType } from '@foyer/shared/protocol/byte-types.ts'
import type { Announcements, Requests } from '@foyer/shared/protocol/messages.ts'
import { PROTOCOL_VERSION } from '@foyer/shared/protocol/protocol-version.ts'
import { type AvatarRecord, readSnapshot } from '@foyer/shared/snapshots/snapshots-codec.ts'
import type { BrowserSession } from './browser-session.ts'
import { eventually } from './eventually.ts'

/** What a browser sends to enter. */
export function entryBody(more: Partial<EnterBody> = {}): EnterBody {
  return {
    protocol: PROTOCOL_VERSION,
    center: MAIN_CENTER,
    name: 'Ada',
    look: randomLook(() => 0),
    locale: 'en',
    view: '3d',
    ...more,
  }
}

/** Somebody in the lobby over the real protocol, who remembers all that was announced. */
export class LobbyPerson {
  readonly room: Room<unknown, LobbyState>
  /** Last record of each avatar by index. */
  readonly seen = new Map<number, AvatarRecord>()
  /** Why the connection ended; null while it has not. */
  closeCode: number | null = null
  private readonly heard = new Map<string, unknown[]>()
  private sequence = 0

  static async enter(
    url: string,
    browser: BrowserSession,
    more: Partial<EnterBody> = {},
    headers: Record<string, string> = {},
  ): Promise<LobbyPerson> {
    const response = await browser.request('POST', '/api/lobby/enter', entryBody(more), headers)
    if (!response.ok) throw new Error(`not let in: ${await response.text()}`)
    const reply = (await response.json()) as EnterReply
    const reservation = reply.reservation as Parameters<Client['consumeSeatReservation']>[0]
    const room = await new Client(url).consumeSeatReservation<LobbyState>(reservation)
    const person = new LobbyPerson(room)
    await person.hears('welcome')
    return person
  }

  private constructor(room: Room<unknown, LobbyState>) {
    this.room = room
    room.onMessage('*', (name, body) => {
      const bodies = this.heard.get(String(name))
      if (bodies === undefined) this.heard.set(String(name), [body])
      else bodies.push(body)
    })
    room.onMessage<Uint8Array>(ByteType.snapshot as never, (bytes: Uint8Array) => {
      readSnapshot(bytes, (record) => this.seen.set(record.index, { ...record }))
    })
    room.onLeave((code) => {
      this.closeCode = code
    })
  }

  request<Name extends keyof Requests>(
    name: Name,
    body: Requests[Name]['body'],
  ): Promise<Requests[Name]['reply']> {
    return this.room.request(name as never, body as never)
  }

  /** Everything announced by that name so far. */
  all<Name extends keyof Announcements>(name: Name): Announcements[Name][] {
    return (this.heard.get(name) ?? []) as Announcements[Name][]
  }

  /** Everything announced so far, whatever its name. */
  everything = (): unknown[] => [...this.heard.values()].flat()

  /** Resolves with the first announcement that fits, be it old or yet to come. */
  hears<Name extends keyof Announcements>(
    name: Name,
    fits: (body: Announcements[Name]) => boolean = () => true,
  ): Promise<Announcements[Name]> {
    return eventually(() => this.all(name).find(fits), `announcement ${name}`)
  }

  /** Sends one step; sequences count up by themselves. */
  step(input: Partial<MovementInput>): void {
    this.sequence = (this.sequence + 1) & 0xffff
    this.sendBytes(
      encodeInputs([{ sequence: this.sequence, dx: 0, dz: 0, yaw: 0, action: 0, ...input }]),
    )
  }

  sendBytes(bytes: Uint8Array): void {
    this.room.sendBytes(ByteType.inputs as never, bytes)
  }

  /** What everybody is shown of this person: of a visitor in this visit. */
  get id(): string {
    return this.all('welcome').at(-1)!.personId
  }

  /** The own avatar's index. */
  get index(): number {
    return this.all('welcome').at(-1)!.index
  }

  /** Where this person sees somebody's avatar. */
  async sees(index: number): Promise<AvatarRecord> {
    return eventually(() => this.seen.get(index), `a record of avatar ${index}`)
  }

  async leave(): Promise<void> {
    if (this.closeCode === null) await this.room.leave()
  }
}
