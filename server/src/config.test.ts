import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'

describe('readConfig', () => {
  test('has a value for everything', () => {
    expect(readConfig({}, '/srv/foyer')).toEqual({
      port: 2567,
      host: undefined,
      dataFolder: '/srv/foyer/data',
      clientFolder: '/srv/foyer/client/dist',
      databaseUrl: undefined,
      publicUrl: 'http://localhost:2567',
      logLevel: 'info',
      trustProxy: 0,
      hstsSubdomains: false,
      lobbyCapacity: 200,
      entriesPerMinute: 240,
      layout: 'atrium',
      mail: null,
    })
  })

  test('takes what is set; an empty value is not set', () => {
    const environment = {
      PORT: '80',
      HOST: '',
      DATA_DIR: '/data',
      PUBLIC_URL: 'https://f.example/',
    }
    expect(readConfig(environment, '/srv/foyer')).toMatchObject({
      port: 80,
      host: undefined,
      dataFolder: '/data',
      publicUrl: 'https://f.example',
    })
  })

  test.each([
    ['PORT', 'http', "PORT 'http' is not valid: it must be a whole number from 1 to 65535"],
    ['LAYOUT', 'castle', "LAYOUT 'castle' is not valid: it must be one of atrium, loft"],
    ['PORT', '0', 'PORT'],
    ['PORT', '70000', 'PORT'],
    ['PORT', '80.5', 'PORT'],
    ['HOST', 'not a host', 'HOST'],
    ['PUBLIC_URL', 'foyer.example.com', 'PUBLIC_URL'],
    ['PUBLIC_URL', 'ftp://foyer.example.com', 'PUBLIC_URL'],
    ['PUBLIC_URL', 'https://foyer.example.com/lobby', 'PUBLIC_URL'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL'],
    ['TRUST_PROXY', 'yes', 'TRUST_PROXY'],
    ['LOBBY_CAPACITY', '-1', 'LOBBY_CAPACITY'],
    ['SMTP_URL', 'mail.example.com', 'SMTP_URL'],
    ['MAIL_FROM', 'nobody', 'MAIL_FROM'],
    ['MAIL_FROM', 'Foyer: a@b.de, c@d.de;', 'MAIL_FROM'],
    ['MAIL_FROM', 'A <a@b.c>\r\nBcc: <d@e.f>', 'MAIL_FROM'],
  ])('refuses %s=%s in one line that names it', (name, value, message) => {
    const read = () => readConfig({ [name]: value }, '/srv/foyer')
    expect(read).toThrow(message)
    expect(read).toThrow(/^[^\n]+ is not valid: it must be [^\n]+\.$/)
  })

  test('never shows a password', () => {
    const read = () => readConfig({ DATABASE_URL: 'mysql://u:secret@h/d' }, '/srv/foyer')
    expect(read).toThrow(/^DATABASE_URL is not valid/)
    expect(read).not.toThrow('secret')
    const mail = () => readConfig({ SMTP_URL: 'http://u:secret@h' }, '/srv/foyer')
    expect(mail).toThrow(/^SMTP_URL is not valid/)
    expect(mail).not.toThrow('secret')
  })

  test('sends mail with a server and a sender, not without a sender', () => {
    const SMTP_URL = 'smtp://mail.example.com:587'
    const MAIL_FROM = 'Foyer <foyer@example.com>'
    const { mail } = readConfig({ SMTP_URL, MAIL_FROM }, '/srv/foyer')
    expect(mail).toEqual({ url: SMTP_URL, from: { name: 'Foyer', address: 'foyer@example.com' } })
    expect(() => readConfig({ SMTP_URL }, '/srv/foyer')).toThrow(/^MAIL_FROM is missing/)
  })
})
