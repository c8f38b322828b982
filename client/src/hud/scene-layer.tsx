import { OFFER_REACH } from '@foyer/shared/seats/seats.ts'
import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { ChatPanel } from '../chat/chat-panel.tsx'
import { PortalOffer } from '../door/portal-offer.tsx'
import { DutyControls } from '../duty/duty-controls.tsx'
import { hudTexts } from '../i18n/hud/hud-texts.ts'
import { useText } from '../i18n/use-text.ts'
import { selectionStore } from '../people/selection-store.ts'
import { useOwnPerson } from '../people/use-people.ts'
import { SeatButton } from '../seats/seat-button.tsx'
import { useSeat } from '../seats/use-seat.ts'
import { Notices } from '../ui/notices.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import { DeskState } from './desk-state.tsx'
import { closePanel, hudStore } from './hud-store.ts'
import { OpenPanel } from './open-panel.tsx'
import { PersonCard } from './person-card.tsx'
import styles from './scene-layer.module.css'
import { Toolbar } from './toolbar.tsx'
import { useHudKeys } from './use-hud-keys.ts'
import { useMedia } from './use-media.ts'

/** Where there is room for the chat beside everything else, and no thumb that needs the corner for walking. */
const CHAT_FITS = '(min-width: 56rem) and (min-height: 34rem) and (pointer: fine)'

/** The quiet layer over the 3D view. All of it stands at the edges. */
export function SceneLayer() {
  const t = useText(hudTexts)
  const own = useOwnPerson()
  const chatFits = useMedia(CHAT_FITS)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const selected = useStore(selectionStore, (state) => state.personId)

  const beginMessage = useCallback(() => {
    if (field.current) return field.current.focus()
    hudStore.setState({ panel: 'chat' })
  }, [])
  const seat = useSeat(OFFER_REACH)
  useHudKeys(beginMessage, seat.sitOrGetUp)

  // A card and a panel share the same place: whichever came last shows.
  useEffect(() => {
    if (selected) closePanel()
  }, [selected])
  useEffect(
    () => hudStore.subscribe(({ panel }) => panel && selectionStore.setState({ personId: null })),
    [],
  )

  return (
    <div className={styles.layer}>
      <div className={styles.top}>
        <div className={styles.state}>
          <div className={styles.pill}>
            <DeskState />
          </div>
          {own?.kind === 'rep' && (
            <section className={styles.pill} aria-label={t('duty.status')}>
              <DutyControls own={own} />
            </section>
          )}
        </div>
        <div className={styles.news}>
          <ConnectionBanner />
          <Notices />
        </div>
      </div>
      <div className={styles.bottom}>
        {chatFits ? <ChatDock inputRef={field} /> : <span />}
        <div className={styles.edge}>
          {selected ? <PersonCard /> : <OpenPanel own={own} />}
          <PortalOffer />
          <div className={styles.seat}>
            <SeatButton {...seat} />
          </div>
          <Toolbar own={own} withChat={!chatFits} />
        </div>
      </div>
    </div>
  )
}

type FieldRef = RefObject<(HTMLInputElement & HTMLTextAreaElement) | null>

function ChatDock({ inputRef }: { inputRef: FieldRef }) {
  const t = useText(hudTexts)
  return (
    <section className={styles.dock} aria-label={t('chat')}>
      <ChatPanel inputRef={inputRef} />
    </section>
  )
}
