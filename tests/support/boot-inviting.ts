import type { NewInvitation, Profile } from '@foyer/shared/identity/identity-contract.ts'
import { OWNER } from './accounts.ts'
import { type BootedServer, bootServer } from './boot-server.ts'
import type { BrowserSession } from './browser-session.ts'

export interface Inviting {
  server: BootedServer
  owner: BrowserSession
  /** A rep, Rita Meier. */
  rita: BrowserSession
  /** A rep is invited, or somebody with another role. */
  invite(email: string, role?: string): Promise<NewInvitation>
  /** An invitation is accepted, with a name of no meaning unless `more` has one. */
  accept(token: string, more?: object, browser?: BrowserSession): Promise<Response>
  me(browser: BrowserSession): Promise<Profile>
  /** The owner, or somebody else, changes a member of staff. */
  change(id: string, body: object, by?: BrowserSession): Promise<Response>
}

/** The real server with an owner who invites and a rep. Many come in a minute. */
export async function bootInviting(): Promise<Inviting> {
  const server = await bootServer({ settings: { ENTRIES_PER_MINUTE: '1000' } })
  const owner = await server.asOwner()
  const rita = await server.asStaff('Rita Meier', 'rep')
  return {
    server,
    owner,
    rita,
    invite: (email, role = 'rep') =>
      owner.ask<NewInvitation>('POST', '/api/invitations', { email, role }),
    accept: (token, more = {}, browser = server.browser()) =>
      browser.request('POST', '/api/invitations/accept', {
        token,
        name: `Nora ${crypto.randomUUID().slice(0, 8)}`,
        password: OWNER.password,
        ...more,
      }),
    me: (browser) => browser.ask<Profile>('GET', '/api/me'),
    change: (id, body, by = owner) => by.request('PATCH', `/api/staff/${id}`, body),
  }
}
