import { useStore } from 'zustand'
import { reasonTexts } from '../i18n/reason-text.ts'
import { useText } from '../i18n/use-text.ts'
import { noticeStore } from './notice-store.ts'
import styles from './notices.module.css'

/** Where notices appear; one a page, always there, so that screen readers hear what is put into it. */
export function Notices() {
  const tReason = useText(reasonTexts)
  const notices = useStore(noticeStore, (state) => state.notices)
  return (
    <div className={styles.notices} role="status">
      {notices.map((notice) => (
        <p key={notice.id} className={styles.notice} data-problem={'reason' in notice}>
          {'reason' in notice ? tReason(notice.reason) : notice.text}
        </p>
      ))}
    </div>
  )
}
