import { useText } from '../i18n/use-text.ts'
import { shiftsTexts } from '../shifts/shifts-texts.ts'
import { isoWeek } from '../time/dates.ts'
import { Button } from '../ui/button.tsx'
import { usePlan } from './plan-context.ts'
import styles from './week-grid.module.css'
import { weeksTexts } from './weeks-texts.ts'

/** The head of each week that is shown: the one that is planned, and those after it, each with how far it is. */
export function WeekHeads({ columns }: { columns: number }) {
  const t = useText(weeksTexts)
  const tShifts = useText(shiftsTexts)
  const { monday, later, showWeek } = usePlan()
  const nameOf = (date: string) => tShifts('week.number', { number: String(isoWeek(date)) })
  return (
    <>
      <th scope="colgroup" colSpan={columns} className={styles.week}>
        <span className={styles.weekName}>
          {nameOf(monday)} · {t('weeks.here')}
        </span>
      </th>
      {later.map((week) => (
        <th key={week.monday} scope="colgroup" colSpan={columns} className={styles.week}>
          <span className={styles.weekName}>
            {nameOf(week.monday)} ·{' '}
            {t(week.version === 0 ? 'weeks.unsaved' : `state.${week.state}`)}{' '}
            <Button kind="quiet" onPress={() => showWeek(week.monday)}>
              {t('weeks.plan', { week: nameOf(week.monday) })}
            </Button>
          </span>
        </th>
      ))}
    </>
  )
}
