import { pathOfCenter } from '@foyer/shared/centers/center-path.ts'
import type { TakeOver } from '@foyer/shared/duty/duty-contract.ts'
import { takeOver } from '@foyer/shared/duty/duty-endpoints.ts'
import { languageName } from '@foyer/shared/i18n/format.ts'
import { formatMoment, formatTime } from '@foyer/shared/i18n/format-time.ts'
import type { Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import { isPending } from '@foyer/shared/swaps/decide-swap.ts'
import type { SwapBody } from '@foyer/shared/swaps/swaps-contract.ts'
import { askSwap } from '@foyer/shared/swaps/swaps-endpoints.ts'
import { useEffect, useRef, useState } from 'react'
import { ownZone } from '../browser/own-zone.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { useHalfDayName } from '../shifts/half-day-name.tsx'
import { countdown } from '../time/countdown.ts'
import { formatDate } from '../time/dates.ts'
import { useNow } from '../time/use-now.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { notify, notifyRefusal } from '../ui/toast-store.ts'
import { CrewOfWeek } from './crew-of-week.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { useMine, zoneIn } from './mine-context.ts'
import styles from './my-shifts.module.css'
import { myShiftsTexts } from './my-shifts-texts.ts'

/** The next shift, the others, those to pick up, and who else is on this week and the next. */
export function MyShifts() {
  const t = useText(myShiftsTexts)
  const { mine, reload } = useMine()
  const now = useNow()
  const open = useRef<HTMLHeadingElement>(null)
  // Mails of open shifts lead to them: /my-shifts#open
  useEffect(() => {
    if (location.hash === '#open') open.current?.focus()
  }, [])
  const [handingOver, setHandingOver] = useState<Shift | null>(null)
  const coming = mine.shifts.filter(({ end }) => end > now).toSorted((a, b) => a.start - b.start)
  const next = coming.find(({ cancelled }) => !cancelled)
  const pending = new Set(mine.swaps.filter(isPending).map(({ shiftId }) => shiftId))
  const pickUp = async ({ id, version }: Shift) => {
    const body: SwapBody = { kind: 'pick-up', shiftId: id, version, note: '' }
    const asked = await call(askSwap, { body })
    if (asked.ok) notify(t('open.asked'))
    else notifyRefusal(asked)
    await reload()
  }
  /** One that runs has no time for a yes of others: its rest is taken over at once. */
  const stepIn = async ({ id, centerId }: Shift) => {
    const taken = await call(takeOver, { body: { centerId, shiftId: id, asOpen: true } })
    if (taken.ok) notify(t('open.taken-over'))
    else notifyRefusal(taken)
    await reload()
  }
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <section className={styles.part} aria-labelledby="next-title">
          <h2 id="next-title">{t('mine.next')}</h2>
          {mine.takenOver && mine.takenOver.end > now && <TakenOverDuty {...mine.takenOver} />}
          {next ? (
            <NextShift shift={next} now={now} />
          ) : (
            <EmptyState icon="calendar" title={t('mine.none')}>
              <p>{t('mine.none.hint')}</p>
            </EmptyState>
          )}
        </section>
        <section className={styles.part} aria-labelledby="coming-title">
          <h2 id="coming-title">{t('mine.coming')}</h2>
          {mine.centers.length === 1 && (
            <p className={styles.hint}>{t('mine.zone', { zone: mine.centers[0]!.zone })}</p>
          )}
          <ul className={styles.list}>
            {coming.map((shift) => (
              <li key={shift.id} className={styles.row} data-cancelled={shift.cancelled}>
                <ShiftWords shift={shift} />
                {shift.cancelled ? (
                  <Badge tone="danger">{t('shift.cancelled')}</Badge>
                ) : pending.has(shift.id) ? (
                  <Badge tone="waiting">{t('shift.offered')}</Badge>
                ) : (
                  shift.start > now && (
                    <Button onPress={() => setHandingOver(shift)}>{t('hand-over')}</Button>
                  )
                )}
              </li>
            ))}
          </ul>
        </section>
      </div>
      <div className={styles.column}>
        <section className={styles.part} aria-labelledby="open-title">
          <h2 id="open-title" ref={open} tabIndex={-1}>
            {t('open')}
          </h2>
          {mine.open.length === 0 && <p className={styles.hint}>{t('open.none')}</p>}
          <ul className={styles.list}>
            {mine.open.map((shift) => (
              <li key={shift.id} className={styles.row}>
                <ShiftWords shift={shift} />
                {pending.has(shift.id) ? (
                  <Badge tone="waiting">{t('open.waiting')}</Badge>
                ) : (
                  <TakeButton {...{ shift, now, pickUp, stepIn }} />
                )}
              </li>
            ))}
          </ul>
        </section>
        <CrewOfWeek id="crew" title={t('mine.crew')} shifts={mine.week} />
        <CrewOfWeek id="next-crew" title={t('mine.next-crew')} shifts={mine.nextWeek} />
      </div>
      {handingOver && <HandOverDialog shift={handingOver} onClose={() => setHandingOver(null)} />}
    </div>
  )
}

