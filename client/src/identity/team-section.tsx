import type { StaffBody, StaffEntry } from '@foyer/shared/identity/identity-contract.ts'
import { reasonTexts } from '../i18n/reason-text.ts'
import { staffTexts } from '../i18n/staff-text.ts'
import { useText } from '../i18n/use-text.ts'
import { fetchJson } from '../net/http.ts'
import { useResource } from '../net/use-resource.ts'
import { notify, notifyRefusal } from '../ui/notice-store.ts'
import { Select } from '../ui/select.tsx'
import { Switch } from '../ui/switch.tsx'
import styles from '../ui/table.module.css'
import { roleOptions } from './role-options.ts'

/** Everybody who has an account. The owner changes roles and switches accounts off and on, at once. */
export function TeamSection({ ownId, mayChange }: { ownId: string; mayChange: boolean }) {
  const t = useText(staffTexts)
  const tReason = useText(reasonTexts)
  const { result, reload } = useResource<StaffEntry[]>('/api/staff')

  const change = async (id: string, body: StaffBody) => {
    const changed = await fetchJson(`/api/staff/${id}`, { method: 'PATCH', body })
    if (changed.ok) notify(t('saved'))
    else notifyRefusal(changed)
    await reload()
  }

  if (result === null) return <p>{t('loading')}</p>
  if (!result.ok) return <p role="alert">{tReason(result.reason)}</p>
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('team.name')}</th>
            <th scope="col">{t('team.email')}</th>
            <th scope="col">{t('team.role')}</th>
            <th scope="col">{t('team.active')}</th>
          </tr>
        </thead>
        <tbody>
          {result.value.map((entry) => (
            <TeamRow
              key={entry.id}
              entry={entry}
              mayChange={mayChange && entry.id !== ownId}
              onChange={(body) => change(entry.id, body)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface TeamRowProps {
  entry: StaffEntry
  mayChange: boolean
  onChange: (body: StaffBody) => void
}

function TeamRow({ entry: { name, email, role, active }, mayChange, onChange }: TeamRowProps) {
  const t = useText(staffTexts)
  return (
    <tr>
      <td>{name}</td>
      <td>{email}</td>
      <td>
        {mayChange ? (
          <Select
            label={t('team.role.of', { name })}
            labelHidden
            options={roleOptions((value) => t(`role.${value}`))}
            value={role}
            onChange={(chosen) => onChange({ role: chosen })}
          />
        ) : (
          t(`role.${role}`)
        )}
      </td>
      <td>
        <Switch
          aria-label={t('team.active.of', { name })}
          isSelected={active}
          isDisabled={!mayChange}
          onChange={(on) => onChange({ active: on })}
        />
      </td>
    </tr>
  )
}
