import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  people: 'Personen',
  'people.here': 'Personen hier',
  'people.skip': 'Zu den Personen hier',
  badge: 'Team',
  'people.you': 'Sie',
  'people.reconnecting': 'verbindet neu',
  'people.view.list': 'ohne 3D',
  'people.view.away': 'im Dienst, gerade nicht am Bildschirm',
  'people.outside': 'zwischen den Bereichen',
  'people.speaks': 'Spricht {languages}',
  'people.walk': 'Zu {name} gehen',
  'people.alone': 'Sie sind gerade allein hier.',
  'people.sitting': 'sitzt',
  'status.available': 'ansprechbar',
  'status.busy': 'beschäftigt',
  'status.on-the-phone': 'am Telefon',
  'status.back-soon': 'gleich zurück',
}
