import type { AlarmClock } from '@foyer/server/time/alarm-clock.ts'
import { type BootedServer, bootServer } from './boot-server.ts'
import type { BrowserSession } from './browser-session.ts'

export interface Crew {
  server: BootedServer
  lead: BrowserSession
  rita: BrowserSession
  remy: BrowserSession
  ruth: BrowserSession
  /** The staff id of one of them. */
  idOf(browser: BrowserSession): string
}

/**
 * The real server with a lead and three reps, each signed in in a browser of their own.
 *
 * @param settings more environment variables, as in `.env.example`
 */
export async function bootCrew(
  clock: AlarmClock,
  settings: Record<string, string> = {},
): Promise<Crew> {
  const server = await bootServer({ clock, settings })
  const lead = await server.asStaff('Lea Lead', 'lead')
  const rita = await server.asStaff('Rita Rep', 'rep')
  const remy = await server.asStaff('Remy Rep', 'rep')
  const ruth = await server.asStaff('Ruth Rep', 'rep')
  const ids = new Map<BrowserSession, string>()
  for (const one of [lead, rita, remy, ruth]) {
    ids.set(one, (await one.ask<{ id: string }>('GET', '/api/me')).id)
  }
  return { server, lead, rita, remy, ruth, idOf: (browser) => ids.get(browser)! }
}
