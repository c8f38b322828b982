import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import { readHandovers } from '@foyer/shared/duty/duty-endpoints.ts'
import { formatMoment } from '@foyer/shared/i18n/format-time.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { useResource } from '../net/use-resource.ts'
import { Loaded } from '../ui/loaded.tsx'
import styles from './attendance-tab.module.css'
import { attendanceTexts } from './attendance-texts.ts'

/** What those on duty left for the next, to read again. */
export function HandoverNotes({ center }: { center: Center }) {
  const t = useText(attendanceTexts)
  const locale = useRegionalLocale()
  const { result } = useResource(readHandovers, { params: { center: center.id } })
  return (
    <section className={styles.part} aria-labelledby="attendance-notes">
      <h3 id="attendance-notes">{t('notes')}</h3>
      <Loaded result={result}>
        {(notes) =>
          notes.length === 0 ? (
            <p className={styles.hint}>{t('notes.none')}</p>
          ) : (
            <ul className={styles.notes}>
              {notes.map(({ id, name, text, at }) => (
                <li key={id} className={styles.note}>
                  <p className={styles.text} dir="auto">
                    {text}
                  </p>
                  <p className={styles.hint}>
                    {t('notes.by', { name, time: formatMoment(at, locale) })}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  )
}
