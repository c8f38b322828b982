import type { Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import type { SwapBody } from '@foyer/shared/swaps/swaps-contract.ts'
import { askSwap } from '@foyer/shared/swaps/swaps-endpoints.ts'
import { NOTE_MAX } from '@foyer/shared/swaps/swaps-limits.ts'
import { addDays, mondayOf } from '@foyer/shared/time/local-dates.ts'
import { readWeek } from '@foyer/shared/weeks/weeks-endpoints.ts'
import { useState } from 'react'
import { crewTexts } from '../crew/crew-texts.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { useResource } from '../net/use-resource.ts'
import { useHalfDayName } from '../shifts/half-day-name.tsx'
import { ShiftTime } from '../shifts/shift-time.tsx'
import { shiftsTexts } from '../shifts/shifts-texts.ts'
import { formatDate, isoWeek } from '../time/dates.ts'
import { IconButton } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import formStyles from '../ui/form.module.css'
import { Form } from '../ui/form.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Select } from '../ui/select.tsx'
import { notify } from '../ui/toast-store.ts'
import { useForm } from '../ui/use-form.ts'
import styles from './hand-over-dialog.module.css'
import { nameIn, useMine, zoneIn } from './mine-context.ts'
import { myShiftsTexts } from './my-shifts-texts.ts'

interface HandOverDialogProps {
  shift: Shift
  onClose: () => void
}

const WAYS = ['all', 'one', 'exchange'] as const
type Way = (typeof WAYS)[number]

/** What is chosen; both choices are kept while one looks at the other way. */
interface HandOver {
  way: Way
  to: string | null
  other: Shift | null
  note: string
}

/** A shift of one's own for somebody else: offered to all, to one colleague, or for one of theirs. */
export function HandOverDialog({ shift, onClose }: HandOverDialogProps) {
  const t = useText(myShiftsTexts)
  const tCrew = useText(crewTexts)
  const { mine, reload } = useMine()
  const { id: shiftId, version } = shift

  const send = async ({ way, to, other, note }: HandOver) => {
    const body: SwapBody =
      way === 'exchange' && other
        ? {
            kind: 'exchange',
            shiftId,
            version,
            otherShiftId: other.id,
            otherVersion: other.version,
            note,
          }
        : { kind: 'give', shiftId, version, to: way === 'one' ? to : null, note }
    const asked = await call(askSwap, { body })
    if (asked.ok) {
      notify(t('hand-over.sent'))
      await reload()
      onClose()
    }
    return asked
  }
  const form = useForm<HandOver>({ way: 'all', to: null, other: null, note: '' }, send)
  const { way, to, other, note } = form.value
  const ready = way === 'all' || (way === 'one' ? to !== null : other !== null)
  return (
    <Dialog title={t('hand-over.title')} onClose={onClose}>
      <Form form={form} label={t('hand-over.send')} isDisabled={!ready}>
        <p>
          <ShiftTime shift={shift} zone={zoneIn(mine, shift.centerId)} />
        </p>
        <Choice
          label={t('hand-over.how')}
          options={WAYS.map((value) => ({ value, text: t(`hand-over.${value}`) }))}
          value={way}
          onChange={(chosen) => form.change({ way: chosen })}
        />
        {way !== 'all' && (
          <ColleaguesShifts
            {...{ shift, way, to, other }}
            onPerson={(staffId) => form.change({ to: staffId })}
            onShift={(theirs) => form.change({ other: theirs })}
          />
        )}
        <TextField
          name="note"
          label={tCrew('note')}
          hint={t('hand-over.note')}
          value={note}
          onChange={(text) => form.change({ note: text })}
          limit={NOTE_MAX}
          rows={2}
        />
        <p className={formStyles.hint}>{t('hand-over.until')}</p>
      </Form>
    </Dialog>
  )
}

interface ColleaguesShiftsProps {
  shift: Shift
  way: Exclude<Way, 'all'>
  to: string | null
  other: Shift | null
  onPerson: (staffId: string) => void
  onShift: (shift: Shift) => void
}

/** Colleagues who are planned in a week, or their shifts in it; and the way to other weeks. */
function ColleaguesShifts({ shift, ...choice }: ColleaguesShiftsProps) {
  const tShifts = useText(shiftsTexts)
  const [monday, setMonday] = useState(mondayOf(shift.date))
  const { result } = useResource(readWeek, { params: { center: shift.centerId, monday } })
  return (
    <div className={styles.theirs}>
      <div className={styles.week}>
        <IconButton
          icon="back"
          kind="bare"
          label={tShifts('week.previous')}
          onPress={() => setMonday(addDays(monday, -7))}
        />
        <span>{tShifts('week.number', { number: String(isoWeek(monday)) })}</span>
        <IconButton
          icon="forward"
          kind="bare"
          label={tShifts('week.next')}
          onPress={() => setMonday(addDays(monday, 7))}
        />
      </div>
      <Loaded result={result}>
        {({ published }) => <ChoiceInWeek published={published} {...choice} />}
      </Loaded>
    </div>
  )
}

interface ChoiceInWeekProps extends Omit<ColleaguesShiftsProps, 'shift'> {
  published: readonly Shift[]
}

function ChoiceInWeek({ published, way, to, other, onPerson, onShift }: ChoiceInWeekProps) {
  const t = useText(myShiftsTexts)
  const tShifts = useText(shiftsTexts)
  const locale = useRegionalLocale()
  const halfDayName = useHalfDayName()
  const { mine } = useMine()
  const theirs = published
    .filter((one) => !one.cancelled && one.staffId !== null && one.start > Date.now())
    .filter(({ staffId }) => staffId !== mine.profile.staffId)
    .toSorted((a, b) => a.start - b.start)
  const nameOf = (staffId: string | null) => nameIn(mine, staffId) ?? tShifts('person.gone')
  const people = [...new Set(theirs.map(({ staffId }) => staffId!))]
  const options =
    way === 'one'
      ? people.map((staffId) => ({ value: staffId, text: nameOf(staffId) }))
      : theirs.map((one) => ({
          value: one.id,
          text: `${formatDate(one.date, 'short', locale)}, ${halfDayName(one.halfDayId, one.centerId)} ${one.from}–${one.to}: ${nameOf(one.staffId)}`,
        }))
  if (options.length === 0) return <p className={formStyles.hint}>{t('hand-over.nobody')}</p>
  return (
    <Select
      label={t(way === 'one' ? 'hand-over.colleague' : 'hand-over.their-shift')}
      options={options}
      value={(way === 'one' ? to : other?.id) ?? ''}
      onChange={(chosen) => {
        if (way === 'one') onPerson(chosen)
        else onShift(theirs.find(({ id }) => id === chosen)!)
      }}
    />
  )
}
