import { readDoors } from '@foyer/shared/door/door-endpoints.ts'
import { formatMoment } from '@foyer/shared/i18n/format-time.ts'
import type { PersonalData, PrivacyNotice } from '@foyer/shared/privacy/privacy-contract.ts'
import {
  eraseOwnData,
  forgetBrowser,
  readOwnData,
  readPrivacyNotice,
} from '@foyer/shared/privacy/privacy-endpoints.ts'
import { useState } from 'react'
import { clearStorage } from '../browser/clear-storage.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { StaffFrame } from '../identity/staff-frame.tsx'
import { call } from '../net/call.ts'
import { useResource } from '../net/use-resource.ts'
import { Button } from '../ui/button.tsx'
import formStyles from '../ui/form.module.css'
import { Loaded } from '../ui/loaded.tsx'
import { notifyRefusal } from '../ui/toast-store.ts'
import { EraseQuestion } from './erase-question.tsx'
import styles from './privacy-screen.module.css'
import { privacyTexts } from './privacy-texts.ts'

/** `/privacy`: what is stored of whoever looks, for how long, a copy of it, and erasing it; without an account. */
export function PrivacyScreen() {
  const t = useText(privacyTexts)
  const { result: notice } = useResource(readPrivacyNotice)
  const { result: own, reload } = useResource(readOwnData)
  return (
    <StaffFrame title={t('page')}>
      <Loaded result={notice}>{(days) => <Notice days={days} />}</Loaded>
      <Policy />
      <Loaded result={own}>
        {(data) => (
          <>
            <OwnData data={data} onErased={reload} />
            {data.person === 'visitor' && <ForgetBrowser />}
          </>
        )}
      </Loaded>
    </StaffFrame>
  )
}

function Notice({ days }: { days: PrivacyNotice }) {
  const t = useText(privacyTexts)
  const { chat, conversations, contacts } = days
  const counts = {
    chat: String(chat),
    conversations: String(conversations),
    contacts: String(contacts),
  }
  return (
    <>
      <p>{t('notice.browser')}</p>
      <p>{t('notice.kept', counts)}</p>
      <p>{t('notice.others')}</p>
    </>
  )
}

/** The company's own page on it, if it has named one. */
function Policy() {
  const t = useText(privacyTexts)
  const { result } = useResource(readDoors)
  const company = result?.ok ? result.value[0]?.company : undefined
  if (!company?.privacy) return null
  return (
    <p>
      <a href={company.privacy} target="_blank" rel="noreferrer">
        {t('policy', { company: new URL(company.privacy).hostname })}
      </a>
    </p>
  )
}

function OwnData({ data, onErased }: { data: PersonalData; onErased: () => void }) {
  const t = useText(privacyTexts)
  const [asks, setAsks] = useState(false)
  const { chat_lines: lines = [], conversations = [], conversation_lines: desk = [] } = data.tables
  const contacts = conversations.flatMap(({ contact }) => (contact ? [String(contact)] : []))
  const isVisitor = data.person === 'visitor'
  if (isVisitor && lines.length + conversations.length === 0) return <p>{t('nothing')}</p>
  return (
    <>
      {isVisitor ? (
        <>
          {contacts.length > 0 && (
            <p>
              {t('contact')}: {contacts.join(', ')}
            </p>
          )}
          <Lines title={t('lines')} rows={lines} />
          <Lines title={t('desk')} rows={desk} />
        </>
      ) : (
        <p>{t('staff')}</p>
      )}
      <div className={styles.actions}>
        <a href={readOwnData.path} download="foyer.json">
          {t('copy')}
        </a>
        {isVisitor && <Button onPress={() => setAsks(true)}>{t('erase')}</Button>}
      </div>
      {asks && (
        <EraseQuestion
          text={t('erase.own')}
          erase={() => call(eraseOwnData)}
          onErased={() => {
            clearStorage()
            onErased()
          }}
          onClose={() => setAsks(false)}
        />
      )}
    </>
  )
}

/** For a computer that others use, too. */
function ForgetBrowser() {
  const t = useText(privacyTexts)
  const forget = async () => {
    const forgotten = await call(forgetBrowser)
    if (!forgotten.ok) return notifyRefusal(forgotten)
    clearStorage()
    // The page itself still knows some of it.
    location.assign('/')
  }
  return (
    <>
      <p className={formStyles.hint}>{t('forget.hint')}</p>
      <div className={styles.actions}>
        <Button onPress={forget}>{t('forget')}</Button>
      </div>
    </>
  )
}

function Lines({ title, rows }: { title: string; rows: readonly Record<string, unknown>[] }) {
  const locale = useRegionalLocale()
  if (rows.length === 0) return null
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className={styles.lines}>
        {rows.map(({ id, at, name, text }) => (
          <li key={String(id)} dir="auto">
            <span className={formStyles.hint}>
              {formatMoment(Date.parse(String(at)), locale)} ·{' '}
              <bdi translate="no">{String(name)}</bdi>
            </span>{' '}
            {String(text)}
          </li>
        ))}
      </ul>
    </section>
  )
}
