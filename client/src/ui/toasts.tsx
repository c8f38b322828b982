import { type FocusEvent, useRef } from 'react'
import { useStore } from 'zustand'
import { useRefusalText } from '../errors/use-refusal-text.ts'
import { useText } from '../i18n/use-text.ts'
import { Button } from './button.tsx'
import { dismissToast, holdToasts, toastStore } from './toast-store.ts'
import styles from './toasts.module.css'
import { uiTexts } from './ui-texts.ts'

/** Where toasts appear; one a page, always there, so that screen readers hear what is put into it. */
export function Toasts() {
  const t = useText(uiTexts)
  const textOf = useRefusalText()
  const toasts = useStore(toastStore, (state) => state.toasts)
  /** Where the focus came from: it goes back there when the button under it goes away. */
  const cameFrom = useRef<EventTarget | null>(null)

  const enter = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (currentTarget.contains(relatedTarget)) return
    cameFrom.current = relatedTarget
    holdToasts(true)
  }
  const leave = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) holdToasts(false)
  }
  const undo = (id: number, takeBack: () => void) => {
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus()
    dismissToast(id)
    holdToasts(false)
    takeBack()
  }
  return (
    <div
      className={styles.toasts}
      // Over a dialog too, for eyes and ears.
      data-react-aria-top-layer
      role="status"
      aria-label={t('toasts')}
      onPointerEnter={() => holdToasts(true)}
      onPointerLeave={() => holdToasts(false)}
      onFocus={enter}
      onBlur={leave}
    >
      {toasts.map((toast) => (
        <div key={toast.id} className={styles.toast} data-problem={'refusal' in toast}>
          <p>{'refusal' in toast ? textOf(toast.refusal) : toast.text}</p>
          {'undo' in toast && toast.undo && (
            <Button kind="quiet" onPress={() => undo(toast.id, toast.undo!)}>
              {t('undo')}
            </Button>
          )}
        </div>
      ))}
    </div>
  )
}
