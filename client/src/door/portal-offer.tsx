import { readDoor } from '@foyer/shared/door/door-endpoints.ts'
import { doorLine } from '@foyer/shared/door/door-line.ts'
import { goToCenter } from '../centers/go-to-center.ts'
import { hudTexts } from '../i18n/hud/hud-texts.ts'
import { useLocale, useText } from '../i18n/use-text.ts'
import { useLayout } from '../layout/layout-context.ts'
import { useResource } from '../net/use-resource.ts'
import { useOwnPerson } from '../people/use-people.ts'
import { ownZone } from '../time/own-zone.ts'
import { Button } from '../ui/button.tsx'
import { doorTexts } from './door-texts.ts'
import styles from './portal-offer.module.css'

/** While one stands in a portal: where it leads, what the door there says, and the way through. */
export function PortalOffer() {
  const own = useOwnPerson()
  const { zones } = useLayout()
  const center = zones.find(({ id }) => id === own?.zone)?.center
  return center ? <Portal key={center} center={center} /> : null
}

function Portal({ center }: { center: string }) {
  const t = useText(hudTexts)
  const tDoor = useText(doorTexts)
  const locale = useLocale()
  const { result } = useResource(readDoor, { params: { center } })
  if (result === null) return null
  if (!result.ok) {
    return (
      <p className={styles.portal} role="status">
        {t('portal.closed')}
      </p>
    )
  }
  const door = result.value
  const { text } = doorLine(door, { locale, t: tDoor, zone: ownZone(), now: Date.now() })
  return (
    <section className={styles.portal} aria-label={t('portal', { name: door.name })}>
      <p role="status">
        <b>{t('portal', { name: door.name })}</b>
        <br />
        {text}
      </p>
      <Button kind="primary" onPress={() => goToCenter(center)}>
        {t('elsewhere.go', { name: door.name })}
      </Button>
    </section>
  )
}