interface TakeButtonProps {
  shift: Shift
  now: number
  pickUp: (shift: Shift) => Promise<void>
  stepIn: (shift: Shift) => Promise<void>
}

function TakeButton({ shift, now, pickUp, stepIn }: TakeButtonProps) {
  const t = useText(myShiftsTexts)
  if (shift.start > now) return <Button onPress={() => pickUp(shift)}>{t('open.take')}</Button>
  return (
    <Button kind="primary" onPress={() => stepIn(shift)}>
      {t('open.take-over')}
    </Button>
  )
}

/** On duty now for what somebody else did not come to, or in addition. */
function TakenOverDuty({ centerId, end }: TakeOver) {
  const t = useText(myShiftsTexts)
  const locale = useRegionalLocale()
  const { mine } = useMine()
  return (
    <div className={styles.next}>
      <p className={styles.countdown}>{t('mine.now')}</p>
      <p className={styles.date}>{t('mine.taken-over', { until: formatMoment(end, locale) })}</p>
      <p className={styles.hint}>{mine.centers.find(({ id }) => id === centerId)?.name}</p>
      <p>
        <a href={pathOfCenter(centerId)} className={styles.link}>
          {t('mine.to-lobby')}
        </a>
      </p>
    </div>
  )
}

function NextShift({ shift, now }: { shift: Shift; now: number }) {
  const t = useText(myShiftsTexts)
  const locale = useRegionalLocale()
  const { mine } = useMine()
  const zone = zoneIn(mine, shift.centerId)
  const own = ownZone()
  const elsewhere = formatTime(shift.start, locale) !== shift.from && own !== zone
  return (
    <div className={styles.next}>
      <p className={styles.countdown}>
        {shift.start > now ? countdown(shift.start - now, locale) : t('mine.now')}
      </p>
      <p className={styles.date}>
        {formatDate(shift.date, 'long', locale)}{' '}
        <span className={styles.time}>
          {shift.from}–{shift.to}
        </span>
      </p>
      <p className={styles.hint}>
        {mine.centers.find(({ id }) => id === shift.centerId)?.name} · {zone}
      </p>
      {elsewhere && (
        <p className={styles.hint}>
          {t('mine.own-time', {
            from: formatTime(shift.start, locale),
            to: formatTime(shift.end, locale),
            zone: own,
          })}
        </p>
      )}
      <p>
        <a href={pathOfCenter(shift.centerId)} className={styles.link}>
          {t('mine.to-lobby')}
        </a>
      </p>
    </div>
  )
}

/** Day, times and, with several centers, which one. */
function ShiftWords({ shift }: { shift: Shift }) {
  const locale = useRegionalLocale()
  const halfDayName = useHalfDayName()
  const { mine } = useMine()
  const center = mine.centers.find(({ id }) => id === shift.centerId)
  const needs = [...shift.skills, ...shift.languages.map((code) => languageName(code, locale))]
  return (
    <span className={styles.words}>
      <strong>{formatDate(shift.date, 'short', locale)}</strong>
      <span className={styles.hint}>
        {halfDayName(shift.halfDayId, shift.centerId)}{' '}
        <span className={styles.time}>
          {shift.from}–{shift.to}
        </span>{' '}
        {mine.centers.length > 1 && `${center?.name ?? ''} · ${center?.zone}`}
        {needs.length > 0 && ` · ${needs.join(', ')}`}
      </span>
    </span>
  )
}
