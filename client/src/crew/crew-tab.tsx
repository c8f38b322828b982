import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import type { AbsenceConflict, CrewMember } from '@foyer/shared/crew/crew-contract.ts'
import { readCrew } from '@foyer/shared/crew/crew-endpoints.ts'
import type { Door } from '@foyer/shared/door/door-contract.ts'
import { languageName } from '@foyer/shared/i18n/format.ts'
import { useState } from 'react'
import { CenterCalendar } from '../feeds/calendar-address.tsx'
import { useLocale, useText } from '../i18n/use-text.ts'
import { useResource } from '../net/use-resource.ts'
import { FailedNotices } from '../notices/failed-notices.tsx'
import { shiftsTexts } from '../shifts/shifts-texts.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Table, type TableColumn } from '../ui/table.tsx'
import { AbsenceConflicts } from './absence-conflicts.tsx'
import styles from './crew-tab.module.css'
import { crewTexts } from './crew-texts.ts'
import { MemberDialog } from './member-dialog.tsx'

interface CrewTabProps {
  center: Center
  doors: readonly Door[]
  monday: string
  /** Null while they load. */
  conflicts: readonly AbsenceConflict[] | null
  onConflicts: () => Promise<void>
}

/** Who can be planned, and what the rota knows of each. */
export function CrewTab({ center, doors, monday, conflicts, onConflicts }: CrewTabProps) {
  const t = useText(crewTexts)
  const { result, reload } = useResource(readCrew, {
    params: { center: center.id },
    query: { monday },
  })
  const [openedId, setOpened] = useState<string | null>(null)
  const readAgain = async () => {
    await Promise.all([reload(), onConflicts()])
  }
  return (
    <>
      <AbsenceConflicts conflicts={conflicts ?? []} doors={doors} onOpened={readAgain} />
      <Loaded result={result}>
        {({ crew, history }) => {
          const worked = new Map(history.map((one) => [one.staffId, one.halfDays]))
          const opened = crew.find(({ staffId }) => staffId === openedId)
          return (
            <>
              <p className={styles.hint}>{t('crew.hint')}</p>
              <MemberTable {...{ crew, worked }} onOpen={setOpened} />
              {opened && (
                <MemberDialog
                  {...{ center, doors }}
                  member={opened}
                  onChanged={readAgain}
                  onClose={() => setOpened(null)}
                />
              )}
            </>
          )
        }}
      </Loaded>
      <div className={styles.parts}>
        <section className={styles.part} aria-labelledby="feed-title">
          <h3 id="feed-title">{t('calendar')}</h3>
          <CenterCalendar centerId={center.id} />
        </section>
        <section className={styles.part} aria-labelledby="failed-title">
          <h3 id="failed-title">{t('failed')}</h3>
          <FailedNotices />
        </section>
      </div>
    </>
  )
}

interface MemberTableProps {
  crew: readonly CrewMember[]
  worked: ReadonlyMap<string, number>
  onOpen: (staffId: string) => void
}

function MemberTable({ crew, worked, onOpen }: MemberTableProps) {
  const t = useText(crewTexts)
  const tShifts = useText(shiftsTexts)
  const locale = useLocale()
  const items = crew.map((member) => ({ ...member, id: member.staffId }))
  const columns: TableColumn<CrewMember & { id: string }>[] = [
    { id: 'name', text: tShifts('person'), cell: ({ name }) => name, sortBy: ({ name }) => name },
    {
      id: 'languages',
      text: tShifts('languages'),
      cell: ({ languages }) =>
        languages.map((language) => languageName(language, locale)).join(', '),
    },
    { id: 'skills', text: tShifts('skills'), cell: ({ skills }) => skills.join(', ') || '–' },
    {
      id: 'most',
      text: t('member.most'),
      align: 'end',
      cell: ({ maxHalfDays }) => maxHalfDays,
      sortBy: ({ maxHalfDays }) => maxHalfDays,
    },
    {
      id: 'worked',
      text: t('member.worked'),
      align: 'end',
      cell: ({ staffId }) => worked.get(staffId) ?? 0,
      sortBy: ({ staffId }) => worked.get(staffId) ?? 0,
    },
    {
      id: 'absences',
      text: t('absences'),
      align: 'end',
      cell: ({ absences }) => absences.length || '–',
      sortBy: ({ absences }) => absences.length,
    },
  ]
  return (
    <Table
      label={t('crew')}
      columns={columns}
      items={items}
      sort={{ column: 'name', direction: 'ascending' }}
      onOpen={onOpen}
      empty={<EmptyState icon="people" title={t('crew.none')} />}
    />
  )
}
