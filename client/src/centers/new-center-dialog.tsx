import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import { addCenter } from '@foyer/shared/centers/centers-endpoints.ts'
import { type FormEvent, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { ownZone } from '../time/own-zone.ts'
import { ComboBox } from '../ui/combo-box.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import formStyles from '../ui/form.module.css'
import { FormEnd } from '../ui/form-end.tsx'
import { Select } from '../ui/select.tsx'
import { notify } from '../ui/toast-store.ts'
import { useSubmit } from '../ui/use-submit.ts'
import { centersTexts } from './centers-texts.ts'
import { zoneOptions } from './zones.ts'

/** The layouts that Foyer brings along, by the names that the server knows them by. */
const LAYOUTS = ['atrium', 'loft', 'garden', 'ship'] as const

interface NewCenterDialogProps {
  onMade: (center: Center) => Promise<void>
  onClose: () => void
}

/** A further center: where it is and what its lobby begins with; the rest is set afterwards. */
export function NewCenterDialog({ onMade, onClose }: NewCenterDialogProps) {
  const t = useText(centersTexts)
  const [name, setName] = useState('')
  const [id, setId] = useState<string | null>(null)
  const [zone, setZone] = useState(ownZone)
  const [layout, setLayout] = useState<(typeof LAYOUTS)[number]>('atrium')
  const { state, refusal, submit } = useSubmit()
  const address = id ?? addressFrom(name)

  const make = (event: FormEvent) => {
    event.preventDefault()
    void submit(async () => {
      const body = { id: address, name, zone, layout }
      const made = await call(addCenter, { body })
      if (made.ok) {
        notify(t('new.made', { name }))
        await onMade(made.value)
      }
      return made
    })
  }
  return (
    <Dialog title={t('new.title')} onClose={onClose}>
      <form className={formStyles.form} onSubmit={make}>
        <TextField
          label={t('name')}
          value={name}
          onChange={setName}
          maxLength={60}
          isRequired
          autoFocus
        />
        <TextField
          label={t('id')}
          hint={t('id.hint')}
          value={address}
          onChange={setId}
          maxLength={32}
          isRequired
        />
        <ComboBox
          label={t('zone')}
          options={zoneOptions(zone)}
          value={zone}
          onChange={(chosen) => {
            if (chosen !== null) setZone(chosen)
          }}
        />
        <Select
          label={t('layout')}
          options={LAYOUTS.map((value) => ({
            value,
            text: value.charAt(0).toUpperCase() + value.slice(1),
          }))}
          value={layout}
          onChange={setLayout}
        />
        <FormEnd label={t('new.submit')} state={state} refusal={refusal} />
      </form>
    </Dialog>
  )
}

/** What of a name can stand in an address: "München Süd" becomes "munchen-sud". */
export function addressFrom(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 32)
    .replaceAll(/^-|-$/g, '')
}
