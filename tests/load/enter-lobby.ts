import type { EnterReply } from '@foyer/shared/lobby/entry-contract.ts'
import { randomLook } from '@foyer/shared/look/look.ts'
import { PROTOCOL_VERSION } from '@foyer/shared/protocol/protocol-version.ts'
import type { Reservation } from './light-client.ts'

/** Milliseconds before asking again when so many enter that the server asks to wait. */
const WAIT = 5000

/** Asks for a place as a browser would, again and again while there are too many. */
export async function enterLobby(
  url: string,
  name: string,
  random: () => number,
  spot?: string,
): Promise<Reservation> {
  for (;;) {
    const response = await fetch(new URL('/api/lobby/enter', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        protocol: PROTOCOL_VERSION,
        name,
        look: randomLook(random),
        locale: random() < 0.5 ? 'en' : 'de',
        view: '3d',
        spot,
      }),
    })
    if (response.ok) {
      const { reservation } = (await response.json()) as EnterReply
      return reservation as Reservation
    }
    const answer = await response.text()
    if (response.status !== 429) throw new Error(`${response.status} ${answer}`)
    await new Promise((resolve) => setTimeout(resolve, WAIT))
  }
}
