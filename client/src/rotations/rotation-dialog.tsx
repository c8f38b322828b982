import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import { succeed } from '@foyer/shared/errors/result.ts'
import type { RotationReply } from '@foyer/shared/rotations/rotations-contract.ts'
import {
  endRotation,
  readRotation,
  saveRotation,
} from '@foyer/shared/rotations/rotations-endpoints.ts'
import { AHEAD_MAX } from '@foyer/shared/rotations/rotations-limits.ts'
import { mondayOf } from '@foyer/shared/time/local-dates.ts'
import { dateAt } from '@foyer/shared/time/zoned-time.ts'
import type { Template } from '@foyer/shared/weeks/weeks-contract.ts'
import { listTemplates } from '@foyer/shared/weeks/weeks-endpoints.ts'
import { useState } from 'react'
import { ClashQuestion } from '../drafts/clash-question.tsx'
import { useSharedForm } from '../drafts/use-shared-form.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { useResource } from '../net/use-resource.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { DateField } from '../ui/date-field.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import formStyles from '../ui/form.module.css'
import { Form } from '../ui/form.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { Switch } from '../ui/switch.tsx'
import { notify, notifyRefusal } from '../ui/toast-store.ts'
import { PatternField, type PlannedWeek, type SourceChoice, useSources } from './pattern-field.tsx'
import styles from './rotation-dialog.module.css'
import {
  bodyOf,
  formOf,
  type RotationForm as RotationFormValue,
  weeksAhead,
} from './rotation-form.ts'
import { RotationPreview } from './rotation-preview.tsx'
import { rotationsTexts } from './rotations-texts.ts'

interface RotationDialogProps {
  center: Center
  /** The week on screen. */
  monday: string
  /** Weeks with posts to take those of the pattern from: the one on screen, and those after it. */
  planned: readonly PlannedWeek[]
  reply: RotationReply
  /** Milliseconds since 1970. */
  now: number
  /** When what is made may have become another. */
  onChanged: () => Promise<void>
  onClose: () => void
}

/** A center's rotation: made, changed from a week on, paused, ended. */
export function RotationDialog(props: RotationDialogProps) {
  const t = useText(rotationsTexts)
  const { center, reply, onClose } = props
  const { result } = useResource(listTemplates, { params: { center: center.id } })
  return (
    <Dialog title={t('rotation')} onClose={onClose} wide>
      <p className={formStyles.hint}>{t('rotation.hint')}</p>
      <Loaded result={result}>
        {(templates) => <RotationFields {...props} templates={templates} />}
      </Loaded>
      {reply.rotation !== null && <EndPart {...props} />}
    </Dialog>
  )
}

function RotationFields({
  templates,
  ...props
}: RotationDialogProps & { templates: readonly Template[] }) {
  const t = useText(rotationsTexts)
  /** As it is stored: by what others have changed meanwhile, too. */
  const [known, setKnown] = useState(props.reply)
  const sources = useSources(known.rotation, templates, props.planned, props.monday)
  if (sources.length === 0) return <EmptyState icon="calendar" title={t('source.none')} />
  return <RotationForm {...props} {...{ known, sources }} onKnown={setKnown} />
}

interface RotationFormProps extends Omit<RotationDialogProps, 'monday' | 'planned' | 'reply'> {
  known: RotationReply
  onKnown: (known: RotationReply) => void
  sources: readonly SourceChoice[]
}

