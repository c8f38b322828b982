import type { Translation } from '../../i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  open: {
    one: 'Geöffnet, eine Person unseres Teams ist da',
    other: 'Geöffnet, {count} Personen unseres Teams sind da',
  },
  'open.until': {
    one: 'Geöffnet bis {when}, eine Person unseres Teams ist da',
    other: 'Geöffnet bis {when}, {count} Personen unseres Teams sind da',
  },
  closed: 'Gerade ist niemand am Empfang',
  opens: 'Öffnet {when}',
  'pause.on-the-phone': 'Wir sind im Gespräch und gleich wieder da',
  'pause.back-soon': 'Wir sind gleich wieder da',
  'your-time': '{moment} Uhr Ihrer Zeit',
  'time-of': '{moment} Uhr ({city})',
  languages: 'Wir sprechen {languages}.',
  ask: 'Kommen Sie herein und sehen Sie sich um. Am Empfang können Sie eine Frage lassen.',
  call: 'Rufen Sie uns an: {phone}',
  privacy: 'Datenschutz',
  imprint: 'Impressum',
  elsewhere: {
    one: '{name} ist geöffnet, eine Person unseres Teams ist da: {languages}',
    other: '{name} ist geöffnet, {count} Personen unseres Teams sind da: {languages}',
  },
}
