import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  when: 'Wann',
  what: 'Was',
  'outlook.score': 'Güte des Dienstplans',
  'outlook.coverage': 'Abdeckung',
  'outlook.coverage.hint': 'der Öffnungszeiten der nächsten 30 Tage sind besetzt',
  'outlook.balance': 'Ausgleich',
  'outlook.balance.hint': 'wie gleichmäßig die Arbeit im Team verteilt ist',
  'band.1': 'schlecht',
  'band.2': 'schwach',
  'band.3': 'mittel',
  'band.4': 'gut',
  'band.5': 'sehr gut',
  'outlook.holes': 'Lücken der nächsten 30 Tage',
  'outlook.no-holes': 'In den nächsten 30 Tagen fehlt nichts.',
  'outlook.gap': 'Offen, aber niemand ist geplant',
  'outlook.open': 'Eine offene Stelle',
  'outlook.to-week': 'Zur Woche',
  'outlook.loads': 'Wer wie viel macht',
  'outlook.loads.hint': 'Die letzten acht Wochen und was voraus veröffentlicht ist.',
  'loads.half-days': 'Halbtage',
  'loads.weekends': 'Wochenenden',
  'loads.evenings': 'Letzte des Tages',
  'loads.overload': 'Über Durchschnitt',
  'loads.over': '+{percent} %',
  staffing: 'Stellen, die der bisherige Andrang verlangt',
  'staffing.too-few': {
    one: 'Bisher nur {count} Gespräch: zu wenig, um etwas zu sagen.',
    other: 'Bisher nur {count} Gespräche: zu wenig, um etwas zu sagen.',
  },
  'staffing.for': {
    one: 'Um {share} % binnen {seconds} Sekunden zu begrüßen, bei {minutes} Minuten je Gespräch; aus {count} Gespräch in {weeks} Wochen.',
    other:
      'Um {share} % binnen {seconds} Sekunden zu begrüßen, bei {minutes} Minuten je Gespräch; aus {count} Gesprächen in {weeks} Wochen.',
  },
  'staffing.greeted': '{percent} % rechtzeitig',
}
