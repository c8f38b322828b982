import type { Role } from '@foyer/shared/access/roles.ts'
import { signIn } from '@foyer/shared/identity/identity-endpoints.ts'
import { acceptInvitation, invite, setUp } from '@foyer/shared/identity/links-endpoints.ts'
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
    const { email, password } = OWNER
    const signedIn = await owner.call(signIn, { body: { email, password } })
    if (signedIn.ok) return owner
    if (setupLink === null) throw new Error('somebody else is the owner')
    await owner.must(setUp, { body: { ...OWNER, token: tokenOf(setupLink) } })
    return owner
  }

  async function asStaff(name: string, role: Role): Promise<BrowserSession> {
    const email = `${name.toLowerCase().replaceAll(/[^a-z]/g, '.')}@example.com`
    const owner = await asOwner()
    const { link } = await owner.must(invite, { body: { email, role } })
    const member = new BrowserSession(url)
    const account = { token: tokenOf(link), name, password: OWNER.password }
    await member.must(acceptInvitation, { body: account })
    return member
  }

  return { asOwner, asStaff }
}

/** The token in a one-time link. */
export function tokenOf(link: string): string {
  return new URL(link).searchParams.get('token')!
}
