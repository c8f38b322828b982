import { hudTexts } from '../i18n/hud/hud-texts.ts'
import { lobbyTexts } from '../i18n/lobby/lobby-texts.ts'
import { seatTexts } from '../i18n/seats/seat-texts.ts'
import { useText } from '../i18n/use-text.ts'
import { Portrait } from '../look/portrait-view.tsx'
import { Badge } from '../ui/badge.tsx'
import { Icon } from '../ui/icon.tsx'
import type { PersonHere } from './people-store.ts'
import styles from './person-line.module.css'
import { useZoneName } from './use-people.ts'

/** Portrait, name, badge, status and place of a person. */
export function PersonLine({ person, own }: { person: PersonHere; own: boolean }) {
  const t = useText(hudTexts)
  const tLobby = useText(lobbyTexts)
  const tSeat = useText(seatTexts)
  const zoneName = useZoneName()
  const facts = [
    person.status && tLobby(`status.${person.status}`),
    person.connected ? null : t('people.reconnecting'),
    zoneName(person.zone),
    person.seat && tSeat('sit.sitting'),
    person.view === '3d' ? null : t(`people.view.${person.view}`),
  ]
  return (
    <span className={styles.person}>
      <Portrait look={person.look} />
      <span className={styles.words}>
        <span className={styles.name}>
          {person.name}
          {own && <span className={styles.quiet}> ({t('people.you')})</span>}
          {person.kind === 'rep' && (
            <Badge tone="brand">
              <Icon name="badge" />
              {t('badge')}
            </Badge>
          )}
        </span>
        <span className={styles.quiet}>{facts.filter(Boolean).join(' · ')}</span>
      </span>
    </span>
  )
}
