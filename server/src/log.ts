import { type Logger, pino, stdSerializers } from 'pino'
import type { Config } from './config.ts'

/**
 * The process's log: one JSON object a line. Nobody logs tokens, passwords or what people write to each
 * other; the list below is the net under that rule.
 */
export function createLog(level: Config['logLevel']): Logger {
  return pino({
    level,
    serializers: { error: stdSerializers.err },
    redact: ['password', 'token', 'cookie', '*.password', '*.token', '*.cookie', '*.text'],
  })
}
