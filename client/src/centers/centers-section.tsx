import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import { readDoors } from '@foyer/shared/door/door-endpoints.ts'
import { useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { useResource } from '../net/use-resource.ts'
import { Button } from '../ui/button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import styles from './centers-section.module.css'
import { centersTexts } from './centers-texts.ts'
import { NewCenterDialog } from './new-center-dialog.tsx'

/** All centers, each a link to its page, and the way to a new one. */
export function CentersSection({ onMade }: { onMade: (center: Center) => void }) {
  const t = useText(centersTexts)
  const { result } = useResource(readDoors)
  const [making, setMaking] = useState(false)
  return (
    <>
      <Loaded result={result}>
        {(doors) => (
          <ul className={styles.list}>
            {doors.map(({ centerId, name }) => (
              <li key={centerId}>
                <a href={`/settings/centers/${centerId}`}>{name}</a>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <div>
        <Button onPress={() => setMaking(true)}>{t('new')}</Button>
      </div>
      {making && <NewCenterDialog onMade={onMade} onClose={() => setMaking(false)} />}
    </>
  )
}
