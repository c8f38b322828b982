import { type App, startApp } from '@foyer/server/app.ts'
import { readConfig } from '@foyer/server/config.ts'
import { createLog } from '@foyer/server/log.ts'
import type { NewInvitation } from '@foyer/shared/identity/identity-contract.ts'
import type { Role } from '@foyer/shared/identity/roles.ts'
import { BrowserSession } from './browser-session.ts'
import { findFreePort } from './free-port.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'

export const OWNER = { name: 'Olga Owner', email: 'owner@example.com', password: 'correct horse' }

export interface BootedServer {
  url: string
  app: App
  dataFolder: string
  /** A browser that has never been here. */
  browser(): BrowserSession
  /** A browser signed in as the owner, whose account is made at the first call. */
  asOwner(): Promise<BrowserSession>
  /** A browser signed in as a new member of staff, invited and accepted. */
  asStaff(name: string, role: Role): Promise<BrowserSession>
  /** Closes the server; the data folder goes too, unless it was given. */
  stop(): Promise<void>
}

/**
 * The real server on a free port with an embedded database in a temporary folder. Colyseus is one per
 * process, so a test file has one server at a time: stop one before booting the next.
 *
 * @param settings more environment variables, as in `.env.example`
 * @param dataFolder an existing data folder, to start again where another server has stopped
 */
export async function bootServer(
  options: { settings?: Record<string, string>; dataFolder?: string; clientFolder?: string } = {},
): Promise<BootedServer> {
  const temporary = options.dataFolder ? null : makeTemporaryFolder()
  const dataFolder = options.dataFolder ?? temporary!.folder
  const port = await findFreePort()
  const url = `http://localhost:${port}`
  const config = readConfig(
    { PORT: String(port), DATA_DIR: dataFolder, LOG_LEVEL: 'error', ...options.settings },
    dataFolder,
  )
  const app = await startApp({
    config,
    log: createLog(config.logLevel),
    say: () => {},
    ...(options.clientFolder ? { clientFolder: options.clientFolder } : {}),
  })
  const browser = () => new BrowserSession(url)

  async function asOwner(): Promise<BrowserSession> {
    const owner = browser()
    const signedIn = await owner.request('POST', '/api/auth/sign-in', OWNER)
    if (signedIn.ok) return owner
    const token = tokenOf(app.setupLink!)
    await expectOk(owner.request('POST', '/api/setup', { ...OWNER, token }))
    return owner
  }

  async function asStaff(name: string, role: Role): Promise<BrowserSession> {
    const email = `${name.toLowerCase().replaceAll(/[^a-z]/g, '.')}@example.com`
    const invited = await expectOk(
      (await asOwner()).request('POST', '/api/invitations', { email, role }),
    )
    const { link } = (await invited.json()) as NewInvitation
    const member = browser()
    const account = { token: tokenOf(link), name, password: OWNER.password }
    await expectOk(member.request('POST', '/api/invitations/accept', account))
    return member
  }

  return {
    url,
    app,
    dataFolder,
    browser,
    asOwner,
    asStaff,
    async stop() {
      await app.close()
      temporary?.remove()
    },
  }
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
