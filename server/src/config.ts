import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { LAYOUT_IDS, type LayoutId } from '@foyer/assets/layouts/layouts.ts'
import { z } from 'zod'
import type { MailSettings } from './mail/create-mailer.ts'
import { readSender } from './mail/read-sender.ts'
import { StartError } from './start-error.ts'

/** Everything that is set from outside. `.env.example` says the same in words. */
export interface Config {
  port: number
  /** Address to listen on; undefined: every interface. */
  host: string | undefined
  /** Absolute path of the folder that holds the database, secrets and uploads. */
  dataFolder: string
  /** Absolute path of the folder with the built pages. */
  clientFolder: string
  /** PostgreSQL to use in place of the embedded database. */
  databaseUrl: string | undefined
  /** Where people reach the server, without a slash at the end. */
  publicUrl: string
  logLevel: (typeof LOG_LEVELS)[number]
  /** How many proxies stand in front, each adding to `X-Forwarded-For`. */
  trustProxy: number
  /** Whether browsers are told that every subdomain of the public address speaks https as well. */
  hstsSubdomains: boolean
  /** Visitors of one instance of the lobby; when it is full, another opens. */
  lobbyCapacity: number
  /** How often one network address may enter the lobby in a minute. */
  entriesPerMinute: number
  /** The lobby that a new installation begins with. */
  layout: LayoutId
  /** The mail server and the sender's address; null: no mail is sent. */
  mail: MailSettings | null
}

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .refine((value) => value >= from && value <= to)

const path = z.string().refine((value) => !value.includes('\0'))

const url = (protocols: string[], extra: (url: URL) => boolean = () => true) =>
  z.string().refine((value) => {
    const parsed = URL.parse(value)
    return parsed !== null && protocols.includes(parsed.protocol) && extra(parsed)
  })

/** Each setting's check and, for the message, what would be right. */
const SETTINGS = {
  PORT: [wholeNumber(1, 65535), 'a whole number from 1 to 65535, such as 2567'],
  HOST: [z.string().regex(/^[\w.:-]+$/), 'an address of this machine, such as 127.0.0.1'],
  DATA_DIR: [path, 'the path of a folder'],
  CLIENT_DIR: [path, 'the path of a folder'],
  DATABASE_URL: [
    url(['postgres:', 'postgresql:']),
    'an address such as postgres://user:password@host:5432/foyer',
  ],
  PUBLIC_URL: [
    url(
      ['http:', 'https:'],
      ({ pathname, search, hash }) => pathname === '/' && search + hash === '',
    ),
    'an address such as https://foyer.example.com, without a path',
  ],
  LOG_LEVEL: [z.enum(LOG_LEVELS), `one of ${LOG_LEVELS.join(', ')}`],
  LOBBY_CAPACITY: [wholeNumber(1, 2000), 'a whole number from 1 to 2000'],
  ENTRIES_PER_MINUTE: [wholeNumber(1, 999_999), 'a whole number from 1 to 999999'],
  LAYOUT: [z.enum(LAYOUT_IDS), `one of ${LAYOUT_IDS.join(', ')}`],
  SMTP_URL: [
    url(['smtp:', 'smtps:'], ({ hostname }) => hostname !== ''),
    'an address such as smtps://user:password@mail.example.com',
  ],
  MAIL_FROM: [
    z
      .string()
      .transform(readSender)
      .refine((sender) => sender !== null),
    'one mail address, such as foyer@example.com, Foyer <foyer@example.com> or "Foyer: Desk" <foyer@example.com>',
  ],
  HSTS_SUBDOMAINS: [z.enum(['yes', 'no']), 'yes or no'],
  TRUST_PROXY: [wholeNumber(0, 10), 'how many proxies stand in front: a whole number from 0 to 10'],
} as const

const MAY_HOLD_A_PASSWORD = new Set<string>(['DATABASE_URL', 'SMTP_URL'])

type Environment = Record<string, string | undefined>

/**
 * Reads the settings from the environment and, for those that are not in it, from the file `.env` in
 * `folder`. An empty value counts as not set.
 *
 * @throws StartError naming the first setting that is wrong
 */
export function loadConfig(folder: string): Config {
  const file = resolve(folder, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  return readConfig(process.env, folder)
}

export function readConfig(environment: Environment, folder: string): Config {
  const port = read(environment, 'PORT') ?? 2567
  const publicUrl = read(environment, 'PUBLIC_URL') ?? `http://localhost:${port}`
  return {
    port,
    host: read(environment, 'HOST'),
    dataFolder: resolve(folder, read(environment, 'DATA_DIR') ?? 'data'),
    clientFolder: resolve(folder, read(environment, 'CLIENT_DIR') ?? 'client/dist'),
    databaseUrl: read(environment, 'DATABASE_URL'),
    publicUrl: new URL(publicUrl).origin,
    logLevel: read(environment, 'LOG_LEVEL') ?? 'info',
    trustProxy: read(environment, 'TRUST_PROXY') ?? 0,
    hstsSubdomains: read(environment, 'HSTS_SUBDOMAINS') === 'yes',
    lobbyCapacity: read(environment, 'LOBBY_CAPACITY') ?? 200,
    entriesPerMinute: read(environment, 'ENTRIES_PER_MINUTE') ?? 240,
    layout: read(environment, 'LAYOUT') ?? 'atrium',
    mail: readMail(environment),
  }
}

function readMail(environment: Environment): Config['mail'] {
  const url = read(environment, 'SMTP_URL')
  const from = read(environment, 'MAIL_FROM')
  if (url === undefined) return null
  if (from === undefined) {
    throw new StartError(`MAIL_FROM is missing: with SMTP_URL it must be ${SETTINGS.MAIL_FROM[1]}.`)
  }
  return { url, from }
}

function read<Name extends keyof typeof SETTINGS>(
  environment: Environment,
  name: Name,
): z.infer<(typeof SETTINGS)[Name][0]> | undefined {
  const value = environment[name]
  if (value === undefined || value === '') return undefined
  const [schema, right] = SETTINGS[name]
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data as z.infer<(typeof SETTINGS)[Name][0]>
  const shown = MAY_HOLD_A_PASSWORD.has(name)
    ? ''
    : ` '${value.slice(0, 100).replaceAll(/\p{Cc}+/gu, ' ')}'`
  throw new StartError(`${name}${shown} is not valid: it must be ${right}.`)
}
