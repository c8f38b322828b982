import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import { isPending } from '@foyer/shared/swaps/decide-swap.ts'
import type { Swap, SwapAction } from '@foyer/shared/swaps/swaps-contract.ts'
import { actOnSwap, readSwapBoard } from '@foyer/shared/swaps/swaps-endpoints.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { useResource } from '../net/use-resource.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { notify, notifyRefusal } from '../ui/toast-store.ts'
import { EffectLine } from './effect-line.tsx'
import { SwapCard } from './swap-card.tsx'
import styles from './swaps-tab.module.css'
import { swapsTexts } from './swaps-texts.ts'

/** What waits for the lead's yes or no, what waits for colleagues, and what was decided. */
export function SwapsTab({ center }: { center: Center }) {
  const t = useText(swapsTexts)
  const { result, reload } = useResource(readSwapBoard, { query: { center: center.id } })

  const decide = async (swap: Swap, action: SwapAction) => {
    const decided = await call(actOnSwap, { params: { id: swap.id, action } })
    if (decided.ok) notify(t(`swap.done.${action}`))
    else notifyRefusal(decided)
    await reload()
  }
  return (
    <Loaded result={result}>
      {(board) => {
        const newest = board.swaps.toSorted((a, b) => b.createdAt - a.createdAt)
        const groups = [
          {
            id: 'decide',
            swaps: newest.filter(({ state }) => state === 'pending-approval'),
          },
          {
            id: 'waiting',
            swaps: newest.filter(({ state }) => state === 'pending-acceptance'),
          },
          { id: 'decided', swaps: newest.filter((swap) => !isPending(swap)) },
        ] as const
        return groups.map(({ id, swaps }) => (
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
                  {...{ swap }}
                  shifts={board.shifts}
                  names={board.names}
                  zoneOf={() => center.calendar.zone}
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
                        <Button onPress={() => decide(swap, 'deny')}>{t('swap.deny')}</Button>
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
        ))
      }}
    </Loaded>
  )
}
