import { isRefused } from '@foyer/shared/weeks/check-week.ts'
import type { Finding } from '@foyer/shared/weeks/findings-contract.ts'
import { publishWeek } from '@foyer/shared/weeks/weeks-endpoints.ts'
import { useState } from 'react'
import { useRefusalText } from '../errors/use-refusal-text.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { useHalfDayName } from '../shifts/half-day-name.tsx'
import { formatDate } from '../time/dates.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { notify } from '../ui/toast-store.ts'
import { uiTexts } from '../ui/ui-texts.ts'
import { useSubmit } from '../ui/use-submit.ts'
import { changesByPerson, comparePosts } from './compare-weeks.ts'
import { useFindingText } from './finding-text.ts'
import { usePlan } from './plan-context.ts'
import styles from './publish-dialog.module.css'
import { WeekChanges } from './week-changes.tsx'
import { weeksTexts } from './weeks-texts.ts'

interface PublishDialogProps {
  findings: readonly Finding[]
  onClose: () => void
}

/** What publishing changes for whom, and what is to say against it, before it is done. */
export function PublishDialog({ findings, onClose }: PublishDialogProps) {
  const t = useText(weeksTexts)
  const tUi = useText(uiTexts)
  const refusalText = useRefusalText()
  const textOf = useFindingText()
  const { center, monday, store, propose, now } = usePlan()
  const { isPending, refusal, submit } = useSubmit()
  /** As they are looked at: publishing itself leaves none. */
  const compare = () => {
    const { history, stored: week } = store.getState()
    const here = { zone: center.calendar.zone, now }
    return changesByPerson(comparePosts(history.present, week.published, here))
  }
  const [changes, setChanges] = useState(compare)
  const people = changes.filter(({ staffId }) => staffId !== null)
  const refused = isRefused(findings)

  const publish = async () => {
    const published = await submit(async () => {
      await store.flush() // what is published is what is on the screen
      const { version } = store.getState().stored
      const params = { center: center.id, monday }
      const answer = await call(publishWeek, { params, body: { version } })
      if (answer.ok) store.take(answer.value)
      else if (answer.reason === 'conflict') {
        await store.join()
        setChanges(compare())
      }
      return answer
    })
    if (!published) return
    propose(null)
    notify(t('publish.done', { count: people.length }))
    onClose()
  }
  return (
    <Dialog
      title={t('publish.title')}
      onClose={onClose}
      actions={
        <>
          <p className={styles.problem} role="alert">
            {refusal && refusalText(refusal)}
          </p>
          <Button onPress={onClose}>{tUi('cancel')}</Button>
          <Button kind="primary" isDisabled={refused || isPending} onPress={publish}>
            {t('publish')}
          </Button>
        </>
      }
    >
      {findings.length > 0 && (
        <section className={styles.part}>
          <h3 className={styles.title}>{t(refused ? 'publish.refused' : 'publish.warnings')}</h3>
          <ul className={styles.findings}>
            {findings.map((finding) => (
              <li key={finding.id} data-severity={finding.severity}>
                <FindingWhere finding={finding} /> {textOf(finding)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={styles.part}>
        <h3 className={styles.title}>{t('publish.changes', { count: people.length })}</h3>
        <WeekChanges changes={changes} />
      </section>
    </Dialog>
  )
}

/** The day and half-day that a finding speaks of. */
function FindingWhere({ finding }: { finding: Finding }) {
  const locale = useRegionalLocale()
  const halfDayName = useHalfDayName()
  const { store } = usePlan()
  const shifts = store.getState().history.present
  const shift = 'shiftId' in finding && shifts.find(({ id }) => id === finding.shiftId)
  if (!shift) return null
  return `${formatDate(shift.date, 'short', locale)}, ${halfDayName(shift.halfDayId)}:`
}
