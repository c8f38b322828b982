import type { Finding } from '@foyer/shared/weeks/findings-contract.ts'
import { useStore } from 'zustand'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { useHalfDayName } from '../shifts/half-day-name.tsx'
import { formatDate } from '../time/dates.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useFindingText } from './finding-text.ts'
import styles from './findings-list.module.css'
import { usePlan } from './plan-context.ts'
import { weeksTexts } from './weeks-texts.ts'

/** Everything to say about the plan; each leads to its cell. */
export function FindingsList({ findings }: { findings: readonly Finding[] }) {
  const t = useText(weeksTexts)
  const locale = useRegionalLocale()
  const textOf = useFindingText()
  const halfDayName = useHalfDayName()
  const { store } = usePlan()
  const shifts = useStore(store, ({ history }) => history.present)
  const refused = findings.filter(({ severity }) => severity === 'refused').length
  const whereOf = (finding: Finding) => {
    const shift = 'shiftId' in finding && shifts.find(({ id }) => id === finding.shiftId)
    if (!shift) return []
    const day = formatDate(shift.date, 'column', locale)
    return [{ id: shift.id, text: `${day} ${halfDayName(shift.halfDayId)}` }]
  }
  // One line for all that say the same.
  const groups = Map.groupBy(findings, textOf)
  return (
    <section className={styles.findings} aria-labelledby="findings-title">
      <h3 id="findings-title" className={styles.title}>
        {t('findings')}
        {refused > 0 && <Badge tone="danger">{t('findings.refused', { count: refused })}</Badge>}
        {findings.length > refused && (
          <Badge tone="waiting">
            {t('findings.warnings', { count: findings.length - refused })}
          </Badge>
        )}
      </h3>
      {findings.length === 0 && (
        <p className={styles.fine}>
          <Icon name="check" />
          {t('findings.none')}
        </p>
      )}
      <ul className={styles.list}>
        {[...groups].map(([text, same]) => (
          <li key={text} className={styles.finding} data-severity={same[0]!.severity}>
            <Icon name="warning" />
            <span className={styles.words}>
              <span className="visually-hidden">{t(`severity.${same[0]!.severity}`)} </span>
              {text}
            </span>
            <span className={styles.cells}>
              {same.flatMap(whereOf).map(({ id, text: where }) => (
                <Button
                  key={id}
                  kind="quiet"
                  onPress={() => document.getElementById(`shift-${id}`)?.focus()}
                >
                  {where}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
