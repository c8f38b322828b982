import type { Role } from '@foyer/shared/access/roles.ts'
import { formatMoment } from '@foyer/shared/i18n/format.ts'
import type { Invitation, NewInvitation } from '@foyer/shared/identity/identity-contract.ts'
import {
  invite,
  listInvitations,
  withdrawInvitation,
} from '@foyer/shared/identity/links-endpoints.ts'
import { type FormEvent, useState } from 'react'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { useResource } from '../net/use-resource.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import formStyles from '../ui/form.module.css'
import { FormEnd } from '../ui/form-end.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Select } from '../ui/select.tsx'
import { Table, type TableColumn } from '../ui/table.tsx'
import { notify, notifyRefusal } from '../ui/toast-store.ts'
import { useSubmit } from '../ui/use-submit.ts'
import { OneTimeLinkField } from './one-time-link-field.tsx'
import { roleOptions } from './role-options.ts'
import { staffTexts } from './staff-texts.ts'

/** Links by which others get their accounts: made here, shown once, taken back while nobody used them. */
export function InvitationsSection() {
  const t = useText(staffTexts)
  const { result, reload } = useResource(listInvitations)
  const [made, setMade] = useState<NewInvitation | null>(null)
  return (
    <>
      <InvitationForm
        onMade={(invitation) => {
          setMade(invitation)
          void reload()
        }}
      />
      {made && (
        <OneTimeLinkField label={t('invitations.link', { email: made.email })} link={made} />
      )}
      <Loaded result={result}>
        {(invitations) => <OpenInvitations invitations={invitations} onChanged={reload} />}
      </Loaded>
    </>
  )
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
      const made = await call(invite, { body })
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

interface OpenInvitationsProps {
  invitations: readonly Invitation[]
  onChanged: () => Promise<void>
}

function OpenInvitations({ invitations, onChanged }: OpenInvitationsProps) {
  const t = useText(staffTexts)
  const locale = useRegionalLocale()
  const takeBack = async (id: string) => {
    const gone = await call(withdrawInvitation, { params: { id } })
    if (gone.ok) notify(t('invitations.taken-back'))
    else notifyRefusal(gone)
    await onChanged()
  }
  const columns: TableColumn<Invitation>[] = [
    {
      id: 'email',
      text: t('team.email'),
      cell: ({ email }) => email,
      sortBy: ({ email }) => email,
    },
    {
      id: 'role',
      text: t('team.role'),
      cell: ({ role }) => t(`role.${role}`),
      sortBy: ({ role }) => t(`role.${role}`),
    },
    {
      id: 'until',
      text: t('invitations.until'),
      cell: ({ expiresAt }) => formatMoment(expiresAt, locale),
      sortBy: ({ expiresAt }) => expiresAt,
    },
    {
      id: 'take-back',
      text: t('invitations.take-back'),
      textHidden: true,
      cell: ({ id }) => (
        <Button kind="quiet" onPress={() => takeBack(id)}>
          {t('invitations.take-back')}
        </Button>
      ),
    },
  ]
  return (
    <Table
      label={t('invitations.open')}
      columns={columns}
      items={invitations}
      empty={t('invitations.none')}
    />
  )
}
