import type { Crew, CrewMember } from '@foyer/shared/crew/crew-contract.ts'
import type { Mine } from '@foyer/shared/my-shifts/my-shifts-contract.ts'
import type { BrowserSession } from './browser-session.ts'

/** Changes part of what the rota knows of somebody, over the version that is there now; the answer, whatever it is. */
export async function changeMember<Answer = CrewMember>(
  by: BrowserSession,
  staffId: string,
  part: object,
): Promise<Answer> {
  const { crew } = await by.ask<Partial<Crew>>('GET', '/api/rota/main/crew?monday=2027-01-04')
  const { profile } = await by.ask<Partial<Mine>>('GET', '/api/rota/mine')
  const known = [...(crew ?? []), ...(profile ? [profile] : [])]
  const version = known.find((member) => member.staffId === staffId)?.version ?? 0
  return by.ask<Answer>('PATCH', `/api/rota/crew/${staffId}`, { version, ...part })
}
