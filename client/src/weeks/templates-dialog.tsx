import { toTemplateShifts } from '@foyer/shared/weeks/templates.ts'
import type { Template } from '@foyer/shared/weeks/weeks-contract.ts'
import { addTemplate, listTemplates, removeTemplate } from '@foyer/shared/weeks/weeks-endpoints.ts'
import { useStore } from 'zustand'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { useResource } from '../net/use-resource.ts'
import { Badge } from '../ui/badge.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { notify, notifyRefusal } from '../ui/toast-store.ts'
import { uiTexts } from '../ui/ui-texts.ts'
import { useForm } from '../ui/use-form.ts'
import { usePlan } from './plan-context.ts'
import styles from './templates-dialog.module.css'
import { useBeginTemplate } from './use-begin-template.ts'
import { weeksTexts } from './weeks-texts.ts'

/** Templates to begin the week with. */
export function TemplatesDialog({ onClose }: { onClose: () => void }) {
  const t = useText(weeksTexts)
  const { center } = usePlan()
  const beginWith = useBeginTemplate()
  const params = { center: center.id }
  const { result, reload } = useResource(listTemplates, { params })

  const begin = (template: Template) => {
    beginWith(template)
    onClose()
  }
  const remove = async ({ id, name, standard, shifts }: Template) => {
    const gone = await call(removeTemplate, { params: { ...params, id } })
    if (!gone.ok) return notifyRefusal(gone)
    await reload()
    notify(t('template.removed', { name }), async () => {
      const body = { name, standard, shifts }
      notifyRefusal(await call(addTemplate, { params, body }))
      await reload()
    })
  }
  return (
    <Dialog title={t('template.begin')} onClose={onClose}>
      <Loaded result={result}>
        {(templates) =>
          templates.length === 0 ? (
            <EmptyState icon="calendar" title={t('template.none')}>
              <p>{t('template.none.hint')}</p>
            </EmptyState>
          ) : (
            <ul className={styles.list}>
              {templates.map((template) => (
                <li key={template.id} className={styles.template}>
                  <span className={styles.name}>
                    {template.name} {template.standard && <Badge>{t('template.standard')}</Badge>}
                  </span>
                  <span className={styles.posts}>
                    {t('template.posts', { count: template.shifts.length })}
                  </span>
                  <Button kind="primary" onPress={() => begin(template)}>
                    {t('template.use')}
                  </Button>
                  <IconButton
                    icon="remove"
                    kind="bare"
                    label={t('template.remove', { name: template.name })}
                    onPress={() => remove(template)}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Dialog>
  )
}

const NEW_TEMPLATE = { name: '', standard: false, people: true }

/** The week as it is planned, to begin others with. */
export function SaveTemplateDialog({ onClose }: { onClose: () => void }) {
  const t = useText(weeksTexts)
  const tUi = useText(uiTexts)
  const { center, store } = usePlan()
  const shifts = useStore(store, ({ history }) => history.present)
  const save = async ({ name, standard, people }: typeof NEW_TEMPLATE) => {
    const posts = toTemplateShifts(shifts)
    const body = {
      name,
      standard,
      shifts: people ? posts : posts.map((post) => ({ ...post, staffId: null })),
    }
    const saved = await call(addTemplate, { params: { center: center.id }, body })
    if (saved.ok) {
      notify(t('template.saved', { name }))
      onClose()
    }
    return saved
  }
  const form = useForm(NEW_TEMPLATE, save)
  const { name, standard, people } = form.value
  return (
    <Dialog title={t('template.save')} onClose={onClose}>
      <Form form={form} label={tUi('save')}>
        <TextField
          name="name"
          label={t('template.name')}
          value={name}
          onChange={(typed) => form.change({ name: typed })}
          limit={60}
          isRequired
          autoFocus
        />
        <Checkbox isSelected={people} onChange={(on) => form.change({ people: on })}>
          {t('template.people')}
        </Checkbox>
        <Checkbox isSelected={standard} onChange={(on) => form.change({ standard: on })}>
          {t('template.make-standard')}
        </Checkbox>
      </Form>
    </Dialog>
  )
}
