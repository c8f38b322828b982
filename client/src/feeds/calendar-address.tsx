import type { Result } from '@foyer/shared/errors/result.ts'
import { useText } from '../i18n/use-text.ts'
import { fetchJson } from '../net/http.ts'
import { useResource } from '../net/use-path.ts'
import { noticesTexts } from '../notices/notices-texts.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import formStyles from '../ui/form.module.css'
import { Loaded } from '../ui/loaded.tsx'
import { notify, notifyRefusal } from '../ui/notice-store.ts'
import styles from './calendar-address.module.css'

interface CalendarAddressProps {
  /** The reader's own shifts, or everybody's of a center by its id, which only leads may see. */
  of: 'mine' | { centerId: string }
}

/** The address by which shifts are subscribed to as a calendar: made, copied, renewed, ended. No heading. */
export function CalendarAddress({ of }: CalendarAddressProps) {
  const t = useText(noticesTexts)
  const path = of === 'mine' ? '/api/feeds/mine' : `/api/feeds/centers/${of.centerId}`
  const { result, reload } = useResource<{ address: string | null }>(path)

  const after = async (pending: Promise<Result<unknown>>, text: string | null) => {
    const done = await pending
    if (!done.ok) notifyRefusal(done)
    else if (text !== null) notify(text)
    await reload()
  }
  const make = (text: string | null) => after(fetchJson(path, { method: 'POST' }), text)
  const end = () => after(fetchJson(path, { method: 'DELETE' }), t('calendar.ended'))
  const copy = async (address: string) => {
    await navigator.clipboard.writeText(address)
    notify(t('calendar.copied'))
  }

  return (
    <Loaded result={result}>
      {({ address }) =>
        address === null ? (
          <div className={styles.feed}>
            <p className={formStyles.hint}>{t('calendar.none')}</p>
            <Button onPress={() => make(null)}>{t('calendar.make')}</Button>
          </div>
        ) : (
          <div className={styles.feed}>
            <TextField
              label={t('calendar.address')}
              hint={t('calendar.hint')}
              value={address}
              isReadOnly
            />
            <div className={styles.actions}>
              {/* Without https there is no clipboard; the field can be copied from by hand. */}
              {'clipboard' in navigator && (
                <Button onPress={() => copy(address)}>{t('calendar.copy')}</Button>
              )}
              <a href={address.replace(/^https?:/, 'webcal:')}>{t('calendar.open')}</a>
              <Button kind="quiet" onPress={() => make(t('calendar.renewed'))}>
                {t('calendar.renew')}
              </Button>
              <Button kind="quiet" onPress={end}>
                {t('calendar.end')}
              </Button>
            </div>
          </div>
        )
      }
    </Loaded>
  )
}
