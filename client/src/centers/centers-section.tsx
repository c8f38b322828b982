import { readCenter } from '@foyer/shared/centers/centers-endpoints.ts'
import { readDoors } from '@foyer/shared/door/door-endpoints.ts'
import { useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { useResource } from '../net/use-resource.ts'
import { Button } from '../ui/button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Select } from '../ui/select.tsx'
import { CenterForm } from './center-form.tsx'
import styles from './centers-section.module.css'
import { centersTexts } from './centers-texts.ts'
import { NewCenterDialog } from './new-center-dialog.tsx'

/** Every center with its calendar, half-days and rules, one at a time. */
export function CentersSection() {
  const t = useText(centersTexts)
  const { result, reload } = useResource(readDoors)
  const [chosen, setChosen] = useState<string | null>(null)
  const [making, setMaking] = useState(false)
  return (
    <Loaded result={result}>
      {(doors) => {
        const centerId = chosen ?? doors[0]!.centerId
        return (
          <>
            <div className={styles.choice}>
              <Select
                label={t('center')}
                options={doors.map((door) => ({ value: door.centerId, text: door.name }))}
                value={centerId}
                onChange={setChosen}
              />
              <Button onPress={() => setMaking(true)}>{t('new')}</Button>
            </div>
            <StoredCenter key={centerId} centerId={centerId} onSaved={reload} />
            {making && (
              <NewCenterDialog
                onMade={async (center) => {
                  await reload()
                  setChosen(center.id)
                  setMaking(false)
                }}
                onClose={() => setMaking(false)}
              />
            )}
          </>
        )
      }}
    </Loaded>
  )
}

function StoredCenter({ centerId, onSaved }: { centerId: string; onSaved: () => Promise<void> }) {
  const { result } = useResource(readCenter, { params: { center: centerId } })
  return (
    <Loaded result={result}>{(center) => <CenterForm stored={center} onSaved={onSaved} />}</Loaded>
  )
}
