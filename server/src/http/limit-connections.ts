import type { Server } from 'node:net'
import { addressKey } from './rate-limit.ts'

/**
 * Ends each connection beyond so many of one network address at once, without a word: whoever holds them all is told
 * nothing, and nobody else is in the way.
 *
 * @param counts whether an IP address is limited
 */
export function limitConnections(
  server: Server,
  { most, counts }: { most: number; counts: (address: string) => boolean },
): void {
  const open = new Map<string, number>()
  server.on('connection', (socket) => {
    const { remoteAddress = '' } = socket
    const key = addressKey(remoteAddress)
    // The key of IPv6 is no address, and that of IPv4 is one without the prefix it may come with.
    if (!counts(remoteAddress.includes('.') ? key : remoteAddress)) return
    const count = open.get(key) ?? 0
    if (count >= most) {
      socket.destroy()
      return
    }
    open.set(key, count + 1)
    socket.on('close', () => {
      const left = open.get(key)! - 1
      if (left === 0) open.delete(key)
      else open.set(key, left)
    })
  })
}
