import type { Finding } from '@foyer/shared/rota/findings-contract.ts'
import { useStore } from 'zustand'
import { rotaTexts } from '../i18n/rota-text.ts'
import { useLocale, useText } from '../i18n/use-text.ts'
import { formatDate } from '../time/dates.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useFindingText } from './finding-text.ts'
import styles from './findings-list.module.css'
import { useHalfDayName } from './half-day-name.tsx'
import { usePlan } from './plan-context.ts'

/** Everything to say about the plan; each leads to its cell. */
export function FindingsList({ findings }: { findings: readonly Finding[] }) {
  const t = useText(rotaTexts)
  const locale = useLocale()
  const textOf = useFindingText()
  const halfDayName = useHalfDayName()
  const { store } = usePlan()
  const shifts = useStore(store, ({ history }) => history.present)
  const refused = findings.filter(({ severity }) => severity === 'refused').length
  const whereOf = (finding: Finding) => {
    const shift = 'shiftId' in finding && shifts.find(({ id }) => id === finding.shiftId)
    return shift
      ? {
          id: shift.id,
          text: `${formatDate(shift.date, 'short', locale)}, ${halfDayName(shift.halfDayId)}`,
        }
      : null
  }
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
        {findings.map((finding) => {
          const where = whereOf(finding)
          return (
            <li key={finding.id} className={styles.finding} data-severity={finding.severity}>
              <Icon name="warning" />
              <span>
                <span className="visually-hidden">{t(`severity.${finding.severity}`)} </span>
                {textOf(finding)}
              </span>
              {where && (
                <Button
                  kind="quiet"
                  onPress={() => document.getElementById(`shift-${where.id}`)?.focus()}
                >
                  {where.text}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
