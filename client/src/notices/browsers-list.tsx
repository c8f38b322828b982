import { formatMoment } from '@foyer/shared/i18n/format-time.ts'
import type { RemindersReply } from '@foyer/shared/notices/notices-contract.ts'
import { removeBrowser } from '@foyer/shared/notices/notices-endpoints.ts'
import { useEffect, useState } from 'react'
import { useLocale, useText } from '../i18n/use-text.ts'
import { browserName } from '../identity/browser-name.ts'
import { call } from '../net/call.ts'
import { Button } from '../ui/button.tsx'
import formStyles from '../ui/form.module.css'
import { Switch } from '../ui/switch.tsx'
import { notify, notifyRefusal } from '../ui/toast-store.ts'
import { noticesTexts } from './notices-texts.ts'
import { ownEndpointHash, pushSupport, signOffBrowser, signUpBrowser } from './push-client.ts'
import styles from './reminders-section.module.css'

interface BrowsersListProps {
  browsers: RemindersReply['browsers']
  pushKey: string
  /** After one was added or removed. */
  onChanged: () => Promise<void>
}

/** Signs this browser up or off, and shows the others. */
export function BrowsersList({ browsers, pushKey, onChanged }: BrowsersListProps) {
  const t = useText(noticesTexts)
  const locale = useLocale()
  const [support, setSupport] = useState(pushSupport)
  const [ownHash, setOwnHash] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it may have changed whenever the list has
  useEffect(() => {
    ownEndpointHash().then(setOwnHash)
  }, [browsers])
  const own = browsers.find(({ endpointHash }) => endpointHash === ownHash)

  const nameOf = (browser: string) => browserName(browser) ?? t('browser.unknown')
  const remove = async (id: string) => {
    if (id === own?.id) await signOffBrowser()
    notifyRefusal(await call(removeBrowser, { params: { id } }))
    await onChanged()
  }
  const signUp = async () => {
    const signedUp = await signUpBrowser(pushKey)
    setSupport(pushSupport())
    if (!signedUp.ok && pushSupport() === 'possible') notify(t('browser.refused'))
    await onChanged()
  }
  const setOwn = async (on: boolean) => {
    setBusy(true)
    await (on ? signUp() : own && remove(own.id))
    setBusy(false)
  }

  return (
    <div className={styles.browsers}>
      {support === 'possible' ? (
        <Switch isSelected={own !== undefined} isDisabled={busy} onChange={setOwn}>
          {t('browser.here')}
        </Switch>
      ) : (
        <p className={formStyles.hint}>{t(`browser.${support}`)}</p>
      )}
      {browsers.length > 0 && (
        <ul className={styles.list} aria-label={t('browser.list')}>
          {browsers.map(({ id, browser, since }) => (
            <li key={id}>
              <span>
                {id === own?.id ? t('browser.this', { browser: nameOf(browser) }) : nameOf(browser)}{' '}
                <span className={formStyles.hint}>
                  {t('browser.since', { when: formatMoment(since, locale) })}
                </span>
              </span>
              {id !== own?.id && (
                <Button
                  kind="quiet"
                  aria-label={t('browser.remove.of', { browser: nameOf(browser) })}
                  onPress={() => remove(id)}
                >
                  {t('browser.remove')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
