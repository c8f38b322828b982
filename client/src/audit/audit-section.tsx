import type { AuditEntry, AuditPage, AuditQuery } from '@foyer/shared/audit/audit-contract.ts'
import { downloadAudit, readAudit } from '@foyer/shared/audit/audit-endpoints.ts'
import { AUDIT_ACTIONS, type AuditAction } from '@foyer/shared/audit/audit-limits.ts'
import { addressOf } from '@foyer/shared/http/endpoint.ts'
import { listStaff } from '@foyer/shared/identity/identity-endpoints.ts'
import { useState } from 'react'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { useResource } from '../net/use-resource.ts'
import { Button } from '../ui/button.tsx'
import styles from '../ui/form.module.css'
import { Loaded } from '../ui/loaded.tsx'
import { Select } from '../ui/select.tsx'
import { Table } from '../ui/table.tsx'
import { auditTexts } from './audit-texts.ts'

/** What an owner looks at: `''` is everything, and everybody. */
interface Filter {
  action: AuditAction | ''
  staffId: string
  before: number | null
}

/** What staff changed, the newest first, by what and by whom, and as a file. */
export function AuditSection() {
  const t = useText(auditTexts)
  const [filter, setFilter] = useState<Filter>({ action: '', staffId: '', before: null })
  const { result: staff } = useResource(listStaff)
  const query: AuditQuery = {
    ...(filter.action && { action: filter.action }),
    ...(filter.staffId && { staffId: filter.staffId }),
  }
  const { before } = filter
  const { result } = useResource(readAudit, {
    query: before === null ? query : { ...query, before },
  })
  const actions = AUDIT_ACTIONS.map((value) => ({ value, text: t(`action.${value}`) }))
  const people = staff?.ok ? staff.value.map(({ id, name }) => ({ value: id, text: name })) : []
  const choose = (part: Partial<Filter>) => setFilter({ ...filter, before: null, ...part })
  return (
    <div className={styles.form}>
      <p className={styles.hint}>{t('hint')}</p>
      <Select
        label={t('filter.action')}
        options={[{ value: '' as const, text: t('filter.all') }, ...actions]}
        value={filter.action}
        onChange={(action) => choose({ action })}
      />
      <Select
        label={t('filter.person')}
        options={[{ value: '', text: t('filter.everybody') }, ...people]}
        value={filter.staffId}
        onChange={(staffId) => choose({ staffId })}
      />
      <Loaded result={result}>
        {(page) => (
          <>
            <AuditTable page={page} />
            <div className={styles.group}>
              {before !== null && <Button onPress={() => choose({})}>{t('newest')}</Button>}
              {page.more && (
                <Button onPress={() => choose({ before: page.entries.at(-1)!.number })}>
                  {t('older')}
                </Button>
              )}
              <a href={addressOf(downloadAudit, { query })} download="audit.csv">
                {t('file')}
              </a>
            </div>
          </>
        )}
      </Loaded>
    </div>
  )
}

function AuditTable({ page }: { page: AuditPage }) {
  const t = useText(auditTexts)
  const locale = useRegionalLocale()
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const names = new Map(page.names.map(({ staffId, name }) => [staffId, name]))
  const nameOf = (id: string | null) => id && (names.get(id) ?? id)
  const stateOf = (state: AuditEntry['before']) => state && JSON.stringify(state)
  return (
    <Table
      label={t('list')}
      columns={[
        { id: 'at', text: t('at'), cell: ({ at }) => moment.format(at) },
        { id: 'who', text: t('who'), cell: ({ actor }) => <bdi>{nameOf(actor)}</bdi> },
        { id: 'what', text: t('what'), cell: ({ action }) => t(`action.${action}`) },
        { id: 'about', text: t('about'), cell: ({ subject }) => <bdi>{nameOf(subject)}</bdi> },
        { id: 'before', text: t('before'), cell: ({ before }) => stateOf(before) },
        { id: 'after', text: t('after'), cell: ({ after }) => stateOf(after) },
      ]}
      items={page.entries.map((entry) => ({ ...entry, id: String(entry.number) }))}
      empty={t('none')}
    />
  )
}
