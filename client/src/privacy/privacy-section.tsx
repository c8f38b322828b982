import type { Result } from '@foyer/shared/errors/result.ts'
import { addressOf } from '@foyer/shared/http/endpoint.ts'
import { formatMoment } from '@foyer/shared/i18n/format-time.ts'
import { listStaff } from '@foyer/shared/identity/identity-endpoints.ts'
import type { FoundVisitor } from '@foyer/shared/privacy/privacy-contract.ts'
import {
  eraseMember,
  eraseVisitor,
  findVisitors,
  readMemberData,
  readVisitorData,
} from '@foyer/shared/privacy/privacy-endpoints.ts'
import { useState } from 'react'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { useResource } from '../net/use-resource.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import styles from '../ui/form.module.css'
import { Form } from '../ui/form.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Table } from '../ui/table.tsx'
import { useForm } from '../ui/use-form.ts'
import { EraseQuestion } from './erase-question.tsx'
import { privacyTexts } from './privacy-texts.ts'

/** What is stored of visitors and staff: a copy for who asks, and erasing it. */
export function PrivacySection() {
  const t = useText(privacyTexts)
  return (
    <>
      <p className={styles.hint}>{t('hint')}</p>
      <Visitors />
      <Members />
    </>
  )
}

function Visitors() {
  const t = useText(privacyTexts)
  const locale = useRegionalLocale()
  const [found, setFound] = useState<readonly FoundVisitor[] | null>(null)
  const find = async (query: { search: string }): Promise<Result<unknown>> => {
    const answer = await call(findVisitors, { query })
    if (answer.ok) setFound(answer.value)
    return answer
  }
  const form = useForm({ search: '' }, find, { leavesFreely: true })
  return (
    <section className={styles.form} aria-labelledby="privacy-visitors">
      <h3 id="privacy-visitors">{t('visitors')}</h3>
      <Form form={form} label={t('find')}>
        <TextField
          name="search"
          label={t('search')}
          value={form.value.search}
          onChange={(search) => form.change({ search })}
        />
      </Form>
      <div role="status">
        {found && (
          <Table
            label={t('found')}
            columns={[
              { id: 'name', text: t('name'), cell: ({ name }) => <bdi>{name}</bdi> },
              { id: 'contact', text: t('reached'), cell: ({ contact }) => contact },
              { id: 'at', text: t('since'), cell: ({ at }) => formatMoment(at, locale) },
              {
                id: 'actions',
                text: t('actions'),
                textHidden: true,
                cell: ({ id, name }) => (
                  <CopyAndErase
                    name={name}
                    address={addressOf(readVisitorData, { params: { id } })}
                    text={t('erase.visitor', { name })}
                    erase={() => call(eraseVisitor, { params: { id } })}
                    onErased={() =>
                      setFound((before) => before?.filter((other) => other.id !== id) ?? null)
                    }
                  />
                ),
              },
            ]}
            items={found}
            empty={t('found.none')}
          />
        )}
      </div>
    </section>
  )
}

function Members() {
  const t = useText(privacyTexts)
  const { result, reload } = useResource(listStaff)
  return (
    <section className={styles.form} aria-labelledby="privacy-members">
      <h3 id="privacy-members">{t('members')}</h3>
      <Loaded result={result}>
        {(staff) => (
          <Table
            label={t('members')}
            columns={[
              { id: 'name', text: t('name'), cell: ({ name }) => <bdi>{name}</bdi> },
              { id: 'contact', text: t('reached'), cell: ({ email }) => email },
              {
                id: 'actions',
                text: t('actions'),
                textHidden: true,
                cell: ({ id, name, active }) => (
                  <CopyAndErase
                    name={name}
                    address={addressOf(readMemberData, { params: { id } })}
                    text={t('erase.member', { name })}
                    erase={active ? null : () => call(eraseMember, { params: { id } })}
                    onErased={reload}
                  />
                ),
              },
            ]}
            items={staff}
          />
        )}
      </Loaded>
      <p className={styles.hint}>{t('members.active')}</p>
    </section>
  )
}

interface CopyAndEraseProps {
  name: string
  /** Of the copy. */
  address: string
  /** What becomes of it when it is erased. */
  text: string
  /** Null: it cannot be erased yet. */
  erase: (() => Promise<Result>) | null
  onErased: () => void
}

function CopyAndErase({ name, address, text, erase, onErased }: CopyAndEraseProps) {
  const t = useText(privacyTexts)
  const [asks, setAsks] = useState(false)
  return (
    <>
      <a href={address} download="foyer.json" aria-label={t('copy.of', { name })}>
        {t('copy')}
      </a>{' '}
      <Button
        kind="quiet"
        isDisabled={erase === null}
        aria-label={t('erase.of', { name })}
        onPress={() => setAsks(true)}
      >
        {t('erase.do')}
      </Button>
      {asks && erase && (
        <EraseQuestion
          text={text}
          erase={erase}
          onErased={onErased}
          onClose={() => setAsks(false)}
        />
      )}
    </>
  )
}
