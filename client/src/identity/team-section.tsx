import type {
  OneTimeLink,
  StaffBody,
  StaffEntry,
} from '@foyer/shared/identity/identity-contract.ts'
import { changeStaff, listStaff } from '@foyer/shared/identity/identity-endpoints.ts'
import { makePasswordLink } from '@foyer/shared/identity/password-endpoints.ts'
import { useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { useResource } from '../net/use-resource.ts'
import { Button } from '../ui/button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Select } from '../ui/select.tsx'
import { Switch } from '../ui/switch.tsx'
import { Table, type TableColumn } from '../ui/table.tsx'
import { notify, notifyRefusal } from '../ui/toast-store.ts'
import { uiTexts } from '../ui/ui-texts.ts'
import { OneTimeLinkField } from './one-time-link-field.tsx'
import { roleOptions } from './role-options.ts'
import { staffTexts } from './staff-texts.ts'
import { useLeaving } from './use-leaving.tsx'

/** Everybody who has an account. The owner changes roles and switches accounts off and on, at once. */
export function TeamSection({ ownId, mayChange }: { ownId: string; mayChange: boolean }) {
  const t = useText(staffTexts)
  const tUi = useText(uiTexts)
  const { result, reload } = useResource(listStaff)
  const [made, setMade] = useState<{ name: string; link: OneTimeLink } | null>(null)

  const change = async (entry: StaffEntry, body: StaffBody) => {
    const { id, role, active } = entry
    const changed = await call(changeStaff, { params: { id }, body })
    const undo = () => {
      const after = { ...entry, role: body.role ?? role, active: body.active ?? active }
      void change(after, { role, active })
    }
    if (changed.ok) notify(tUi('saved'), undo)
    else notifyRefusal(changed)
    await reload()
  }
  const { ask, dialog } = useLeaving(change)
  const makeLink = async ({ id, name }: StaffEntry) => {
    const link = await call(makePasswordLink, { params: { id } })
    if (link.ok) setMade({ name, link: link.value })
    else notifyRefusal(link)
  }
  const mayChangeOf = (id: string) => mayChange && id !== ownId
  const columns: TableColumn<StaffEntry>[] = [
    { id: 'name', text: t('team.name'), cell: ({ name }) => name, sortBy: ({ name }) => name },
    {
      id: 'email',
      text: t('team.email'),
      cell: ({ email }) => email,
      sortBy: ({ email }) => email,
    },
    {
      id: 'role',
      text: t('team.role'),
      cell: (entry) =>
        mayChangeOf(entry.id) ? (
          <Select
            label={t('team.role.of', { name: entry.name })}
            labelHidden
            options={roleOptions((value) => t(`role.${value}`))}
            value={entry.role}
            onChange={(chosen) => ask(entry, { role: chosen })}
          />
        ) : (
          t(`role.${entry.role}`)
        ),
      sortBy: ({ role }) => t(`role.${role}`),
    },
    {
      id: 'active',
      text: t('team.active'),
      cell: (entry) => (
        <Switch
          aria-label={t('team.active.of', { name: entry.name })}
          isSelected={entry.active}
          isDisabled={!mayChangeOf(entry.id)}
          onChange={(on) => ask(entry, { active: on })}
        />
      ),
      sortBy: ({ active }) => Number(active),
    },
    {
      id: 'password',
      text: t('team.password'),
      textHidden: true,
      cell: (entry) =>
        mayChangeOf(entry.id) &&
        entry.active && (
          <Button
            kind="quiet"
            aria-label={t('team.password.of', { name: entry.name })}
            onPress={() => makeLink(entry)}
          >
            {t('team.password')}
          </Button>
        ),
    },
  ]
  return (
    <>
      <Loaded result={result}>
        {(staff) => <Table label={t('team')} columns={columns} items={staff} wraps />}
      </Loaded>
      {dialog}
      <div role="status">
        {made && (
          <OneTimeLinkField
            label={t('team.password.link', { name: made.name })}
            note={t('team.password.factor')}
            link={made.link}
          />
        )}
      </div>
    </>
  )
}
