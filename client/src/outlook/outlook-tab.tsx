import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import type { Crew } from '@foyer/shared/crew/crew-contract.ts'
import { readCrew } from '@foyer/shared/crew/crew-endpoints.ts'
import { languageName } from '@foyer/shared/i18n/format.ts'
import type { Load, Outlook } from '@foyer/shared/outlook/outlook-contract.ts'
import { readOutlook } from '@foyer/shared/outlook/outlook-endpoints.ts'
import { mondayOf } from '@foyer/shared/time/local-dates.ts'
import { crewTexts } from '../crew/crew-texts.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { useResource } from '../net/use-resource.ts'
import { shiftsTexts } from '../shifts/shifts-texts.ts'
import { formatDate, wallClock } from '../time/dates.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Table, type TableColumn } from '../ui/table.tsx'
import styles from './outlook-tab.module.css'
import { outlookTexts } from './outlook-texts.ts'
import { StaffingTable } from './staffing-table.tsx'

interface OutlookTabProps {
  center: Center
  /** Shows a week in the plan. */
  onWeek: (monday: string) => void
}

/** The next thirty days: where nobody is, who lacks what, and whether the work is spread fairly. */
export function OutlookTab({ center, onWeek }: OutlookTabProps) {
  const outlook = useResource(readOutlook, { params: { center: center.id } })
  const monday = mondayOf(wallClock(Date.now(), center.calendar.zone).slice(0, 10))
  const crew = useResource(readCrew, { params: { center: center.id }, query: { monday } })
  return (
    <Loaded result={outlook.result}>
      {(read) => (
        <Loaded result={crew.result}>
          {(known) => <OutlookParts {...{ center, onWeek }} outlook={read} crew={known} />}
        </Loaded>
      )}
    </Loaded>
  )
}

function OutlookParts({
  center,
  outlook,
  crew,
  onWeek,
}: OutlookTabProps & { outlook: Outlook; crew: Crew }) {
  const t = useText(outlookTexts)
  const tShifts = useText(shiftsTexts)
  const locale = useRegionalLocale()
  const { quality, gaps, openShifts, missing, staffing } = outlook
  const names = new Map(crew.crew.map(({ staffId, name }) => [staffId, name]))
  const nameOf = (staffId: string) => names.get(staffId) ?? tShifts('person.gone')
  const languages = (codes: readonly string[]) => codes.map((code) => languageName(code, locale))
  const holes = [
    ...gaps.map((gap) => ({ ...gap, id: `gap-${gap.start}`, what: t('outlook.gap') })),
    ...openShifts.map((open) => ({ ...open, id: open.shiftId, what: t('outlook.open') })),
    ...missing.map((need) => ({
      id: `missing-${need.shiftId}`,
      start: need.start,
      end: null,
      what: tShifts('finding.lacks', {
        name: nameOf(need.staffId),
        what: [...need.skills, ...languages(need.languages)].join(', '),
      }),
    })),
  ].sort((a, b) => a.start - b.start)

  return (
    <div className={styles.outlook}>
      <dl className={styles.figures}>
        <Figure
          label={t('outlook.score')}
          percent={quality.score}
          hint={t(bandOf(quality.score))}
        />
        <Figure
          label={t('outlook.coverage')}
          percent={quality.coverage}
          hint={t('outlook.coverage.hint')}
        />
        <Figure
          label={t('outlook.balance')}
          percent={quality.balance}
          hint={t('outlook.balance.hint')}
        />
      </dl>
      <section className={styles.part} aria-labelledby="holes-title">
        <h3 id="holes-title">{t('outlook.holes')}</h3>
        {holes.length === 0 ? (
          <EmptyState icon="check" title={t('outlook.no-holes')} />
        ) : (
          <Table
            label={t('outlook.holes')}
            items={holes}
            sort={{ column: 'when', direction: 'ascending' }}
            columns={[
              {
                id: 'when',
                text: t('when'),
                cell: ({ start, end }) => <When {...{ center, start, end }} />,
                sortBy: ({ start }) => start,
              },
              { id: 'what', text: t('what'), cell: ({ what }) => what, sortBy: ({ what }) => what },
              {
                id: 'week',
                text: t('outlook.to-week'),
                textHidden: true,
                cell: ({ start }) => (
                  <Button
                    kind="quiet"
                    onPress={() =>
                      onWeek(mondayOf(wallClock(start, center.calendar.zone).slice(0, 10)))
                    }
                  >
                    {t('outlook.to-week')}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </section>
      <section className={styles.part} aria-labelledby="loads-title">
        <h3 id="loads-title">{t('outlook.loads')}</h3>
        <p className={styles.hint}>{t('outlook.loads.hint')}</p>
        <Loads loads={quality.loads} nameOf={nameOf} />
      </section>
      <StaffingTable staffing={staffing} center={center} />
    </div>
  )
}

function Figure({ label, percent, hint }: { label: string; percent: number; hint: string }) {
  const whole = Math.round(percent)
  return (
    <div className={styles.figure}>
      <dt>{label}</dt>
      <dd>
        <span className={styles.number}>{whole} %</span>
        <svg
          className={styles.bar}
          viewBox="0 0 100 4"
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <rect width={whole} height="4" rx="2" />
        </svg>
        <span className={styles.hint}>{hint}</span>
      </dd>
    </div>
  )
}

/** Bands of facts: each fifth has its word. */
function bandOf(score: number) {
  const bands = ['band.1', 'band.2', 'band.3', 'band.4', 'band.5'] as const
  return bands[Math.min(4, Math.floor(score / 20))]!
}

/** A time in the center's zone. */
function When({ center, start, end }: { center: Center; start: number; end: number | null }) {
  const locale = useRegionalLocale()
  const from = wallClock(start, center.calendar.zone)
  const to = end === null ? '' : `–${wallClock(end, center.calendar.zone).slice(11)}`
  return `${formatDate(from.slice(0, 10), 'short', locale)}, ${from.slice(11)}${to}`
}

interface LoadsProps {
  loads: readonly Load[]
  nameOf: (staffId: string) => string
}

function Loads({ loads, nameOf }: LoadsProps) {
  const t = useText(outlookTexts)
  const tShifts = useText(shiftsTexts)
  const tCrew = useText(crewTexts)
  const items = loads.map((load) => ({ ...load, id: load.staffId }))
  const number = (id: 'halfDays' | 'weekends' | 'evenings', text: string) =>
    ({
      id,
      text,
      align: 'end',
      cell: (load: Load) => load[id],
      sortBy: (load: Load) => load[id],
    }) as const
  const columns: TableColumn<Load & { id: string }>[] = [
    {
      id: 'name',
      text: tShifts('person'),
      cell: ({ staffId }) => nameOf(staffId),
      sortBy: ({ staffId }) => nameOf(staffId),
    },
    number('halfDays', t('loads.half-days')),
    number('weekends', t('loads.weekends')),
    number('evenings', t('loads.evenings')),
    {
      id: 'overload',
      text: t('loads.overload'),
      align: 'end',
      cell: ({ overload }) =>
        overload > 0 ? (
          <Badge tone="waiting">{t('loads.over', { percent: String(Math.round(overload)) })}</Badge>
        ) : (
          '–'
        ),
      sortBy: ({ overload }) => overload,
    },
  ]
  return (
    <Table
      label={t('outlook.loads')}
      columns={columns}
      items={items}
      sort={{ column: 'halfDays', direction: 'descending' }}
      empty={tCrew('crew.none')}
    />
  )
}
