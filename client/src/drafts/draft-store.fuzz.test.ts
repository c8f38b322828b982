import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { seededRandom } from '@foyer/shared/math/seeded-random.ts'
import { expect, test } from 'vitest'
import { createDraftStore, type DraftStore, type Stored } from './draft-store.ts'
import type { KeptDraft } from './kept-draft.ts'

/*
 * Several people work on one document at once, over a network that is slow, loses answers and goes away, and they
 * reload when they like. Everybody adds notes of their own and writes on three that are everybody's; nobody writes the
 * same twice. Whatever happens, nothing that somebody wrote may go unless they took it back, or somebody saw it before
 * they wrote over it.
 */

interface Note {
  id: string
  text: string
}
type Notes = readonly Note[]
type Answer = Result<Stored<Note>>

const SHARED = ['x', 'y', 'z']
const textsOf = (notes: Notes) => notes.map(({ text }) => text)

class Server {
  stored: Stored<Note> = { version: 1, draft: SHARED.map((id) => ({ id, text: '' })) }
  /** Everything that was ever saved. */
  readonly saved = new Set<string>()

  save(person: Person, version: number, draft: Notes): Answer {
    if (version !== this.stored.version) return refuse('conflict')
    const left = textsOf(draft)
    for (const text of textsOf(this.stored.draft)) {
      if (left.includes(text) || person.saw.has(text)) continue
      throw new Error(`${person.name} saved over ${text} of version ${version} unknowingly`)
    }
    for (const text of left) this.saved.add(text)
    this.stored = { version: version + 1, draft }
    return succeed(this.stored)
  }
}

class Person {
  readonly name: string
  /** What was on this person's screen, in the document or in a question about it. */
  readonly saw = new Set<string>()
  /** What this person took back, wrote over or decided against: it may go. */
  private readonly gaveUp = new Set<string>()
  private readonly server: Server
  private readonly wrote: string[] = []
  private kept: KeptDraft<Notes> | null = null
  private online = true
  /** Answers on their way. */
  private answers: (() => void)[] = []
  private timer: (() => void) | null = null
  private store: DraftStore<Note, Stored<Note>, string>

  constructor(name: string, server: Server) {
    this.name = name
    this.server = server
    this.store = this.open()
  }

  get present(): Notes {
    return this.store.getState().history.present
  }

  get clashes() {
    return this.store.getState().clashes
  }

  /** Writes a note of one's own, or over one that is everybody's. */
  write(id: string | null): void {
    const text = `${this.name}${this.wrote.length}`
    this.wrote.push(text)
    const note = { id: id ?? text, text }
    this.watched(() =>
      this.store.edit('write', (notes) => [...notes.filter((other) => other.id !== id), note]),
    )
  }

  undo(): void {
    this.watched(() => this.store.undo())
  }

  redo(): void {
    this.watched(() => this.store.redo())
  }

  settle(whose: 'theirs' | 'mine'): void {
    const [clash] = this.clashes
    if (clash) this.watched(() => this.store.settle(clash.id, whose))
  }

  /** The page goes with all that was on its way, and is opened again. */
  reload(): void {
    this.answers = []
    this.timer = null
    this.store = this.open()
  }

  setOnline(online: boolean): void {
    this.online = online
  }

  passTime(): void {
    const timer = this.timer
    this.timer = null
    timer?.()
  }

  deliver(): void {
    this.answers.shift()?.()
  }

  isIdle(): boolean {
    return this.answers.length === 0 && this.timer === null
  }

  /** Nothing of one's own may be gone. */
  check(): void {
    this.look()
    const present = textsOf(this.present)
    for (const text of this.wrote) {
      if (this.gaveUp.has(text) || this.server.saved.has(text)) continue
      if (!present.includes(text)) throw new Error(`${this.name} lost ${text}`)
    }
  }

  /** Whoever knows the server's version and has nothing to decide shows what it has. */
  checkShown(): void {
    const { stored, history } = this.store.getState()
    if (stored.version !== this.server.stored.version) return
    expect(history.present, `${this.name} shows what is not saved`).toEqual(
      this.server.stored.draft,
    )
  }

  private look(): void {
    for (const text of textsOf(this.present)) this.saw.add(text)
    for (const { theirs } of this.clashes) if (theirs) this.saw.add(theirs.text)
  }

  /** A step of this person: what it takes away is given up, what it brings is not any more. */
  private watched(work: () => void): void {
    this.look()
    const before = textsOf(this.present)
    work()
    const after = textsOf(this.present)
    for (const text of before) if (!after.includes(text)) this.gaveUp.add(text)
    for (const text of after) this.gaveUp.delete(text)
  }

  private open(): DraftStore<Note, Stored<Note>, string> {
    return createDraftStore<Note, Stored<Note>, string>(this.server.stored, {
      isSame: (a, b) => a.text === b.text,
      now: () => 0,
      later: (callback) => {
        this.timer = callback
        return () => {
          if (this.timer === callback) this.timer = null
        }
      },
      kept: {
        read: () => this.kept,
        keep: (draft) => {
          this.kept = draft
        },
      },
      read: () => this.travel(() => succeed(this.server.stored)),
      save: (version, draft) => this.travel(() => this.server.save(this, version, draft)),
    })
  }

  /** Asks the server at once; the answer comes when it is delivered, unless the network is gone by then. */
  private travel(ask: () => Answer): Promise<Answer> {
    if (!this.online) return Promise.resolve(refuse('unavailable'))
    const answer = ask()
    return new Promise((resolve) => {
      this.answers.push(() => resolve(this.online ? answer : refuse('unavailable')))
    })
  }
}

/** Lets everything that waits for a promise go on. */
async function breathe(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve()
}

async function play(seed: number): Promise<void> {
  const random = seededRandom(seed)
  const server = new Server()
  const people = ['a', 'b', 'c'].map((name) => new Person(name, server))
  for (let step = 0; step < 150; step++) {
    const person = people[Math.floor(random() * people.length)]!
    const dice = random()
    if (dice < 0.15) person.write(null)
    else if (dice < 0.25) person.write(SHARED[Math.floor(random() * SHARED.length)]!)
    else if (dice < 0.33) person.undo()
    else if (dice < 0.38) person.redo()
    else if (dice < 0.53) person.passTime()
    else if (dice < 0.75) person.deliver()
    else if (dice < 0.8) person.reload()
    else if (dice < 0.85) person.setOnline(random() < 0.6)
    else person.settle(random() < 0.5 ? 'theirs' : 'mine')
    await breathe()
    for (const each of people) each.check()
  }
  // In the end everybody is back, one after the other, and all settle for what they have.
  for (const person of people) {
    person.setOnline(true)
    for (let i = 0; i < 40 && !(person.isIdle() && person.clashes.length === 0); i++) {
      person.passTime()
      person.deliver()
      await breathe()
      if (person.isIdle()) person.settle('mine')
      await breathe()
    }
    expect(person.isIdle() && person.clashes.length === 0, 'all is saved in the end').toBe(true)
    person.check()
    person.checkShown()
  }
}

test('nothing that somebody wrote is lost, whoever writes at the same time and whatever the network does', async () => {
  for (let seed = 1; seed <= 500; seed++) {
    try {
      await play(seed)
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error })
    }
  }
})
