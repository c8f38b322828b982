import { localise } from '@foyer/shared/i18n/locale.ts'
import { useStore } from 'zustand'
import { useGuide } from '../guide/guide-context.ts'
import { guideTexts } from '../guide/guide-texts.ts'
import { useLocale, useText } from '../i18n/use-text.ts'
import { useLayout } from '../layout/layout-context.ts'
import { useOwnPerson, useZoneName } from '../people/use-people.ts'
import { ReachList } from '../reach/reach-offer.tsx'
import { Button } from '../ui/button.tsx'
import { hudTexts } from './hud-texts.ts'
import { PersonCard } from './person-card.tsx'
import styles from './places.module.css'

/** The spots of the layout as places to go to, and where one is. */
export function Places() {
  const t = useText(hudTexts)
  const tGuide = useText(guideTexts)
  const locale = useLocale()
  const guide = useGuide()
  const own = useOwnPerson()
  const zoneName = useZoneName()
  const goal = useStore(guide.state, (state) => state.goal)
  const spots = useLayout().spots.filter((spot) => spot.kind === 'place')
  return (
    <>
      <p>{t('list.where', { where: zoneName(own?.zone ?? '') })}</p>
      {goal && (
        <p className={styles.way}>
          {tGuide('walk.going', { goal })}
          <Button onPress={guide.stop}>{tGuide('walk.stop')}</Button>
        </p>
      )}
      <ReachList />
      <PersonCard />
      <ul className={styles.places}>
        {spots.map(({ id, name: names }) => {
          const name = localise(names, locale)
          return (
            <li key={id}>
              <Button onPress={() => guide.walkToSpot({ id, name })}>
                {t('list.go', { goal: name })}
              </Button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
