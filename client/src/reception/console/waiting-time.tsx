import { DAY, HOUR, MINUTE } from '@foyer/shared/time/durations.ts'
import { useText } from '../../i18n/use-text.ts'
import { useNow } from '../../time/use-now.ts'
import { consoleTexts } from './console-texts.ts'
import styles from './rep-console.module.css'

/** How long a visitor has been waiting for an answer; it goes on with the clock. */
export function WaitingTime({ since }: { since: number }) {
  const t = useText(consoleTexts)
  const waited = useNow() - since
  return <span className={styles.waiting}>{text()}</span>

  function text(): string {
    if (waited < MINUTE) return t('waits.now')
    if (waited < HOUR) return t('waits.minutes', { count: Math.floor(waited / MINUTE) })
    if (waited < DAY) return t('waits.hours', { count: Math.floor(waited / HOUR) })
    return t('waits.days', { count: Math.floor(waited / DAY) })
  }
}
