import type { Role } from '@foyer/shared/access/roles.ts'
import type { NewInvitation } from '@foyer/shared/identity/identity-contract.ts'
import { BrowserSession } from './browser-session.ts'

export const OWNER = {
  name: 'Olga Owner',
  email: 'owner@example.com',
  password: 'correct horse battery',
}

export interface Accounts {
  /** A browser signed in as the owner, whose account is made at the first call. */
  asOwner(): Promise<BrowserSession>
  /** A browser signed in as a new member of staff, invited and accepted. */
  asStaff(name: string, role: Role): Promise<BrowserSession>
}

/** Makes accounts the way people do: by the one-time links of a server. */
export function createAccounts(url: string, setupLink: string | null): Accounts {
  async function asOwner(): Promise<BrowserSession> {
    const owner = new BrowserSession(url)
    const signedIn = await owner.request('POST', '/api/auth/sign-in', OWNER)
    if (signedIn.ok) return owner
    if (setupLink === null) throw new Error('somebody else is the owner')
    await expectOk(owner.request('POST', '/api/setup', { ...OWNER, token: tokenOf(setupLink) }))
    return owner
  }

  async function asStaff(name: string, role: Role): Promise<BrowserSession> {
    const email = `${name.toLowerCase().replaceAll(/[^a-z]/g, '.')}@example.com`
    const owner = await asOwner()
    const invited = await expectOk(owner.request('POST', '/api/invitations', { email, role }))
    const { link } = (await invited.json()) as NewInvitation
    const member = new BrowserSession(url)
    const account = { token: tokenOf(link), name, password: OWNER.password }
    await expectOk(member.request('POST', '/api/invitations/accept', account))
    return member
  }

  return { asOwner, asStaff }
}

/** The token in a one-time link. */
export function tokenOf(link: string): string {
  return new URL(link).searchParams.get('token')!
}

async function expectOk(pending: Promise<Response>): Promise<Response> {
  const response = await pending
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`)
  return response
}
