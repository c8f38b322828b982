import { type ReactNode, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { CallUs } from '../door/call-us.tsx'
import { useRefusalText } from '../errors/use-refusal-text.ts'
import { useText } from '../i18n/use-text.ts'
import { useConnection } from '../net/connection-context.ts'
import type { ConnectionState } from '../net/connection-types.ts'
import { useNow } from '../time/use-now.ts'
import { Button } from '../ui/button.tsx'
import { notify } from '../ui/toast-store.ts'
import styles from './connection-banner.module.css'
import { hudTexts } from './hud-texts.ts'
import { useServices } from './services-context.ts'

/** Milliseconds between two looks at the clock: the seconds that are shown are never a whole one late. */
const LOOK = 250

/** Says how the connection stands when it does not simply work, and what to do then. */
export function ConnectionBanner() {
  const t = useText(hudTexts)
  const textOf = useRefusalText()
  const { rejoin } = useServices()
  const connection = useConnection()
  const state = useStore(connection.state)
  const closingIn = useClosing()

  useEffect(
    () =>
      connection.state.subscribe((now, before) => {
        if (now.phase === 'joined' && before.phase === 'reconnecting') notify(t('connection.back'))
      }),
    [connection, t],
  )

  switch (state.phase) {
    case 'idle':
    case 'entering':
      return <Banner text={t('connection.entering')} />
    case 'joined':
      return closingIn === null ? null : (
        <Banner text={t('connection.closing', { count: closingIn })} />
      )
    case 'reconnecting':
      return <Reconnecting nextTry={state.nextTry} tryNow={state.tryNow} />
    case 'refused':
      return (
        <Banner text={textOf(state.refusal)}>
          <Button kind="primary" onPress={rejoin}>
            {t('connection.again')}
          </Button>
          <CallUs />
        </Banner>
      )
    case 'closed':
      return (
        <Banner text={t(`connection.${state.why}`)}>
          <Button kind="primary" onPress={rejoin}>
            {t(state.why === 'taken-over' ? 'connection.taken-over.again' : 'connection.again')}
          </Button>
          <CallUs />
        </Banner>
      )
  }
}

function Banner({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className={styles.banner}>
      <p role="alert">{text}</p>
      {children}
    </div>
  )
}

type ReconnectingProps = Pick<
  Extract<ConnectionState, { phase: 'reconnecting' }>,
  'nextTry' | 'tryNow'
>

function Reconnecting({ nextTry, tryNow }: ReconnectingProps) {
  const t = useText(hudTexts)
  const now = useNow(LOOK)
  const count = Math.ceil((nextTry - now) / 1000)
  const text = count > 0 ? t('connection.next-try', { count }) : t('connection.trying')
  return (
    // The seconds are not an alert: that would be read aloud every second. That the connection is gone is announced once.
    <div className={styles.banner}>
      <p aria-hidden="true">{text}</p>
      <p role="alert" className="visually-hidden">
        {t('connection.lost')}
      </p>
      {tryNow && (
        <Button kind="primary" onPress={tryNow}>
          {t('connection.try-now')}
        </Button>
      )}
      <CallUs />
    </div>
  )
}

/** Seconds until the server goes down as it said, counted from when it said so; null when it did not. */
function useClosing(): number | null {
  const connection = useConnection()
  const [seconds, setSeconds] = useState<number | null>(null)
  useEffect(() => connection.on('closing', (closing) => setSeconds(closing.seconds)), [connection])
  useEffect(() => connection.on('welcome', () => setSeconds(null)), [connection])
  return seconds
}
