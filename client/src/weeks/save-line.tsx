import { formatTime } from '@foyer/shared/i18n/format.ts'
import { useStore } from 'zustand'
import { reasonTexts } from '../errors/reason-texts.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { notifyRefusal } from '../ui/toast-store.ts'
import { usePlan } from './plan-context.ts'
import styles from './save-line.module.css'
import { weeksTexts } from './weeks-texts.ts'

/** Whether the plan is saved. Says itself only what somebody must do something about. */
export function SaveState() {
  const t = useText(weeksTexts)
  const locale = useRegionalLocale()
  const { store } = usePlan()
  const saving = useStore(store, (state) => state.saving)
  return (
    <span className={styles.state} role="status" data-state={saving.kind}>
      {saving.kind === 'saved' && t('saved.at', { time: formatTime(saving.at, locale) })}
      {(saving.kind === 'waiting' || saving.kind === 'saving') && t('saving')}
      {saving.kind === 'offline' && t('saving.offline')}
    </span>
  )
}

/** A refused save, and what to do: nothing is lost before the lead decides. */
export function SaveLine() {
  const t = useText(weeksTexts)
  const tReason = useText(reasonTexts)
  const { store, propose } = usePlan()
  const saving = useStore(store, (state) => state.saving)
  if (saving.kind !== 'refused') return null
  const { refusal } = saving
  const settle = async (whose: 'theirs' | 'mine') => {
    const settled = await store.settle(whose)
    if (!settled.ok) notifyRefusal(settled)
    else if (whose === 'theirs') propose(null)
  }
  return (
    <div className={styles.problem} role="alert">
      {refusal.reason === 'conflict' ? (
        <>
          <p>{t('conflict')}</p>
          <Button onPress={() => settle('theirs')}>{t('conflict.theirs')}</Button>
          <Button onPress={() => settle('mine')}>{t('conflict.mine')}</Button>
        </>
      ) : (
        <p>
          {t('saving.refused', { reason: tReason(refusal.reason) })} {refusal.detail}
        </p>
      )}
    </div>
  )
}
