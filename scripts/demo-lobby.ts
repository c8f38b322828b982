import { join } from 'node:path'
import type { Role } from '@foyer/shared/access/roles.ts'
import type { ProfileBody } from '@foyer/shared/identity/identity-contract.ts'
import { changeProfile, readProfile } from '@foyer/shared/identity/identity-endpoints.ts'
import { decodeLook } from '@foyer/shared/look/look.ts'
import { OWNER } from '../tests/support/accounts.ts'
import { type BootedServer, bootServer } from '../tests/support/boot-server.ts'
import type { BrowserSession } from '../tests/support/browser-session.ts'
import { LobbyPerson } from '../tests/support/lobby-person.ts'
import { planDemoRota, type RotaMember } from './demo-rota.ts'
import { ROOT } from './run-steps.ts'

interface Member {
  name: string
  role: Role
  /** Comes in and goes on duty; the others are planned for later. */
  onDuty: boolean
  profile: ProfileBody
  rota: RotaMember['rota']
}

/** Spot of every layout where those on duty come in; each takes the nearest free post. */
const ENTRANCE = 'reception'

/** The staff besides the owner, in the order in which they come on duty. */
const STAFF: readonly Member[] = [
  {
    name: 'Mara Lindt',
    role: 'rep',
    onDuty: true,
    profile: {
      languages: ['en', 'de'],
      greeting: {
        en: 'Welcome! I am Mara. What brings you here?',
        de: 'Willkommen! Ich bin Mara. Was führt Sie zu uns?',
      },
      look: decodeLook('slim.bun.suit.s3.brown.navy.charcoal.none.none'),
    },
    rota: {
      skills: ['Leasing'],
      maxHalfDays: 5,
      availability: { '1-morning': 'wish', '3-morning': 'wish', '5-afternoon': 'cannot' },
    },
  },
  {
    name: 'Kenji Mori',
    role: 'rep',
    onDuty: true,
    profile: {
      languages: ['en'],
      look: decodeLook('medium.short.suit.s4.black.charcoal.charcoal.square.none'),
    },
    rota: { skills: ['Delivery'], maxHalfDays: 5, availability: { '2-afternoon': 'rather-not' } },
  },
  {
    name: 'Amina Diallo',
    role: 'lead',
    onDuty: true,
    profile: {
      languages: ['en', 'de'],
      look: decodeLook('medium.headscarf.blouse.s7.black.burgundy.navy.none.none'),
    },
    rota: { centers: ['main'], skills: ['Leasing', 'Delivery'], maxHalfDays: 4, availability: {} },
  },
  {
    name: 'Sofia Rossi',
    role: 'rep',
    onDuty: false,
    profile: { languages: ['en', 'de'] },
    rota: { skills: ['Delivery'], maxHalfDays: 5, availability: { '4-morning': 'wish' } },
  },
  {
    name: 'David Amsel',
    role: 'rep',
    onDuty: false,
    profile: { languages: ['en', 'de'] },
    rota: { skills: ['Leasing'], maxHalfDays: 4, availability: { '1-morning': 'cannot' } },
  },
  {
    name: 'Lin Wei',
    role: 'rep',
    onDuty: false,
    profile: { languages: ['en'] },
    rota: { maxHalfDays: 4, availability: { '2-morning': 'wish' } },
  },
]

const VISITORS = [
  'Ana Souza',
  'Lukas Berger',
  '佐藤 健',
  'Élodie Dupont',
  'Priya Sharma',
  'Tom Becker',
  'Мария Иванова',
  'João Silva',
  'Nguyễn Văn An',
  'Grace Okafor',
  '김민준',
  'Jonas Weber',
]

/** The names of the others are made of these: 18 and 17 have no common divisor, so the first 306 differ. */
const FIRST_NAMES =
  'Alma Bruno Carla Dario Emma Felix Greta Hugo Ines Jakob Kaya Leo Mila Nils Olivia Paul Rosa Theo'.split(
    ' ',
  )
const LAST_NAMES =
  'Adler Bianchi Costa Dvorak Engel Fischer Garcia Hansen Ivers Jansen Keller Lopez Meyer Novak Okoye Peters Roth'.split(
    ' ',
  )

/** What the first, second ... simulated visitor is called, from 1. */
export function demoVisitorName(number: number): string {
  const known = VISITORS[number - 1]
  if (known !== undefined) return known
  return `${FIRST_NAMES[number % FIRST_NAMES.length]} ${LAST_NAMES[number % LAST_NAMES.length]}`
}

export interface DemoAccount {
  name: string
  email: string
  password: string
  role: Role
  /** A browser that is signed in with it. */
  session: BrowserSession
}

export interface DemoLobby {
  url: string
  /** The owner first. */
  accounts: readonly DemoAccount[]
  /** Sends everybody home, closes the server and removes all that it has stored. */
  close(): Promise<void>
}

/**
 * A lobby with throwaway data: an owner, and six members of staff, three of them on duty at their posts, and a
 * rota of two weeks. Everybody came by the real one-time links and the real way into the lobby.
 *
 * @param options.settings more environment variables, as in `.env.example`
 * @throws StartError when the port is taken
 */
export async function openDemoLobby(
  options: { port?: number; settings?: Record<string, string> } = {},
): Promise<DemoLobby> {
  const server = await bootServer({
    ...options,
    settings: {
      CLIENT_DIR: join(ROOT, 'client/dist'),
      // Simulated visitors all come from one address.
      ENTRIES_PER_MINUTE: '999999',
      ...options.settings,
    },
  })
  const onDuty: LobbyPerson[] = []
  async function close(): Promise<void> {
    await Promise.all(onDuty.map((rep) => rep.leave()))
    await server.stop()
  }
  try {
    const accounts: DemoAccount[] = [{ ...OWNER, role: 'owner', session: await server.asOwner() }]
    for (const member of STAFF) {
      const account = await makeAccount(server, member)
      accounts.push(account)
      if (!member.onDuty) continue
      const rep = await LobbyPerson.enter(server.url, account.session, {
        view: 'list',
        spot: ENTRANCE,
      })
      onDuty.push(rep)
      await rep.request('duty', { on: true })
    }
    const [owner, ...members] = accounts
    const crew = members.map(({ session }, i) => ({ session, rota: STAFF[i]!.rota }))
    await planDemoRota(owner!.session, crew, Date.now())
    return { url: server.url, accounts, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function makeAccount(server: BootedServer, member: Member): Promise<DemoAccount> {
  const { name, role, profile } = member
  const session = await server.asStaff(name, role)
  await session.must(changeProfile, { body: profile })
  const { email } = await session.must(readProfile)
  return { name, email, password: OWNER.password, role, session }
}
