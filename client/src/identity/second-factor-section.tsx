import type {
  CodeBody,
  PasswordBody,
  SecondFactorKey,
} from '@foyer/shared/identity/identity-contract.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  readSecondFactor,
} from '@foyer/shared/identity/second-factor-endpoints.ts'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { useResource } from '../net/use-resource.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { notify } from '../ui/toast-store.ts'
import { useForm } from '../ui/use-form.ts'
import { PasswordField } from './account-fields.tsx'
import { QrCode } from './qr-code.tsx'
import styles from './second-factor-section.module.css'
import { staffTexts } from './staff-texts.ts'

/** Codes of an app as the second step of signing in: begun, confirmed by the first code, and ended. */
export function SecondFactorSection() {
  const t = useText(staffTexts)
  const { result, reload } = useResource(readSecondFactor)
  const [key, setKey] = useState<SecondFactorKey | null>(null)
  const [backupCodes, setBackupCodes] = useState<readonly string[] | null>(null)

  const confirmed = async ({ backupCodes }: SecondFactorKey) => {
    setKey(null)
    setBackupCodes(backupCodes)
    await reload()
  }
  const ended = async () => {
    setBackupCodes(null)
    notify(t('factor.ended'))
    await reload()
  }
  return (
    <section className={styles.section} aria-labelledby="second-factor">
      <h3 id="second-factor">{t('factor')}</h3>
      <Loaded result={result}>
        {({ on }) => (
          <>
            <p role="status">{t(on ? 'factor.on' : 'factor.off')}</p>
            {backupCodes && <BackupCodes codes={backupCodes} />}
            {on ? (
              <EndForm onEnded={ended} />
            ) : key === null ? (
              <BeginForm onBegun={setKey} />
            ) : (
              <ConfirmForm secret={key} onConfirmed={() => confirmed(key)} />
            )}
          </>
        )}
      </Loaded>
    </section>
  )
}

function BeginForm({ onBegun }: { onBegun: (key: SecondFactorKey) => void }) {
  const t = useText(staffTexts)
  const begin = async (body: PasswordBody) => {
    const begun = await call(beginSecondFactor, { body })
    if (begun.ok) onBegun(begun.value)
    return begun
  }
  const form = useForm({ password: '' }, begin, { once: true, leavesFreely: true })
  return (
    <Form form={form} label={t('factor.begin')}>
      <PasswordField
        value={form.value.password}
        onChange={(password) => form.change({ password })}
      />
    </Form>
  )
}

/** The key for the app, and the first code that the app makes of it. */
function ConfirmForm({
  secret: { uri },
  onConfirmed,
}: {
  secret: SecondFactorKey
  onConfirmed: () => void
}) {
  const t = useText(staffTexts)
  const confirm = async (body: CodeBody) => {
    const confirmed = await call(confirmSecondFactor, { body })
    if (confirmed.ok) onConfirmed()
    return confirmed
  }
  const form = useForm({ code: '' }, confirm, { once: true, leavesFreely: true })
  const typed = new URL(uri).searchParams.get('secret')!
  return (
    <Form form={form} label={t('factor.confirm')}>
      <p>{t('factor.scan')}</p>
      <QrCode text={uri} label={t('factor.qr')} />
      <p>
        <a href={uri}>{t('factor.open')}</a>
      </p>
      <TextField label={t('factor.key')} value={typed} isReadOnly />
      <TextField
        name="code"
        label={t('factor.code')}
        wrong={t('factor.code.wrong')}
        value={form.value.code}
        onChange={(code) => form.change({ code })}
        inputMode="numeric"
        autoComplete="one-time-code"
        isRequired
      />
    </Form>
  )
}

/** Shown only now. */
function BackupCodes({ codes }: { codes: readonly string[] }) {
  const t = useText(staffTexts)
  const first = useRef<HTMLParagraphElement>(null)
  // The form that had the focus is gone, and this is what is to be read now.
  useEffect(() => first.current?.focus(), [])
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'))
    notify(t('link.copied'))
  }
  return (
    <div className={styles.codes}>
      <p ref={first} tabIndex={-1}>
        {t('factor.backup')}
      </p>
      <ul aria-label={t('factor.backup.list')}>
        {codes.map((code) => (
          <li key={code}>
            <code translate="no">{code}</code>
          </li>
        ))}
      </ul>
      {/* Without https there is no clipboard; the codes can be copied by hand. */}
      {'clipboard' in navigator && <Button onPress={copy}>{t('link.copy')}</Button>}
    </div>
  )
}

function EndForm({ onEnded }: { onEnded: () => void }) {
  const t = useText(staffTexts)
  const end = async (body: PasswordBody) => {
    const ended = await call(endSecondFactor, { body })
    if (ended.ok) onEnded()
    return ended
  }
  const form = useForm({ password: '' }, end, { once: true, leavesFreely: true })
  return (
    <Form form={form} label={t('factor.end')}>
      <PasswordField
        value={form.value.password}
        onChange={(password) => form.change({ password })}
      />
    </Form>
  )
}
