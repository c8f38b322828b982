import { useText } from '../i18n/use-text.ts'
import { Portrait } from '../look/portrait-view.tsx'
import { Badge } from '../ui/badge.tsx'
import { Icon } from '../ui/icon.tsx'
import type { PersonHere } from './people-store.ts'
import { peopleTexts } from './people-texts.ts'
import styles from './person-line.module.css'
import { useZoneName } from './use-people.ts'

/** Portrait, name, badge, status and place of a person. */
export function PersonLine({ person, own }: { person: PersonHere; own: boolean }) {
  const t = useText(peopleTexts)
  const zoneName = useZoneName()
  const facts = [
    person.status && t(`status.${person.status}`),
    person.connected ? null : t('people.reconnecting'),
    zoneName(person.zone),
    person.seat && t('people.sitting'),
    person.view === '3d' ? null : t(`people.view.${person.view}`),
  ]
  return (
    <span className={styles.person}>
      <Portrait look={person.look} />
      <span className={styles.words}>
        <span className={styles.name}>
          <bdi translate="no">{person.name}</bdi>
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
