import type { Door } from '@foyer/shared/door/door-contract.ts'
import type { DueRows, Retention } from '@foyer/shared/retention/retention-contract.ts'
import { previewRetention } from '@foyer/shared/retention/retention-endpoints.ts'
import { useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { Button } from '../ui/button.tsx'
import styles from '../ui/form.module.css'
import { Table } from '../ui/table.tsx'
import { notifyRefusal } from '../ui/toast-store.ts'
import { retentionTexts } from './retention-texts.ts'

interface RetentionPreviewProps {
  /** As they are in the form, saved or not. */
  days: Retention
  /** Of every center. */
  centers: readonly Door[]
}

/** What would be deleted right now by these days; a look at it deletes nothing. */
export function RetentionPreview({ days, centers }: RetentionPreviewProps) {
  const t = useText(retentionTexts)
  const [shown, setShown] = useState<{ days: Retention; due: DueRows[] } | null>(null)
  const look = async () => {
    const due = await call(previewRetention, { body: days })
    if (due.ok) setShown({ days, due: due.value })
    else notifyRefusal(due)
  }
  const nameOf = (id: string | null) =>
    centers.find(({ centerId }) => centerId === id)?.name ?? t('company')
  return (
    <div className={styles.form}>
      <div>
        <Button onPress={look}>{t('preview')}</Button>
      </div>
      <div role="status">
        {shown?.days === days && (
          <Table
            label={t('preview.label')}
            columns={[
              { id: 'what', text: t('preview.what'), cell: ({ kind }) => t(`kind.${kind}`) },
              { id: 'where', text: t('preview.where'), cell: ({ centerId }) => nameOf(centerId) },
              { id: 'rows', text: t('preview.rows'), cell: ({ rows }) => rows, align: 'end' },
            ]}
            items={shown.due.map((due) => ({ ...due, id: `${due.kind} ${due.centerId}` }))}
            empty={t('preview.none')}
          />
        )}
      </div>
    </div>
  )
}
