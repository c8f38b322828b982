import { MAIN_CENTER } from '@foyer/shared/centers/center-path.ts'
import type { Door } from '@foyer/shared/door/door-contract.ts'
import { readDoors } from '@foyer/shared/door/door-endpoints.ts'
import type { Retention } from '@foyer/shared/retention/retention-contract.ts'
import { changeRetention, readRetention } from '@foyer/shared/retention/retention-endpoints.ts'
import {
  CENTER_KINDS,
  COMPANY_KINDS,
  RETENTION_LIMITS,
  type RetentionKind,
} from '@foyer/shared/retention/retention-limits.ts'
import { useState } from 'react'
import { ClashQuestion } from '../drafts/clash-question.tsx'
import { useSharedForm } from '../drafts/use-shared-form.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { useResource } from '../net/use-resource.ts'
import styles from '../ui/form.module.css'
import { Form } from '../ui/form.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { Select } from '../ui/select.tsx'
import { uiTexts } from '../ui/ui-texts.ts'
import { RetentionPreview } from './retention-preview.tsx'
import { retentionTexts } from './retention-texts.ts'

/** How many days what is kept, by center, and what would go by it. */
export function RetentionSection() {
  const { result } = useResource(readRetention)
  const { result: doors } = useResource(readDoors)
  return (
    <Loaded result={doors}>
      {(centers) => (
        <Loaded result={result}>
          {(stored) => <RetentionForm stored={stored} centers={centers} />}
        </Loaded>
      )}
    </Loaded>
  )
}

interface RetentionFormProps {
  stored: Retention
  /** Of every center. */
  centers: readonly Door[]
}

function RetentionForm({ stored, centers }: RetentionFormProps) {
  const t = useText(retentionTexts)
  const tUi = useText(uiTexts)
  const [centerId, setCenterId] = useState<string>(MAIN_CENTER)
  const form = useSharedForm(stored, {
    read: () => call(readRetention),
    save: (body) => call(changeRetention, { body }),
  })
  const { value } = form
  const own = value.centers[centerId]!
  const field = (kind: RetentionKind, path: string, days: number, set: (days: number) => void) => (
    <NumberField
      key={path}
      name={path}
      label={t(`kind.${kind}`)}
      hint={t(`kind.${kind}.hint`)}
      minValue={RETENTION_LIMITS[kind].min}
      maxValue={RETENTION_LIMITS[kind].max}
      value={days}
      onChange={(typed) => set(typed ?? RETENTION_LIMITS[kind].usual)}
    />
  )
  const clashes = Object.fromEntries([
    ...centers.map((center) => [`centers.${center.centerId}`, center.name]),
    ['company', t('company')],
  ])
  return (
    <>
      <Form form={form} label={tUi('save')}>
        <p className={styles.hint}>{t('hint')}</p>
        {centers.length > 1 && (
          <Select
            label={t('center')}
            options={centers.map((center) => ({ value: center.centerId, text: center.name }))}
            value={centerId}
            onChange={setCenterId}
          />
        )}
        {CENTER_KINDS.map((kind) =>
          field(kind, `centers.${centerId}.${kind}`, own[kind], (days) =>
            form.change({ centers: { ...value.centers, [centerId]: { ...own, [kind]: days } } }),
          ),
        )}
        <h3>{t('company')}</h3>
        {COMPANY_KINDS.map((kind) =>
          field(kind, `company.${kind}`, value.company[kind], (days) =>
            form.change({ company: { ...value.company, [kind]: days } }),
          ),
        )}
        <ClashQuestion form={form} parts={clashes} />
      </Form>
      <RetentionPreview days={value} centers={centers} />
      <section className={styles.form} aria-labelledby="retention-always">
        <h3 id="retention-always">{t('always')}</h3>
        <p>{t('always.text')}</p>
      </section>
    </>
  )
}
