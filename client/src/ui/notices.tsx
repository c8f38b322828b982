import { type FocusEvent, useRef } from 'react'
import { useStore } from 'zustand'
import { useRefusalText } from '../errors/use-refusal-text.ts'
import { useText } from '../i18n/use-text.ts'
import { Button } from './button.tsx'
import { dismissNotice, holdNotices, noticeStore } from './notice-store.ts'
import styles from './notices.module.css'
import { uiTexts } from './ui-texts.ts'

/** Where notices appear; one a page, always there, so that screen readers hear what is put into it. */
export function Notices() {
  const t = useText(uiTexts)
  const textOf = useRefusalText()
  const notices = useStore(noticeStore, (state) => state.notices)
  /** Where the focus came from: it goes back there when the button under it goes away. */
  const cameFrom = useRef<EventTarget | null>(null)

  const enter = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (currentTarget.contains(relatedTarget)) return
    cameFrom.current = relatedTarget
    holdNotices(true)
  }
  const leave = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) holdNotices(false)
  }
  const undo = (id: number, takeBack: () => void) => {
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus()
    dismissNotice(id)
    holdNotices(false)
    takeBack()
  }
  return (
    <div
      className={styles.notices}
      // Over a dialog too, for eyes and ears.
      data-react-aria-top-layer
      role="status"
      aria-label={t('notices')}
      onPointerEnter={() => holdNotices(true)}
      onPointerLeave={() => holdNotices(false)}
      onFocus={enter}
      onBlur={leave}
    >
      {notices.map((notice) => (
        <div key={notice.id} className={styles.notice} data-problem={'reason' in notice}>
          <p>{'refusal' in notice ? textOf(notice.refusal) : notice.text}</p>
          {'undo' in notice && notice.undo && (
            <Button kind="quiet" onPress={() => undo(notice.id, notice.undo!)}>
              {t('undo')}
            </Button>
          )}
        </div>
      ))}
    </div>
  )
}
