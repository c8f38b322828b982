import { readDoors } from '@foyer/shared/door/door-endpoints.ts'
import { CenterSection } from '../centers/center-section.tsx'
import { centersTexts } from '../centers/centers-texts.ts'
import { useText } from '../i18n/use-text.ts'
import { useResource } from '../net/use-resource.ts'
import formStyles from '../ui/form.module.css'
import { Loaded } from '../ui/loaded.tsx'
import { SettingsPart } from './settings-part.tsx'

interface CenterPartProps {
  centerId: string
  hasMoved: boolean
  onShown: (title: string) => void
}

/** The page of one center, titled by its name. */
export function CenterPart({ centerId, ...frame }: CenterPartProps) {
  const t = useText(centersTexts)
  const { result, reload } = useResource(readDoors)
  return (
    <Loaded result={result}>
      {(doors) => (
        <SettingsPart
          title={doors.find((door) => door.centerId === centerId)?.name ?? centerId}
          {...frame}
        >
          <p className={formStyles.hint}>
            <a href="/settings/centers">{t('all')}</a>
          </p>
          <CenterSection centerId={centerId} onSaved={reload} />
        </SettingsPart>
      )}
    </Loaded>
  )
}
