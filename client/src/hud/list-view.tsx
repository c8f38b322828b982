import { type MouseEvent, useEffect, useRef } from 'react'
import { useMayAnswer } from '../duty/duty-context.ts'
import { useLocale, useText } from '../i18n/use-text.ts'
import { useLayout } from '../layout/layout-context.ts'
import { useOwnPerson } from '../people/use-people.ts'
import { type LobbyPanel, panelsFor } from '../plugs/lobby-panel.ts'
import { PanelContent } from '../plugs/panel-content.tsx'
import { DutyAtDesk } from '../reception/console/duty-at-desk.tsx'
import { Button } from '../ui/button.tsx'
import { Toasts } from '../ui/toasts.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import { DeskState } from './desk-state.tsx'
import { hudTexts } from './hud-texts.ts'
import styles from './list-view.module.css'
import { PANELS } from './panels.ts'
import { jumpToSection } from './panels-store.ts'
import { useServices } from './services-context.ts'

/** The same lobby as a page: for screen readers, keyboards and machines that cannot draw it. */
export function ListView() {
  const t = useText(hudTexts)
  const locale = useLocale()
  const own = useOwnPerson()
  const mayAnswer = useMayAnswer()
  const services = useServices()
  const { theme } = useLayout()
  const panels = panelsFor(PANELS, own?.kind)
  const heading = useRef<HTMLHeadingElement>(null)
  const sections = panels.flatMap(inOrder).sort((a, b) => a.order - b.order)

  // Whatever had the focus is gone with the page or the picture before this one.
  useEffect(() => heading.current?.focus(), [])

  return (
    <div className={styles.page}>
      <nav className={styles.skips} aria-label={t('list.title')}>
        {sections.map(
          ({ panel, skip }) =>
            skip && (
              <a key={panel.id} href={`#list-${panel.id}`} onClick={jumpTo(panel)}>
                {skip(locale)}
              </a>
            ),
        )}
      </nav>
      <header className={styles.header}>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {theme.name}
          </h1>
          <DeskState />
        </div>
        <div className={styles.own}>
          {own?.kind === 'rep' && mayAnswer && <DutyAtDesk own={own} />}
          <Button onPress={() => services.setView3d(true)}>{t('list.3d')}</Button>
        </div>
      </header>
      <div className={styles.news}>
        <ConnectionBanner />
        <Toasts />
      </div>
      <main className={styles.main}>
        {sections.map(({ panel }) => (
          <Section
            key={panel.id}
            panel={panel}
            within={panels.filter((other) => standsIn(other, panel))}
          />
        ))}
      </main>
    </div>
  )
}

/** A panel, and at its end those that stand within it. */
function Section({ panel, within }: { panel: LobbyPanel; within: readonly LobbyPanel[] }) {
  const { id, title, heading = title } = panel
  const locale = useLocale()
  return (
    <section
      className={styles.section}
      id={`list-${id}`}
      tabIndex={-1}
      aria-labelledby={`list-${id}-title`}
    >
      <h2 id={`list-${id}-title`}>{heading(locale)}</h2>
      {[panel, ...within].map((shown) => (
        <PanelContent key={shown.id} panel={shown} />
      ))}
    </section>
  )
}

/** A panel with a section of its own, and where in the page that is. */
function inOrder(panel: LobbyPanel) {
  return 'order' in panel.section ? [{ panel, ...panel.section }] : []
}

function standsIn({ section }: LobbyPanel, panel: LobbyPanel): boolean {
  return 'within' in section && section.within === panel.id
}

/** Skips to a section instead of following the link. */
function jumpTo(panel: LobbyPanel) {
  return (event: MouseEvent<HTMLAnchorElement>) => {
    event.preventDefault()
    jumpToSection(panel)
  }
}
