import { formatMoment } from '@foyer/shared/i18n/format.ts'
import type { SessionInfo } from '@foyer/shared/identity/identity-contract.ts'
import { reasonTexts } from '../i18n/reason-text.ts'
import { staffTexts } from '../i18n/staff-text.ts'
import { useLocale, useText } from '../i18n/use-text.ts'
import { fetchJson } from '../net/http.ts'
import { useResource } from '../net/use-resource.ts'
import { Button } from '../ui/button.tsx'
import { notify, notifyRefusal } from '../ui/notice-store.ts'
import styles from '../ui/table.module.css'
import { browserName } from './browser-name.ts'

/** Where one is signed in, and a way to end each. */
export function SessionsSection() {
  const t = useText(staffTexts)
  const tReason = useText(reasonTexts)
  const locale = useLocale()
  const { result, reload } = useResource<SessionInfo[]>('/api/auth/sessions')

  const end = async (id: string) => {
    const ended = await fetchJson(`/api/auth/sessions/${id}`, { method: 'DELETE' })
    if (ended.ok) notify(t('sessions.ended'))
    else notifyRefusal(ended)
    await reload()
  }

  if (result === null) return <p>{t('loading')}</p>
  if (!result.ok) return <p role="alert">{tReason(result.reason)}</p>
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('sessions.browser')}</th>
            <th scope="col">{t('sessions.since')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {result.value.map(({ id, browser, signedInAt, current }) => (
            <tr key={id}>
              <td>
                {browserName(browser) ?? t('sessions.unknown')}
                {current && <span className={styles.quiet}> ({t('sessions.current')})</span>}
              </td>
              <td>{formatMoment(signedInAt, locale)}</td>
              <td>
                {!current && (
                  <Button kind="quiet" onPress={() => end(id)}>
                    {t('sessions.end')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
