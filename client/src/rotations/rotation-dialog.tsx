import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import type { RotationReply, WeekSource } from '@foyer/shared/rotations/rotations-contract.ts'
import { endRotation, saveRotation } from '@foyer/shared/rotations/rotations-endpoints.ts'
import { AHEAD_MAX } from '@foyer/shared/rotations/rotations-limits.ts'
import { mondayOf } from '@foyer/shared/time/local-dates.ts'
import { dateAt } from '@foyer/shared/time/zoned-time.ts'
import type { Template } from '@foyer/shared/weeks/weeks-contract.ts'
import { listTemplates } from '@foyer/shared/weeks/weeks-endpoints.ts'
import { useState } from 'react'
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
import { useForm } from '../ui/use-form.ts'
import { PatternField } from './pattern-field.tsx'
import styles from './rotation-dialog.module.css'
import { bodyOf, formOf, type RotationForm, weeksAhead } from './rotation-form.ts'
import { RotationPreview } from './rotation-preview.tsx'
import { rotationsTexts } from './rotations-texts.ts'

interface RotationDialogProps {
  center: Center
  /** The week on screen, to take one of the pattern from; null: it has no posts. */
  monday: string | null
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
  const { center, monday, reply, onClose } = props
  const { result } = useResource(listTemplates, { params: { center: center.id } })
  return (
    <Dialog title={t('rotation')} onClose={onClose}>
      <p className={formStyles.hint}>{t('rotation.hint')}</p>
      <Loaded result={result}>
        {(templates) => {
          const first = firstSource(reply, templates, monday)
          if (first === null) return <EmptyState icon="calendar" title={t('source.none')} />
          return <RotationFields {...props} templates={templates} first={first} />
        }}
      </Loaded>
      {reply.rotation !== null && <EndPart {...props} />}
    </Dialog>
  )
}

/** What a new rotation's first week is taken from; null: there is nothing yet. */
function firstSource(
  { rotation }: RotationReply,
  templates: readonly Template[],
  monday: string | null,
): WeekSource | null {
  if (rotation !== null) return { kind: 'pattern', position: 0 }
  const template = templates.find(({ shifts }) => shifts.length > 0)
  if (template) return { kind: 'template', id: template.id }
  return monday === null ? null : { kind: 'week', monday }
}

interface RotationFieldsProps extends RotationDialogProps {
  templates: readonly Template[]
  first: WeekSource
}

function RotationFields({
  center,
  monday,
  reply,
  now,
  templates,
  first,
  onChanged,
  onClose,
}: RotationFieldsProps) {
  const t = useText(rotationsTexts)
  const { zone } = center.calendar
  const today = dateAt(now, zone)
  const version = reply.rotation?.version ?? 0
  const save = async (value: RotationForm) => {
    const params = { center: center.id }
    const saved = await call(saveRotation, { params, body: bodyOf(value, version) })
    if (!saved.ok) return saved
    notify(t('saved'))
    await onChanged()
    onClose()
    return saved
  }
  const form = useForm(formOf(reply, first, mondayOf(today)), save)
  const { value, change } = form
  return (
    <Form form={form} label={t('save')}>
      <PatternField
        weeks={value.weeks}
        onChange={(weeks) => change({ weeks })}
        {...{ reply, templates, monday }}
      />
      <div className={styles.pair}>
        <DateField
          name="from"
          label={t('from')}
          hint={reply.rotation === null ? undefined : t('from.hint')}
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
      <NumberField
        name="ahead"
        label={t('ahead')}
        minValue={1}
        maxValue={AHEAD_MAX}
        value={value.ahead}
        onChange={(ahead) => change({ ahead })}
      />
      <div className={styles.pair}>
        <Choice
          label={t('publishing')}
          options={[
            { value: 'hand', text: t('publishing.hand') },
            { value: 'rule', text: t('publishing.rule') },
          ]}
          value={value.byRule ? 'rule' : 'hand'}
          onChange={(how) => change({ byRule: how === 'rule' })}
        />
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
      </div>
      <Switch isSelected={value.paused} onChange={(paused) => change({ paused })}>
        {t('paused')}
      </Switch>
      <RotationPreview weeks={weeksAhead(value, reply, today, zone)} {...{ reply, now, zone }} />
    </Form>
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
