import { CloseReason } from '@foyer/shared/protocol/close-codes.ts'
import type { ConnectionState } from './connection-types.ts'

type Why = Extract<ConnectionState, { phase: 'closed' }>['why']

/** Colyseus' own code for a server that goes down. */
const SERVER_SHUTDOWN = 4001

const WHY: Readonly<Record<number, Why>> = {
  [CloseReason.takenOver]: 'taken-over',
  [CloseReason.tooSlow]: 'too-slow',
  [CloseReason.flood]: 'flood',
  [CloseReason.signedOut]: 'signed-out',
  [CloseReason.shutdown]: 'shutdown',
  [CloseReason.erased]: 'erased',
  [SERVER_SHUTDOWN]: 'shutdown',
}

/** What a WebSocket's close code means. */
export function whyClosed(code: number): Why {
  return WHY[code] ?? 'lost'
}

/** Whether entering again may work. Otherwise somebody decided that this page is out. */
export function mayComeBack(why: Why): boolean {
  return why === 'lost' || why === 'shutdown' || why === 'too-slow'
}
