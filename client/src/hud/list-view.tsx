import { localise } from '@foyer/shared/i18n/locale.ts'
import type { MouseEvent, ReactNode } from 'react'
import { useStore } from 'zustand'
import { ChatPanel } from '../chat/chat-panel.tsx'
import { PortalOffer } from '../door/portal-offer.tsx'
import { DutyControls } from '../duty/duty-controls.tsx'
import { EmoteButtons } from '../emotes/emote-buttons.tsx'
import { hudTexts } from '../i18n/hud/hud-texts.ts'
import { useLocale, useText } from '../i18n/use-text.ts'
import { useLayout } from '../layout/layout-context.ts'
import { stopWalking, walkStore, walkWithWords } from '../movement/walk-with-words.ts'
import { useWalker } from '../movement/walker-context.ts'
import { PeopleList } from '../people/people-list.tsx'
import { useOwnPerson, useZoneName } from '../people/use-people.ts'
import { RepConsole } from '../reception/console/rep-console.tsx'
import { VisitorDesk } from '../reception/visitor/visitor-desk.tsx'
import { SeatButton } from '../seats/seat-button.tsx'
import { useSeat } from '../seats/use-seat.ts'
import { Button } from '../ui/button.tsx'
import { Notices } from '../ui/notices.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import { DeskState } from './desk-state.tsx'
import styles from './list-view.module.css'
import { useServices } from './services-context.ts'
import { SettingsPanel } from './settings-panel.tsx'

const SECTIONS = ['people', 'places', 'chat', 'desk'] as const

/** The same lobby as a page: for screen readers, keyboards and machines that cannot draw it. */
export function ListView() {
  const t = useText(hudTexts)
  const own = useOwnPerson()
  const walker = useWalker()
  const services = useServices()
  const { theme } = useLayout()
  const deskTitle = own?.kind === 'rep' ? t('console') : t('ask')

  return (
    <div className={styles.page}>
      <nav className={styles.skips} aria-label={t('list.title')}>
        {SECTIONS.map((section) => (
          <a key={section} href={`#list-${section}`} onClick={jump}>
            {t(`list.skip.${section}`)}
          </a>
        ))}
      </nav>
      <header className={styles.header}>
        <div>
          <h1>{theme.name}</h1>
          <DeskState />
        </div>
        <div className={styles.own}>
          {own?.kind === 'rep' && <DutyControls own={own} />}
          <Button onPress={() => services.setView3d(true)}>{t('list.3d')}</Button>
        </div>
      </header>
      <div className={styles.news}>
        <ConnectionBanner />
        <Notices />
      </div>
      <main className={styles.main}>
        <Section id="people" title={t('people.here')}>
          <PeopleList
            onWalkTo={({ id, name }) => walkWithWords(walker, name, () => walker.walkToPerson(id))}
          />
        </Section>
        <Section id="places" title={t('list.places')}>
          <Places />
        </Section>
        <Section id="chat" title={t('chat')}>
          <ChatPanel />
          <EmoteButtons label={t('emotes')} />
        </Section>
        <Section id="desk" title={deskTitle}>
          {own?.kind === 'rep' ? <RepConsole own={own} /> : <VisitorDesk />}
        </Section>
        <Section id="settings" title={t('settings')}>
          <SettingsPanel />
        </Section>
      </main>
    </div>
  )
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section
      className={styles.section}
      id={`list-${id}`}
      tabIndex={-1}
      aria-labelledby={`list-${id}-title`}
    >
      <h2 id={`list-${id}-title`}>{title}</h2>
      {children}
    </section>
  )
}

/** Skips to a section by focus; the address keeps its `#`, which names a spot of the lobby. */
function jump(event: MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault()
  const section = document.getElementById(event.currentTarget.hash.slice(1))
  section?.scrollIntoView()
  section?.focus()
}

/** The spots of the layout as places to go to, and where one is. */
function Places() {
  const t = useText(hudTexts)
  const locale = useLocale()
  const walker = useWalker()
  const own = useOwnPerson()
  const zoneName = useZoneName()
  const seat = useSeat(Number.POSITIVE_INFINITY)
  const goal = useStore(walkStore, (state) => state.goal)
  const spots = useLayout().spots.filter((spot) => spot.kind === 'place')
  return (
    <>
      <p>{t('list.where', { where: zoneName(own?.zone ?? '') })}</p>
      <PortalOffer />
      {goal && (
        <p className={styles.way}>
          {t('walk.going', { goal })}
          <Button onPress={() => stopWalking(walker)}>{t('walk.stop')}</Button>
        </p>
      )}
      <SeatButton {...seat} />
      <ul className={styles.places}>
        {spots.map((spot) => {
          const name = localise(spot.name, locale)
          return (
            <li key={spot.id}>
              <Button onPress={() => walkWithWords(walker, name, () => walker.walkToSpot(spot.id))}>
                {t('list.go', { goal: name })}
              </Button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
