import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  'reach.news': 'In Reichweite: {what}. Mit {key}.',
  'reach.news.list': 'In Reichweite: {what}.',
  'reach.person': 'Karte von {name} zeigen',
  'reach.help': 'Tun, was angeboten wird',
  'reach.help.keys': '[F], oder A am Gamepad; oder anklicken oder antippen',
}
