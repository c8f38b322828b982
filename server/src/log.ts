import { TokenBucket } from '@foyer/shared/time/token-bucket.ts'
import { type Logger, pino } from 'pino'
import type { Config } from './config.ts'

/** Lines that say the same: some at once, then one each ten seconds, so that nobody can fill a disk with them. */
const LINE_PACE = { burst: 20, secondsEach: 10 }

/** How deep an error may be the cause of another. */
const CAUSES_MAX = 4

/**
 * The process's log: one JSON object a line. Nobody logs tokens, passwords, addresses or what people write to each
 * other; the list below and `describeError` are the net under that rule. Of what is said again and again (of the same member), lines are
 * left out; the next one says how many (`leftOut`).
 *
 * @param now milliseconds
 */
export function createLog(
  level: Config['logLevel'],
  {
    destination,
    now = Date.now,
  }: { destination?: pino.DestinationStream; now?: () => number } = {},
): Logger {
  const pacer = createPacer(now)
  const options: pino.LoggerOptions = {
    level,
    serializers: { error: (error: unknown) => describeError(error) },
    redact: ['password', 'token', 'cookie', '*.password', '*.token', '*.cookie', '*.text'],
    hooks: {
      logMethod(parts, method) {
        const [first, second] = parts as [unknown, unknown]
        const leftOut = pacer(wordsOf(first, second))
        if (leftOut === null) return
        if (leftOut === 0) return method.apply(this, parts)
        if (typeof first === 'string') return method.call(this, { leftOut }, first)
        method.call(this, { ...(first as object), leftOut }, String(second))
      },
    },
  }
  return destination === undefined ? pino(options) : pino(options, destination)
}

/** What makes lines alike: their words, and of whom of the staff they are, of whom one must not hide another. */
function wordsOf(first: unknown, second: unknown): string {
  if (typeof first === 'string') return first
  const { staffId } = first as { staffId?: unknown }
  return typeof staffId === 'string' ? `${second} ${staffId}` : String(second)
}

/** How many lines of the same words were left out before this one; null: this one is, too. */
function createPacer(now: () => number): (words: string) => number | null {
  const lines = new Map<string, { bucket: TokenBucket; leftOut: number }>()
  return (words) => {
    const known = lines.get(words)
    const line = known ?? { bucket: new TokenBucket(LINE_PACE, now()), leftOut: 0 }
    if (known === undefined) lines.set(words, line)
    if (!line.bucket.take(now())) {
      line.leftOut += 1
      return null
    }
    const { leftOut } = line
    line.leftOut = 0
    return leftOut
  }
}

/**
 * An error as it may be logged: a database tells the values that it was given (chat, names, tokens), a mail server the
 * address. Of the database's errors the statement, its code and constraint stay, of all others the message without
 * addresses; and of each where it was thrown.
 */
export function describeError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return withoutAddresses(String(error))
  const { code, constraint, query } = error as Error & Record<string, unknown>
  return {
    type: error.name,
    ...(isOfDatabase(error) ? {} : { message: withoutAddresses(error.message) }),
    ...(code === undefined ? {} : { code }),
    ...(constraint === undefined ? {} : { constraint }),
    ...(query === undefined ? {} : { query }),
    stack: framesOf(error.stack ?? ''),
    ...(error.cause === undefined || depth >= CAUSES_MAX
      ? {}
      : { cause: describeError(error.cause, depth + 1) }),
  }
}

/** Where an error was thrown, out of its stack: without its message. */
export function framesOf(stack: string): string {
  const lines = stack.split('\n')
  return lines.filter((line) => line.startsWith('    at ')).join('\n')
}

/** Whether it is what PostgreSQL says (a five-letter SQLSTATE), or what Drizzle makes of that: with parameters. */
function isOfDatabase(error: Error): boolean {
  const { code, params } = error as Error & Record<string, unknown>
  return params !== undefined || (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code))
}

function withoutAddresses(text: string): string {
  return text.replace(/[^\s<>"']{1,64}@[^\s<>"']{1,255}/g, '(address)')
}
