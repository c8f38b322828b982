import { formatMoment } from '@foyer/shared/i18n/format.ts'
import type { Invitation, NewInvitation } from '@foyer/shared/identity/identity-contract.ts'
import type { Role } from '@foyer/shared/identity/roles.ts'
import { type FormEvent, useState } from 'react'
import { reasonTexts } from '../i18n/reason-text.ts'
import { staffTexts } from '../i18n/staff-text.ts'
import { useLocale, useText } from '../i18n/use-text.ts'
import { fetchJson } from '../net/http.ts'
import { useResource } from '../net/use-resource.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import formStyles from '../ui/form.module.css'
import { FormEnd } from '../ui/form-end.tsx'
import { notify, notifyRefusal } from '../ui/notice-store.ts'
import { Select } from '../ui/select.tsx'
import tableStyles from '../ui/table.module.css'
import { useSubmit } from '../ui/use-submit.ts'
import { roleOptions } from './role-options.ts'

/** Links by which others get their accounts: made here, shown once, taken back while nobody used them. */
export function InvitationsSection() {
  const { result, reload } = useResource<Invitation[]>('/api/invitations')
  const [made, setMade] = useState<NewInvitation | null>(null)
  return (
    <>
      <InvitationForm
        onMade={(invitation) => {
          setMade(invitation)
          void reload()
        }}
      />
      {made && <NewLink invitation={made} />}
      {result?.ok && <OpenInvitations invitations={result.value} onChanged={reload} />}
      {result?.ok === false && <LoadProblem reason={result.reason} />}
    </>
  )
}

function LoadProblem({ reason }: { reason: Parameters<(typeof reasonTexts)['en']>[0] }) {
  return <p role="alert">{useText(reasonTexts)(reason)}</p>
}

function InvitationForm({ onMade }: { onMade: (invitation: NewInvitation) => void }) {
  const t = useText(staffTexts)
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('rep')
  const { state, refusal, submit } = useSubmit()

  const make = (event: FormEvent) => {
    event.preventDefault()
    void submit(async () => {
      const body = { email, role }
      const made = await fetchJson<NewInvitation>('/api/invitations', { method: 'POST', body })
      if (made.ok) {
        onMade(made.value)
        setEmail('')
      }
      return made
    })
  }
  return (
    <form className={formStyles.form} onSubmit={make}>
      <div className={formStyles.columns}>
        <TextField
          label={t('team.email')}
          type="email"
          value={email}
          onChange={setEmail}
          autoComplete="off"
          isRequired
        />
        <Select
          label={t('team.role')}
          options={roleOptions((value) => t(`role.${value}`))}
          value={role}
          onChange={setRole}
        />
      </div>
      <FormEnd
        label={t('invitations.make')}
        state={state === 'saved' ? 'clean' : state}
        refusal={refusal}
      />
    </form>
  )
}

function NewLink({ invitation: { email, link, expiresAt } }: { invitation: NewInvitation }) {
  const t = useText(staffTexts)
  const locale = useLocale()
  const copy = async () => {
    await navigator.clipboard.writeText(link)
    notify(t('invitations.copied'))
  }
  return (
    <div className={formStyles.result}>
      <TextField
        label={t('invitations.link', { email })}
        hint={t('invitations.link.hint', { until: formatMoment(expiresAt, locale) })}
        value={link}
        isReadOnly
      />
      {/* Without https there is no clipboard; the field can be copied from by hand. */}
      {'clipboard' in navigator && <Button onPress={copy}>{t('invitations.copy')}</Button>}
    </div>
  )
}

interface OpenInvitationsProps {
  invitations: readonly Invitation[]
  onChanged: () => Promise<void>
}

function OpenInvitations({ invitations, onChanged }: OpenInvitationsProps) {
  const t = useText(staffTexts)
  const locale = useLocale()
  const takeBack = async (id: string) => {
    const gone = await fetchJson(`/api/invitations/${id}`, { method: 'DELETE' })
    if (gone.ok) notify(t('invitations.taken-back'))
    else notifyRefusal(gone)
    await onChanged()
  }
  if (invitations.length === 0) return <p className={formStyles.hint}>{t('invitations.none')}</p>
  return (
    <div className={tableStyles.scroll}>
      <table className={tableStyles.table} aria-label={t('invitations.open')}>
        <thead>
          <tr>
            <th scope="col">{t('team.email')}</th>
            <th scope="col">{t('team.role')}</th>
            <th scope="col">{t('invitations.until')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {invitations.map(({ id, email, role, expiresAt }) => (
            <tr key={id}>
              <td>{email}</td>
              <td>{t(`role.${role}`)}</td>
              <td>{formatMoment(expiresAt, locale)}</td>
              <td>
                <Button kind="quiet" onPress={() => takeBack(id)}>
                  {t('invitations.take-back')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
