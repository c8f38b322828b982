import { useStore } from 'zustand'
import { useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { useReach } from './reach-context.ts'
import styles from './reach-offer.module.css'
import { reachTexts } from './reach-texts.ts'
import { REACH_KEYS, type Reachable } from './reachable.ts'

/** What is offered where one stands: one button, or nothing. */
export function ReachOffer() {
  const t = useText(reachTexts)
  const offer = useStore(useReach().state, (state) => state.offer)
  const news =
    offer && (offer.news ?? t('reach.news', { what: offer.label, key: REACH_KEYS[offer.code] }))
  return (
    <>
      {/* One button for whatever is offered: it keeps the focus when that is something else. */}
      {offer && <Offered offer={offer} />}
      <span role="status" className="visually-hidden">
        {offer?.note ? '' : news}
      </span>
    </>
  )
}

/** In the page without 3D, where no keys do it: the best of every kind. */
export function ReachList() {
  const t = useText(reachTexts)
  const offers = useStore(useReach().state, (state) => state.offers)
  return (
    <>
      {offers.map((offer) => (
        <Offered key={offer.kind} offer={offer} />
      ))}
      {/* What has come is told, and not again what was there. */}
      <span role="status" aria-atomic="false" className="visually-hidden">
        {offers.map(({ kind, label, note, news = t('reach.news.list', { what: label }) }) =>
          note ? null : <span key={kind}>{news}</span>,
        )}
      </span>
    </>
  )
}

function Offered({ offer: { label, note, run } }: { offer: Reachable }) {
  const button = run && (
    <Button kind={note ? 'primary' : 'plain'} onPress={run}>
      {label}
    </Button>
  )
  if (!note) return button
  return (
    <section className={styles.noted} aria-label={note.title}>
      <p role="status">
        <b>{note.title}</b>
        <br />
        {note.text}
      </p>
      {button}
    </section>
  )
}
