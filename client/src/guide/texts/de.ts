import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  'walk.stop': 'Stehen bleiben',
  'walk.going': 'Auf dem Weg: {goal}.',
  'walk.arrived': 'Sie sind da: {goal}.',
  'walk.stopped': 'Sie sind stehen geblieben.',
  'walk.none': 'Gerade führt kein Weg dorthin: {goal}.',
}
