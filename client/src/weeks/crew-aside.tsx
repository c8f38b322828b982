import { absenceDuring, isAwayAllDay } from '@foyer/shared/crew/absences.ts'
import type { CrewMember } from '@foyer/shared/crew/crew-contract.ts'
import { readDoors } from '@foyer/shared/door/door-endpoints.ts'
import { useState } from 'react'
import { useStore } from 'zustand'
import { crewTexts } from '../crew/crew-texts.ts'
import { useText } from '../i18n/use-text.ts'
import { useResource } from '../net/use-resource.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Switch } from '../ui/switch.tsx'
import styles from './crew-aside.module.css'
import { startDrag } from './drag-data.ts'
import { usePlan } from './plan-context.ts'
import { countByPerson } from './week-rows.ts'
import { weeksTexts } from './weeks-texts.ts'

/** Who serves the center, with half-days of this week, to drag onto the plan; on demand also who serves others. */
export function CrewAside() {
  const t = useText(weeksTexts)
  const tCrew = useText(crewTexts)
  const { center, crew, store, editable } = usePlan()
  const [showsOthers, setShowsOthers] = useState(false)
  const counts = countByPerson(useStore(store, ({ history }) => history.present))
  const rows = crew.crew.toSorted(
    (a, b) =>
      (counts.get(a.staffId) ?? 0) - (counts.get(b.staffId) ?? 0) || a.name.localeCompare(b.name),
  )
  const own = rows.filter(({ centers }) => centers.includes(center.id))
  const others = rows.filter(({ centers }) => !centers.includes(center.id))
  return (
    <aside className={styles.aside} aria-labelledby="crew-title">
      <h3 id="crew-title" className={styles.title}>
        {t('crew')}
      </h3>
      {editable && own.length > 0 && <p className={styles.hint}>{t('crew.drag')}</p>}
      {own.length === 0 && <EmptyState icon="people" title={tCrew('crew.none')} />}
      <ul className={styles.list}>
        {own.map((member) => (
          <Person key={member.staffId} member={member} count={counts.get(member.staffId) ?? 0} />
        ))}
      </ul>
      {others.length > 0 && (
        <Switch isSelected={showsOthers} onChange={setShowsOthers}>
          {t('crew.others', { count: others.length })}
        </Switch>
      )}
      {showsOthers && <Others members={others} />}
    </aside>
  )
}

function Person({ member, count }: { member: CrewMember; count: number }) {
  const t = useText(weeksTexts)
  const { dates, editable } = usePlan()
  const { staffId, name, maxHalfDays, skills, languages } = member
  const away = dates.filter((date) => absenceDuring(member, wholeDay(date)))
  const allDay = away.filter((date) =>
    member.absences.some((absence) => isAwayAllDay(absence, date)),
  ).length
  const part = away.length - allDay
  return (
    <li
      className={styles.person}
      draggable={editable}
      onDragStart={(event) => startDrag(event, { kind: 'person', staffId })}
    >
      <span className={styles.name}>{name}</span>
      <span className={styles.count} data-over={count > maxHalfDays}>
        {t('person.count', { own: String(count), most: String(maxHalfDays) })}
      </span>
      <span className={styles.knows}>
        {[
          // First what this week is about: what does not fit is cut.
          allDay > 0 && t('person.away', { count: allDay }),
          part > 0 && t('person.away.part', { count: part }),
          ...languages.map((code) => code.toUpperCase()),
          ...skills,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  )
}

/** From midnight to midnight. */
function wholeDay(date: string) {
  return { date, from: '00:00', to: '00:00' }
}

/** Who cannot be planned here, and which centers they serve. */
function Others({ members }: { members: readonly CrewMember[] }) {
  const t = useText(weeksTexts)
  const { result } = useResource(readDoors)
  const names = new Map(result?.ok ? result.value.map((door) => [door.centerId, door.name]) : [])
  return (
    <ul className={styles.list} aria-label={t('crew.others', { count: members.length })}>
      {members.map(({ staffId, name, centers }) => (
        <li key={staffId} className={styles.person}>
          <span className={styles.name}>{name}</span>
          <span className={styles.knows}>
            {centers.length === 0
              ? t('crew.no-center')
              : centers.map((id) => names.get(id) ?? id).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
