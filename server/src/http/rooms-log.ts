import type { Logger } from 'pino'
import { framesOf } from '../log.ts'

/**
 * A log for Colyseus. Its lines hold what clients have sent, ids of rooms as strangers write them and keys of places, so
 * that of each only where it was thrown is kept.
 */
export function roomsLog(log: Logger) {
  const say = (level: 'debug' | 'info' | 'warn' | 'error') => (first: unknown) => {
    const stack = first instanceof Error ? (first.stack ?? '') : String(first)
    log[level]({ stack: framesOf(stack) }, 'the rooms have refused something, or failed')
  }
  const debug = say('debug')
  return { trace: debug, debug, info: say('info'), warn: say('warn'), error: say('error') }
}
