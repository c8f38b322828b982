import type { Mine } from '@foyer/shared/my-shifts/my-shifts-contract.ts'
import { isPending } from '@foyer/shared/swaps/decide-swap.ts'
import type { Swap, WordlessAction } from '@foyer/shared/swaps/swaps-contract.ts'
import { actOnSwap } from '@foyer/shared/swaps/swaps-endpoints.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { SwapCard } from '../swaps/swap-card.tsx'
import styles from '../swaps/swaps-tab.module.css'
import { swapsTexts } from '../swaps/swaps-texts.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { notify, notifyRefusal } from '../ui/toast-store.ts'
import { useMine } from './mine-context.ts'

/** Swaps that this rep may accept or decline. */
export function waitingForMe({ swaps, profile: { staffId } }: Mine): Swap[] {
  return swaps.filter(
    ({ state, from, to }) =>
      state === 'pending-acceptance' && from !== staffId && (to === staffId || to === null),
  )
}

/** Shifts offered to the rep, what the rep asked for, and what became of it. */
export function MySwaps() {
  const t = useText(swapsTexts)
  const { mine, reload } = useMine()
  const { staffId } = mine.profile
  const offered = waitingForMe(mine)
  const rest = mine.swaps.filter((swap) => !offered.includes(swap))
  const groups = [
    { id: 'offered', swaps: offered },
    { id: 'mine', swaps: rest.filter(isPending) },
    { id: 'decided', swaps: rest.filter((swap) => !isPending(swap)) },
  ] as const

  const act = async ({ id }: Swap, action: WordlessAction) => {
    const done = await call(actOnSwap, { params: { id, action } })
    if (done.ok) notify(t(`swap.done.${action}`))
    else notifyRefusal(done)
    await reload()
  }
  const isMine = ({ from, taker, kind }: Swap) =>
    from === staffId || (kind === 'pick-up' && taker === staffId)
  if (mine.swaps.length === 0) {
    return (
      <EmptyState icon="swap" title={t('swaps.none')}>
        <p>{t('swaps.none.hint')}</p>
      </EmptyState>
    )
  }
  return groups.map(
    ({ id, swaps }) =>
      swaps.length > 0 && (
        <section key={id} className={styles.group} aria-labelledby={`swaps-${id}`}>
          <h2 id={`swaps-${id}`}>{t(`swaps.${id}`)}</h2>
          <ul className={styles.list}>
            {swaps.map((swap) => (
              <SwapCard
                key={swap.id}
                swap={swap}
                shifts={mine.swapShifts}
                names={[...mine.names, mine.profile]}
                centers={mine.centers}
              >
                {id === 'offered' && (
                  <div className={styles.actions}>
                    <Button kind="primary" onPress={() => act(swap, 'accept')}>
                      {t('swap.accept')}
                    </Button>
                    {swap.to !== null && (
                      <Button onPress={() => act(swap, 'decline')}>{t('swap.decline')}</Button>
                    )}
                  </div>
                )}
                {id === 'mine' && (
                  <div className={styles.actions}>
                    {isMine(swap) ? (
                      <Button onPress={() => act(swap, 'cancel')}>{t('swap.cancel')}</Button>
                    ) : (
                      <Button onPress={() => act(swap, 'take-back')}>{t('swap.take-back')}</Button>
                    )}
                  </div>
                )}
              </SwapCard>
            ))}
          </ul>
        </section>
      ),
  )
}
