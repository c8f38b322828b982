import type { RoomFeature } from '@foyer/server/people/room-feature.ts'

/**
 * A feature that writes down what it is told of people, as `came mia`.
 *
 * @param told where to
 * @param name in front of each line
 * @param keeps whose place it keeps; nobody's without it
 */
export function witness(
  told: string[],
  { name = '', keeps = () => false }: { name?: string; keeps?: (id: string) => boolean } = {},
): RoomFeature {
  const tell = (what: string, id: string) => void told.push(`${name}${what} ${id}`)
  return {
    requests: {},
    onConnect: ({ id }, _lobby, first) => tell(first ? 'came' : 'connected', id),
    onDisconnect: ({ id }) => tell('disconnected', id),
    onAway: ({ id }) => tell('away', id),
    onLeave: ({ id }) => tell('left', id),
    keeps: ({ id }) => keeps(id),
  }
}
