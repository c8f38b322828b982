import type { Center, NewCenterBody } from '@foyer/shared/centers/centers-contract.ts'
import { addCenter } from '@foyer/shared/centers/centers-endpoints.ts'
import { useState } from 'react'
import { ownZone } from '../browser/own-zone.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { ComboBox } from '../ui/combo-box.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Select } from '../ui/select.tsx'
import { notify } from '../ui/toast-store.ts'
import { useForm } from '../ui/use-form.ts'
import { addressFrom } from './address-from.ts'
import { centersTexts } from './centers-texts.ts'
import { zoneOptions } from './zones.ts'

/** The layouts that Foyer brings along, by the names that the server knows them by. */
const LAYOUTS = ['atrium', 'loft', 'garden', 'ship'] as const

/** Characters of an address. */
const ID_MAX = 32

interface NewCenterDialogProps {
  onMade: (center: Center) => void
  onClose: () => void
}

/** A further center: where it is and what its lobby begins with; the rest is set afterwards. */
export function NewCenterDialog({ onMade, onClose }: NewCenterDialogProps) {
  const t = useText(centersTexts)
  const make = async (body: NewCenterBody) => {
    const made = await call(addCenter, { body })
    if (made.ok) {
      notify(t('new.made', { name: body.name }))
      onMade(made.value)
    }
    return made
  }
  const [zone] = useState(ownZone)
  const form = useForm<NewCenterBody>({ id: '', name: '', zone, layout: 'atrium' }, make)
  const { value: center, change } = form
  /** Until an address is typed it follows the name. */
  const follows = center.id === addressFrom(center.name, ID_MAX)
  const rename = (name: string) =>
    change(follows ? { name, id: addressFrom(name, ID_MAX) } : { name })
  return (
    <Dialog title={t('new.title')} onClose={onClose}>
      <Form form={form} label={t('new.submit')}>
        <TextField
          name="name"
          label={t('name')}
          value={center.name}
          onChange={rename}
          limit={60}
          isRequired
          autoFocus
        />
        <TextField
          name="id"
          wrong={({ reason }) => t(reason === 'conflict' ? 'id.taken' : 'id.wrong')}
          label={t('id')}
          hint={t('id.hint')}
          value={center.id}
          onChange={(id) => change({ id })}
          limit={ID_MAX}
          isRequired
        />
        <ComboBox
          name="zone"
          label={t('zone')}
          options={zoneOptions(zone)}
          value={center.zone}
          onChange={(chosen) => {
            if (chosen !== null) change({ zone: chosen })
          }}
        />
        <Select
          label={t('layout')}
          options={LAYOUTS.map((value) => ({
            value,
            text: value.charAt(0).toUpperCase() + value.slice(1),
          }))}
          value={center.layout}
          onChange={(layout) => change({ layout })}
        />
      </Form>
    </Dialog>
  )
}
