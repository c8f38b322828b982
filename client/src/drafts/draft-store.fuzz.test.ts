import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { seededRandom } from '@foyer/shared/math/seeded-random.ts'
import { expect, test } from 'vitest'
import { createDraftStore, type DraftStore, type Stored } from './draft-store.ts'
import type { KeptDraft } from './kept-draft.ts'

/*
 * Several people work on one document at once, over a network that is slow, loses answers and goes away, and they
 * reload when they like. The document is a set of words; everybody adds words that nobody else adds. Whatever happens,
 * no word may go unless its author took it back, or somebody decided so after a conflict.
 */

type Words = readonly string[]
type Answer = Result<Stored<Words>>

class Server {
  stored: Stored<Words> = { version: 1, draft: [] }
  /** Every word that was ever saved. */
  readonly saved = new Set<string>()

  save(person: Person, version: number, draft: Words): Answer {
    if (version !== this.stored.version) return refuse('conflict')
    for (const word of this.stored.draft) {
      if (draft.includes(word) || person.gaveUp.has(word)) continue
      throw new Error(`${person.name} saved over ${word} of version ${version} unknowingly`)
    }
    for (const word of draft) this.saved.add(word)
    this.stored = { version: version + 1, draft }
    return succeed(this.stored)
  }
}

class Person {
  readonly name: string
  /** What this person took back or decided against: it may go. */
  readonly gaveUp = new Set<string>()
  private readonly server: Server
  private readonly added = new Set<string>()
  private kept: KeptDraft<Words> | null = null
  private online = true
  /** Answers on their way. */
  private answers: (() => void)[] = []
  private timer: (() => void) | null = null
  /** The one that is on its way, and what was on the screen when it was made. */
  private decision: { whose: 'theirs' | 'mine'; on: Words } | null = null
  private store: DraftStore<Words, Stored<Words>, string>

  constructor(name: string, server: Server) {
    this.name = name
    this.server = server
    this.store = this.open()
  }

  get present(): Words {
    return this.store.getState().history.present
  }

  add(): void {
    const word = `${this.name}${this.added.size}`
    this.added.add(word)
    this.store.edit('add', (words) => [...words, word])
  }

  undo(): void {
    this.watched(() => this.store.undo())
  }

  redo(): void {
    this.watched(() => this.store.redo())
  }

  /** The page goes with all that was on its way, and is opened again. */
  reload(): void {
    this.answers = []
    this.timer = null
    this.decision = null
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

  hasConflict(): boolean {
    return this.store.getState().saving.kind === 'refused'
  }

  /** Decides after a conflict, with what the server has when it is asked. */
  settle(whose: 'theirs' | 'mine'): void {
    if (!this.hasConflict()) return
    this.decision ??= { whose, on: this.present }
    void this.store.settle(whose).then(() => {
      this.decision = null
    })
  }

  /** No word of one's own may be gone. */
  check(): void {
    for (const word of this.added) {
      if (this.gaveUp.has(word) || this.server.saved.has(word)) continue
      if (!this.present.includes(word)) throw new Error(`${this.name} lost ${word}`)
    }
  }

  /** Whoever knows the server's version shows what it has. */
  checkShown(): void {
    const { stored, history } = this.store.getState()
    if (stored.version !== this.server.stored.version) return
    expect(history.present, `${this.name} shows what is not saved`).toEqual(
      this.server.stored.draft,
    )
  }

  /** A step back or forth: what it takes away is given up, what it brings is not any more. */
  private watched(work: () => void): void {
    const before = this.present
    work()
    for (const word of before) if (!this.present.includes(word)) this.gaveUp.add(word)
    for (const word of this.present) this.gaveUp.delete(word)
  }

  private open(): DraftStore<Words, Stored<Words>, string> {
    return createDraftStore<Words, Stored<Words>, string>(this.server.stored, {
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
      read: () => this.travel(() => succeed(this.server.stored), this.decide),
      save: (version, draft) => this.travel(() => this.server.save(this, version, draft)),
    })
  }

  /** What the decision gives up, known when the answer is there. What was written since it was made may not go. */
  private readonly decide = (answer: Answer): void => {
    if (!answer.ok || this.decision === null) return
    const { whose, on } = this.decision
    const theirs = answer.value.draft
    if (whose === 'theirs' && this.present !== on) return
    const [wins, gone] = whose === 'mine' ? [this.present, theirs] : [theirs, on]
    for (const word of gone) this.gaveUp.add(word)
    for (const word of wins) this.gaveUp.delete(word)
  }

  /** Asks the server at once; the answer comes when it is delivered, unless the network is gone by then. */
  private travel(ask: () => Answer, onAnswer = (_: Answer): void => {}): Promise<Answer> {
    if (!this.online) return Promise.resolve(refuse('unavailable'))
    const answer = ask()
    return new Promise((resolve) => {
      this.answers.push(() => {
        const arrived = this.online ? answer : refuse('unavailable')
        onAnswer(arrived)
        resolve(arrived)
      })
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
    if (dice < 0.25) person.add()
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
    for (let i = 0; i < 20 && !(person.isIdle() && !person.hasConflict()); i++) {
      person.passTime()
      person.deliver()
      await breathe()
      if (person.isIdle()) person.settle('mine')
      await breathe()
    }
    expect(person.isIdle() && !person.hasConflict(), 'everything is saved in the end').toBe(true)
    person.check()
    person.checkShown()
  }
}

test('a conflict never loses what either wrote, whatever the network does', async () => {
  for (let seed = 1; seed <= 500; seed++) {
    try {
      await play(seed)
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error })
    }
  }
})
