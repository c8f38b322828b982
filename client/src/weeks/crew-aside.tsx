import { useStore } from 'zustand'
import { crewTexts } from '../crew/crew-texts.ts'
import { useText } from '../i18n/use-text.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import styles from './crew-aside.module.css'
import { startDrag } from './drag-data.ts'
import { usePlan } from './plan-context.ts'
import { absenceOn } from './rate-people.ts'
import { countByPerson } from './week-rows.ts'
import { weeksTexts } from './weeks-texts.ts'

/** The crew with half-days of this week, to drag onto the plan. */
export function CrewAside() {
  const t = useText(weeksTexts)
  const tCrew = useText(crewTexts)
  const { crew, dates, store, editable } = usePlan()
  const counts = countByPerson(useStore(store, ({ history }) => history.present))
  const rows = crew.crew.toSorted(
    (a, b) =>
      (counts.get(a.staffId) ?? 0) - (counts.get(b.staffId) ?? 0) || a.name.localeCompare(b.name),
  )
  return (
    <aside className={styles.aside} aria-labelledby="crew-title">
      <h3 id="crew-title" className={styles.title}>
        {t('crew')}
      </h3>
      {editable && rows.length > 0 && <p className={styles.hint}>{t('crew.drag')}</p>}
      {rows.length === 0 && <EmptyState icon="people" title={tCrew('crew.none')} />}
      <ul className={styles.list}>
        {rows.map((member) => {
          const { staffId, name, maxHalfDays, skills, languages } = member
          const count = counts.get(staffId) ?? 0
          const away = dates.filter((date) => absenceOn(member, date)).length
          return (
            <li
              key={staffId}
              className={styles.person}
              draggable={editable}
              onDragStart={(event) => startDrag(event, { kind: 'person', staffId })}
            >
              <span className={styles.name}>{name}</span>
              <span className={styles.count} data-over={count > maxHalfDays}>
                {t('person.count', { own: String(count), most: String(maxHalfDays) })}
              </span>
              <span className={styles.knows}>
                {[...languages.map((code) => code.toUpperCase()), ...skills].join(' · ')}
                {away > 0 && ` · ${t('person.away', { count: away })}`}
              </span>
            </li>
          )
        })}
      </ul>
    </aside>
  )
}
