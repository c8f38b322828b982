import { useState } from 'react'
import { DutyControls } from '../../duty/duty-controls.tsx'
import { dutyTexts } from '../../duty/duty-texts.ts'
import { useLocale, useText } from '../../i18n/use-text.ts'
import { usePeopleStore } from '../../people/people-context.ts'
import type { PersonHere } from '../../people/people-store.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useReception } from '../reception-context.ts'
import { consoleTexts } from './console-texts.ts'
import { openTalks } from './open-talks.ts'

/** What going off duty leaves behind, and the way to do it. */
interface Leaving {
  go: () => void
  visitors: readonly string[]
  /** Who can answer then. */
  colleagues: readonly string[]
}

/** A rep's way on and off duty. Who goes while visitors are in conversations is told before what becomes of those. */
export function DutyAtDesk({ own }: { own: PersonHere }) {
  const { conversations } = useReception()
  const people = usePeopleStore()
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  // Off duty by another way, such as the shift's end: the next duty does not begin with the question.
  if (leaving && own.status === null) setLeaving(null)

  const settle = (go: () => void) => {
    const here = people.getState().people
    const talks = openTalks(conversations.getState().conversations.values(), here, own)
    if (talks.length === 0) return go()
    const colleagues = [...here.values()].filter(
      ({ id, kind, status }) => id !== own.id && kind === 'rep' && status === 'available',
    )
    setLeaving({
      go,
      visitors: talks.map(({ visitorName }) => visitorName),
      colleagues: colleagues.map(({ name }) => name),
    })
  }
  return (
    <>
      <DutyControls own={own} settle={settle} />
      {leaving && <LeavingTalks {...leaving} onClose={() => setLeaving(null)} />}
    </>
  )
}

function LeavingTalks({ go, visitors, colleagues, onClose }: Leaving & { onClose: () => void }) {
  const t = useText(consoleTexts)
  const tDuty = useText(dutyTexts)
  const locale = useLocale()
  const leave = () => {
    onClose()
    go()
  }
  const names = new Intl.ListFormat(locale).format(visitors)
  const successors = new Intl.ListFormat(locale, { type: 'disjunction' }).format(colleagues)
  return (
    <Dialog
      title={t('leave.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={leave}>{tDuty('off')}</Button>
          <Button kind="primary" autoFocus onPress={onClose}>
            {t('leave.stay')}
          </Button>
        </>
      }
    >
      <p>{t('leave.talks', { count: visitors.length, names })}</p>
      <p>
        {colleagues.length > 0 ? t('leave.colleague', { names: successors }) : t('leave.nobody')}
      </p>
    </Dialog>
  )
}
