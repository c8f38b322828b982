import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import type { StaffingHint } from '@foyer/shared/outlook/outlook-contract.ts'
import { WEEKDAYS } from '@foyer/shared/time/local-dates.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { useHalfDayName } from '../shifts/half-day-name.tsx'
import { weekdayName } from '../time/dates.ts'
import styles from './outlook-tab.module.css'
import { outlookTexts } from './outlook-texts.ts'

interface StaffingTableProps {
  center: Center
  staffing: StaffingHint
}

/** How many posts past traffic asks for, by weekday and half-day. */
export function StaffingTable({ center, staffing }: StaffingTableProps) {
  const t = useText(outlookTexts)
  const locale = useRegionalLocale()
  const halfDayName = useHalfDayName()
  const { state, weeks, conversations, service, handleSeconds, cells } = staffing
  return (
    <section className={styles.part} aria-labelledby="staffing-title">
      <h3 id="staffing-title">{t('staffing')}</h3>
      {state === 'too-few' ? (
        <p className={styles.hint}>{t('staffing.too-few', { count: conversations })}</p>
      ) : (
        <>
          <p className={styles.hint}>
            {t('staffing.for', {
              share: String(Math.round(service.share * 100)),
              seconds: String(service.seconds),
              minutes: String(Math.round(handleSeconds / 60)),
              weeks: String(weeks),
              count: conversations,
            })}
          </p>
          <div className={styles.scroll}>
            <table className={styles.staffing} aria-labelledby="staffing-title">
              <thead>
                <tr>
                  <td />
                  {WEEKDAYS.map((weekday) => (
                    <th key={weekday} scope="col">
                      {weekdayName(weekday, 'weekday-short', locale)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {center.halfDays.map(({ id }) => (
                  <tr key={id}>
                    <th scope="row">{halfDayName(id)}</th>
                    {WEEKDAYS.map((weekday) => {
                      const cell = cells.find(
                        (one) => one.weekday === weekday && one.halfDayId === id,
                      )
                      return (
                        <td key={weekday}>
                          {cell && (
                            <>
                              <strong>{cell.posts}</strong>
                              <span className={styles.hint}>
                                {t('staffing.greeted', {
                                  percent: String(Math.round(cell.greeted * 100)),
                                })}
                              </span>
                            </>
                          )}
                        </td>
                      )
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  )
}
