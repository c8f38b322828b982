import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useMayAnswer } from '../duty/duty-context.ts'
import { dutyTexts } from '../duty/duty-texts.ts'
import { useText } from '../i18n/use-text.ts'
import { useSelectionStore } from '../people/selection-context.ts'
import { useOwnPerson } from '../people/use-people.ts'
import { panelsFor } from '../plugs/lobby-panel.ts'
import { ReachOffer } from '../reach/reach-offer.tsx'
import { DutyAtDesk } from '../reception/console/duty-at-desk.tsx'
import { Toasts } from '../ui/toasts.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import { DeskState } from './desk-state.tsx'
import { Dock } from './dock.tsx'
import { FirstHint } from './first-hint.tsx'
import { Keys } from './keys.tsx'
import { OpenPanel } from './open-panel.tsx'
import { PANELS } from './panels.ts'
import { usePanels } from './panels-store.ts'
import { PersonCard } from './person-card.tsx'
import { prefetchPanels } from './prefetch-panels.ts'
import styles from './scene-layer.module.css'
import { Toolbar } from './toolbar.tsx'
import { useMedia } from './use-media.ts'

/** Where there is room for panels beside everything else, and no thumb that needs the corner for walking. */
const DOCK_FITS = '(min-width: 56rem) and (min-height: 34rem) and (pointer: fine)'

/** The quiet layer over the 3D view. All of it stands at the edges. */
export function SceneLayer() {
  const t = useText(dutyTexts)
  const panels = usePanels()
  const selection = useSelectionStore()
  const dockFits = useMedia(DOCK_FITS)
  const selected = useStore(selection, (state) => state.personId)
  const own = useOwnPerson()
  const mayAnswer = useMayAnswer()
  const kind = own?.kind
  const mine = panelsFor(PANELS, kind)
  const docked = mine.filter(({ docks }) => docks && dockFits)

  useEffect(() => prefetchPanels(panelsFor(PANELS, kind)), [kind])

  // A card and a panel share the same place: whichever came last shows.
  useEffect(() => {
    if (selected) panels.setState({ open: null })
  }, [panels, selected])
  useEffect(
    () => panels.subscribe(({ open }) => open && selection.setState({ personId: null })),
    [panels, selection],
  )

  return (
    <div className={styles.layer}>
      <Keys />
      <div className={styles.top}>
        <div className={styles.state}>
          <div className={styles.pill}>
            <DeskState />
          </div>
          {own?.kind === 'rep' && mayAnswer && (
            <section className={styles.pill} aria-label={t('status')}>
              <DutyAtDesk own={own} />
            </section>
          )}
        </div>
        <div className={styles.news}>
          {kind === 'visitor' && <FirstHint />}
          <ConnectionBanner />
          <Toasts />
        </div>
      </div>
      <div className={styles.bottom}>
        <div className={styles.docks}>
          {docked.map((panel) => (
            <Dock key={panel.id} panel={panel} />
          ))}
        </div>
        <div className={styles.edge}>
          {selected ? <PersonCard /> : <OpenPanel docked={docked} />}
          <div className={styles.offer}>
            <ReachOffer />
          </div>
          <Toolbar panels={mine.filter((panel) => !docked.includes(panel))} />
        </div>
      </div>
    </div>
  )
}
