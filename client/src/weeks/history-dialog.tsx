import { formatMoment } from '@foyer/shared/i18n/format-time.ts'
import type { RotaChange, Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import { readWeekHistory } from '@foyer/shared/weeks/weeks-endpoints.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { useResource } from '../net/use-resource.ts'
import { useHalfDayName } from '../shifts/half-day-name.tsx'
import { shiftsTexts } from '../shifts/shifts-texts.ts'
import { formatDate } from '../time/dates.ts'
import { Dialog } from '../ui/dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Table, type TableColumn } from '../ui/table.tsx'
import { useNameOf } from './name-of.ts'
import { usePlan } from './plan-context.ts'
import { weeksTexts } from './weeks-texts.ts'

/** Who changed what of the published week, and when. */
export function HistoryDialog({ onClose }: { onClose: () => void }) {
  const t = useText(weeksTexts)
  const tShifts = useText(shiftsTexts)
  const locale = useRegionalLocale()
  const halfDayName = useHalfDayName()
  const nameOf = useNameOf()
  const { center, monday } = usePlan()
  const { result } = useResource(readWeekHistory, { params: { center: center.id, monday } })

  const whoHas = (shift: Shift | null) => {
    if (shift === null || shift.cancelled) return t('history.nothing')
    return shift.staffId === null ? tShifts('post.open') : nameOf(shift.staffId)
  }
  const columns: TableColumn<RotaChange>[] = [
    {
      id: 'at',
      text: t('history.at'),
      cell: ({ at }) => formatMoment(at, locale),
      sortBy: ({ at }) => at,
    },
    {
      id: 'shift',
      text: t('shift'),
      cell: ({ after }) =>
        `${formatDate(after.date, 'short', locale)}, ${halfDayName(after.halfDayId)}`,
      sortBy: ({ after }) => after.start,
    },
    {
      id: 'change',
      text: t('history.change'),
      cell: ({ before, after }) => `${whoHas(before)} → ${whoHas(after)}`,
    },
    { id: 'cause', text: t('history.cause'), cell: ({ cause }) => t(`cause.${cause}`) },
    { id: 'by', text: t('history.by'), cell: ({ by }) => by?.name ?? t('history.rota') },
  ]
  return (
    <Dialog title={t('history')} onClose={onClose}>
      <Loaded result={result}>
        {(changes) => (
          <Table
            label={t('history')}
            columns={columns}
            items={changes}
            empty={<EmptyState icon="clock" title={t('history.empty')} />}
          />
        )}
      </Loaded>
    </Dialog>
  )
}
