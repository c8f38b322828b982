import type { Door } from '@foyer/shared/door/door-contract.ts'
import { isPending } from '@foyer/shared/swaps/decide-swap.ts'
import type { Swap, SwapBoard, WordlessAction } from '@foyer/shared/swaps/swaps-contract.ts'
import { actOnSwap } from '@foyer/shared/swaps/swaps-endpoints.ts'
import { useEffect, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import type { Answered } from '../net/use-resource.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { notify, notifyRefusal } from '../ui/toast-store.ts'
import { DenyDialog } from './deny-dialog.tsx'
import { EffectLine } from './effect-line.tsx'
import { SwapCard } from './swap-card.tsx'
import styles from './swaps-tab.module.css'
import { swapsTexts } from './swaps-texts.ts'

interface SwapsTabProps {
  board: Answered<SwapBoard>
  /** Of all centers: shifts are named by theirs. */
  doors: readonly Pick<Door, 'centerId' | 'name' | 'zone'>[]
}

/** What waits for the lead's yes or no, what waits for colleagues, and what was decided: of all centers. */
export function SwapsTab({ board: { result, reload }, doors }: SwapsTabProps) {
  const t = useText(swapsTexts)
  const [denying, setDenying] = useState<Swap | null>(null)
  // Whoever opens the tab sees how it is now, not when the count was read last.
  useEffect(() => void reload(), [reload])
  const centers = doors.map(({ centerId, name, zone }) => ({ id: centerId, name, zone }))

  const decide = async (swap: Swap, action: WordlessAction) => {
    const decided = await call(actOnSwap, { params: { id: swap.id, action } })
    const isPickUp = swap.kind === 'pick-up' && action === 'approve'
    if (decided.ok) notify(t(isPickUp ? 'swap.done.approve.pick-up' : `swap.done.${action}`))
    else notifyRefusal(decided)
    await reload()
  }
  return (
    <Loaded result={result}>
      {(board) => {
        const groups = [
          { id: 'decide', swaps: waitingForLead(board) },
          {
            id: 'waiting',
            swaps: board.swaps.filter(({ state }) => state === 'pending-acceptance'),
          },
          { id: 'decided', swaps: board.swaps.filter((swap) => !isPending(swap)) },
        ] as const
        return (
          <>
            {groups.map(({ id, swaps }) => (
              <section key={id} className={styles.group} aria-labelledby={`swaps-${id}`}>
                <h3 id={`swaps-${id}`}>{t(`swaps.${id}`)}</h3>
                {swaps.length === 0 &&
                  (id === 'decide' ? (
                    <EmptyState icon="check" title={t('swaps.decide.none')} />
                  ) : (
                    <p className={styles.hint}>{t('swaps.none')}</p>
                  ))}
                <ul className={styles.list}>
                  {swaps.map((swap) => (
                    <SwapCard
                      key={swap.id}
                      {...{ swap, centers }}
                      shifts={board.shifts}
                      names={board.names}
                    >
                      {(board.effects[swap.id] ?? []).map((effect) => (
                        <EffectLine key={effect.staffId} effect={effect} names={board.names} />
                      ))}
                      <div className={styles.actions}>
                        {swap.state === 'pending-approval' && (
                          <>
                            <Button kind="primary" onPress={() => decide(swap, 'approve')}>
                              {t('swap.approve')}
                            </Button>
                            <Button onPress={() => setDenying(swap)}>{t('swap.deny')}</Button>
                          </>
                        )}
                        {swap.state === 'pending-acceptance' && (
                          <Button onPress={() => decide(swap, 'cancel')}>{t('swap.cancel')}</Button>
                        )}
                      </div>
                    </SwapCard>
                  ))}
                </ul>
              </section>
            ))}
            {denying && (
              <DenyDialog swap={denying} onDenied={reload} onClose={() => setDenying(null)} />
            )}
          </>
        )
      }}
    </Loaded>
  )
}

/** Swaps that only a lead's yes or no is missing for. */
export function waitingForLead({ swaps }: SwapBoard): Swap[] {
  return swaps.filter(({ state }) => state === 'pending-approval')
}
