import { formatMoment } from '@foyer/shared/i18n/format-time.ts'
import type {
  Invitation,
  InvitationBody,
  NewInvitation,
} from '@foyer/shared/identity/identity-contract.ts'
import {
  invite,
  listInvitations,
  withdrawInvitation,
} from '@foyer/shared/identity/links-endpoints.ts'
import { useState } from 'react'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { useResource } from '../net/use-resource.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import formStyles from '../ui/form.module.css'
import { Form } from '../ui/form.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Select } from '../ui/select.tsx'
import { Table, type TableColumn } from '../ui/table.tsx'
import { notify, notifyRefusal } from '../ui/toast-store.ts'
import { useForm } from '../ui/use-form.ts'
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
  const make = async (body: InvitationBody) => {
    const made = await call(invite, { body })
    if (made.ok) onMade(made.value)
    return made
  }
  const form = useForm<InvitationBody>({ email: '', role: 'rep' }, make, { once: true })
  return (
    <Form form={form} label={t('invitations.make')}>
      <div className={formStyles.columns}>
        <TextField
          name="email"
          wrong={t('email.wrong')}
          label={t('team.email')}
          type="email"
          value={form.value.email}
          onChange={(email) => form.change({ email })}
          autoComplete="off"
          isRequired
        />
        <Select
          label={t('team.role')}
          options={roleOptions((value) => t(`role.${value}`))}
          value={form.value.role}
          onChange={(role) => form.change({ role })}
        />
      </div>
    </Form>
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
