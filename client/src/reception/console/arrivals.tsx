import type { Arrival } from '@foyer/shared/duty/on-duty-contract.ts'
import { languageName } from '@foyer/shared/i18n/format.ts'
import { formatTime } from '@foyer/shared/i18n/format-time.ts'
import { useStore } from 'zustand'
import { useGuide } from '../../guide/guide-context.ts'
import { useRegionalLocale } from '../../i18n/use-regional-locale.ts'
import { useText } from '../../i18n/use-text.ts'
import { usePerson, useZoneName } from '../../people/use-people.ts'
import { changePreferences, preferencesStore } from '../../preferences/preferences-store.ts'
import { IconButton } from '../../ui/button.tsx'
import { Switch } from '../../ui/switch.tsx'
import { withOpen } from '../conversation-store.ts'
import { useReception } from '../reception-context.ts'
import { receptionTexts } from '../reception-texts.ts'
import styles from './arrivals.module.css'
import { consoleTexts } from './console-texts.ts'

/** Who came in since the rep came on duty, with a way to them. */
export function Arrivals() {
  const t = useText(receptionTexts)
  const arrivals = useStore(useReception().arrivals, (state) => state.arrivals)
  const sound = useStore(preferencesStore, (settings) => settings.sound)
  return (
    <section className={styles.arrivals}>
      <h3>{t('arrivals')}</h3>
      <Switch isSelected={sound} onChange={(on) => changePreferences({ sound: on })}>
        {t('arrivals.sound')}
      </Switch>
      {arrivals.length === 0 && <p className={styles.quiet}>{t('arrivals.empty')}</p>}
      <ul className={styles.list} aria-label={t('arrivals')}>
        {arrivals.map((arrival) => (
          <ArrivalRow key={arrival.personId} arrival={arrival} />
        ))}
      </ul>
    </section>
  )
}

function ArrivalRow({ arrival: { personId, name, locale: theirs, since } }: { arrival: Arrival }) {
  const t = useText(receptionTexts)
  const locale = useRegionalLocale()
  const tConsole = useText(consoleTexts)
  const { walkToPerson } = useGuide()
  const { conversations } = useReception()
  const person = usePerson(personId)
  const zoneName = useZoneName()
  const facts = [
    languageName(theirs, locale),
    t('arrivals.since', { time: formatTime(since, locale) }),
    person ? zoneName(person.zone) : t('arrivals.left'),
  ]
  return (
    <li className={styles.row}>
      <span>
        <b>{name}</b>
        <span className={styles.quiet}>{facts.join(' · ')}</span>
      </span>
      {person && (
        <span className={styles.actions}>
          <IconButton
            icon="chat"
            kind="bare"
            label={tConsole('write', { name })}
            onPress={() =>
              conversations.setState((state) => withOpen(state, { id: personId, name }))
            }
          />
          <IconButton
            icon="walk"
            kind="bare"
            label={t('arrivals.walk', { name })}
            onPress={() => walkToPerson({ id: personId, name })}
          />
        </span>
      )}
    </li>
  )
}
