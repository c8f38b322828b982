import { elsewhereLine } from '@foyer/shared/door/elsewhere-line.ts'
import { goToCenter } from '../../centers/go-to-center.ts'
import { doorTexts } from '../../door/door-texts.ts'
import { useElsewhere } from '../../door/use-door.ts'
import { useLocale, useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { receptionTexts } from '../reception-texts.ts'
import styles from './elsewhere-list.module.css'

/** While nobody is here: the centers where somebody is, each one press away. */
export function ElsewhereList() {
  const t = useText(receptionTexts)
  const tDoor = useText(doorTexts)
  const locale = useLocale()
  const elsewhere = useElsewhere()
  if (elsewhere.length === 0) return null
  return (
    <ul className={styles.list} aria-label={t('elsewhere')}>
      {elsewhere.map((center, place) => (
        <li key={center.centerId} className={styles.center}>
          <span>{elsewhereLine(center, { locale, t: tDoor })}</span>
          <Button
            kind={place === 0 ? 'primary' : 'plain'}
            onPress={() => goToCenter(center.centerId)}
          >
            {t('elsewhere.go', { name: center.name })}
          </Button>
        </li>
      ))}
    </ul>
  )
}
