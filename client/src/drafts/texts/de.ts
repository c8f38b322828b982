import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  clash: 'Das haben Sie und jemand anders gleichzeitig geändert:',
  'clash.by': '{name} hat das am {when} geändert, während Sie es auch geändert haben:',
  'clash.theirs': 'Andere Fassung laden',
  'clash.mine': 'Meine darüber speichern',
}
