import type { Locale } from '@foyer/shared/i18n/locale.ts'
import { type ReactNode, useEffect } from 'react'
import { LOCALE_NAMES } from '../i18n/locale-names.ts'
import { useLocale, useText } from '../i18n/use-text.ts'
import { changeLocale } from '../preferences/change-locale.ts'
import { LeavingQuestion } from '../ui/leaving-question.tsx'
import { Select } from '../ui/select.tsx'
import { notifyRefusal } from '../ui/toast-store.ts'
import { Toasts } from '../ui/toasts.tsx'
import styles from './staff-frame.module.css'
import { staffTexts } from './staff-texts.ts'

interface StaffFrameProps {
  title: string
  /** Of several parts of the page, the one that shows: named first in the window's title. */
  part?: string | undefined
  /** More at the right end of the head, such as signing out. */
  actions?: ReactNode
  /** Between title and actions, such as links to other pages. */
  nav?: ReactNode
  /** `page` holds sections beside each other, `full` takes the whole window. */
  width?: 'form' | 'page' | 'full'
  children: ReactNode
}

/** Head and body of every page for staff. */
export function StaffFrame({
  title,
  part,
  actions,
  nav,
  width = 'form',
  children,
}: StaffFrameProps) {
  const t = useText(staffTexts)
  const locale = useLocale()
  const windowTitle = part === undefined ? title : `${part} · ${title}`
  useEffect(() => {
    document.title = windowTitle
  }, [windowTitle])
  return (
    <div className={styles.page} data-width={width}>
      <header className={styles.head}>
        <h1>{title}</h1>
        {nav}
        <div className={styles.actions}>
          <a href="/">{t('lobby')}</a>
          <Select
            label={t('language')}
            labelHidden
            options={LOCALE_NAMES}
            value={locale}
            onChange={async (chosen: Locale) => notifyRefusal(await changeLocale(chosen))}
          />
          {actions}
        </div>
      </header>
      <main className={styles.body}>{children}</main>
      <div className={styles.news}>
        <Toasts />
      </div>
      <LeavingQuestion />
    </div>
  )
}
