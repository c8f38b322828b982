import type { Result } from '@foyer/shared/errors/result.ts'
import {
  endCenterFeed,
  endOwnFeed,
  readCenterFeed,
  readOwnFeed,
  renewCenterFeed,
  renewOwnFeed,
} from '@foyer/shared/feeds/feeds-endpoints.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { type Answered, useResource } from '../net/use-resource.ts'
import { noticesTexts } from '../notices/notices-texts.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import formStyles from '../ui/form.module.css'
import { Loaded } from '../ui/loaded.tsx'
import { notify, notifyRefusal } from '../ui/toast-store.ts'
import styles from './calendar-address.module.css'

/** The address of the reader's own shifts as a calendar. No heading. */
export function OwnCalendar() {
  return (
    <CalendarAddress
      feed={useResource(readOwnFeed)}
      renew={() => call(renewOwnFeed)}
      end={() => call(endOwnFeed)}
    />
  )
}

/** The address of everybody's shifts in a center, which only leads may see. No heading. */
export function CenterCalendar({ centerId }: { centerId: string }) {
  const params = { center: centerId }
  return (
    <CalendarAddress
      feed={useResource(readCenterFeed, { params })}
      renew={() => call(renewCenterFeed, { params })}
      end={() => call(endCenterFeed, { params })}
    />
  )
}

interface CalendarAddressProps {
  feed: Answered<{ address: string | null }>
  renew(): Promise<Result<unknown>>
  end(): Promise<Result>
}

/** The address by which shifts are subscribed to as a calendar: made, copied, renewed, ended. */
function CalendarAddress({ feed: { result, reload }, renew, end }: CalendarAddressProps) {
  const t = useText(noticesTexts)

  const after = async (pending: Promise<Result<unknown>>, text: string | null) => {
    const done = await pending
    if (!done.ok) notifyRefusal(done)
    else if (text !== null) notify(text)
    await reload()
  }
  const make = (text: string | null) => after(renew(), text)
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
              <Button kind="quiet" onPress={() => after(end(), t('calendar.ended'))}>
                {t('calendar.end')}
              </Button>
            </div>
          </div>
        )
      }
    </Loaded>
  )
}
