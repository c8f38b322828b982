/** Does one work after the other, in the order in which they were given. */
export class SerialQueue {
  private last: Promise<unknown> = Promise.resolve()

  /** Begins `work` when all before it is over, well or not. How it ended is told to the caller alone. */
  run<T>(work: () => T | Promise<T>): Promise<T> {
    const done = this.last.then(work)
    this.last = done.catch(() => undefined)
    return done
  }

  /** Resolves when everything that was given so far is over; never rejects. */
  async settled(): Promise<void> {
    await this.last
  }
}