function RotationForm({
  center,
  known,
  onKnown,
  now,
  sources,
  onChanged,
  onClose,
}: RotationFormProps) {
  const t = useText(rotationsTexts)
  const { zone } = center.calendar
  const today = dateAt(now, zone)
  const params = { center: center.id }
  const first = sources.find(({ source }) => source.kind !== 'pattern')?.source ?? null
  const formed = (fresh: RotationReply) => formOf(fresh, first, mondayOf(today))
  const form = useSharedForm(formed(known), {
    async read() {
      const fresh = await call(readRotation, { params })
      if (!fresh.ok) return fresh
      onKnown(fresh.value)
      return succeed(formed(fresh.value))
    },
    async save(value) {
      const saved = await call(saveRotation, { params, body: bodyOf(value) })
      if (!saved.ok) return saved
      notify(t('saved'))
      await onChanged()
      onClose()
      return succeed(formed(saved.value))
    },
  })
  const { value, change } = form
  return (
    <Form form={form} label={t('save')}>
      <div className={styles.columns}>
        <div className={styles.column}>
          <PatternField
            weeks={value.weeks}
            onChange={(weeks) => change({ weeks })}
            sources={sources}
          />
          <WhenFields {...{ value, change }} isRunning={known.rotation !== null} />
        </div>
        <div className={styles.column}>
          <PublishingFields {...{ value, change }} />
          <RotationPreview
            weeks={weeksAhead(value, known, today, zone)}
            {...{ now, zone }}
            reply={known}
          />
        </div>
      </div>
      <ClashQuestion
        form={form}
        parts={{
          weeks: t('weeks'),
          from: t('from'),
          until: t('until'),
          ahead: t('ahead'),
          byRule: t('publishing'),
          publishAhead: t('publish-ahead'),
          paused: t('paused'),
        }}
      />
    </Form>
  )
}

interface PartProps {
  value: RotationFormValue
  change: (part: Partial<RotationFormValue>) => void
}

/** From when to when, and how far ahead. */
function WhenFields({ value, change, isRunning }: PartProps & { isRunning: boolean }) {
  const t = useText(rotationsTexts)
  return (
    <>
      <div className={styles.pair}>
        <DateField
          name="from"
          label={t('from')}
          hint={isRunning ? t('from.hint') : undefined}
          value={value.from}
          onChange={(day) => {
            if (day !== null) change({ from: mondayOf(day) })
          }}
        />
        <DateField
          name="until"
          label={t('until')}
          wrong={t('until.wrong')}
          value={value.until}
          onChange={(day) => change({ until: day === null ? null : mondayOf(day) })}
        />
      </div>
      <Switch isSelected={value.paused} onChange={(paused) => change({ paused })}>
        {t('paused')}
      </Switch>
    </>
  )
}

function PublishingFields({ value, change }: PartProps) {
  const t = useText(rotationsTexts)
  return (
    <>
      <div className={styles.pair}>
        <NumberField
          name="ahead"
          label={t('ahead')}
          minValue={1}
          maxValue={AHEAD_MAX}
          value={value.ahead}
          onChange={(ahead) => change({ ahead })}
        />
        <Choice
          label={t('publishing')}
          options={[
            { value: 'hand', text: t('publishing.hand') },
            { value: 'rule', text: t('publishing.rule') },
          ]}
          value={value.byRule ? 'rule' : 'hand'}
          onChange={(how) => change({ byRule: how === 'rule' })}
        />
      </div>
      {value.byRule && (
        <NumberField
          name="publishAhead"
          label={t('publish-ahead')}
          hint={t('publish-ahead.hint')}
          wrong={t('publish-ahead.wrong')}
          minValue={1}
          maxValue={AHEAD_MAX}
          value={value.publishAhead}
          onChange={(publishAhead) => change({ publishAhead })}
        />
      )}
    </>
  )
}

/** Ends the rotation, after a second press. */
function EndPart({ center, onChanged, onClose }: RotationDialogProps) {
  const t = useText(rotationsTexts)
  const [asks, setAsks] = useState(false)
  const end = async () => {
    const ended = await call(endRotation, { params: { center: center.id } })
    if (!ended.ok) return notifyRefusal(ended)
    notify(t('ended'))
    await onChanged()
    onClose()
  }
  if (!asks) {
    return (
      <div className={styles.end}>
        <Button onPress={() => setAsks(true)}>{t('end')}</Button>
      </div>
    )
  }
  return (
    <div className={styles.end} role="alert">
      <p>{t('end.hint')}</p>
      <Button onPress={() => setAsks(false)}>{t('end.keep')}</Button>
      <Button onPress={end}>{t('end.do')}</Button>
    </div>
  )
}
